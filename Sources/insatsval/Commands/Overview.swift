import ArgumentParser
import Reports

/// `insatsval FILE`: check, plan and the short why.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a scenario, plan it, and say in short why.")

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  @OptionGroup var nearby: NearbyOptions

  func run() throws {
    var nearby = nearby
    nearby.neighbour = true
    let findings = try nearby.answer(to: try input.read(writing), search, writing)
    try format.deliver(findings, extent: .overview, writing)
    throw search.ending(of: findings)
  }
}
