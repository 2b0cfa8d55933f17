public import Model
public import Planning

/// What a strategy makes of a scenario.
public struct StrategyPlan: Sendable {
  /// The plan in whole kronor; of a cut, the plan that was cut.
  public let account: Account
  /// How the amounts were cut; `nil` where the plan is whole.
  public let cut: ProRataCut?
  /// How every rule stands in what the strategy makes.
  public let verdicts: [Verdict]
  /// How good it is proven to be, where a solver looked for it.
  public let proof: Proof?

  /// A plan as every plan is judged.
  init(_ account: Account, proof: Proof? = nil) {
    self.account = account
    cut = nil
    verdicts = account.judge()
    self.proof = proof
  }

  /// A plan whose amounts are cut.
  init(_ cut: ProRataCut) {
    account = cut.whole
    self.cut = cut
    verdicts = cut.verdicts
    proof = nil
  }

  /// The hard rules that it breaks and that a plan can answer for, in their order.
  ///
  /// When the board and the members decide is no plan's to answer for.
  public var breaks: [Verdict] {
    verdicts.filter { $0.status == .broken && $0.rule.isAnsweredByPlan }
  }

  /// Whether it breaks no rule, so that it can be compared with the best plan.
  public var isLawful: Bool { breaks.isEmpty && (cut != nil || account.reachesTargets) }

  /// The share of every amount, participant and effect that is left in a year.
  public func remaining(year index: Int) -> Fraction { cut?.shares[index] ?? .one }

  /// Money for insatser by year, shared costs included.
  public var costs: [Kronor] {
    cut?.costs ?? account.ledger.map(\.insatser)
  }

  /// New participants over all years, in exact people: a cut leaves parts of them.
  public var participants: Fraction {
    account.ledger.indices.reduce(.zero) { sum, index in
      let year = account.plan.choices.reduce(Volume.zero) { $0 + ($1[index]?.volume ?? .zero) }
      return sum + year.fraction * remaining(year: index)
    }
  }

  /// Net effect by a yardstick over all years, rounded down to a unit where amounts are cut.
  public func effect(by yardstick: Yardstick) -> Score {
    scored { account.effect($0, year: $1, by: yardstick) }
  }

  /// Benefit points over all years, rounded down to a unit where amounts are cut.
  public var points: Score { scored { account.points($0, year: $1) } }

  /// What is counted for each insats and year, cut and summed.
  func scored(_ score: (_ position: Int, _ year: Int) -> Score) -> Score {
    var sum = ExactSum()
    for index in account.ledger.indices {
      let year = account.plan.choices.indices.map { score($0, index) }.total
      sum.add(remaining(year: index), times: year.units)
    }
    return Score(units: sum.floor)
  }

  /// The insatser that get money in some year.
  public var funded: [InsatsID] {
    account.scenario.insatser.indices
      .filter { account.plan.choices[$0].contains { $0 != nil } }
      .map { account.scenario.insatser[$0].id }
  }
}
