import ArgumentParser
import Planning
import Reports

/// `insatsval plan FILE`: the best plan.
struct Propose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Find the best lawful plan and prove how good it is.")

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  @Flag(help: "Tell everything: kept rules, assumptions, changes in cost.")
  var detail = false

  @Flag(help: "Say why each insats is in or out, and what would change the decision.")
  var why = false

  @OptionGroup var nearby: NearbyOptions
  @OptionGroup var threads: ThreadOptions

  func run() throws {
    let file = try input.read(writing)
    var explained = ExplanationOptions()
    explained.threads = threads.count
    let findings = try nearby.answer(
      to: file, explained: why ? explained : nil, search, threads: threads.count, writing)
    try format.deliver(findings, extent: detail ? .detailed : .brief, writing)
    throw search.ending(of: findings)
  }
}
