import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// `insatsval frontier FILE`: what a larger or smaller pool gives, or one objective against another.
struct Frontier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: "Plan for every size of the pool, or weigh one objective against another.",
    discussion: """
      Without --against the pool of the budget year goes from --from to --to in even steps, or \
      takes the sizes of --pool; later years' pools change in proportion. Every size is planned \
      anew: the gain per krona, what comes in and goes out, and where a larger pool drops \
      something.

        insatsval frontier scenarios/norradalen.yaml --from "9 Mkr" --to "13 Mkr" --steps 9
        insatsval frontier scenarios/norradalen.yaml --years 1 --against points

      With --against the answer is the plans of which none is better in both objectives: the \
      persons of the scenario's objective, or what --of names, against the other. --against risk \
      weighs the mean against the worst outcomes, over the futures of objective.risk or 200 draws.
      """)

  @OptionGroup var input: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "The smallest pool; today's less a quarter unless said.", valueName: "amount"),
    transform: Frontier.amount)
  var from: Kronor?

  @Option(
    help: ArgumentHelp(
      "The largest pool; today's and a quarter more unless said.", valueName: "amount"),
    transform: Frontier.amount)
  var to: Kronor?

  @Option(help: "How many sizes, both ends included, or how many plans with --against.")
  var steps = 11

  @Option(
    name: .customLong("pool"),
    help: ArgumentHelp("A size of the pool; may be given several times.", valueName: "amount"),
    transform: Frontier.amount)
  var pools: [Kronor] = []

  @Option(
    help: ArgumentHelp(
      "The other objective: an outcome, points, participants, cost, persons or risk.",
      valueName: "objective"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "The first objective with --against; persons unless said.", valueName: "objective"))
  var of: String?

  @Flag(help: "Price what a larger pool drops also where a gap is left, which takes longer.")
  var priceDrops = false

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if steps < 2 {
      throw ValidationError(
        Phrase(sv: "--steps måste vara minst 2.", en: "--steps must be at least 2."))
    }
    if let from, let to, from > to {
      throw ValidationError(
        Phrase(sv: "--from är större än --to.", en: "--from is larger than --to."))
    }
    if of != nil, against == nil {
      throw ValidationError(
        Phrase(sv: "--of behöver --against.", en: "--of needs --against."))
    }
  }

  func run() throws {
    let file = try input.read(writing)
    if against == "risk" {
      try weighRisk(file)
    } else if let against {
      try weigh(file, try term(of ?? "persons", in: file), try term(against, in: file))
    } else {
      try vary(file)
    }
  }

  /// Plans for every size of the pool.
  private func vary(_ file: ScenarioFile) throws {
    let scenarios = try sizes(file).map { pool throws(Ending) in try scenario(file, pool) }
    var options = FrontierOptions()
    options.threads = threads.count
    options.pricesDrops = priceDrops ? true : nil
    let findings: PoolFrontierFindings
    do throws(PlanningError) {
      findings = PoolFrontierFindings(
        try PoolFrontier(over: scenarios, search.planning, options), of: file.scenario,
        changes: file.changes)
    } catch {
      StandardStreams.complain("insatsval: " + error.phrase(writing.language))
      throw error.ending
    }
    try deliver(findings.text(in: writing.language), findings.json, findings.table)
    if !findings.isProven, search.requireProof { throw Ending.unproven }
    throw findings.hasPlan ? Ending.success : .noLawfulPlan
  }

  /// One objective against another.
  private func weigh(
    _ file: ScenarioFile, _ first: Objective.Term, _ second: Objective.Term
  ) throws {
    let findings: ObjectiveFrontierFindings
    do throws(PlanningError) {
      let frontier = try ObjectiveFrontier(
        of: first, against: second, in: file.scenario, steps: steps, search.planning,
        threads: threads.count)
      findings = ObjectiveFrontierFindings(frontier, of: file.scenario, changes: file.changes)
    } catch {
      StandardStreams.complain("insatsval: " + error.phrase(writing.language))
      throw error.ending
    }
    try deliver(findings.text(in: writing.language), findings.json, findings.table)
    if !findings.isProven, search.requireProof { throw Ending.unproven }
    throw findings.points.isEmpty ? Ending.noLawfulPlan : .success
  }

  /// The mean against the worst outcomes.
  private func weighRisk(_ file: ScenarioFile) throws {
    if of != nil {
      throw writing.refuse(
        Phrase(
          sv: "--against risk gäller underlagets eget mål: ta bort --of.",
          en: "--against risk is about the scenario's own objective: remove --of."))
    }
    let scenario = try weighing(file.scenario)
    let options = try search.planning(for: scenario, named: file.futures, writing)
    guard let futures = options.futures, !futures.weighed.isEmpty else {
      throw writing.refuse(PlanningError.riskNotWeighed.phrase)
    }
    let frontier = try search.saying(writing) { () throws(PlanningError) in
      try RiskFrontier(of: scenario, steps: steps, options)
    }
    let findings = RiskFrontierFindings(
      frontier, of: scenario, over: futures, changes: file.changes)
    try deliver(findings.text(in: writing.language), findings.json, findings.table)
    if !findings.isProven, search.requireProof { throw Ending.unproven }
    throw findings.points.isEmpty ? Ending.noLawfulPlan : .success
  }

  /// The scenario with risk weighed: as it says itself, otherwise over draws at the usual level.
  private func weighing(_ scenario: Scenario) throws(Ending) -> Scenario {
    guard scenario.stated.objective.risk == nil else { return scenario }
    var risk = Risk()
    risk.aim = .cvar
    do throws(ScenarioProblems) {
      return try scenario.weighing(risk)
    } catch {
      throw writing.refuse(
        Phrase(
          sv: "\(list: error.problems.map(\.cause.sv))",
          en: "\(list: error.problems.map(\.cause.en))"))
    }
  }

  private func deliver(_ text: String, _ json: JSONValue, _ table: CSVTable) throws(Ending) {
    switch format.format {
    case .text: try writing.deliver(text)
    case .json: try writing.deliver(json.document)
    case .csv: try writing.deliver(table.document(.international))
    case .swedishCSV: try writing.deliver(table.document(.swedish))
    }
  }

  private func sizes(_ file: ScenarioFile) throws(Ending) -> [Kronor] {
    guard pools.isEmpty else { return Array(Set(pools)).sorted() }
    let today = file.scenario.pools[0]
    let first = from ?? today.scaled(by: Fraction(3, over: 4))
    let last = to ?? today.scaled(by: Fraction(5, over: 4))
    guard first <= last else {
      throw writing.refuse(
        Phrase(
          sv: "storlekarna går från \(first) till \(last): ange både --from och --to.",
          en: "the sizes go from \(first) to \(last): say both --from and --to."))
    }
    return PoolFrontier.sizes(from: first, to: last, count: steps)
  }

  private func scenario(_ file: ScenarioFile, _ pool: Kronor) throws(Ending) -> Scenario {
    do throws(ScenarioProblems) {
      return try file.scenario.offering(pool: pool)
    } catch {
      let causes = error.problems.map { $0.cause(writing.language) }
      throw writing.refuse(
        Phrase(sv: "medel på \(pool): \(list: causes)", en: "a pool of \(pool): \(list: causes)"))
    }
  }

  /// The objective that a word names.
  private func term(_ word: String, in file: ScenarioFile) throws(Ending) -> Objective.Term {
    let scenario = file.scenario
    switch word {
    case "persons": return .effect(scenario.objectiveWeights)
    case "points", "benefit_points": return .points
    case "participants": return .participants
    case "cost": return .cost
    default:
      let outcome = OutcomeID(word)
      if scenario.outcomes.contains(outcome) { return .effect([outcome: .one]) }
      let names = scenario.outcomes.map(\.text) + ["persons", "points", "participants", "cost"]
      throw writing.refuse(
        Phrase(
          sv: "”\(word)” är inget mål här. Målen är \(list: names).",
          en: "“\(word)” is no objective here. They are \(list: names)."))
    }
  }

  /// An amount on the command line.
  private static func amount(_ text: String) throws -> Kronor {
    do throws(WrittenAmount.Unreadable) {
      return try WrittenAmount(text).kronor
    } catch {
      throw ValidationError(error.phrase)
    }
  }
}
