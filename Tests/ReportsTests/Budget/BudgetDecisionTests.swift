import Model
import Testing

@testable import Reports

/// What the board is proposed to decide is said in whole sentences, with the budget's own figures.
@Suite("Budget decision")
struct BudgetDecisionTests {
  @Test("the clauses name budget, plan and insatser, and equity only where it is used")
  func clauses() throws {
    let budget = try TinyBudget.findings(["A", "C"], years: 3)
    #expect(
      budget.decision.clauses.map(\.sv) == [
        "att fastställa budgeten för 2027 (intäkter 400\u{A0}tkr, kostnader 400\u{A0}tkr, resultat 0\u{A0}tkr) och planen för 2028–2029",
        "att finansiera två insatser med 300\u{A0}tkr enligt budgeten, när överenskommelse finns med insatsägaren",
      ])
    let deficit = try TinyBudget.findings(["A", "B", "C"], years: 1) { stated in
      stated.equity.use = Array(repeating: Kronor(100_000), count: 5)
      stated.equity.motive = "Det är för stort."
    }
    #expect(
      deficit.decision.clauses.last?.en
        == "to use SEK 100 thousand of equity. Motive: Det är för stort")
    #expect(deficit.decision.unbalanced == [2027])
  }

  @Test("the last day is 30 November, or the förbundsordning's own where that is earlier")
  func lastDay() throws {
    #expect(try TinyBudget.findings().decision.lastDay?.iso == "2026-11-30")
    let own = try TinyBudget.findings {
      $0.forbundsordning.budgetBy = YearlyDate(month: 10, day: 31)
    }
    #expect(own.decision.lastDay?.iso == "2026-10-31")
  }

  @Test("an owner that has not accepted is named while its insats is funded")
  func awaiting() throws {
    let budget = try TinyBudget.findings(["A"]) { stated in
      stated.insatser[0].agreement = .asked
      stated.insatser[1].agreement = .asked
    }
    #expect(budget.decision.awaiting.map(\.id.text) == ["A"])
  }

  @Test("a decision within the year names its financing")
  func midYear() throws {
    let budget = try TinyBudget.findings(["A"]) { stated in
      stated.midYear = MidYear()
      stated.midYear?.date = CivilDate(year: 2027, month: 6, day: 1)
      stated.midYear?.financing = "Reserven"
    }
    #expect(
      budget.decision.clauses.last?.sv
        == "att ändringen från 2027-06-01 finansieras så (KL 11:15): Reserven")
  }
}
