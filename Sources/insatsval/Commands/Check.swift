import ArgumentParser
import Reports

/// `insatsval check FILE`: the file and the law, without a plan.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a scenario file and what the law says of it.")

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  @Flag(help: "Tell everything: kept rules and assumptions.")
  var detail = false

  func run() throws {
    let findings = Findings(checking: try input.read(writing))
    try format.deliver(findings, extent: detail ? .detailed : .brief, writing)
    if !findings.isLawful { throw Ending.noLawfulPlan }
  }
}
