public import Model

/// A position in a text; lines and columns are counted from 1, columns in characters.
public struct Place: Hashable, Comparable, Sendable {
  /// The line.
  public let line: Int
  /// The character in the line.
  public let column: Int
  /// Which of the texts that a scenario is read from, the file that was named being the first.
  var text = 0

  /// A position in the first text.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Where every file begins.
  public static let start = Place(line: 1, column: 1)

  /// Compares two positions by reading order.
  public static func < (left: Place, right: Place) -> Bool {
    (left.text, left.line, left.column) < (right.text, right.line, right.column)
  }
}

/// Something wrong at a place in a file: what, why, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: Hashable, Sendable {
    /// The file cannot be used until it is mended.
    case error
    /// The file can be used, and ought to be mended.
    case warning

    /// The word that a line of diagnostics carries.
    public var phrase: Phrase {
      switch self {
      case .error: Phrase(sv: "fel", en: "error")
      case .warning: Phrase(sv: "varning", en: "warning")
      }
    }
  }

  /// The file as the user named it.
  public let file: String
  /// Where in the file.
  public let place: Place
  /// How much it matters.
  public let severity: Severity
  /// What is wrong and why.
  public let cause: Phrase
  /// What to do.
  public let remedy: Phrase

  /// A diagnostic.
  public init(
    file: String, place: Place, severity: Severity = .error, cause: Phrase, remedy: Phrase
  ) {
    self.file = file
    self.place = place
    self.severity = severity
    self.cause = cause
    self.remedy = remedy
  }

  /// The same diagnostic when `count` texts stand before the one it is about.
  func after(texts count: Int) -> Diagnostic {
    var place = place
    place.text += count
    return Diagnostic(
      file: file, place: place, severity: severity, cause: cause, remedy: remedy)
  }

  /// One line: `file:line:column: error: cause remedy`.
  public func text(in language: Language) -> String {
    "\(file):\(place.line):\(place.column): \(severity.phrase(language)): "
      + "\(cause(language)) \(remedy(language))"
  }
}

/// Everything that is wrong with a file, by place.
public struct Diagnostics: Error, Hashable, Sendable {
  /// The diagnostics in reading order, at least one.
  public let all: [Diagnostic]

  /// Diagnostics in any order.
  public init(_ all: [Diagnostic]) {
    self.all = all.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }.map(\.element)
  }

  /// One line for each diagnostic.
  public func text(in language: Language) -> String {
    all.map { $0.text(in: language) }.joined(separator: "\n")
  }
}
