import Model
import Planning
import Testing
import TinyForbund

/// Rule 30: unbreakable by construction, since there is no way to state a decision.
@Suite("Rule 30, the board decides")
struct DecisionPowerTests {
  @Test("it needs no row, since every answer is a proposal")
  func noRow() throws {
    let scenario = try TinyForbund.scenario()
    #expect(scenario.rows(of: .decisionPower) == [])
    #expect(
      scenario.rowOutcome(of: .decisionPower)
        == .none(because: "every answer is a proposal by construction"))
  }

  @Test("unbreakable by construction: every plan is kept as a proposal")
  func unbreakable() throws {
    let scenario = try TinyForbund.scenario()
    for volumes in [[:], ["A": [10]], ["A": [10], "B": [10], "C": [10]]] as [[String: [Int?]]] {
      #expect(
        scenario.account(volumes).verdicts(of: .decisionPower) == [
          Verdict(
            .decisionPower, .kept, Phrase(sv: "förslag till beslut", en: "a proposal"))
        ])
    }
  }
}
