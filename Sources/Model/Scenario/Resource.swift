/// A capacity that insatser share: staff (årsarbetskrafter) or anything else that is scarce.
public struct Resource: Hashable, Sendable {
  /// Who holds a capacity.
  public enum Holder: Hashable, Sendable {
    /// One member.
    case member(MemberID)
    /// A party.
    case party(Party)
  }

  /// The identifier.
  public let id: ResourceID
  /// The name.
  public var name = ""
  /// What is counted, such as årsarbetskrafter.
  public var unit = "årsarbetskrafter"
  /// Who holds it; an insats can use it only when that party takes part.
  ///
  /// `nil` is the förbund.
  public var holder: Holder?
  /// Hundredths of the unit in each planned year.
  public var capacityHundredths: [Int] = []

  /// The name with the unit, which tells two capacities of one thing apart: a room by places and by
  /// hours.
  public var label: String { "\(name) (\(unit))" }

  /// A capacity to be filled in.
  public init(id: ResourceID) { self.id = id }
}
