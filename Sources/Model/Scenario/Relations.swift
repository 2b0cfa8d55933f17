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
  /// Who holds it; an insats can use it only when that party takes part. `nil` is the förbund.
  public var holder: Holder?
  /// Hundredths of the unit in each planned year.
  public var capacityHundredths: [Int] = []

  /// A capacity to be filled in.
  public init(id: ResourceID) { self.id = id }
}

/// People who are in several insatser in the same year.
///
/// The cluster is active when two of its insatser are funded. Its shared people then count once:
/// in the funded insats whose effect counts.
public struct Overlap: Hashable, Sendable {
  /// The insatser, at least two. Clusters are disjoint.
  public var insatser: [InsatsID]
  /// How many people they share a year.
  public var people: Int
  /// The insats whose effect counts while it is funded; `nil` is always the highest.
  public var counts: InsatsID?

  /// A cluster.
  public init(insatser: [InsatsID], people: Int, counts: InsatsID? = nil) {
    self.insatser = insatser
    self.people = people
    self.counts = counts
  }
}

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

/// What was funded the year before the budget year.
public struct LastYear: Hashable, Sendable {
  /// One insats last year.
  public struct Entry: Hashable, Sendable {
    /// The budget.
    public var cost: Kronor
    /// The budgeted new participants.
    public var participants: Volume
    /// What it is now expected to cost, where known.
    public var forecast: Kronor?
    /// What it has cost so far or in the end, where known.
    public var outcome: Kronor?

    /// An entry.
    public init(
      cost: Kronor, participants: Volume = .zero, forecast: Kronor? = nil, outcome: Kronor? = nil
    ) {
      self.cost = cost
      self.participants = participants
      self.forecast = forecast
      self.outcome = outcome
    }

    /// The best knowledge of what the year cost: the outcome, else the forecast, else the budget.
    public var latest: Kronor { outcome ?? forecast ?? cost }
  }

  /// The insatser that were funded.
  public var insatser: [InsatsID: Entry] = [:]

  /// Nothing was funded.
  public init() {}
}
