import Model
import TinyForbund

@testable import Reports

/// The budget of the small förbund when some insatser are funded in every year.
enum TinyBudget {
  /// The budget of a hand-made plan.
  static func findings(
    _ funded: Set<String> = ["A", "C"], years: Int = 2,
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> BudgetFindings {
    let scenario = try TinyForbund.scenario(years: years, change)
    let plan = Plan(
      choices: scenario.insatser.map { insats in
        scenario.years.map { _ in
          funded.contains(insats.id.text)
            ? Plan.Choice(volume: insats.volume?.largest ?? .zero) : nil
        }
      })
    let account = Account(of: plan, in: scenario)
    return BudgetFindings(
      PlanFindings(account, valuation: account.valuation(), verdicts: account.judge()),
      in: scenario)
  }

  /// The amounts of a line in whole tkr.
  static func tkr(_ budget: BudgetFindings, _ key: String) -> [Int?]? {
    budget[key]?.amounts.map { $0.map { $0.amount / 1_000 } }
  }
}
