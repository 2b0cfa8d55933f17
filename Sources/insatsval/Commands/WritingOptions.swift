import ArgumentParser
import Model

/// In which language and where an answer is written.
struct WritingOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("sv or en; the terminal's own unless said.", valueName: "sv|en"),
    completion: .list(["sv", "en"]),
    transform: { name in
      guard let language = Language(rawValue: name) else {
        throw ValidationError(
          Phrase(sv: "språken är sv och en.", en: "the languages are sv and en."))
      }
      return language
    })
  var chosenLanguage: Language?

  @Option(
    help: ArgumentHelp("Write the answer to a file, whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Say nothing but the answer and what is wrong.")
  var quiet = false

  /// The language of the answer: a file is a document and is Swedish unless said, the terminal has
  /// its own.
  var language: Language {
    chosenLanguage ?? (output == nil ? TerminalLanguage.current : .sv)
  }

  /// Writes a text where it is wanted.
  func deliver(_ text: String) throws(Ending) { try deliver(Array(text.utf8)) }

  /// Writes the bytes of a file where it is wanted.
  func deliver(_ bytes: [UInt8]) throws(Ending) {
    guard let output else { return try StandardStreams.write(bytes) }
    try writeWhole([(bytes, output)])
  }

  /// Refuses to fill a terminal with a file that only programs can read.
  func demandFile(for form: String) throws(Ending) {
    guard output == nil, StandardStreams.isTerminal else { return }
    throw refuse(
      Phrase(
        sv: "--format \(form): det är ingen text. Skriv den till en fil med --output.",
        en: "--format \(form): that is no text. Write it to a file with --output."))
  }

  /// The form that a file's name asks for by its ending, as in `rapport.pdf`.
  var endingOfOutput: String? {
    guard let output, let point = output.lastIndex(of: ".") else { return nil }
    return output[point...].dropFirst().lowercased()
  }

  /// Refuses, before long work is begun, a place where the answer cannot be written.
  func demandPlace() throws(Ending) {
    guard let output else { return }
    do throws(FileRefusal) {
      try WholeFiles.demandPlace(for: output)
    } catch {
      throw refuse(error.phrase)
    }
  }

  /// Opens a file that grows line by line, with the whole lines that an earlier run has written where
  /// it is taken up; `nil` where no file is asked for.
  func growing(
    _ path: String?, resume: Bool, _ lines: inout [Substring]
  ) throws(Ending) -> GrowingFile? {
    guard let path else { return nil }
    do throws(FileRefusal) {
      return resume ? try GrowingFile(resuming: path, &lines) : try GrowingFile(creating: path)
    } catch {
      throw refuse(error.phrase)
    }
  }

  /// Writes whole lines to a growing file, or to the standard output where there is none.
  func write(_ text: String, to file: GrowingFile?) throws(Ending) {
    guard let file else { return try StandardStreams.write(text) }
    do throws(FileRefusal) {
      try file.append(text)
    } catch {
      throw refuse(error.phrase)
    }
  }

  /// Writes several files, all or none.
  func write(_ files: [(text: String, path: String)]) throws(Ending) {
    try writeWhole(files.map { (Array($0.text.utf8), $0.path) })
  }

  private func writeWhole(_ files: [(bytes: [UInt8], path: String)]) throws(Ending) {
    do throws(FileRefusal) {
      var whole = WholeFiles()
      for file in files { try whole.add(file.bytes, as: file.path) }
      try whole.write()
    } catch {
      throw refuse(error.phrase)
    }
  }

  /// Refuses to write the answer over a file that it was read from.
  func spare(_ inputs: [String]) throws(Ending) {
    guard let output, inputs.contains(where: { WholeFiles.isSame($0, output) }) else { return }
    throw refuse(
      Phrase(
        sv: "--output \(output): det är underlaget självt. Välj ett annat namn.",
        en: "--output \(output): that is the scenario itself. Choose another name."))
  }

  /// Says why the run ends, and that what was given cannot be used.
  func refuse(_ why: Phrase) -> Ending {
    StandardStreams.complain("insatsval: " + why(language))
    return .wrongInput
  }

  /// Says something that a quiet run leaves out.
  func note(_ phrase: Phrase) {
    if !quiet { StandardStreams.complain("insatsval: " + phrase(language)) }
  }
}
