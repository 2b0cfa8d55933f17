import Model
import Testing

@testable import Reports

/// The budget as people and programs read it, and that all of its forms say the same.
@Suite("Budget document")
struct BudgetDocumentTests {
  private static let norradalen = Result { () throws -> BudgetFindings in
    let scenario = try ShippedPlans.scenario("norradalen")
    let findings = try ShippedPlans.findings("norradalen")
    return BudgetFindings(try #require(findings.plan), in: scenario)
  }

  @Test("the budget of norradalen is as kept")
  func golden() throws {
    let budget = try Self.norradalen.get()
    try GoldenFile(name: "norradalen-budget.sv.txt").expect(budget.publication(in: .sv).text)
    try GoldenFile(name: "norradalen-budget.en.txt").expect(budget.publication(in: .en).text)
    try GoldenFile(name: "norradalen-budget.json").expect(budget.json.document)
    try GoldenFile(name: "norradalen-budget.sv.csv").expect(budget.table.document(.swedish))
  }

  @Test("the base answer of the reference stands in the budget year")
  func reference() throws {
    let budget = try Self.norradalen.get()
    let year = try #require(budget.columns.firstIndex { $0.kind == .budget })
    let expected = [
      "contributions": 11_600, "fixed": 2_220, "costs": 12_190, "result": -590,
      "equity.opening": 3_900, "equity.closing": 3_310, "equity.ceiling": 2_320,
    ]
    for (key, tkr) in expected {
      #expect(budget[key]?.amounts[year] == Kronor(tkr * 1_000), "\(key)")
    }
  }

  @Test(
    "every figure of the budget is the same in text, HTML, JSON and CSV",
    arguments: Language.allCases)
  func figuresAgree(language: Language) throws {
    let budget = try Self.norradalen.get()
    let publication = budget.publication(in: language)
    let json = budget.json.line
    let csv = budget.table.document(.international)
    let thousands = Thousands(
      budget.lines.flatMap(\.amounts).compactMap { $0 }, language: language)
    for line in budget.lines {
      let written = line.amounts.map { $0.map { thousands($0) } ?? "–" }
      let row = publication.text.split(separator: "\n").contains { text in
        let words = text.split(separator: " ").map(String.init)
        return Array(words.suffix(written.count)) == written
          && text.contains(line.name(language).prefix(20))
      }
      #expect(row, "\(line.key) \(written) in the text")
      let cells = written.map { "<td class=\"figure\">\($0)</td>" }.joined(separator: "\n")
      #expect(publication.html.contains(cells), "\(line.key) in HTML")
      for (column, amount) in zip(budget.columns, line.amounts) {
        let number = amount.map { String($0.amount) } ?? "null"
        #expect(json.contains("\"\(column.key)\": \(number)"), "\(line.key) in JSON")
        guard let amount else { continue }
        let start = "\(line.key),"
        #expect(
          csv.split(separator: "\r\n").contains {
            $0.hasPrefix(start) && $0.contains(",\(column.key),\(column.year),\(amount.amount),")
          }, "\(line.key) in CSV")
      }
    }
    for insats in budget.insatser where insats.isFunded && !insats.people[0].isNobody {
      let counts = [insats.people[0].women, insats.people[0].men, insats.people[0].all]
        .map { $0?.phrase(language) ?? "" }
      #expect(
        publication.html.contains(
          counts.map { "<td class=\"figure\">\($0)</td>" }.joined(separator: "\n")),
        "\(insats.id)")
    }
  }

  @Test("every member has a page of its own that begins on new paper")
  func memberPages() throws {
    let budget = try Self.norradalen.get()
    let html = budget.publication(in: .sv).html
    #expect(html.matches(of: #/class="new-page"/#).count == budget.members.count)
    for member in budget.members { #expect(html.contains("Samråd: \(member.name)</h2>")) }
  }

  @Test("a name that is code stays a name in every form")
  func hostileNames() throws {
    let name = "=HYPERLINK(\"x\") <script>alert(1)</script> \"; å"
    let budget = try TinyBudget.findings { stated in
      stated.insatser[0].name = name
      stated.forbund.name = name
      stated.members[0].name = name + "2"
    }
    let html = budget.publication(in: .sv).html
    #expect(!html.contains("<script>"))
    #expect(
      html.contains("=HYPERLINK(&quot;x&quot;) &lt;script&gt;")
        || html.contains("=HYPERLINK(\"x\") &lt;script&gt;"))
    #expect(budget.table.document(.swedish).contains("\"'=HYPERLINK("))
    #expect(budget.json.document.contains("=HYPERLINK(\\\"x\\\")"))
  }
}
