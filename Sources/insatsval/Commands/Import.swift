import ArgumentParser
import Model
import ScenarioFiles

/// `insatsval import FILE`: a scenario in another form, without loss.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn a workbook or a folder of CSV files into a YAML file.",
    discussion: """
      Everything that the file says is kept. What it extends is folded in, and comments are not \
      kept. Mistakes are said as by ‘check’; a file with mistakes is not turned into another.
      """)

  @Argument(
    help: ArgumentHelp(
      "The scenario: a workbook (.xlsx), a folder of CSV files or a YAML file; - is the standard input.",
      valueName: "file"),
    completion: .file(extensions: ["xlsx", "yaml", "yml"]))
  var file: String

  @OptionGroup var writing: WritingOptions

  func run() throws {
    var input = ScenarioOptions()
    input.file = file
    let source = try input.source(writing)
    try mistakes(in: source)
    guard let text = ScenarioText.yaml(of: source) else { throw Ending.wrongInput }
    try writing.deliver(text)
  }

  /// Says what is wrong with the scenario, which ends the run.
  private func mistakes(in source: ScenarioSource) throws(Ending) {
    do throws(Diagnostics) {
      _ = try source.scenario()
    } catch {
      StandardStreams.complain(error.text(in: writing.language))
      throw .wrongInput
    }
  }
}
