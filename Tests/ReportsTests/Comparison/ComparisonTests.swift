import Foundation
import Model
import Planning
import Testing
import TinyForbund

@testable import Reports

/// Scenarios and plans side by side: one view, from which text, JSON and CSV are written.
@Suite("Comparison")
struct ComparisonTests {
  private static func withoutMoney() throws -> Comparison {
    try TinyComparison.comparison(to: [
      (
        "fattig",
        { stated in
          stated.offers("reg", TinyForbund.tkr(20))
          stated.change("A") {
            $0.status = .decided
            $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
          }
        }
      ),
      ("regionen", { $0.offers("reg", TinyForbund.tkr(90)) }),
    ])
  }

  @Test("one without a plan shows its conflict and its pool, and does not hide the others")
  func infeasibleColumn() throws {
    let comparison = try Self.withoutMoney()
    #expect(comparison.isLawful)
    #expect(comparison.others.map(\.findings.status) == [.infeasible, .optimal])
    #expect(comparison.differences[0].insatser.isEmpty)
    let text = comparison.text(in: .sv)
    #expect(text.contains("\n2. fattig\n  – Ingen plan håller alla bindande regler.\n"))
    #expect(text.contains("Potten minskar med 320\u{A0}tkr, till 80\u{A0}tkr."))
    #expect(text.contains("\n3. regionen\n  – Potten minskar med 40\u{A0}tkr"))
    #expect(text.contains("Lämnar: Insats A (A)."))
    let json = comparison.json.document
    #expect(json.contains(#""status": "infeasible""#))
    let rows = try CSVReading.rows(comparison.table.document(.international), .international)
    let poor = rows.filter { $0[0] == "fattig" }
    #expect(poor.count == 1)
    #expect(
      poor[0].filter { !$0.isEmpty } == [
        "fattig", "fattig", "infeasible", "2027", "no plan", "80000", "240000",
      ])
  }

  @Test("a baseline without a plan shows its own conflict")
  func infeasibleBaseline() throws {
    let comparison = try Self.withoutMoney()
    let turned = Comparison(baseline: comparison.others[0], others: [comparison.baseline])
    #expect(!turned.isLawful)
    #expect(turned.text(in: .sv).contains("\n1. fattig\n  – Ingen plan håller alla"))
    #expect(turned.text(in: .sv).contains("\n2. bas\n  – Potten ökar med 320\u{A0}tkr"))
  }

  @Test("a plan made by hand is judged, and nobody asks why it lacks what it lacks")
  func given() throws {
    let base = try TinyComparison.column("bas") { _ in }
    let plan = base.scenario.plan(["B": [10]])
    let given = ComparisonColumn(
      id: "hand", name: Phrase(sv: "för hand", en: "by hand"), scenario: base.scenario,
      given: plan)
    let comparison = Comparison(baseline: base, others: [given])
    #expect(comparison.questions.isEmpty)
    #expect(comparison.differences[0].insatser(.left).map(\.id.text) == ["A", "C"])
    #expect(comparison.differences[0].value?.persons == Score(Fraction(-5)))
    #expect(comparison.text(in: .en).contains("\n2. by hand\n"))
  }

  @Test("no line is wider than 100 columns, however many scenarios there are", arguments: [1, 3])
  func linesFit(years: Int) throws {
    let long = "Regionen och kommunerna minskar sina bidrag med tio procent från och med 2028"
    let comparison = try TinyComparison.comparison(
      years: years,
      to: (1...13).map { number in
        ("\(long) \(number)", { $0.offers("reg", TinyForbund.tkr(101 - 5 * number)) })
      })
    for language in Language.allCases {
      for extent in [TextExtent.brief, .detailed] {
        for line in comparison.text(in: language, extent).split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= 100, "\(line)")
        }
      }
    }
    #expect(comparison.text(in: .sv).contains("\n14. \(long) 13\n"))
  }

  @Test("in JSON every scenario is as in plan, and a difference is what text says")
  func json() throws {
    let comparison = try Self.withoutMoney()
    let decoded = try #require(
      try JSONSerialization.jsonObject(with: Data(comparison.json.document.utf8))
        as? [String: Any])
    #expect(decoded["insatsval"] as? Int == 1)
    #expect(decoded["command"] as? String == "compare")
    #expect(decoded["baseline"] as? String == "bas")
    #expect(decoded["status"] as? String == "optimal")
    let scenarios = try #require(decoded["scenarios"] as? [[String: Any]])
    #expect(scenarios.compactMap { $0["id"] as? String } == ["bas", "fattig", "regionen"])
    #expect(scenarios[0]["difference"] == nil)
    let plan = try FindingsTests.decoded(comparison.baseline.findings)
    for (key, value) in plan where key != "command" && key != "insatsval" {
      let here = try #require(scenarios[0][key], "\(key)")
      #expect((here as? NSObject) == (value as? NSObject), "\(key)")
    }
    let difference = try #require(scenarios[2]["difference"] as? [String: Any])
    let sentences = try #require(difference["sentences"] as? [[String: String]])
    #expect(sentences.compactMap { $0["sv"] } == comparison.differences[1].sentences.map(\.sv))
    let years = try #require(difference["years"] as? [[String: Any]])
    #expect(years[0]["poolPerKrona"] as? Int == 4)
    #expect((years[0]["unused"] as? [String: Int])?["fk"] == 20_000)
  }

  @Test("in CSV every scenario, insats and year has a row, and costs add up to the year's")
  func table() throws {
    let comparison = try TinyComparison.comparison(
      years: 3, from: { $0.change("A") { $0.name = "Steget; \"A\", del 1" } },
      to: [("regionen", { $0.offers("reg", TinyForbund.tkr(90)) })])
    for dialect in CSVDialect.allCases {
      let rows = try CSVReading.rows(comparison.table.document(dialect), dialect)
      #expect(rows.count == 1 + 2 * 3 * 3)
      #expect(Set(rows.map(\.count)).count == 1)
      #expect(rows.contains { $0[6] == "Steget; \"A\", del 1" })
    }
    let rows = try CSVReading.rows(comparison.table.document(.international), .international)
    let head = rows[0]
    func cell(_ row: [String], _ key: String) throws -> String {
      row[try #require(head.firstIndex(of: key))]
    }
    for scenario in ["bas", "regionen"] {
      for year in ["2027", "2028", "2029"] {
        let found = try rows.dropFirst().filter {
          try cell($0, "scenario") == scenario && cell($0, "year") == year
        }
        let costs = try found.compactMap { Int(try cell($0, "cost")) }
        #expect(costs.reduce(0, +) == Int(try cell(found[0], "year_insatser")))
      }
    }
    let left = try rows.filter { try cell($0, "change") == "left" }
    #expect(try left.map { try cell($0, "insats") } == ["A", "A", "A"])
    #expect(try left.map { try cell($0, "baseline_participants") } == ["10", "10", "10"])
  }

  @Test("costs that insatser share have rows of their own, and a check is no table")
  func sharedCosts() throws {
    let column = try TinyComparison.column("bas") {
      $0.sharedCosts = [
        SharedCost(
          id: "lokal", name: "Lokal", insatser: [InsatsID("A"), InsatsID("B")],
          amount: .indexed(TinyForbund.tkr(10)))
      ]
    }
    let table = try #require(column.findings.table)
    let rows = try CSVReading.rows(table.document(.swedish), .swedish)
    #expect(rows.filter { $0[4] == "gemensam kostnad" }.map { $0[6] } == ["Lokal"])
    #expect(Findings(checking: column.scenario).table == nil)
  }
}
