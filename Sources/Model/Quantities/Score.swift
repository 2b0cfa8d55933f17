/// An exact amount of effect: persons, person-years, benefit points or objective value.
///
/// The unit is a hundred-millionth. A net effect has at most millionths and a volume at most
/// hundredths, so their product is a whole number of units and nothing is ever rounded in a plan.
public struct Score: Hashable, Comparable, Sendable {
  /// Units per person, person-year or point.
  public static let unitsPerWhole = 100_000_000

  /// Hundred-millionths.
  public let units: Int

  /// A score in hundred-millionths.
  public init(units: Int) { self.units = units }

  /// A score from an exact fraction, rounded half up to a unit.
  public init(_ fraction: Fraction) {
    units = (fraction * Fraction(Self.unitsPerWhole)).roundedHalfUp
  }

  /// Nothing.
  public static let zero = Score(units: 0)

  /// Compares two scores.
  public static func < (left: Score, right: Score) -> Bool { left.units < right.units }

  /// The sum of two scores.
  public static func + (left: Score, right: Score) -> Score {
    Score(units: left.units + right.units)
  }

  /// The difference between two scores.
  public static func - (left: Score, right: Score) -> Score {
    Score(units: left.units - right.units)
  }

  /// The score with its sign turned.
  public static prefix func - (score: Score) -> Score { Score(units: -score.units) }

  /// Adds to a score.
  public static func += (left: inout Score, right: Score) { left = left + right }

  /// The score as an exact fraction of a whole person or point.
  public var fraction: Fraction {
    Fraction(Int128(units), over: Int128(Self.unitsPerWhole))
  }

  /// The score as a floating-point number, for display and JSON.
  public var approximate: Double { Double(units) / Double(Self.unitsPerWhole) }
}

extension Sequence where Element == Score {
  /// The sum of all scores.
  public var total: Score { reduce(.zero, +) }
}
