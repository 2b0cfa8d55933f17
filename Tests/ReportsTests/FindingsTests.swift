import Foundation
import Model
import Planning
import Testing

@testable import Reports

/// One view of the results, from which every output is written.
@Suite("Findings")
struct FindingsTests {
  @Test("the base of norradalen reads 38.92, 35.72 persons and 3.2 points in JSON")
  func norradalenInJSON() throws {
    let findings = try ShippedPlans.findings("norradalen") { $0.forbund.planYears = 0 }
    let plan = try Self.decoded(findings)
    let objective = try #require(plan["objective"] as? [String: Any])
    let terms = try #require(objective["terms"] as? [String: Any])
    #expect(findings.json.document.contains(#""value": 38.92,"#))
    #expect(findings.json.document.contains(#""persons": 35.72,"#))
    #expect(findings.json.document.contains(#""points": 3.2,"#))
    #expect(terms["participants"] as? Int == 428)
    #expect(plan["status"] as? String == "optimal")
    let insatser = try #require(plan["insatser"] as? [[String: Any]])
    let funded = insatser.filter { $0["funded"] as? Bool == true }.compactMap { $0["id"] }
    #expect(
      funded as? [String] == [
        "I01", "I02", "I03", "I04", "I05", "I07", "I09", "I12", "S01", "S04",
      ])
  }

  @Test("in JSON of every scenario the money adds up, to the krona", arguments: ShippedPlans.names)
  func moneyAddsUp(name: String) throws {
    let plan = try Self.decoded(try ShippedPlans.findings(name))
    let years = try #require(plan["years"] as? [[String: Any]])
    let insatser = try #require(plan["insatser"] as? [[String: Any]])
    let shared = try #require(plan["sharedCosts"] as? [[String: Any]])
    for (index, year) in years.enumerated() {
      func amount(_ key: String) throws -> Int { try #require(year[key] as? Int) }
      let paid = try #require(year["contributions"] as? [String: Int])
      #expect(paid.values.reduce(0, +) == (try amount("pool")))
      let costs = insatser.flatMap { $0["years"] as? [[String: Any]] ?? [] }
        .filter { $0["year"] as? Int == year["year"] as? Int }.compactMap { $0["cost"] as? Int }
      let common = shared.compactMap { ($0["years"] as? [Int])?[index] }
      #expect(costs.reduce(0, +) + common.reduce(0, +) == (try amount("insatser")))
      let result =
        try amount("pool") - amount("fixedCosts") - amount("reserve") - amount("insatser")
      #expect(result == (try amount("result")))
      #expect(try amount("equityOpening") + result == (try amount("equityClosing")))
      #expect(try amount("room") - amount("insatser") == (try amount("unspent")))
    }
  }

  @Test("no line is wider than 100 columns", arguments: ShippedPlans.names)
  func linesFit(name: String) throws {
    let findings = try ShippedPlans.findings(name)
    for language in Language.allCases {
      for extent in [TextExtent.brief, .overview, .detailed] {
        for line in findings.text(in: language, extent).split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= 100, "\(line)")
        }
      }
    }
  }

  @Test("every text of a fictional förbund says that it is fictional, and that it is a proposal")
  func saysWhatItIs() throws {
    let findings = try ShippedPlans.findings("outside-region")
    #expect(findings.text(in: .sv).contains("(fiktivt)\nFörslag till budget 2027"))
    #expect(findings.text(in: .en).contains("(fictional)\nProposed budget 2027"))
    let real = try ShippedPlans.findings("outside-region") { $0.forbund.fictional = false }
    #expect(!real.text(in: .sv).contains("fiktivt"))
  }

  @Test("a plan that is reviewed is worth what it was worth when it was found")
  func reviewAgrees() throws {
    let scenario = try ShippedPlans.scenario("norradalen")
    guard case .proposal(let proposal) = try Planner(scenario).plan() else {
      Issue.record("norradalen has no proposal")
      return
    }
    let found = Findings(answer: .proposal(proposal), to: scenario)
    let judged = Findings(reviewing: proposal.account.plan, in: scenario)
    guard case .proposal(let mine, _) = found.outcome, case .judged(let theirs) = judged.outcome
    else {
      Issue.record("findings of the wrong kind")
      return
    }
    #expect(mine.value == theirs.value)
    #expect(mine.years == theirs.years)
    #expect(judged.status == .feasible)
  }

  @Test("the empty plan breaks the rule on decided insatser, and text and JSON both say so")
  func emptyPlan() throws {
    let scenario = try ShippedPlans.scenario("norradalen")
    let findings = Findings(reviewing: .empty(for: scenario), in: scenario)
    #expect(findings.status == .broken)
    #expect(findings.text(in: .sv).contains("Bruten: Beslutade insatser finansieras"))
    #expect(try Self.decoded(findings)["status"] as? String == "broken")
  }

  @Test("a limit before any plan is said, and is no plan")
  func limit() throws {
    let scenario = try ShippedPlans.scenario("norradalen")
    let findings = Findings(answer: .limit(bound: 40.5), to: scenario)
    #expect(findings.status == .limit)
    #expect(findings.text(in: .en).contains("The limit of the search came before any plan"))
    #expect(findings.json.document.contains(#""bound": 40.5"#))
  }

  static func decoded(_ findings: Findings) throws -> [String: Any] {
    let data = Data(findings.json.document.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
