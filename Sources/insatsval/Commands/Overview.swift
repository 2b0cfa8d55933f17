import ArgumentParser
import Reports

/// `insatsval FILE`: check, plan and the short why.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a scenario, plan it, and say in short why.")

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var search: SearchOptions

  func run() throws {
    let findings = try search.answer(to: try input.read(), input.writing)
    try input.writing.deliver(findings, extent: .overview)
    throw search.ending(of: findings)
  }
}
