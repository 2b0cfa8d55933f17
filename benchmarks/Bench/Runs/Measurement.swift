/// Runs one solver once on one program, and judges what it answers.
struct Measurement {
  let place: Workplace
  let prepared: PreparedInstance
  /// Seconds that a solver has.
  var limit: Double
  /// Whether `insatsval plan` can be told how many threads to use.
  let tellsThreads: Bool

  /// The measurement of a key.
  func record(_ key: RunKey) throws(FileTrouble) -> RunRecord {
    let answerFile = prepared.answer("answer")
    let output = prepared.answer("said")
    try TextFile.write("", to: answerFile)
    // A solver that stops by itself needs a moment more than its limit.
    let run = try ProcessRun.of(
      command(key, answerFile), output: output, limit: 1.1 * limit + 5,
      measuresMemory: key.round == 1)
    var record = RunRecord(key: key)
    record.isOverdue = run.isOverdue || run.wall > limit
    record.wall = min(run.wall, limit)
    record.cpu = run.cpu
    record.peak = run.peak
    guard !run.isOverdue else { return record }
    var answer = try self.answer(key.peer, answerFile, output)
    // Modelling languages call a stop at the asked gap a plan without a proof.
    if answer.status == .feasible, !record.isOverdue, key.peer != .insatsval {
      answer.status = .optimal
    }
    record.status = answer.status
    record.claimed = answer.value
    record.bound = answer.bound
    record.rounding = answer.rounding
    if let plan = prepared.plan(answer, key.form) { try judge(plan, &record) }
    return record
  }

  private func command(_ key: RunKey, _ answer: String) -> [String] {
    let program = prepared.program(key.form)
    let seconds = "\(Int(limit.rounded(.up)))"
    switch key.peer {
    case .insatsval:
      return [place.insatsval, "plan", prepared.scenario, "--format", "json", "--gap", key.gap]
        + ["--time-limit", seconds] + (tellsThreads ? ["--threads", "\(key.threads)"] : [])
    case .glpsol:
      return [
        "glpsol", "--freemps", program, "--mipgap", key.gap, "--tmlim", seconds, "--write",
        answer,
      ]
    case .cbc:
      return ["cbc", program, "-ratio", key.gap, "-sec", seconds]
        + (key.threads > 1 ? ["-threads", "\(key.threads)"] : [])
        + ["-solve", "-solution", answer]
    default:
      return [
        place.python, place.script, "solve", key.peer.rawValue, program, answer, "\(limit)",
        key.gap, "\(key.threads)",
      ]
    }
  }

  private func answer(
    _ peer: Peer, _ answer: String, _ output: String
  ) throws(FileTrouble) -> Answer {
    let said = try TextFile.read(output) ?? ""
    let written = try TextFile.read(answer) ?? ""
    switch peer {
    case .insatsval: return Answer(ofInsatsval: said, prepared.instance)
    case .glpsol: return Answer(ofGlpsol: written, log: said)
    case .cbc: return Answer(ofCbc: written, log: said)
    default: return Answer(ofPeer: written)
    }
  }

  private func judge(_ plan: ProposedPlan, _ record: inout RunRecord) throws(FileTrouble) {
    let checker = PlanChecker(prepared.instance, plan)
    record.broken = checker.broken.first ?? ""
    guard prepared.instance.family.draws > 0 else {
      record.checked = checker.value
      return
    }
    guard prepared.forms.contains(.export) else { return }
    // What draws make of a plan is what is left of the program when the plan is held.
    let held = prepared.answer("held")
    let lines = prepared.columns(of: plan).map { "\($0.key) \($0.value)" }
    try TextFile.write(lines.joined(separator: "\n") + "\n", to: held)
    let words = try place.words(
      of: [place.python, place.script, "hold", prepared.program(.export), held])
    let parts = (words ?? "").split(separator: "\n").last?.split(separator: " ") ?? []
    if parts.count == 2, parts[0] == "True" {
      record.checked = Double(parts[1]).map { -$0 }
    } else if record.broken.isEmpty {
      record.broken = "the program has no answer with this plan"
    }
  }
}
