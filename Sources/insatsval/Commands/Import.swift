import ArgumentParser
import Model
import Reports
import ScenarioFiles

/// `insatsval import FILE`: a scenario in another form, without loss.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a workbook or a folder of CSV files into YAML, or any of them into a workbook.",
    discussion: """
      Everything that the scenario says is kept. Files that it extends and tables that it names \
      are folded in; comments are not kept. Mistakes are said as by ‘check’, and a scenario with \
      mistakes is not turned into anything.
      """)

  @Argument(
    help: ArgumentHelp(
      "The scenario: a workbook (.xlsx), a folder of CSV files or a YAML file; - is the standard input.",
      valueName: "file"),
    completion: .file(extensions: ["xlsx", "yaml", "yml"]))
  var file: String

  @Option(help: "The form; what the name of --output ends in, or yaml, unless said.")
  var format: New.Form?

  @OptionGroup var writing: WritingOptions

  func run() throws {
    var input = ScenarioOptions()
    input.file = file
    let source = try input.source(writing)
    let scenario = try scenario(of: source)
    switch format ?? writing.endingOfOutput.flatMap(New.Form.init(rawValue:)) ?? .yaml {
    case .yaml:
      guard let text = ScenarioText.yaml(of: source) else { throw Ending.wrongInput }
      try writing.deliver(text)
    case .xlsx:
      guard let form = FormWorkbook(source, in: writing.language) else { throw Ending.wrongInput }
      try writing.deliver(
        Spreadsheet(
          form: form, title: scenario.stated.forbund.name,
          created: scenario.stated.decision.meeting, in: writing.language))
    }
  }

  /// The scenario; what is wrong with it is said, and ends the run.
  private func scenario(of source: ScenarioSource) throws(Ending) -> Scenario {
    do throws(Diagnostics) {
      return try source.scenario().scenario
    } catch {
      StandardStreams.complain(error.text(in: writing.language))
      throw .wrongInput
    }
  }
}
