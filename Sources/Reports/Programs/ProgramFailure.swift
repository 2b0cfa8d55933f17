public import Model

/// Why a program of the system gave nothing.
public struct ProgramFailure: Error, Hashable, Sendable {
  /// What happened.
  public enum Reason: Hashable, Sendable {
    /// It is not installed, and what to do about it.
    case notFound(Phrase)
    /// It took longer than it may.
    case outOfTime(Duration)
    /// It wrote more bytes than it may.
    case wroteTooMuch(Int)
    /// It ended with an error, in its own words.
    case complained(String)
  }

  /// The program's name.
  public let program: String
  /// What happened.
  public let reason: Reason

  /// What happened and what to do, in words.
  public var phrase: Phrase {
    switch reason {
    case .notFound(let remedy):
      return Phrase(
        sv: "programmet \(program) finns inte: \(remedy).",
        en: "the program \(program) is not there: \(remedy).")
    case .outOfTime(let time):
      let seconds = Int(time.components.seconds)
      return Phrase(
        sv: "programmet \(program) blev inte klart på \(seconds) s; ingenting är skrivet.",
        en: "the program \(program) was not done in \(seconds) s; nothing is written.")
    case .wroteTooMuch(let bytes):
      return Phrase(
        sv: "programmet \(program) skrev mer än \(bytes >> 20) MB; ingenting är skrivet.",
        en: "the program \(program) wrote more than \(bytes >> 20) MB; nothing is written.")
    case .complained(let words):
      let heart = Self.heart(of: words)
      return heart.isEmpty
        ? Phrase(
          sv: "programmet \(program) misslyckades utan att säga varför.",
          en: "the program \(program) failed without saying why.")
        : Phrase(
          sv: "programmet \(program) misslyckades: \(heart)",
          en: "the program \(program) failed: \(heart)")
    }
  }

  /// The last line of a complaint, which is where programs say what went wrong; its first 300
  /// letters.
  private static func heart(of words: String) -> String {
    let lines = words.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
    return String((lines.last ?? "").prefix(300)).printable
  }
}
