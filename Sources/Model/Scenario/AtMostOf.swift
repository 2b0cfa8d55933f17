/// At most so many of some insatser in a year.
public struct AtMostOf: Hashable, Sendable {
  /// The key.
  public let id: String
  /// How many at most.
  public var count: Int
  /// The insatser.
  public var insatser: [InsatsID]

  /// A choice.
  public init(id: String, count: Int, insatser: [InsatsID]) {
    self.id = id
    self.count = count
    self.insatser = insatser
  }
}
