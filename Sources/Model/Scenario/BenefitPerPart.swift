/// What each part gains in a year that one person more is in work or studies, by what the person
/// lived on before (försörjning).
///
/// Ekonomiskt bistånd is paid by the kommun, sjukpenning by the state: those who pay a quarter each
/// need not be those who gain (1 §). The amounts are the scenario's own and are listed as
/// assumptions where they have no source.
public struct BenefitPerPart: Hashable, Sendable {
  /// What the person lived on, as target groups word it.
  public let before: String
  /// The gain of each part in kronor a person and year; a part that is not there gains nothing.
  public var amounts: [Part: Kronor] = [:]

  /// A livelihood whose amounts are to be filled in.
  public init(before: String) { self.before = before }
}
