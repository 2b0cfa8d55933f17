import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// `insatsval alternatives FILE`: the best plans, what they share and what the choice is about.
struct AlternativePlans: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alternatives",
    abstract: "Show the best plans side by side: what they share, and what the choice is about.",
    discussion: """
      The plans come in order of value; two are the same when they fund the same insatser in the \
      same years at the same levels. With --differing every plan differs from every other in so \
      many insatser: the best that does comes next.

        insatsval alternatives scenarios/norradalen.yaml --years 1 --within "1 %"
        insatsval alternatives scenarios/norradalen.yaml --count 5 --differing 3
      """)

  @OptionGroup var input: ScenarioOptions

  @Option(help: "The most plans, the best one included.")
  var count = 10

  @Option(
    help: ArgumentHelp("Only plans so much worse than the best at most.", valueName: "share"),
    transform: { text in
      do throws(WrittenShare.Unreadable) {
        return try WrittenShare(text).share
      } catch {
        throw ValidationError(error.phrase)
      }
    })
  var within: Share?

  @Option(help: "In how many insatser every plan differs from every other, at least.")
  var differing = 1

  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if count < 1 {
      throw ValidationError(
        Phrase(sv: "--count måste vara minst 1.", en: "--count must be at least 1."))
    }
    if differing < 1 {
      throw ValidationError(
        Phrase(sv: "--differing måste vara minst 1.", en: "--differing must be at least 1."))
    }
  }

  func run() throws {
    let file = try input.read(writing)
    let planning = try search.planning(for: file, writing)
    let answer = try search.planned(file.scenario, planning, writing)
    guard case .proposal(let best) = answer else {
      let findings = Findings(
        answer: answer, to: file.scenario, changes: file.changes, positions: file.positions)
      try format.deliver(findings, extent: .brief, writing)
      throw search.ending(of: findings)
    }
    var options = AlternativeOptions()
    options.count = count
    options.within = within
    options.differing = differing
    let findings: AlternativesFindings
    do throws(PlanningError) {
      findings = AlternativesFindings(
        try Planner(file.scenario).alternatives(to: best, options, planning),
        of: file.scenario, changes: file.changes)
    } catch {
      StandardStreams.complain("insatsval: " + error.phrase(writing.language))
      throw error.ending
    }
    switch format.format {
    case .text: try writing.deliver(findings.text(in: writing.language))
    case .json: try writing.deliver(findings.json.document)
    case .csv: try writing.deliver(findings.table.document(.international))
    case .swedishCSV: try writing.deliver(findings.table.document(.swedish))
    }
    if !findings.isProven, search.requireProof { throw Ending.unproven }
  }
}
