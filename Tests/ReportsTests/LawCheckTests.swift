import Model
import Testing

@testable import Reports

/// What the law says before there is a plan.
@Suite("Law check")
struct LawCheckTests {
  @Test("a candidate with prohibited content is named, and the rest can be planned")
  func exclusion() throws {
    let scenario = try ShippedPlans.scenario("norradalen") { $0.insatser[5].contains = [.tolk] }
    let check = LawCheck(scenario)
    #expect(check.isLawful)
    #expect(check.exclusions.map(\.id.text) == ["I06"])
    let text = Findings(checking: scenario).text(in: .sv)
    #expect(text.contains("16 av 17 insatser får finansieras."))
    #expect(text.contains("Får inte finansieras: Naturunderstödd rehabilitering (I06)"))
  }

  @Test("decided insatser that the money cannot carry are no lawful scenario")
  func decidedTooDear() throws {
    let scenario = try ShippedPlans.scenario("norradalen") {
      $0.equity.use = [.zero, .zero, .zero]
    }
    #expect(LawCheck(scenario).isLawful)
    let poor = try ShippedPlans.scenario("norradalen") { stated in
      stated.members[3].offer = .amounts([.zero, .zero, .zero])
      for place in stated.members.indices where stated.members[place].part == .region {
        stated.members[place].offer = .amounts([Kronor(1_000), Kronor(1_000), Kronor(1_000)])
      }
    }
    #expect(!LawCheck(poor).isLawful)
    #expect(Findings(checking: poor).status == .broken)
  }

  @Test("a verdict that a plan cannot change is the same with the best plan as with none")
  func planlessMeansPlanless() throws {
    let scenario = try ShippedPlans.scenario("outside-region")
    let none = Account(of: .empty(for: scenario), in: scenario)
    guard case .proposal(let plan, _) = try ShippedPlans.findings("outside-region").outcome else {
      Issue.record("no proposal")
      return
    }
    for rule in LawCheck.planless {
      let before = rule.rule.verdicts(on: none)
      #expect(before == plan.rules.filter { $0.id == rule }.map(\.verdict), "\(rule)")
    }
  }
}
