import Model
import Testing
import TinyForbund

@Suite("EligibilityRule")
struct EligibilityRuleTests {
  @Test("rules 6–10 and 21 decide which candidates may be funded at all")
  func rules() {
    #expect(RuleID.eligibility.map(\.rawValue) == [6, 7, 8, 9, 10, 21])
  }

  @Test("an insats is excluded by each rule it breaks, in order, and not by what is missing")
  func exclusions() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") {
        $0.parties = [.kommun]
        $0.contains = [.tolk]
        $0.agreement = nil
      }
    }
    let exclusions = scenario.exclusions(of: scenario.insatser[0])
    #expect(exclusions.map(\.rule) == [.partsTakingPart, .prohibitedContent])
    #expect(exclusions.map(\.why.sv) == ["bara 1 part deltar", "får inte innehålla tolk"])
    #expect(scenario.exclusions(of: scenario.insatser[1]).isEmpty)
  }

  @Test("only funded insatser are judged")
  func fundedOnly() throws {
    let scenario = try TinyForbund.scenario { $0.change("A") { $0.parties = [.kommun] } }
    #expect(scenario.account(["B": [10]]).statuses(of: .partsTakingPart) == [.kept])
    #expect(scenario.account(["A": [10], "B": [10]]).statuses(of: .partsTakingPart) == [.broken])
  }
}
