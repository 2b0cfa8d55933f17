import ArgumentParser
import Model
import ScenarioFiles

/// What every command about a scenario takes.
struct ScenarioOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The scenario file, in YAML; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "Plan only so many years, from the budget year.")
  var years: Int?

  @Option(
    name: .customLong("set"), help: ArgumentHelp("Change a figure.", visibility: .hidden))
  var changes: [String] = []

  func validate() throws {
    if let years, years < 1 {
      throw ValidationError(
        Phrase(sv: "--years måste vara minst 1.", en: "--years must be at least 1."))
    }
    guard changes.isEmpty else {
      throw ValidationError(
        Phrase(
          sv: "--set finns inte i den här versionen: ändra uppgiften i filen.",
          en: "--set is not yet in this version: change the figure in the file."))
    }
  }

  /// The scenario over the years asked for; what is wrong with it is said, and ends the run.
  func read(_ writing: WritingOptions) throws(Ending) -> Scenario {
    let file = try readFile(writing)
    guard let years else { return file.scenario }
    guard years <= file.scenario.yearCount else {
      let most = file.scenario.yearCount
      throw writing.refuse(
        Phrase(
          sv: "--years \(years): filen planerar \(most, "år", "år"). Skriv högst \(most).",
          en: "--years \(years): the file plans \(most, "year", "years"). Write at most \(most)."))
    }
    do throws(ScenarioProblems) {
      return try file.scenario.limited(toYears: years)
    } catch {
      for problem in error.problems {
        let place = file.sources.place(of: problem.path)
        let diagnostic = Diagnostic(
          file: file.name, place: place, cause: problem.cause, remedy: problem.remedy)
        StandardStreams.complain(diagnostic.text(in: writing.language))
      }
      throw .wrongInput
    }
  }

  private func readFile(_ writing: WritingOptions) throws(Ending) -> ScenarioFile {
    do throws(Diagnostics) {
      return try ScenarioFile(reading: file)
    } catch {
      StandardStreams.complain(error.text(in: writing.language))
      throw .wrongInput
    }
  }
}
