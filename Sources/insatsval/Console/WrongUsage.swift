import ArgumentParser
import Model

extension ValidationError {
  /// Wrong usage, said in the language of the terminal.
  init(_ phrase: Phrase) { self.init(phrase(TerminalLanguage.current)) }
}
