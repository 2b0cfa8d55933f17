import Model

/// A figure as a scenario writes it, held as whole numbers so that a change can count on it.
struct Figure: Hashable, Sendable {
  /// What a figure measures.
  enum Kind: Hashable, Sendable {
    /// Money, in kronor.
    case amount
    /// A share of a whole, in ten thousandths of a percent.
    case share
    /// A difference of shares, in ten thousandths of a percentage point.
    case points
    /// New participants, in hundredths.
    case participants
    /// A bare number, in ten thousandths.
    case number
    /// A length of time, in months.
    case duration

    /// How many decimals of what is written one unit is.
    fileprivate var decimals: Int {
      switch self {
      case .amount, .duration: 0
      case .share, .points, .number: 4
      case .participants: 2
      }
    }
  }

  /// The longest time that is counted with, in months or years.
  private static let longest = 10_000
  /// The largest figure that a change may come to, in units.
  private static let largest: UInt128 = 1_000_000_000_000_000_000

  let kind: Kind
  /// The figure in the units of its kind.
  let units: Int
  /// Whether the figure is counted in wholes, so that a change must come out whole.
  let isWhole: Bool
  /// The words after the number: `new participants`, `%`.
  private let unit: String

  /// A figure, or `nil` when the text is none.
  init?(_ text: String) {
    guard let number = WrittenNumber(text) else { return nil }
    isWhole = number.decimals == 0
    switch number.unit {
    case "kr", "tkr", "Mkr", "mnkr":
      guard let zeros = Amount.zeros(of: number.unit), let units = number.scaled(to: zeros)
      else { return nil }
      (kind, self.units, unit) = (.amount, units, number.unit)
    case "month", "months", "year", "years":
      guard let count = number.scaled(to: 0), count.magnitude <= Self.longest else { return nil }
      kind = .duration
      units = number.unit.hasPrefix("year") ? count * 12 : count
      unit = "months"
    case let word:
      let kinds: [String: Kind] = ["%": .share, "pe": .points, "": .number]
      let kind = Count.participants.contains(word) ? .participants : kinds[word]
      guard let kind, let units = number.scaled(to: kind.decimals) else { return nil }
      (self.kind, self.units, unit) = (kind, units, word)
    }
  }

  /// A figure of the same kind with other units.
  func with(units: Int) -> Figure { Figure(kind, units, isWhole: isWhole, unit: unit) }

  private init(_ kind: Kind, _ units: Int, isWhole: Bool, unit: String) {
    (self.kind, self.units, self.isWhole, self.unit) = (kind, units, isWhole, unit)
  }

  /// The figure and a difference of the same kind together; `nil` where they are of different kinds
  /// or too large.
  func adding(_ difference: Figure) -> Figure? {
    let isOfKind =
      kind == difference.kind || (kind == .share && difference.kind == .points)
    let (sum, overflows) = units.addingReportingOverflow(difference.units)
    guard isOfKind, !overflows else { return nil }
    return Figure(kind, sum, isWhole: isWhole && difference.isWhole, unit: unit)
  }

  /// `figure · factor`, to the nearest unit, a half up; what is counted in wholes must come out
  /// whole, or the exact result is thrown.
  func times(_ factor: Fraction) throws(Uncountable) -> Figure {
    let exact = Fraction(units) * factor
    guard exact.numerator.magnitude / exact.denominator.magnitude < Self.largest else {
      throw .tooLarge
    }
    switch kind {
    case .participants, .number, .duration:
      let whole = isWhole ? (0..<kind.decimals).reduce(1) { product, _ in product * 10 } : 1
      guard (exact / Fraction(whole)).denominator == 1 else {
        throw .notWhole(
          below: text(of: (exact / Fraction(whole)).floor * whole),
          above: text(of: (exact / Fraction(whole)).ceiling * whole))
      }
    case .amount, .share, .points: break
    }
    return Figure(kind, exact.roundedHalfUp, isWhole: isWhole, unit: unit)
  }

  /// Why a change of a figure comes to no figure.
  enum Uncountable: Error {
    /// It does not come out whole: the two figures around what it comes to.
    case notWhole(below: String, above: String)
    /// It comes to more than can be counted.
    case tooLarge
  }

  /// The figure as a file writes it; money in tkr where it is whole thousands.
  var text: String { text(of: units) }

  private func text(of units: Int) -> String {
    switch kind {
    case .amount:
      let isThousands = units % 1_000 == 0
      return NumberWriting.whole(isThousands ? units / 1_000 : units, in: .sv).plainSpaces
        + (isThousands ? " tkr" : " kr")
    case .number, .duration:
      // A year and a time are written without spaces, and a number may be.
      let number = DecimalText.of(units, decimals: kind.decimals)
      return unit.isEmpty ? number : number + " " + unit
    default:
      let number = NumberWriting.decimal(units, decimals: kind.decimals, in: .sv).plainSpaces
      return unit.isEmpty ? number : number + " " + unit
    }
  }
}

/// Digits without separators between thousands.
private enum DecimalText {
  /// A number of units of `10^−decimals`, without zeros at its end.
  static func of(_ units: Int, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    var tail = String(Int(units.magnitude % UInt(scale)) + scale).dropFirst()
    while tail.last == "0" { tail.removeLast() }
    let head = (units < 0 ? "−" : "") + String(units.magnitude / UInt(scale))
    return tail.isEmpty || decimals == 0 ? head : head + "," + tail
  }
}

extension String {
  /// The text with every kind of space as an ordinary one.
  fileprivate var plainSpaces: String {
    String(
      String.UnicodeScalarView(unicodeScalars.map { WrittenNumber.isSpace($0) ? " " : $0 }))
  }
}
