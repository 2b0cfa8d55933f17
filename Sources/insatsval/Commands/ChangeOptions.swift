import ArgumentParser
import Model
import ScenarioFiles

/// Which changes are made to a scenario before anything else, and how many of its years are planned.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: .customLong("what-if"),
    help: ArgumentHelp("Make the changes of a what-if of the file.", valueName: "id"))
  var whatIfs: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a figure, as members.regionen.contribution=-10% does.", valueName: "path=value"))
  var settings: [String] = []

  @Option(
    name: .customLong("remove"),
    help: ArgumentHelp("Take away what a path leads to.", valueName: "path"))
  var removals: [String] = []

  @Option(help: "Plan only so many years, from the budget year.")
  var years: Int?

  func validate() throws {
    if let years, years < 1 {
      throw ValidationError(
        Phrase(sv: "--years måste vara minst 1.", en: "--years must be at least 1."))
    }
  }

  /// The changes that are asked for.
  var selection: ChangeSelection {
    let ids = whatIfs.flatMap { $0.split { $0 == "+" || $0 == "," } }.map {
      String($0.drop { $0 == " " })
    }
    return ChangeSelection(whatIfs: ids, settings: settings, removals: removals)
  }

  /// The scenario of a source with the changes made, and with another what-if where one is named.
  func scenario(
    of source: ScenarioSource, and whatIf: String? = nil, _ writing: WritingOptions
  ) throws(Ending) -> ScenarioFile {
    var selection = selection
    selection.whatIfs += [whatIf].compactMap(\.self)
    let file = try Self.read(writing) { () throws(Diagnostics) in try source.scenario(selection) }
    guard let years else { return file }
    let most = file.scenario.yearCount
    guard years <= most else {
      throw writing.refuse(
        Phrase(
          sv: "--years \(years): filen planerar \(most, "år", "år"). Skriv högst \(most).",
          en: "--years \(years): the file plans \(most, "year", "years"). Write at most \(most)."))
    }
    return try Self.read(writing) { () throws(Diagnostics) in try file.limited(toYears: years) }
  }

  /// What reading gives; what is wrong is said, and ends the run.
  static func read(
    _ writing: WritingOptions, _ read: () throws(Diagnostics) -> ScenarioFile
  ) throws(Ending) -> ScenarioFile {
    do throws(Diagnostics) {
      return try read()
    } catch {
      StandardStreams.complain(error.text(in: writing.language))
      throw .wrongInput
    }
  }
}
