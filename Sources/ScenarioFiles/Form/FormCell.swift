public import Model

/// A cell of a form: what stands in it, and what may be chosen.
public struct FormCell: Hashable, Sendable {
  /// What a cell can hold.
  public enum Value: Hashable, Sendable {
    /// Nothing yet.
    case blank
    /// Text, which is never a formula whatever it begins with.
    case text(String)
    /// A number that is counted with.
    case number(FormNumber, FormFormat)
    /// A day.
    case date(CivilDate)
  }

  /// What stands in it.
  public let value: Value
  /// The only words that may stand in it, for a drop-down; empty where anything may.
  public let words: [String]

  /// A cell.
  public init(_ value: Value, words: [String] = []) {
    self.value = value
    self.words = words
  }

  /// An empty cell.
  public static let blank = FormCell(.blank)
}

/// An exact decimal number: a whole number of `10^-decimals`.
public struct FormNumber: Hashable, Sendable {
  /// All digits as one whole number, with the sign.
  public let mantissa: Int
  /// How many of the digits are decimals.
  public let decimals: Int

  /// A number without needless zeros at its end.
  public init(mantissa: Int, decimals: Int) {
    var (mantissa, decimals) = (mantissa, decimals)
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// The number as a spreadsheet holds it, which is exact for up to fifteen digits.
  public var double: Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return Double(mantissa) / scale
  }

  /// The number as text, with a decimal point and with thousands grouped where asked for.
  public func text(grouped: Bool) -> String {
    var digits = String(mantissa.magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let whole = digits.dropLast(decimals)
    var head = mantissa < 0 ? "-" : ""
    for (offset, digit) in whole.enumerated() {
      let left = whole.count - offset
      if grouped, offset > 0, left % 3 == 0 { head += " " }
      head.append(digit)
    }
    return decimals == 0 ? head : head + "." + digits.suffix(decimals)
  }
}

/// How a cell shows its number.
public enum FormFormat: Hashable, Sendable {
  /// As it is, without thousands grouped: a year, a version.
  case plain
  /// A bare number with thousands grouped.
  case count(decimals: Int)
  /// A number with its unit; a share is a percent cell, whose number is the fraction.
  case unit(FormUnit, decimals: Int)
  /// A day.
  case date
  /// Text, also where a spreadsheet would take what is typed for a number.
  case text

  /// The code that a spreadsheet knows the format by, such as `#,##0 "tkr"`, which groups thousands
  /// as the reader's own country does.
  public func code(in language: Language) -> String {
    switch self {
    case .plain: "0"
    case .count(let decimals): "#,##0" + Self.fraction(decimals)
    case .unit(.percent, let decimals): "0" + Self.fraction(decimals) + "%"
    case .unit(let unit, let decimals):
      "#,##0" + Self.fraction(decimals) + " \"" + unit.phrase(language) + "\""
    case .date: "yyyy-mm-dd"
    case .text: "@"
    }
  }

  private static func fraction(_ decimals: Int) -> String {
    decimals == 0 ? "" : "." + String(repeating: "0", count: decimals)
  }
}
