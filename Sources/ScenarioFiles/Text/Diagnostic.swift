public import Model

/// A position in a text, or a cell of a sheet; lines and columns are counted from 1.
public struct Place: Hashable, Comparable, Sendable {
  private let storedLine: Int32
  private var storedColumn: Int32
  private var storedText: Int32 = 0
  private let sheetNumber: Int32
  /// The sheet whose row and column these are; `nil` in a text, and empty for a table that is a file
  /// of its own.
  public let sheet: String?

  /// The line, or the row of a sheet.
  public var line: Int { Int(storedLine) }
  /// The character in the line, or the column of a sheet.
  public var column: Int { Int(storedColumn) }
  /// Which of the texts that a scenario is read from, the file that was named being the first.
  var text: Int {
    get { Int(storedText) }
    set { storedText = Int32(clamping: newValue) }
  }

  /// A position in the first text.
  public init(line: Int, column: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
    sheetNumber = 0
    sheet = nil
  }

  /// A cell of a sheet, which is so many sheets from the first.
  init(sheet: String, number: Int, row: Int, column: Int) {
    storedLine = Int32(clamping: row)
    storedColumn = Int32(clamping: column)
    sheetNumber = Int32(clamping: number)
    self.sheet = sheet
  }

  /// The cell of another column in the same row.
  func inColumn(_ column: Int) -> Place {
    var place = self
    place.storedColumn = Int32(clamping: column)
    return place
  }

  /// Where every file begins.
  public static let start = Place(line: 1, column: 1)
  /// A file as a whole, where no line or cell of it says more.
  static let whole = Place(line: 0, column: 0)

  /// Compares two positions by reading order.
  public static func < (left: Place, right: Place) -> Bool {
    (left.storedText, left.sheetNumber, left.storedLine, left.storedColumn)
      < (right.storedText, right.sheetNumber, right.storedLine, right.storedColumn)
  }

  /// The name of the cell as spreadsheets write it, `D7`; `nil` in a text.
  public var cell: String? { sheet == nil ? nil : Self.letters(ofColumn: column) + String(line) }

  /// The position after the name of its file: `:7:4`, `: Insatser!D7`, `: D7`, or nothing.
  var suffix: String {
    guard let sheet, let cell else { return line == 0 ? "" : ":\(line):\(column)" }
    guard !sheet.isEmpty else { return ": \(cell)" }
    let isWord = sheet.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" }
    let name = isWord ? sheet : "'" + sheet.replacing("'", with: "''") + "'"
    return ": \(excerpt(name))!\(cell)"
  }

  /// The letters of a column that is counted from 1: `A`, `Z`, `AA`.
  static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
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

  /// One line: `file:line:column: error: cause remedy`, and in a workbook
  /// `file: sheet!cell: error: cause remedy`.
  public func text(in language: Language) -> String {
    "\(file)\(place.suffix): \(severity.phrase(language)): "
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
