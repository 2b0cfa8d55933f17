import Model
import Planning
import Testing
import TinyForbund

/// Rule 13: revenue exceeds cost, or there is a motive.
@Suite("Rule 13, a balanced budget")
struct BalancedBudgetTests {
  @Test("it needs no row, since a deficit with a motive is lawful")
  func noRow() throws {
    let scenario = try TinyForbund.scenario()
    #expect(scenario.rows(of: .balancedBudget) == [])
    #expect(
      scenario.rowOutcome(of: .balancedBudget)
        == .none(
          because:
            "an unbalanced budget is lawful with a motive; the equity limit is the row of rule 11"))
  }

  @Test("it changes the verdict on the best plan and not the plan: A and C spend every krona")
  func answer() throws {
    let proposal = try Planner(TinyForbund.scenario()).proposal()
    #expect(proposal.funded() == ["A", "C"])
    #expect(proposal.account.statuses(of: .balancedBudget) == [.warning])
  }

  @Test("a result of nothing is one krona short, and of 200 tkr is kept by one krona less")
  func margin() throws {
    let scenario = try TinyForbund.scenario()
    let spent = scenario.account(["A": [10], "C": [10]])
    #expect(spent.margins(of: .balancedBudget) == [.kronor(Kronor(-1))])
    let saved = scenario.account(["A": [10]])
    #expect(saved.statuses(of: .balancedBudget) == [.kept])
    #expect(saved.margins(of: .balancedBudget) == [.kronor(Kronor(199_999))])
    let barely = try TinyForbund.scenario {
      $0.change("C") { $0.cost.fixed = .indexed(Kronor(199_999)) }
    }
    #expect(
      barely.account(["A": [10], "C": [10]]).statuses(of: .balancedBudget) == [.kept])
  }

  @Test("the warning says whether the motive is there")
  func motive() throws {
    let without = try TinyForbund.scenario().account(["A": [10], "C": [10]])
    #expect(
      without.verdicts(of: .balancedBudget).map(\.subject) == [
        Phrase(sv: "år 2027, motiv saknas", en: "year 2027, no motive")
      ])
    let with = try TinyForbund.scenario { $0.equity.motive = "Sparade medel ska användas." }
      .account(["A": [10], "C": [10]])
    #expect(
      with.verdicts(of: .balancedBudget).map(\.subject) == [
        Phrase(sv: "år 2027, motiv finns", en: "year 2027, with a motive")
      ])
  }
}
