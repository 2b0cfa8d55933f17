public import Model

/// What the budget means to one member: the page it reads before the samråd (23 §).
public struct MemberBudget: Hashable, Sendable {
  /// What it pays in one year.
  public struct Payment: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// What it offers.
    public let offered: Kronor
    /// What it pays.
    public let paid: Kronor
    /// What it offers and cannot be used, since another part gives less.
    public var unused: Kronor { offered - paid }
    /// Its share of all that the members pay.
    public let share: Share
  }

  /// The member.
  public let id: MemberID
  /// Its name.
  public let name: String
  /// The part it belongs to.
  public let part: Part
  /// The member that pays for it; `nil` where it pays itself.
  public let payer: String?
  /// When it is a member; without days it is one throughout.
  public let period: Period
  /// What it pays, year by year; empty where another pays for it.
  public let payments: [Payment]
  /// Its contribution in last year's budget; `nil` is not stated.
  public let lastPaid: Kronor?
  /// Insatser that it runs, funded or ending.
  public let owned: [BudgetInsats]
  /// What the förbund pays for the insatser it runs, year by year.
  public let ownedCosts: [Kronor]
  /// Insatser of others that it takes part in, funded in some year; a kommun's are those that reach it.
  public let takesPart: [BudgetInsats]
  /// New participants who live there, year by year, expected and in whole people; `nil` for those that
  /// are no kommun.
  public let participants: [SmallCount]?
  /// What it can expect to gain a year by those who come into work, over all planned years; `nil`
  /// where nothing is stated, or where the gain is its part's together.
  public let gain: Kronor?

  /// Insatser it runs that go on, begin or end.
  public func owned(_ change: YearChange.Kind) -> [BudgetInsats] {
    owned.filter { $0.change == change }
  }

  /// A page for every member, in the order of the parts.
  static func all(
    of plan: PlanFindings, _ insatser: [BudgetInsats], hidden: [Set<InsatsID>],
    in scenario: Scenario
  ) -> [MemberBudget] {
    let participants = KommunCounts(plan, hidden: hidden, in: scenario)
    return scenario.membersByPart.map { member in
      let owned = insatser.filter { $0.owner == member.id }
      return MemberBudget(
        id: member.id, name: member.name, part: member.part, payer: scenario.payer(of: member),
        period: scenario.membership(of: member.id),
        payments: plan.years.compactMap { year in
          year.contributions.first { $0.payment.member == member.id }.map {
            Payment(
              year: year.ledger.year, offered: $0.payment.offered, paid: $0.payment.paid,
              share: Share.rounded($0.payment.paid, of: year.ledger.pool))
          }
        },
        lastPaid: scenario.stated.lastYearMoney?.contributions[member.id]?.budget, owned: owned,
        ownedCosts: plan.years.indices.map { year in owned.map { $0.costs[year] }.total },
        takesPart: insatser.filter { insats in
          insats.isFunded && insats.owner != member.id && scenario.takesPart(member, in: insats)
        },
        participants: participants.byKommun[member.id],
        gain: gain(of: member, plan, in: scenario))
    }
  }

  /// The gain of a kommun, or of a part that is this member alone.
  private static func gain(
    of member: Member, _ plan: PlanFindings, in scenario: Scenario
  ) -> Kronor? {
    let payers = plan.returns.payers
    if member.part == .kommun { return payers.first { $0.kommun == member.id }?.gain }
    let isAlone = plan.years[0].contributions.count { $0.part == member.part } == 1
    guard isAlone, scenario.payer(of: member) == nil else { return nil }
    return payers.first { $0.part == member.part && $0.kommun == nil }?.gain
  }
}

/// New participants by kommun, small numbers hidden, and with them what would give them away.
struct KommunCounts {
  /// By kommun and planned year.
  let byKommun: [MemberID: [SmallCount]]

  /// The counts of a plan; a kommun is hidden too in a year that hides an insats which reaches it.
  init(_ plan: PlanFindings, hidden: [Set<InsatsID>], in scenario: Scenario) {
    var counts: [MemberID: [SmallCount]] = [:]
    for (index, year) in plan.years.enumerated() {
      let people = WholePeople.rounded(year.byKommun.map(\.participants.fraction), caps: nil)
      let secret = scenario.insatser.filter { hidden[index].contains($0.id) }
      let besides = scenario.kommuner.indices.filter { place in
        secret.contains {
          scenario.kommunShares(of: $0, year: index)[scenario.kommuner[place].id] ?? .zero > .zero
        }
      }
      let table = CountTable(
        people.map { [$0] } + [[people.reduce(0, +)]], besides: Set(besides))
      for (place, kommun) in scenario.kommuner.enumerated() {
        counts[kommun.id, default: []].append(table.rows[place][0] ?? .shown(0))
      }
    }
    byKommun = counts
  }
}

extension Scenario {
  /// The name of the member that pays for another; `nil` where it pays itself.
  fileprivate func payer(of member: Member) -> String? {
    guard case .paidBy(let id) = member.offer else { return nil }
    return self.member(id)?.name ?? id.text
  }

  /// Whether a member takes part in an insats: a kommun where it is reached, others by their party.
  fileprivate func takesPart(_ member: Member, in insats: BudgetInsats) -> Bool {
    guard member.part == .kommun else { return insats.parties.contains(member.party) }
    return self[insats.id]?.reach.contains(member.id) ?? false
  }
}
