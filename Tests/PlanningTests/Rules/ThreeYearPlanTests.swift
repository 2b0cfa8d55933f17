import Model
import Planning
import Testing
import TinyForbund

/// Rule 14: unbreakable by construction, since every planned year has its own ledger.
@Suite("Rule 14, a plan for three years")
struct ThreeYearPlanTests {
  @Test("it needs no row, since every planned year has its own columns and rows")
  func noRow() throws {
    let scenario = try TinyForbund.scenario(years: 3)
    #expect(scenario.rows(of: .threeYearPlan) == [])
    #expect(
      scenario.rowOutcome(of: .threeYearPlan)
        == .none(because: "every planned year has its own columns and rows by construction"))
  }

  @Test("unbreakable by construction: any plan over three years has three ledgers and is kept")
  func unbreakable() throws {
    let scenario = try TinyForbund.scenario(years: 3)
    for volumes in [[:], ["A": [10, nil, 10]], ["C": [10, 10, 10]]] as [[String: [Int?]]] {
      let account = scenario.account(volumes)
      #expect(account.statuses(of: .threeYearPlan) == [.kept])
      #expect(account.ledger.map(\.year) == [2027, 2028, 2029])
    }
  }

  @Test("it is not judged when fewer years than the law's three are asked for", arguments: [1, 2])
  func fewer(years: Int) throws {
    let account = try TinyForbund.scenario(years: years).account([:])
    #expect(account.verdicts(of: .threeYearPlan) == [])
  }
}
