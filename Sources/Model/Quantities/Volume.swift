/// A number of new participants in a year (nya deltagare per år), exact to hundredths.
///
/// Whole people unless an insats asks for continuous volumes.
public struct Volume: Hashable, Comparable, Sendable {
  /// Hundredths of a participant.
  public let hundredths: Int

  /// A volume in hundredths of a participant.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// A whole number of participants.
  public init(_ participants: Int) { hundredths = participants * 100 }

  /// Nobody.
  public static let zero = Volume(0)

  /// Compares two volumes.
  public static func < (left: Volume, right: Volume) -> Bool {
    left.hundredths < right.hundredths
  }

  /// The sum of two volumes.
  public static func + (left: Volume, right: Volume) -> Volume {
    Volume(hundredths: left.hundredths + right.hundredths)
  }

  /// The difference between two volumes.
  public static func - (left: Volume, right: Volume) -> Volume {
    Volume(hundredths: left.hundredths - right.hundredths)
  }

  /// The volume as an exact number of participants.
  public var fraction: Fraction { Fraction(Int128(hundredths), over: 100) }

  /// Whether the volume is a whole number of people.
  public var isWhole: Bool { hundredths % 100 == 0 }

  /// The volume times a fraction, rounded down to whole people, or to hundredths on request.
  public func scaledDown(by factor: Fraction, continuous: Bool = false) -> Volume {
    if factor == .one, continuous || isWhole { return self }
    return continuous
      ? Volume(hundredths: (Fraction(hundredths) * factor).floor)
      : Volume((fraction * factor).floor)
  }
}
