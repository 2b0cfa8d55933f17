import ArgumentParser
import Reports
import ScenarioFiles

/// `insatsval check FILE`: the file and the law, without a plan.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a scenario file and what the law says of it.")

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  @Flag(help: "Tell everything: kept rules and assumptions.")
  var detail = false

  func run() throws {
    let source = try input.source(writing)
    let file = try input.changes.scenario(of: source, writing)
    let findings = Findings(
      checking: file.scenario, changes: file.changes, whatIfs: try whatIfs(of: source))
    try format.deliver(findings, extent: detail ? .detailed : .brief, writing)
    if !findings.isLawful { throw Ending.noLawfulPlan }
  }

  /// Every what-if of the file, read whole so that a mistake in any of them is said.
  private func whatIfs(of source: ScenarioSource) throws(Ending) -> [WhatIfFindings] {
    guard !source.whatIfs.isEmpty else { return [] }
    let base = try ChangeOptions.read(writing) { () throws(Diagnostics) in try source.scenario() }
    var findings: [WhatIfFindings] = []
    var mistakes: [Diagnostic] = []
    for whatIf in source.whatIfs {
      do throws(Diagnostics) {
        let changed = try source.scenario(ChangeSelection(whatIfs: [whatIf.id]))
        findings.append(WhatIfFindings(whatIf, changed, on: base))
      } catch {
        mistakes += error.all
      }
    }
    guard mistakes.isEmpty else {
      StandardStreams.complain(Diagnostics(mistakes).text(in: writing.language))
      throw .wrongInput
    }
    return findings
  }
}
