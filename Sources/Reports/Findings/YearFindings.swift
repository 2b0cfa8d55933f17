public import Model

/// One year of a plan: its money and the people it reaches.
public struct YearFindings: Hashable, Sendable {
  /// The förbund's money.
  public let ledger: Ledger
  /// What each paying member offers and pays, by part.
  public let contributions: [ContributionFindings]
  /// The part whose offer sets the pool.
  public let weakestPart: Part
  /// The most that equity should be; `nil` where no ceiling is judged.
  public let equityCeiling: Kronor?
  /// What is paid already, in a run within the year.
  public let paidOut: Kronor
  /// New participants.
  public let participants: SexSplit
  /// Benefit points, undiscounted.
  public let points: Score

  init(_ account: Account, year index: Int) {
    let scenario = account.scenario
    let funding = account.funding[index]
    let payments = Dictionary(
      funding.payments.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
    ledger = account.ledger[index]
    contributions = scenario.membersByPart.compactMap { member in
      payments[member.id].map { ContributionFindings(name: member.name, payment: $0) }
    }
    weakestPart = funding.weakestPart
    equityCeiling = scenario.equityCeiling(pool: ledger.pool)
    paidOut = scenario.paidOut(year: index)
    participants = SexSplit(
      scenario.insatser.enumerated().map { position, insats in
        (account.volume(position, year: index), scenario.women(in: insats))
      })
    points = account.plan.choices.indices.map { account.points($0, year: index) }.total
  }

  /// The year as a budget document names it: the first is the budget, the others are plans.
  public static func title(_ year: Int, isFirst: Bool) -> Phrase {
    isFirst
      ? Phrase(sv: "Budget \(year: year)", en: "Budget \(year: year)")
      : Phrase(sv: "Plan \(year: year)", en: "Plan \(year: year)")
  }

  /// What members offer and cannot be used.
  public var unused: Kronor { contributions.map(\.payment.unused).total }
}

/// What one member pays in a year.
public struct ContributionFindings: Hashable, Sendable {
  /// The member's name.
  public let name: String
  /// What it offers, pays and has unused.
  public let payment: Funding.Payment
}

extension Scenario {
  /// The members: the state's first, then regions, then kommuner, each in the order of identifiers.
  var membersByPart: [Member] {
    Part.allCases.flatMap { part in
      stated.members.filter { $0.part == part }.sorted { $0.id < $1.id }
    }
  }
}
