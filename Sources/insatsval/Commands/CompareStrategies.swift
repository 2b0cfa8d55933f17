import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles
import Strategies

/// `insatsval strategies FILE`: the best plan beside those that others would make.
struct CompareStrategies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategies",
    abstract:
      "Set the best plan beside last year's, a pro rata cut, greedy and other ways to choose.")

  @OptionGroup var input: ScenarioOptions

  @Option(help: "The seed of what chance decides.")
  var seed: UInt64 = 1

  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let file = try input.read(writing)
    var options = StrategyOptions()
    options.seed = seed
    options.planning = search.planning
    let asked = options
    let comparison = try search.saying(writing) { () throws(PlanningError) in
      try StrategyComparison(in: file.scenario, asked, threads: Workers.available)
    }
    let findings = StrategiesFindings(comparison, seed: seed, changes: file.changes)
    switch format.format {
    case .text: try writing.deliver(findings.text(in: writing.language))
    case .json: try writing.deliver(findings.json.document)
    case .csv: try writing.deliver(findings.table.document(.international))
    case .swedishCSV: try writing.deliver(findings.table.document(.swedish))
    }
    if findings.isUnlawful { throw Ending.noLawfulPlan }
  }
}
