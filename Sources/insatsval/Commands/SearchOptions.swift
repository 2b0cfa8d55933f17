import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// How far to search for the best plan.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The gap at which a plan counts as proven, relative to its value: 0 asks for all of it.",
      valueName: "share"),
    transform: { text in
      guard let gap = Double(String(text.map { $0 == "," ? "." : $0 })), gap.isFinite, gap >= 0
      else {
        throw ValidationError(
          Phrase(
            sv: "gapet är 0 eller mer, till exempel 0,001.",
            en: "a gap is 0 or more, such as 0.001."))
      }
      return gap
    })
  var gap: Double?

  @Option(help: "The most nodes to explore in each program.")
  var nodeLimit: Int?

  @Option(help: "The most seconds. The same answer twice is then no promise.")
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "How to search. All methods give the same plan within the gap; some take longer.",
      valueName: "method"),
    transform: { text in
      guard let method = SearchMethod(rawValue: text) else {
        let known = SearchMethod.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          Phrase(sv: "metoderna är \(known).", en: "the methods are \(known)."))
      }
      return method
    })
  var method = SearchMethod.automatic

  @Flag(help: "End with code 3 when the plan is not proven best.")
  var requireProof = false

  @Flag(help: "Count the plans that are exactly as good, up to 100.")
  var ties = false

  @Flag(help: "Prove the last linear program in exact arithmetic.")
  var exact = false

  func validate() throws {
    if let nodeLimit, nodeLimit < 1 {
      throw ValidationError(
        Phrase(sv: "--node-limit måste vara minst 1.", en: "--node-limit must be at least 1."))
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError(
        Phrase(
          sv: "--time-limit måste vara mer än 0 sekunder.",
          en: "--time-limit must be more than 0 seconds."))
    }
  }

  /// What is asked of the search, in words; nothing where nothing is.
  var asked: String {
    let parts: [String?] = [
      gap.map { "gap \($0)" }, nodeLimit.map { "nodes \($0)" },
      timeLimit.map { "seconds \($0)" }, exact ? "exact" : nil,
      method == .automatic ? nil : "method \(method.rawValue)",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// The options as planning takes them.
  var planning: PlanningOptions {
    var options = PlanningOptions()
    options.relativeGap = gap
    options.nodeLimit = nodeLimit
    options.secondsLimit = timeLimit
    options.method = method
    options.countsTies = ties
    options.exact = exact
    return options
  }

  /// The best plan; an error in the program is said, no plan is shown, and the run ends.
  func answer(to file: ScenarioFile, _ writing: WritingOptions) throws(Ending) -> Findings {
    let answer = try planned(file.scenario, planning(for: file, writing), writing)
    return Findings(
      answer: answer, to: file.scenario, changes: file.changes, positions: file.positions,
      freshBudget: freshBudget(of: answer, to: file.scenario))
  }

  /// What planning comes to; an error in the program is said, and the run ends.
  func planned(
    _ scenario: Scenario, _ options: PlanningOptions, _ writing: WritingOptions
  ) throws(Ending) -> PlanningAnswer {
    try saying(writing) { () throws(PlanningError) in try Planner(scenario).plan(options) }
  }

  /// What planning gives; an error in the program is said, and the run ends.
  func saying<Answer>(
    _ writing: WritingOptions, _ work: () throws(PlanningError) -> Answer
  ) throws(Ending) -> Answer {
    do throws(PlanningError) {
      return try work()
    } catch {
      StandardStreams.complain("insatsval: " + error.phrase(writing.language))
      throw error.ending
    }
  }

  /// What planning comes to for each scenario with its options, on as many threads as the machine
  /// has; an error in the program is said, and the run ends.
  func planned(
    _ questions: [(scenario: Scenario, options: PlanningOptions)], _ writing: WritingOptions
  ) throws(Ending) -> [PlanningAnswer] {
    do throws(PlanningError) {
      return try Workers.map(questions, threads: Workers.available) {
        question throws(PlanningError) in
        try Planner(question.scenario).plan(question.options)
      }.compactMap(\.self)
    } catch {
      StandardStreams.complain("insatsval: " + error.phrase(writing.language))
      throw error.ending
    }
  }

  /// The options of a plan that funds an insats.
  func planning(funding insats: InsatsID) -> PlanningOptions {
    var options = planning
    options.conditions.append(.funded(insats))
    return options
  }

  /// How a run ends that came to these findings.
  func ending(of findings: Findings) -> Ending {
    switch findings.status {
    case .feasible where requireProof, .limit where requireProof: .unproven
    default: findings.isLawful ? .success : .noLawfulPlan
    }
  }
}

extension PlanningError {
  /// What went wrong, for whoever reports it.
  var phrase: Phrase {
    switch self {
    case .solver(let words):
      Phrase(
        sv: "fel i programmet, inget förslag visas. Lösaren säger: \(words)",
        en: "an error in the program, no plan is shown. The solver says: \(words)")
    case .disagreement(let verdicts):
      disagreement(verdicts)
    case .otherValue(let found, let recomputed):
      Phrase(
        sv:
          "fel i programmet, inget förslag visas: lösaren räknar med \(found) i en framtid, kontrollräkningen med \(recomputed).",
        en:
          "an error in the program, no plan is shown: the solver counts on \(found) in a future, the check on \(recomputed)."
      )
    case .moneyShort(let found, let recomputed):
      Phrase(
        sv:
          "fel i programmet, inget förslag visas: pengarna ska saknas i högst \(found) dragningar, men saknas i \(recomputed).",
        en:
          "an error in the program, no plan is shown: the money is to be short in at most \(found) draws, but is in \(recomputed)."
      )
    case .riskNotWeighed:
      Phrase(
        sv:
          "den frågan ställs utan att risk vägs, och underlaget väger risk. Ta bort den med --remove objective.risk.",
        en:
          "that question is asked without weighing risk, and the scenario weighs risk. Take it away with --remove objective.risk."
      )
    case .noPlanInFuture(let future):
      Phrase(
        sv: "det finns inget lagligt förslag för \(future) att räkna ånger från.",
        en: "there is no lawful plan for \(future) to count regret from.")
    }
  }

  private func disagreement(_ verdicts: [Verdict]) -> Phrase {
    let swedish = verdicts.map { "\($0.rule.slug) (\($0.subject.sv))" }
    let english = verdicts.map { "\($0.rule.slug) (\($0.subject.en))" }
    return Phrase(
      sv:
        "fel i programmet, inget förslag visas: kontrollräkningen i hela kronor håller inte med lösaren. \(list: swedish)",
      en:
        "an error in the program, no plan is shown: the check in whole kronor disagrees with the solver. \(list: english)"
    )
  }
}
