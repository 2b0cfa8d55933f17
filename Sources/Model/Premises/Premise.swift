/// One thing that limits what a plan can be, as small as it can be taken away by itself: a fact, a
/// commitment, a limit, a rule of law or a rule of the board's.
///
/// Where no plan keeps them all, a conflict names those that cannot hold together. Years are
/// counted from 0 for the budget year.
public enum Premise: Hashable, Sendable {
  /// What parts offer, which by 5 § sets the largest pool: several parts where they allow the same.
  case offers([Part], year: Int)
  /// The parts pay all of the pool that their offers allow.
  case pool(year: Int)
  /// The parties that the law asks for take part.
  case composition
  /// An insats that a rule of law or guidance keeps out.
  case excluded(InsatsID, RuleID)
  /// The förbund's own costs.
  case fixedCosts(year: Int)
  /// Money for the board's disposal.
  case reserve(year: Int)
  /// What is paid already in the budget year.
  case paidOut
  /// The most that may be taken from equity.
  case equityUse(year: Int)
  /// Equity when the budget year opens.
  case openingEquity
  /// The least that must remain of equity.
  case equityFloor
  /// The most that may remain of equity, in a year where that binds.
  case equityCeiling(year: Int)
  /// Closing equity decides the state's later grants.
  case grantFeedback
  /// A decided insats is funded until its decision ends.
  case decided(InsatsID)
  /// The first insats needs the second.
  case requires(InsatsID, InsatsID)
  /// The first insats excludes the second.
  case excludes(InsatsID, InsatsID)
  /// The first insats takes its participants from the second.
  case referral(InsatsID, from: InsatsID)
  /// At most so many of some insatser, by the key of the choice.
  case atMostOf(String)
  /// How many people a target group has, in all or in a kommun.
  case people(GroupLimit, year: Int)
  /// How much there is of a capacity.
  case capacity(ResourceID, year: Int)
  /// How long an insats runs and how it changes.
  case run(InsatsID, RunTerm)
  /// One side of a hard priority, for one kommun or group and one span of years.
  case priority(PriorityRow, PriorityRow.Side)
  /// What a least-cost plan must reach.
  case target(Objective.Target)

  /// A term of how an insats runs.
  public enum RunTerm: String, CaseIterable, Hashable, Sendable {
    /// It does not start again.
    case restart
    /// Its shortest run.
    case atLeast
    /// Its longest run.
    case atMost
    /// Its volume grows year by year.
    case rampUp
    /// Its largest change of volume.
    case changeLimit
  }

  /// Whose to change a premise is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The law's or national guidance's: never a repair.
    case law
    /// A stated fact: never a repair, but more money is.
    case fact
    /// Something decided, which can be undone with whom it was agreed with.
    case commitment
    /// A limit on money, or a term of an insats or between insatser.
    case limit
    /// The board's priorities and goals.
    case priority
  }
}

extension Premise {
  /// The rule that it stands in; `nil` for a goal, which is no rule.
  public var rule: RuleID? {
    switch self {
    case .offers, .pool: .contributionShares
    case .composition: .composition
    case .excluded(_, let rule): rule
    case .fixedCosts, .reserve, .paidOut, .equityUse: .funds
    case .openingEquity, .equityFloor: .noDebt
    case .equityCeiling: .equityCeiling
    case .grantFeedback: .grantBrake
    case .decided: .decidedInsatser
    case .requires, .excludes, .referral, .atMostOf: .relations
    case .people: .groupSize
    case .capacity: .capacities
    case .run: .runs
    case .priority(let row, _): row.rule
    case .target: nil
    }
  }

  /// Whose to change it is.
  public var kind: Kind {
    switch self {
    case .pool, .composition, .excluded, .grantFeedback: .law
    case .offers, .fixedCosts, .paidOut, .openingEquity, .people, .capacity: .fact
    case .decided: .commitment
    case .reserve, .equityUse, .equityFloor, .equityCeiling, .requires, .excludes, .referral,
      .atMostOf, .run:
      .limit
    case .priority, .target: .priority
    }
  }

  /// What it is about, in the word that JSON uses: `opening-equity`.
  public var slug: String {
    var slug = ""
    for letter in "\(self)".prefix(while: { $0 != "(" }) {
      if letter.isUppercase { slug += "-" }
      slug += letter.lowercased()
    }
    return slug
  }

  /// Whether it says how much money there is or what it must pay before insatser.
  public var isMoney: Bool {
    switch self {
    case .offers, .pool, .fixedCosts, .reserve, .paidOut, .equityUse, .openingEquity, .equityFloor,
      .equityCeiling, .grantFeedback:
      true
    default: false
    }
  }
}
