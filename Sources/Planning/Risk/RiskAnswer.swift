public import Model

/// What a plan comes to over the futures that risk is weighed over, beside the plan that is best when
/// nothing is weighed.
public struct RiskAnswer: Sendable {
  /// What one plan comes to.
  public struct Outcome: Sendable {
    /// The plan.
    public let plan: Plan
    /// Its value in each future, worked out from the raw scenarios; `nil` where no aim weighs them.
    public let valuation: RiskValuation?
    /// For each named future, whether the money suffices there in every year.
    public let isPaid: [Bool]
    /// How often the money suffices in the draws that the demand is made over; `nil` without one.
    public let budget: BudgetReliability?
    /// Its value at the figures as they are stated.
    public let asStated: Score
  }

  /// How risk is weighed.
  public let risk: Risk
  /// The futures by name; empty where they are draws.
  public let futures: [Future]
  /// The plan that was found.
  public let chosen: Outcome
  /// The best plan when the figures are taken as they are stated; `nil` where none was proven to
  /// exist within the limits.
  public let plain: Outcome?

  /// The aim's value of a plan, in ``Model/Score`` units, before missed soft priorities; `nil` where
  /// there is no aim.
  public func value(of outcome: Outcome) -> Fraction? {
    guard let aim = risk.aim else { return nil }
    return outcome.valuation?.value(of: aim, risk)
  }
}

/// How often the money suffices over some draws.
public struct BudgetReliability: Hashable, Sendable {
  /// How many draws.
  public let draws: Int
  /// For each year, in how many it does not suffice.
  public let shortByYear: [Int]
  /// In how many it does not suffice in some year.
  public let short: Int

  /// The share of the draws in which the money suffices: in every year, or in the worst year where
  /// years count by themselves.
  public func probability(isJoint: Bool) -> Fraction {
    let failures = isJoint ? short : shortByYear.max() ?? 0
    return Fraction(Int128(draws - failures), over: Int128(draws))
  }

  /// The interval that holds the true probability in 95 cases of 100.
  ///
  /// `(p̂ + z²/2n ± z√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n)` with z = 1.96 (E. B. Wilson, Probable
  /// inference, *JASA* 22, 1927).
  ///
  /// It holds for draws that had no part in choosing the plan.
  public func interval(isJoint: Bool) -> ClosedRange<Double> {
    let (share, n, z) = (probability(isJoint: isJoint).approximate, Double(draws), 1.96)
    let middle = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return max(0, (middle - reach) / scale)...min(1, (middle + reach) / scale)
  }
}

extension BudgetReliability {
  /// How often the money suffices for a plan over draws, worked out from the raw scenarios.
  ///
  /// It suffices in a year when what is left of the plan's costs after the pool is within the year's
  /// limit on the use of equity, and equity is not below its floor when the year closes. Nothing is
  /// cut: what a board does about an overrun is recourse, not budget.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - planned: The scenario that it was made for.
  ///   - count: How many draws.
  ///   - draw: Makes a draw by its number.
  public init(of plan: Plan, in planned: Scenario, over count: Int, draw: (Int) -> Scenario) {
    self.init(
      short: (0..<count).map { number in
        let turned = draw(number)
        return Account(of: plan.carried(from: planned, into: turned), in: turned)
          .yearsOfTooLittleMoney
      }, years: planned.yearCount)
  }

  /// How often the money suffices, from the years in which each draw has too little.
  init(short years: [[Int]], years count: Int) {
    draws = years.count
    short = years.count { !$0.isEmpty }
    shortByYear = (0..<count).map { index in years.count { $0.contains(index) } }
  }

  /// In how many draws it fails a demand.
  func failures(_ budget: Risk.BudgetChance) -> Int {
    budget.isJoint ? short : shortByYear.max() ?? 0
  }
}

extension Account {
  /// Whether the money suffices in every year.
  var hasMoney: Bool { yearsOfTooLittleMoney.isEmpty }

  /// The planned years, counted from 0, in which costs pass the limit on the use of equity or leave
  /// equity below its floor.
  var yearsOfTooLittleMoney: [Int] {
    let floor = max(.zero, scenario.stated.equity.floor)
    return ledger.indices.filter { index in
      let year = ledger[index]
      let left = year.pool - year.fixedCosts - year.reserve
      if let use = scenario.stated.equity.use, year.insatser > left + use[index] { return true }
      return year.closing < floor
    }
  }
}
