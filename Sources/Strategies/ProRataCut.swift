public import Model

/// Osthyvel: every amount of a plan cut by one share a year until the year's money is enough.
///
/// In a year with room L and amounts c the share left is `r = min(1, L / Σ c)`; each insats gets
/// `⌊r · c⌋` kronor, and participants, effect and points are counted pro rata: `r` of what the whole
/// plan has. A cut insats that is all or nothing breaks rule 18, since no such insats is on offer;
/// one that is decided breaks rule 17. What is cut is no ``Model/Plan``, so it has this account of
/// its own.
public struct ProRataCut: Sendable {
  /// The plan that is cut.
  public let whole: Account
  /// The share of every amount that is left, by year.
  public let shares: [Fraction]
  /// What is left for insatser and shared costs together, by year.
  public let costs: [Kronor]
  /// Whether something is cut.
  public let isCut: Bool
  /// How every rule stands.
  public let verdicts: [Verdict]

  /// Cuts a plan, year by year: what a year leaves opens the next.
  init(_ whole: Account) {
    self.whole = whole
    let amounts = whole.ledger.indices.map { index in
      whole.costs.map { $0[index] } + whole.sharedCosts.map { $0[index] }
    }
    var years: [Year] = []
    for (index, amounts) in amounts.enumerated() {
      years.append(Year(index, of: whole, amounts, after: years))
    }
    shares = years.map(\.share)
    costs = years.map(\.cost)
    isCut = shares.contains { $0 < .one }
    verdicts = CutVerdicts(whole, years).all
  }

  /// One year's money.
  struct Year {
    /// The share of every amount that is left.
    let share: Fraction
    /// What is left of the amounts together.
    let cost: Kronor
    /// The usable pool.
    let pool: Kronor
    /// Equity when the year closes.
    let closing: Kronor

    /// Cuts the amounts of a year after others.
    init(_ index: Int, of whole: Account, _ amounts: [Kronor], after earlier: [Year]) {
      let scenario = whole.scenario
      let equity = scenario.stated.equity
      let ledger = whole.ledger[index]
      pool =
        scenario.hasGrantFeedback
        ? Funding(of: scenario, year: index, closings: earlier.map(\.closing)).pool : ledger.pool
      let opening = earlier.last?.closing ?? equity.opening
      let left = pool - ledger.fixedCosts - ledger.reserve
      let room = min(
        left + (equity.use?[index] ?? max(.zero, opening)),
        left + opening - max(.zero, equity.floor))
      let asked = amounts.total
      share =
        asked <= room || asked == .zero
        ? .one : Fraction(Int128(max(0, room.amount)), over: Int128(asked.amount))
      let kept = share
      cost = amounts.map { Kronor((Fraction($0.amount) * kept).floor) }.total
      closing = opening + left - cost
    }
  }

  /// Last year's plan carried on, cut where it does not fit.
  static func ofLastYear(for scenario: Scenario) -> StrategyPlan {
    made(of: CarriedOn.account(for: scenario))
  }

  /// Every candidate that may be funded at all, each in its longest run at its largest volumes, cut
  /// where they do not fit.
  static func ofAll(for scenario: Scenario) -> StrategyPlan {
    let empty = Account(of: .empty(for: scenario), in: scenario)
    var plan = empty.plan
    for (position, insats) in scenario.insatser.enumerated()
    where scenario.exclusions(of: insats).isEmpty {
      if let run = empty.longestRun(of: position) { plan = run.plan(at: \.most, on: plan) }
    }
    return made(of: empty.with(plan))
  }

  /// The plan itself where nothing is cut; the smaller plan where what is left of every insats is a
  /// volume that it can have for what is left of its money; otherwise the cut.
  private static func made(of account: Account) -> StrategyPlan {
    let cut = ProRataCut(account)
    guard cut.isCut else { return StrategyPlan(account) }
    guard cut.verdicts.contains(where: { $0.rule == .volumes && $0.status == .broken }) else {
      return StrategyPlan(account.with(cut.smaller))
    }
    return StrategyPlan(cut)
  }

  /// The plan with what is left of every volume.
  private var smaller: Plan {
    var plan = whole.plan
    for position in plan.choices.indices {
      for index in shares.indices {
        guard let choice = plan.choices[position][index] else { continue }
        plan.choices[position][index] = whole.smaller(
          choice, by: shares[index], position, year: index)
      }
    }
    return plan
  }
}

extension Account {
  /// A choice with the share of its volume that is left, rounded down as volumes are.
  func smaller(
    _ choice: Plan.Choice, by share: Fraction, _ position: Int, year index: Int
  ) -> Plan.Choice {
    guard share < .one else { return choice }
    let isContinuous = scenario.insatser[position].volume?.isContinuous ?? false
    return Plan.Choice(
      volume: choice.volume.scaledDown(by: share, continuous: isContinuous),
      endsWhenDecided: choice.endsWhenDecided)
  }

  /// Whether an insats can have what is left of its volume for what is left of its money.
  func canHave(_ share: Fraction, of position: Int, year index: Int) -> Bool {
    guard let choice = plan.choices[position][index], share < .one else { return true }
    let terms = terms[position][index]
    let runYear = plan.runYear(of: position, year: index, in: scenario)
    let less = smaller(choice, by: share, position, year: index)
    guard let now = terms.point(of: choice, runYear: runYear),
      let then = terms.point(of: less, runYear: runYear)
    else { return false }
    let saved =
      now.fixed + terms.volumeCost(choice.volume) - then.fixed - terms.volumeCost(less.volume)
    let cost = costs[position][index]
    return cost - saved <= Kronor((Fraction(cost.amount) * share).floor)
  }
}
