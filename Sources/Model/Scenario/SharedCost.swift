/// A cost that several insatser have together, paid once in each year that any of them is funded.
public struct SharedCost: Hashable, Sendable {
  /// The key.
  public let id: String
  /// What it is.
  public var name: String
  /// The insatser that share it, at least two.
  public var insatser: [InsatsID]
  /// The yearly cost.
  public var amount: YearlyAmount

  /// A shared cost.
  public init(id: String, name: String, insatser: [InsatsID], amount: YearlyAmount) {
    self.id = id
    self.name = name
    self.insatser = insatser
    self.amount = amount
  }
}
