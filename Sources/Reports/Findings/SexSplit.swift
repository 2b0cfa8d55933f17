public import Model

/// How participants divide between women and men, as far as insatser say.
///
/// The split is expected, not counted: it is exact inside and rounded only when it is written.
public struct SexSplit: Hashable, Sendable {
  /// All participants.
  public let all: Volume
  /// Those in insatser that do not say.
  public let unknown: Volume
  private let exactWomen: Fraction

  init(_ volumes: [(volume: Volume, women: Share?)]) {
    all = volumes.reduce(.zero) { $0 + $1.volume }
    unknown = volumes.reduce(.zero) { $1.women == nil ? $0 + $1.volume : $0 }
    exactWomen = volumes.reduce(.zero) { sum, item in
      sum + item.volume.fraction * (item.women ?? .none).fraction
    }
  }

  /// Women, to the nearest whole.
  public var women: Int { exactWomen.roundedHalfUp }

  /// Men, so that women and men come to the nearest whole number of those whose sex is stated.
  public var men: Int { (all - unknown).fraction.roundedHalfUp - women }
}
