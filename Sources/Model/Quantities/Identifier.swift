/// The short name that a scenario file gives a thing, typed by what it names.
///
/// An ``InsatsID`` cannot be used where a ``MemberID`` is meant. Identifiers are ordered by code
/// point, which is the last step of the tie rule.
public struct Identifier<Named>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as it stands in the file.
  public let text: String

  /// An identifier.
  public init(_ text: String) { self.text = text }

  /// Orders identifiers by Unicode code point.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    // The bytes of UTF-8 are in the order of code points.
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The name as it stands in the file.
  public var description: String { text }
}

/// Names an insats.
public typealias InsatsID = Identifier<Insats>
/// Names a förbundsmedlem.
public typealias MemberID = Identifier<Member>
/// Names a target group.
public typealias GroupID = Identifier<TargetGroup>
/// Names a capacity.
public typealias ResourceID = Identifier<Resource>
/// Names a priority of the board.
public typealias PriorityID = Identifier<Priority>
/// Names an outcome, such as `arbete`.
public typealias OutcomeID = Identifier<Effect>
