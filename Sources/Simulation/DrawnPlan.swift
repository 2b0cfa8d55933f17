import Draws
public import Model
import Planning

/// What becomes of one plan in one draw.
public struct DrawnPlan: Hashable, Sendable {
  /// The first level of the objective, in its units.
  public var value: Int
  /// Net persons on all outcomes, as they are.
  public var persons: Score
  /// Benefit points.
  public var points: Score
  /// What the insatser cost over all years.
  public var cost: Kronor
  /// What each part gains by the persons over all years; empty where no amounts are stated.
  public var gains: [Part: Kronor]
  /// Whether some year cost more than its budget.
  public var isOverrun: Bool
  /// Whether equity did not suffice, so that something had to be cut.
  public var needsCuts: Bool
  /// Whether some year ended in debt although all was cut that could be.
  public var isInDebt: Bool
  /// The hard rules that it broke in the draw and does not break as planned.
  public var broken: [RuleID]

  /// What becomes of a plan.
  public init(
    value: Int, persons: Score, points: Score, cost: Kronor, gains: [Part: Kronor] = [:],
    isOverrun: Bool = false, needsCuts: Bool = false, isInDebt: Bool = false,
    broken: [RuleID] = []
  ) {
    self.value = value
    self.persons = persons
    self.points = points
    self.cost = cost
    self.gains = gains
    self.isOverrun = isOverrun
    self.needsCuts = needsCuts
    self.isInDebt = isInDebt
    self.broken = broken
  }
}

extension DrawnPlan {
  /// What becomes of a plan in a draw.
  ///
  /// Where net effects alone are uncertain, money cannot run out that does not as planned, and rules
  /// are judged anew only if some of them weigh effects.
  ///
  /// - Parameters:
  ///   - plan: The plan as decided.
  ///   - draws: The draws.
  ///   - turned: The scenario of the draw.
  init(of plan: Simulation.JudgedPlan, on draws: Draws, in turned: Scenario) {
    let planned = plan.account
    guard draws.movesEffectsAlone, planned.ledger.allSatisfy({ $0.closing >= .zero }) else {
      let recourse = Recourse(of: planned, in: turned)
      self.init(of: recourse.account, broken: plan.newlyBroken(by: recourse.account))
      isOverrun = recourse.isOverrun
      needsCuts = recourse.needsCuts
      isInDebt = recourse.isInDebt
      return
    }
    let account = planned.withEffects(of: turned)
    self.init(
      of: account, broken: turned.hasRulesOnEffects ? plan.newlyBroken(by: account) : [])
  }

  /// The figures of an account.
  init(of account: Account, broken: [RuleID] = []) {
    var gains: [Part: Kronor] = [:]
    for index in 0..<account.scenario.yearCount {
      for (part, amount) in account.gain(year: index)?.amounts ?? [:] {
        gains[part, default: .zero] += amount
      }
    }
    self.init(
      value: account.valuation().levels[0].units, persons: account.effect(by: .persons()),
      points: account.points, cost: account.ledger.map(\.insatser).total, gains: gains,
      broken: broken)
  }
}

extension Simulation.JudgedPlan {
  /// The hard rules that the plan breaks in a draw and does not break as decided.
  fileprivate func newlyBroken(by account: Account) -> [RuleID] {
    RuleID.allCases.filter(account.rulesBrokenByPlan.subtracting(broken).contains)
  }
}

extension Account {
  /// The hard rules that the plan breaks and can answer for; when the board and the members decide is
  /// no plan's to answer for.
  var rulesBrokenByPlan: Set<RuleID> {
    Set(judge().filter { $0.status == .broken && $0.rule.isAnsweredByPlan }.map(\.rule))
  }
}
