/// `bench frontier FOLDER`: 50 budgets in one command beside 50 plans, one for each.
enum FrontierWork {
  static func run(_ words: [String]) throws {
    var work = try Work(words, "frontier", options: ["steps", "families"])
    let steps = Int(try work.arguments.number("steps", otherwise: 50))
    for family in work.arguments.list("families") ?? ["med60"] {
      let (path, instance) = try work.scenario(family)
      let command = [
        work.place.insatsval, "frontier", path, "--steps", "\(steps)", "--gap", "1e-4",
        "--format", "json",
      ]
      let run = try work.run(command, measuresMemory: true)
      let points = JSONValue(try work.said())?["points"]?.items ?? []
      var separate = 0.0
      for point in points { separate += try plan(point, path, work) }
      for (subject, wall) in [("one command", run.wall), ("a plan for each", separate)] {
        try work.works.add(
          WorkRecord(
            kind: "frontier", subject: "\(instance.name) \(subject)",
            solver: Peer.insatsval.group, count: points.count, wall: wall,
            peak: subject == "one command" ? run.peak : nil))
      }
    }
  }

  /// The seconds of a plan for one point's pool; refuses one whose answer the point contradicts.
  private static func plan(_ point: JSONValue, _ path: String, _ work: Work) throws -> Double {
    var command = [
      work.place.insatsval, "plan", path, "--gap", "1e-4", "--format", "json",
    ]
    var kommuner = 0.0
    guard case .object(let paid)? = point["years"]?.items.first?["contributions"] else {
      throw WrongUse(description: "A point of the frontier says no contributions.")
    }
    for (member, amount) in paid {
      let kronor = amount.number ?? 0
      if member.hasPrefix("kommun") {
        kommuner += kronor
      } else {
        command += ["--set", "members.\(member).contribution=\(Int(kronor)) kr"]
      }
    }
    command += ["--set", "contributions.kommun.total=\(Int(kommuner)) kr"]
    let run = try work.run(command)
    let alone = JSONValue(try work.said())
    guard let one = values(point), let other = values(alone) else {
      guard point["status"] == alone?["status"] else {
        throw WrongUse(description: "A point and its plan disagree on whether there is one.")
      }
      return run.wall
    }
    guard one.value <= other.bound + 1e-6, other.value <= one.bound + 1e-6 else {
      throw WrongUse(description: "A point says \(one), and its plan \(other).")
    }
    return run.wall
  }

  private static func values(_ answer: JSONValue?) -> (value: Double, bound: Double)? {
    guard let value = answer?["objective"]?["value"]?.number,
      let bound = answer?["objective"]?["bound"]?.number
    else { return nil }
    return (value, bound)
  }
}
