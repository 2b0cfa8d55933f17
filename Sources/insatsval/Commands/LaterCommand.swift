import Model

/// Commands that later versions have.
enum LaterCommand: String, CaseIterable {
  case serve

  /// Ends the run when the first argument is a command that is not in this version.
  static func refuse(_ arguments: ArraySlice<String>) throws(Ending) {
    guard let first = arguments.first, let command = LaterCommand(rawValue: first) else { return }
    let name = command.rawValue
    let phrase = Phrase(
      sv: "”\(name)” finns inte i den här versionen. ”insatsval --help” visar vad som finns.",
      en: "“\(name)” is not yet in this version. “insatsval --help” shows what is.")
    StandardStreams.complain("insatsval: " + phrase(TerminalLanguage.current))
    throw .wrongInput
  }
}
