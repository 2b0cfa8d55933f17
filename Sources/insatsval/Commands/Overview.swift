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

  func run() throws {
    let findings = try search.answer(to: try input.read(writing), writing)
    try format.deliver(findings, extent: .overview, writing)
    throw search.ending(of: findings)
  }
}
