import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// `insatsval FILE`: check, plan and the short why.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview", abstract: "Check a scenario, plan it, and say in short why.")

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  @OptionGroup var nearby: NearbyOptions

  func run() throws {
    var nearby = nearby
    nearby.neighbour = true
    let file = try input.read(writing)
    let findings = try nearby.answer(
      to: file, explained: Self.shortWhy(of: file.scenario), search, writing)
    try format.deliver(findings, extent: .overview, writing)
    throw search.ending(of: findings)
  }

  /// The most insatser times years of which a first look says what each decision is worth.
  private static let mostExplained = 60

  /// What each decision is worth, where that is soon worked out; the rest is for `explain`.
  private static func shortWhy(of scenario: Scenario) -> ExplanationOptions? {
    guard scenario.insatser.count * scenario.yearCount <= mostExplained,
      scenario.stated.objective.risk == nil
    else { return nil }
    var options = ExplanationOptions()
    options.threads = Workers.available
    options.findsFlips = false
    options.findsRules = false
    return options
  }
}
