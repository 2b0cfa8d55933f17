/// An amount that is one figure, indexed over the years, or a list taken as it stands.
public enum YearlyAmount: Hashable, Sendable {
  /// One amount in the budget year's prices.
  case indexed(Kronor)
  /// An amount for each planned year.
  case listed([Kronor])

  /// No money.
  public static let zero = YearlyAmount.indexed(.zero)

  /// The exact amount in the year `index` (0 is the budget year), not yet rounded.
  public func exact(year index: Int, rate: Share) -> Fraction {
    switch self {
    case .indexed(let amount):
      Fraction(amount.amount) * Indexation.factor(rate, years: index)
    case .listed(let amounts):
      Fraction(amounts[index].amount)
    }
  }
}

/// What an insats costs a year, before other financiers.
public struct Cost: Hashable, Sendable {
  /// One coach or team for every so many participants.
  public struct Team: Hashable, Sendable {
    /// Participants per team, at least 1.
    public var size: Int
    /// What each started team costs a year.
    public var cost: YearlyAmount

    /// A team.
    public init(size: Int, cost: YearlyAmount) {
      self.size = size
      self.cost = cost
    }
  }

  /// A share of every cost that someone outside the pool carries (ESF, for example).
  public struct Financier: Hashable, Sendable {
    /// Who.
    public var name: String
    /// The share carried.
    public var share: Share
    /// The last day; `nil` is as long as the insats runs.
    public var until: CivilDate?

    /// A financier.
    public init(name: String, share: Share, until: CivilDate? = nil) {
      self.name = name
      self.share = share
      self.until = until
    }
  }

  /// In every funded year.
  public var fixed = YearlyAmount.zero
  /// Per new participant.
  public var perParticipant = YearlyAmount.zero
  /// Per started team.
  public var team: Team?
  /// In a year that is funded when the year before was not.
  public var startUp = YearlyAmount.zero
  /// In a year that is not funded when the year before was.
  public var windDown = YearlyAmount.zero
  /// Whether wind-down is owed in the last planned year when it is funded then.
  public var windDownAfterLastYear = false
  /// The amounts that may be granted when less than ``fixed`` (what is asked for) may be; rising,
  /// the last one what is asked for.
  ///
  /// Volume and points follow in proportion, rounded down.
  public var grants: [Kronor] = []
  /// Yearly price change; `nil` is the scenario's.
  public var indexation: Share?
  /// Who else pays.
  public var financiers: [Financier] = []

  /// Free of charge.
  public init() {}
}

/// The volumes an insats can have in a full year, in new participants.
public enum VolumeForm: Hashable, Sendable {
  /// One volume or none.
  case allOrNothing(Volume)
  /// None, or anything between two volumes; whole people unless `continuous`.
  case noneOr(Volume, Volume, continuous: Bool)
  /// None, or one of these, rising.
  case levels([Volume])

  /// The smallest volume when funded.
  public var smallest: Volume {
    switch self {
    case .allOrNothing(let volume): volume
    case .noneOr(let least, _, _): least
    case .levels(let levels): levels[0]
    }
  }

  /// The largest volume.
  public var largest: Volume {
    switch self {
    case .allOrNothing(let volume): volume
    case .noneOr(_, let most, _): most
    case .levels(let levels): levels[levels.count - 1]
    }
  }

  /// Whether volumes need not be whole people.
  public var isContinuous: Bool {
    if case .noneOr(_, _, continuous: true) = self { true } else { false }
  }
}
