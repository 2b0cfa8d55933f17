public import Model

/// One year of a plan: its money and the people it reaches.
public struct YearFindings: Hashable, Sendable {
  /// The förbund's money.
  public let ledger: Ledger
  /// What each paying member offers and pays, by part.
  public let contributions: [ContributionFindings]
  /// What each part offers.
  public let offers: [Part: Kronor]
  /// The part whose offer sets the pool.
  public let weakestPart: Part
  /// Every part that gives as little for its share.
  public let weakestParts: [Part]
  /// The shares of 5 § that apply.
  public let shares: PartShares
  /// The most that equity should be; `nil` where no ceiling is judged.
  public let equityCeiling: Kronor?
  /// What the state gives by the national model; `nil` where it is not asked for.
  public let stateGrant: StateGrant?
  /// What is paid already, in a run within the year.
  public let paidOut: Kronor
  /// New participants.
  public let participants: SexSplit
  /// Benefit points, undiscounted.
  public let points: Score
  /// New participants by kommun.
  public let byKommun: [PeopleFindings]
  /// New participants by target group.
  public let byGroup: [PeopleFindings]
  /// What the parts gain; `nil` where the scenario does not say what a person is worth to them.
  public let gain: Gain?

  init(_ account: Account, year index: Int) {
    let scenario = account.scenario
    let funding = account.funding[index]
    let payments = Dictionary(
      funding.payments.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
    ledger = account.ledger[index]
    contributions = scenario.membersByPart.compactMap { member in
      payments[member.id].map {
        ContributionFindings(name: member.name, part: member.part, payment: $0)
      }
    }
    offers = funding.offers
    weakestPart = funding.weakestPart
    weakestParts = funding.weakestParts
    shares = funding.shares
    equityCeiling = scenario.equityCeiling(year: index, pool: ledger.pool)
    stateGrant = account.stateGrant(year: index)
    paidOut = scenario.paidOut(year: index)
    participants = SexSplit(
      scenario.insatser.enumerated().map { position, insats in
        (account.volume(position, year: index), scenario.women(in: insats))
      })
    points = account.plan.choices.indices.map { account.points($0, year: index) }.total
    byKommun = PeopleFindings.byKommun(account, year: index)
    byGroup = PeopleFindings.byGroup(account, year: index)
    gain = account.gain(year: index)
  }

  /// The year as a budget document names it: the first is the budget, the others are plans.
  public static func title(_ year: Int, isFirst: Bool) -> Phrase {
    isFirst
      ? Phrase(sv: "Budget \(year: year)", en: "Budget \(year: year)")
      : Phrase(sv: "Plan \(year: year)", en: "Plan \(year: year)")
  }

  /// What members offer and cannot be used.
  public var unused: Kronor { contributions.map(\.payment.unused).total }

  /// What the members of one part offer and cannot be used.
  public func unused(by part: Part) -> Kronor {
    contributions.filter { $0.part == part }.map(\.payment.unused).total
  }
}

/// What one member pays in a year.
public struct ContributionFindings: Hashable, Sendable {
  /// The member's name.
  public let name: String
  /// The payer group it belongs to.
  public let part: Part
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
