import Model
import Testing

@Suite struct RiskValuationTests {
  private let valuation = RiskValuation(values: [40, 10, 30, 20], best: [45, 10, 50, 10])

  @Test(
    "CVaR is the mean of the worst part, the last value in part",
    arguments: [
      (25, Fraction(10)), (50, Fraction(15)), (100, Fraction(25)), (10, Fraction(10)),
      (30, Fraction(70, over: 6)), (75, Fraction(20)),
    ])
  func tail(percent: Int, expected: Fraction) {
    #expect(valuation.conditionalValueAtRisk(at: Share(percent: percent)) == expected)
  }

  @Test("Mean, worst and largest regret")
  func others() {
    #expect(valuation.mean == Fraction(25))
    #expect(valuation.worst == 10 && valuation.worstPlace == 1)
    #expect(valuation.regrets == [5, 0, 20, -10])
    #expect(valuation.largestRegret == 20)
    #expect(RiskValuation(values: [1]).largestRegret == nil)
  }

  @Test("A share of a person is never rounded away")
  func thirds() {
    #expect(RiskValuation(values: [1, 1, 2]).mean == Fraction(4, over: 3))
  }

  @Test("The aim mixes CVaR with the mean by its weight")
  func aims() {
    var risk = Risk()
    risk.level = Share(percent: 50)
    risk.weight = Share(percent: 20)
    #expect(valuation.value(of: .cvar, risk) == Fraction(23))
    #expect(valuation.value(of: .mean, risk) == Fraction(25))
    #expect(valuation.value(of: .worstCase, risk) == Fraction(10))
    #expect(valuation.value(of: .regret, risk) == Fraction(20))
    #expect(Risk.Aim.regret.direction == .minimise)
  }

  @Test("The money may be short in so many draws as the probability leaves, rounded down")
  func failures() {
    #expect(Risk.BudgetChance(probability: Share(percent: 90)).mostFailures(of: 200) == 20)
    #expect(Risk.BudgetChance(probability: Share(percent: 95)).mostFailures(of: 30) == 1)
    #expect(Risk.BudgetChance(probability: .all).mostFailures(of: 500) == 0)
  }

  @Test("Draws are made unless named futures do")
  func draws() {
    var risk = Risk()
    #expect(risk.drawCount == 200)
    risk.over = ["a"]
    #expect(risk.drawCount == 0)
    risk.budget = Risk.BudgetChance(probability: .all)
    risk.draws = 50
    #expect(risk.drawCount == 50)
  }
}
