/// How the members of one part share what the part pays (5 § second and third paragraphs).
public enum ContributionKey: Hashable, Sendable {
  /// In proportion to what each member offers.
  case offers
  /// In proportion to inhabitants.
  case inhabitants
  /// The same from each.
  case equal
  /// A share split equally and the rest by inhabitants.
  case mixed(equal: Share)
  /// Fixed shares that together are the whole.
  case fixed([MemberID: Share])
}

/// The contribution of one part: a total with a key, or nothing but the members' own offers.
public struct PartContribution: Hashable, Sendable {
  /// The part's total in each planned year; `nil` when the members' offers say it all.
  public var total: [Kronor]?
  /// How it is shared.
  public var key = ContributionKey.offers
  /// Whether other members of the part fill the gap when one offers less than its key asks.
  public var filling = false

  /// A part whose members' offers say it all.
  public init() {}
}

/// Contributions by part, and the unit in which they are stated.
public struct Contributions: Hashable, Sendable {
  /// What each part has said about its total and key.
  public var parts: [Part: PartContribution] = [:]
  /// The unit of the pool and of each member's payment: norradalen counts in whole tkr.
  public var roundTo = Kronor(1)

  /// Contributions by the members' offers, in kronor.
  public init() {}
}
