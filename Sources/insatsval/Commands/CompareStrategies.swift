import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles
import Simulation
import Strategies

/// `insatsval strategies FILE…`: the best plan beside those that others would make.
struct CompareStrategies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategies",
    abstract:
      "Set the best plan beside last year's, a pro rata cut, greedy and other ways to choose.",
    discussion: """
      On one scenario every strategy is told with what it gives and costs, how evenly, what it \
      keeps of last year and which rules it breaks. On several files, on folders and on generated \
      families there is one table with means, or with --format csv a row for each förbund and \
      strategy, written as they are finished; with --output and --resume a run that was ended goes \
      on where it stopped.

        insatsval strategies scenarios/norradalen.yaml --years 1
        insatsval strategies --family small15 --family tight20 --seeds 1..20 --format csv
      """)

  @Argument(
    help: ArgumentHelp("Scenario files, or folders of them.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "xlsx"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Generated förbund of a family: \(Family.all.map(\.name).joined(separator: ", ")) or all.",
      valueName: "family"))
  var family: [String] = []

  @Option(
    help: ArgumentHelp("Which förbund of each family.", valueName: "1..5"),
    transform: SeedRange.named)
  var seeds = SeedRange(seeds: 1...5)

  @Option(
    name: .customLong("strategy"),
    help: ArgumentHelp(
      "Only this strategy; may be given several times. The best plan is always there.",
      valueName: "strategy"),
    completion: .list(Strategy.allCases.map(\.rawValue)),
    transform: Strategy.named)
  var chosen: [Strategy] = []

  @Option(
    help: ArgumentHelp(
      "Ballots for Equal Shares on one scenario: a CSV file with what each approves on a row.",
      valueName: "file"), completion: .file(extensions: ["csv"]))
  var ballots: String?

  @Option(help: "What all numbers of chance are made from.")
  var seed: UInt64 = 1

  @Option(
    help: "How many draws the plans of one scenario are judged on: 500 unless said, 0 for none.")
  var draws = 500

  @OptionGroup var threads: ThreadOptions

  @Flag(help: "Go on with the output file of a run that was ended.")
  var resume = false

  @OptionGroup var changes: ChangeOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if files.isEmpty, family.isEmpty {
      throw ValidationError(
        Phrase(
          sv: "ange minst en fil, en mapp eller en --family.",
          en: "name at least one file, a folder or a --family."))
    }
    if let name = family.first(where: { $0 != "all" && Family.named($0) == nil }) {
      let names = Family.all.map(\.name)
      throw ValidationError(
        Phrase(
          sv: "familjen ”\(name)” finns inte: \(list: names).",
          en: "there is no family “\(name)”: \(list: names)."))
    }
    if draws != 0, !(32...1_000_000).contains(draws) {
      throw ValidationError(
        Phrase(
          sv: "--draws är 0, eller från 32 till 1 000 000.",
          en: "--draws is 0, or from 32 to 1,000,000."))
    }
    if ballots == nil, let strategy = chosen.first(where: \.needsBallots) {
      throw ValidationError(
        Phrase(
          sv: "\(strategy.rawValue) behöver --ballots: en fil med valsedlar.",
          en: "\(strategy.rawValue) needs --ballots: a file of ballots."))
    }
    if resume, writing.output == nil || format.format != .csv {
      throw ValidationError(
        Phrase(
          sv: "--resume behöver --format csv och --output: filen att gå vidare med.",
          en: "--resume needs --format csv and --output: the file to go on with."))
    }
  }

  /// The strategies that are compared, in their own order.
  var strategies: [Strategy] {
    Strategy.allCases.filter { strategy in
      guard !strategy.needsBallots || ballots != nil else { return false }
      return chosen.isEmpty || chosen.contains(strategy) || strategy == .optimum
    }
  }

  /// The strategies that are compared on many förbund: the robust plan, which takes as long as all
  /// others together, only where it is asked for.
  var strategiesOfMany: [Strategy] {
    strategies.filter { $0 != .robust || chosen.contains(.robust) }
  }

  /// How plans are made.
  var options: StrategyOptions {
    var options = StrategyOptions()
    options.seed = seed
    options.planning = search.planning
    return options
  }

  func run() throws {
    let subjects = try StrategySubjects(self)
    if ballots != nil, subjects.alone == nil {
      throw writing.refuse(
        Phrase(
          sv: "--ballots är för ett underlag.", en: "--ballots is for one scenario."))
    }
    Interruption.prepare()
    if let alone = subjects.alone {
      try tell(alone)
    } else {
      var run = try StrategySurveyRun(self, subjects)
      try run.finish()
    }
  }

  /// Tells everything about one scenario.
  private func tell(_ source: ScenarioSource) throws(Ending) {
    if resume {
      throw writing.refuse(
        Phrase(
          sv: "--resume är för flera förbund: här är det bara ett.",
          en: "--resume is for several förbund: here is only one."))
    }
    try writing.spare(source.files)
    let file = try changes.scenario(of: source, writing)
    let workers = threads.count
    var options = options
    options.futures = file.scenario.futuresToWeigh(
      file.futures.map { Future(id: $0.id, name: $0.name, scenario: $0.scenario) }, seed: seed)
    if let ballots {
      do throws(Diagnostics) {
        options.ballots = try BallotFile(reading: ballots, for: file.scenario).ballots
      } catch {
        StandardStreams.complain(error.text(in: writing.language))
        throw .wrongInput
      }
    }
    let asked = options
    let comparison = try search.saying(writing) { () throws(PlanningError) in
      try StrategyComparison(
        of: strategies, in: file.scenario, asked, threads: workers,
        isCancelled: { Interruption.isAskedFor })
    }
    if Interruption.isAskedFor {
      writing.note(
        Phrase(
          sv:
            "avbrutet: \(comparison.entries.count) av \(strategies.count) strategier klara, inga dragningar.",
          en:
            "ended early: \(comparison.entries.count) of \(strategies.count) strategies done, no draws."
        ))
    }
    var findings = StrategiesFindings(comparison, seed: seed, changes: file.changes)
    if draws > 0, file.scenario.isUncertain, !Interruption.isAskedFor {
      findings.add(try risks(of: comparison, workers))
    }
    switch format.format {
    case .text: try writing.deliver(findings.text(in: writing.language))
    case .json: try writing.deliver(findings.json.document)
    case .csv: try writing.deliver(findings.table.document(.international))
    case .swedishCSV: try writing.deliver(findings.table.document(.swedish))
    }
    if Interruption.isAskedFor || (search.requireProof && findings.isUnproven) {
      throw Ending.unproven
    }
    if findings.isUnlawful { throw Ending.noLawfulPlan }
  }

  /// Judges the plans on draws, block by block.
  private func risks(
    of comparison: StrategyComparison, _ workers: Int
  ) throws(Ending) -> StrategyRisks {
    let simulation = StrategyRisks.judged(comparison, seed: seed)
    var progress = Progress(of: draws, writing)
    var results: [DrawResult] = []
    while results.count < draws, !Interruption.isAskedFor {
      let block = results.count..<min(results.count + 64, draws)
      results += try search.saying(writing) { () throws(PlanningError) in
        try simulation.results(of: block, threads: workers)
      }
      progress.show(done: results.count, skipped: 0)
    }
    progress.end()
    return StrategyRisks(comparison, simulation, results)
  }
}

/// Seeds as they are written on the command line: `1..5`, or one of them.
struct SeedRange: Sendable {
  let seeds: ClosedRange<UInt64>

  static func named(_ text: String) throws -> SeedRange {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).map { UInt64($0) }
    guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1],
      first <= last, last - first < 100_000
    else {
      throw ValidationError(
        Phrase(sv: "frön skrivs som 1..5.", en: "seeds are written as 1..5."))
    }
    return SeedRange(seeds: first...last)
  }
}
