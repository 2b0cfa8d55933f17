import ArgumentParser
import Model
import Reports
import ScenarioFiles

/// `insatsval new`: a scenario to begin from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a commented scenario to begin from, as YAML or as a workbook to fill in.")

  /// The forms that a new scenario can have.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case yaml
    case xlsx
  }

  @Option(help: "The form; what the name of --output ends in, or yaml, unless said.")
  var format: Form?

  @OptionGroup var writing: WritingOptions

  func run() throws {
    switch format ?? writing.endingOfOutput.flatMap(Form.init(rawValue:)) ?? .yaml {
    case .yaml: try writing.deliver(ScenarioTemplate.text(in: writing.language))
    case .xlsx:
      let title = Phrase(sv: "Underlag för Insatsval", en: "A scenario for Insatsval")
      try writing.deliver(
        Spreadsheet(
          form: .template(in: writing.language), title: title(writing.language),
          in: writing.language))
    }
  }
}
