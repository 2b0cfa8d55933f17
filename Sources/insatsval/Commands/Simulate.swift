import ArgumentParser
import Draws
import Model
import Planning
import Reports
import ScenarioFiles
import Simulation
import Strategies

/// `insatsval simulate FILE`: how plans may turn out, and what it is worth to know.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Judge plans on many draws of what is uncertain.",
    discussion: """
      The plan that the scenario leads to, and every --plan and --strategy, is held against the same draws of \
      the scenario's uncertain figures. With --reoptimise every draw is planned anew as well: how \
      often each insats is in the best plan, what each plan loses, and what it is worth to know \
      an insats' effect before deciding.

        insatsval simulate scenarios/norradalen.yaml --years 1 --reoptimise

      --save keeps every draw in a file: Ctrl-C ends the run with what is finished, and --resume \
      goes on. --shard 3/16 makes the third of sixteen parts, on this machine or another; \
      ‘merge’ puts parts together, and --resume then tells what they say.
      """)

  @OptionGroup var input: ScenarioOptions

  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp(
      "A plan to judge as well, as ‘review’ reads it; may be given several times.",
      valueName: "plan"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var plans: [String] = []

  @Option(
    name: .customLong("strategy"),
    help: ArgumentHelp(
      "The plan that a strategy makes, such as last-year or greedy, to judge as well.",
      valueName: "strategy"),
    completion: .list(Strategy.allCases.map(\.rawValue)), transform: Strategy.named)
  var strategies: [Strategy] = []

  @Option(help: "How many draws; 10000, or 1000 with --reoptimise, unless said.")
  var draws: Int?

  @Flag(help: "Find the best plan of every draw.")
  var reoptimise = false

  @Flag(
    name: .customLong("no-information"),
    help: "With --reoptimise: leave out what each insats is worth to know.")
  var withoutInformation = false

  @Option(help: "What all numbers are made from.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "sobol, evenly spread, or plain, each draw by itself.", valueName: "sobol|plain"),
    completion: .list(DrawOptions.Sequence.allCases.map(\.rawValue)),
    transform: { name in
      guard let sequence = DrawOptions.Sequence(rawValue: name) else {
        throw ValidationError(
          Phrase(sv: "sekvenserna är sobol och plain.", en: "the sequences are sobol and plain."))
      }
      return sequence
    })
  var sequence = DrawOptions.Sequence.sobol

  @Option(
    help: ArgumentHelp(
      "A value to reach, in the objective's unit: how likely is it?", valueName: "value"),
    transform: { text in
      guard let goal = Double(String(text.map { $0 == "," ? "." : $0 })), goal.isFinite else {
        throw ValidationError(
          Phrase(sv: "målet är ett tal, till exempel 35.", en: "the goal is a number, such as 35."))
      }
      return goal
    })
  var goal: Double?

  @Option(
    help: ArgumentHelp("Keep every draw in this file.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var save: String?

  @Flag(help: "Go on with the file of --save.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "Make one of several parts of the draws, and only its file.", valueName: "part/parts"),
    transform: Shard.named)
  var shard: Shard?

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if let draws, !(32...100_000_000).contains(draws) {
      throw ValidationError(
        Phrase(
          sv: "--draws är från 32 till 100 000 000: färre säger inte hur osäkra de själva är.",
          en: "--draws is from 32 to 100,000,000: fewer do not tell how uncertain they are."))
    }
    if withoutInformation, !reoptimise {
      throw ValidationError(
        Phrase(
          sv: "--no-information behöver --reoptimise: annars räknas inget sådant.",
          en: "--no-information needs --reoptimise: nothing of the kind is worked out otherwise."))
    }
    if resume || shard != nil, save == nil {
      throw ValidationError(
        Phrase(
          sv: "--resume och --shard behöver --save: filen med dragningarna.",
          en: "--resume and --shard need --save: the file of the draws."))
    }
  }

  func run() throws {
    try writing.demandPlace()
    let source = try input.source(writing)
    let file = try input.changes.scenario(of: source, writing)
    guard file.scenario.isUncertain else {
      throw writing.refuse(
        Phrase(
          sv:
            "underlaget har inga osäkra uppgifter. Skriv net: {low: …, likely: …, high: …} för effekterna, eller uncertainty.",
          en:
            "the scenario has no uncertain figures. Write net: {low: …, likely: …, high: …} for the effects, or uncertainty."
        ))
    }
    let simulation = try simulation(of: file)
    let asked = draws ?? (reoptimise ? 1_000 : 10_000)
    let numbers = shard?.range(of: asked) ?? 0..<asked
    var run = try DrawRun(
      simulation, numbers, fingerprint: fingerprint(of: simulation, from: source), self)
    try run.finish(on: threads.count)
    if shard == nil {
      try tell(simulation, run.results, asked, file)
    }
    guard run.results.count == numbers.count else {
      writing.note(
        Phrase(
          sv: "avbrutet: \(run.results.count) av \(numbers.count) dragningar klara.",
          en: "ended early: \(run.results.count) of \(numbers.count) draws done."))
      throw Ending.unproven
    }
  }

  /// The plans and draws.
  private func simulation(of file: ScenarioFile) throws(Ending) -> Simulation {
    let scenario = file.scenario
    let draws = Draws(of: scenario, DrawOptions(seed: seed, sequence: sequence))
    guard
      case .proposal(let proposal) = try search.planned(
        scenario, search.planning(for: file, writing), writing)
    else {
      StandardStreams.complain(
        "insatsval: "
          + Phrase(
            sv: "underlaget har inget lagligt förslag att pröva: ”insatsval plan” säger varför.",
            en: "the scenario has no lawful plan to judge: ‘insatsval plan’ says why.")(
            writing.language))
      throw .noLawfulPlan
    }
    var judged = [
      Simulation.JudgedPlan(
        id: "plan", name: Phrase(sv: "förslaget", en: "the plan"), account: proposal.account)
    ]
    for (place, path) in plans.enumerated() {
      let plan = try GivenPlan.read(
        path, for: scenario, isShortened: input.changes.years != nil, writing)
      judged.append(
        Simulation.JudgedPlan(
          id: "plan\(place + 2)", name: Phrase(sv: "planen i \(path)", en: "the plan in \(path)"),
          account: Account(of: plan, in: scenario)))
    }
    judged += try made(from: scenario)
    guard reoptimise else { return Simulation(of: judged, on: draws) }
    try addBestOnMeans(to: &judged, draws)
    return Simulation(of: judged, on: draws, reoptimising: search.planning)
  }

  /// The plans that strategies make; one that cuts amounts in part cannot be held against draws.
  private func made(
    from scenario: Scenario
  ) throws(Ending) -> [Simulation.JudgedPlan] {
    var judged: [Simulation.JudgedPlan] = []
    for strategy in strategies {
      let name = strategy.rawValue
      let plan = try search.saying(writing) { () throws(PlanningError) in
        try strategy.outcome(in: scenario.withoutRisk).plan
      }
      guard let plan, plan.cut == nil else {
        throw writing.refuse(
          Phrase(
            sv: "--strategy \(name): den ger här inga hela insatser att pröva.",
            en: "--strategy \(name): it makes no whole insatser to judge here."))
      }
      judged.append(
        Simulation.JudgedPlan(id: name, name: strategy.name, account: plan.account))
    }
    return judged
  }

  /// Adds the plan that is best on the means, which perfect information is counted from where no
  /// other is better, unless it is there already.
  private func addBestOnMeans(
    to judged: inout [Simulation.JudgedPlan], _ draws: Draws
  ) throws(Ending) {
    guard
      case .proposal(let best) = try search.planned(draws.mean, search.planning, writing)
    else { return }
    let plan = best.account.plan
    guard !judged.contains(where: { $0.account.plan == plan }) else { return }
    judged.append(
      Simulation.JudgedPlan(
        id: "mean", name: Phrase(sv: "bäst på medelvärdena", en: "best on the means"),
        account: Account(of: plan, in: draws.scenario)))
  }

  /// What names everything that a draw depends on; how many draws there are is no part of it.
  private func fingerprint(of simulation: Simulation, from source: ScenarioSource) -> String {
    let changes = input.changes.selection
    let asked = [
      input.changes.years.map { "--years \($0)" } ?? "", search.asked,
      "seed \(seed) \(sequence.rawValue)", reoptimise ? "reoptimise" : "",
    ]
    let plans = simulation.plans.map { "\($0.id) \($0.account.plan)" }
    return source.fingerprint(
      with: changes.whatIfs + changes.settings + changes.removals + asked + plans)
  }

  /// Writes what the draws say.
  private func tell(
    _ simulation: Simulation, _ results: [DrawResult], _ asked: Int,
    _ file: ScenarioFile
  ) throws(Ending) {
    guard !results.isEmpty else { return }
    let information = try search.saying(writing) { () throws(PlanningError) in
      withoutInformation || Interruption.isAskedFor
        ? nil
        : try simulation.informationValues(
          draws: results.count, threads: threads.count,
          isCancelled: { Interruption.isAskedFor })
    }
    let findings = SimulationFindings(
      of: simulation, results, asked: asked, goal: goal,
      information: information, changes: file.changes)
    switch format.format {
    case .text: try writing.deliver(findings.text(in: writing.language))
    case .json: try writing.deliver(findings.json.document)
    case .csv: try writing.deliver(findings.table.document(.international))
    case .swedishCSV: try writing.deliver(findings.table.document(.swedish))
    }
  }
}
