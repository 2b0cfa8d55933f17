import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// `insatsval explain FILE`: why each insats is in or out, and what would change the decision.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why each insats is in or out, and what would change the decision.",
    discussion: """
      For each insats: what the plan loses by the opposite decision, what then goes out and comes \
      in, and how much its cost, net effect, participants or points can move before the decision \
      turns. Then which rules matter and what each priority costs, which figures would change the \
      decision within their own assumed range, what the next krona would do, why money is left, \
      the ten best plans with what they share, and who pays and who gains. --insats explains one \
      insats and leaves the rest out.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  @Option(
    name: .customLong("insats"),
    help: ArgumentHelp(
      "Explain this insats only; may be given several times.", valueName: "id"))
  var insatser: [String] = []

  @Flag(help: "Tell everything: rules that do not matter and figures that hardly do.")
  var detail = false

  func run() throws {
    let file = try input.read(writing)
    let asked = try picked(in: file.scenario)
    let nearby = NearbyOptions.explaining(everything: insatser.isEmpty)
    let findings = try nearby.answer(.explain, to: file, explained: asked, search, writing)
    try format.deliver(findings, extent: detail ? .detailed : .brief, writing)
    throw search.ending(of: findings)
  }

  /// The insatser to explain; every one unless some are picked.
  private func picked(in scenario: Scenario) throws(Ending) -> ExplanationOptions {
    var asked = ExplanationOptions()
    asked.threads = Workers.available
    guard !insatser.isEmpty else { return asked }
    let ids = scenario.insatser.map(\.id.text)
    for id in insatser where !ids.contains(id) {
      throw writing.refuse(
        Phrase(
          sv: "--insats \(id): finns inte i scenariot. Insatserna är \(list: ids).",
          en: "--insats \(id): is not in the scenario. The insatser are \(list: ids)."))
    }
    asked.insatser = Set(insatser.map { InsatsID($0) })
    return asked
  }
}
