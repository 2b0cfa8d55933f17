import Model
import Testing

@testable import Reports

/// What an answer rests on.
@Suite("Evidence")
struct EvidenceTests {
  @Test("figures without a source are counted apart from uncertain ones")
  func counts() throws {
    let scenario = try ShippedPlans.scenario("norradalen") { stated in
      stated.assumptions = [
        Assumption(path: "a"), Assumption(path: "b"),
        Assumption(path: "c", source: "besked", confidence: .preliminary),
      ]
    }
    let evidence = Evidence(scenario)
    #expect(evidence.withoutSource == 2)
    #expect(evidence.uncertain == 1)
    let text = Findings(checking: scenario).text(in: .sv)
    #expect(text.contains("2 uppgifter saknar källa, 1 är osäker."))
  }

  @Test("the national ceiling on equity is marked as not verified while it is in use")
  func unverified() throws {
    let used = try ShippedPlans.scenario("norradalen")
    #expect(Evidence(used).unverified.map(\.figure.sv) == ["taket för eget kapital"])
    #expect(Findings(checking: used).text(in: .sv).contains("Ej verifierad: taket för eget"))
    let own = try ShippedPlans.scenario("norradalen") { $0.equity.ceiling = .none }
    #expect(Evidence(own).unverified.isEmpty)
  }

  @Test("a scenario whose every figure has a source says so")
  func sourced() throws {
    let scenario = try ShippedPlans.scenario("norradalen") { $0.assumptions = [] }
    #expect(Findings(checking: scenario).text(in: .en).contains("every figure has a source"))
  }
}
