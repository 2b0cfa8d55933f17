import ArgumentParser
import Model
import ScenarioFiles

/// What every command about a scenario takes.
struct ScenarioOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The scenario: a YAML file, a workbook (.xlsx) or a folder of CSV tables; - is the standard input.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "xlsx"]))
  var file: String

  @OptionGroup var changes: ChangeOptions

  /// The scenario over the years asked for, with the changes made; what is wrong with it is said,
  /// and ends the run.
  func read(_ writing: WritingOptions) throws(Ending) -> ScenarioFile {
    try changes.scenario(of: try source(writing), writing)
  }

  /// The file as it stands, before any change.
  func source(_ writing: WritingOptions) throws(Ending) -> ScenarioSource {
    let source: ScenarioSource
    do throws(Diagnostics) {
      source = try ScenarioSource(reading: file)
    } catch {
      StandardStreams.complain(error.text(in: writing.language))
      throw .wrongInput
    }
    try writing.spare(source.files)
    return source
  }
}
