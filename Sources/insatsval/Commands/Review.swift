import ArgumentParser
import Reports
import ScenarioFiles

/// `insatsval review FILE PLAN`: judges a plan that somebody else made.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Judge a plan by the law and value it by the scenario's own yardstick.",
    discussion: """
      The plan is JSON from ‘plan’, a workbook from ‘budget’, or written by hand:

        plan:
          I01: 120 participants
          I04: {2027: 40 participants, 2028: 60 participants}
          S01: yes
      """)

  @OptionGroup var input: ScenarioOptions

  @Argument(
    help: ArgumentHelp("The plan, in YAML, JSON or a workbook.", valueName: "plan"),
    completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var plan: String

  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  @Flag(help: "Tell everything: kept rules and assumptions.")
  var detail = false

  func run() throws {
    let file = try input.read(writing)
    let given = try GivenPlan.read(
      plan, for: file.scenario, isShortened: input.changes.years != nil, writing)
    let findings = Findings(reviewing: given, in: file.scenario, changes: file.changes)
    try format.deliver(findings, extent: detail ? .detailed : .brief, writing)
    if !findings.isLawful { throw Ending.noLawfulPlan }
  }
}
