import Foundation
import Model
import Testing

@Suite("The article on the law and its rules")
struct LawArticleTests {
  private static let article = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Model/Model.docc/LawAndRules.md")
  private static let opening = "<!-- rules -->\n"
  private static let closing = "<!-- end of rules -->"

  @Test("it lists every rule as the code describes it")
  func listsEveryRule() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let start = try #require(text.range(of: Self.opening)).upperBound
    let end = try #require(text.range(of: Self.closing)).lowerBound
    guard ProcessInfo.processInfo.environment["INSATSVAL_RECORD"] == nil else {
      let recorded = text[..<start] + Self.rules + text[end...]
      try String(recorded).write(to: Self.article, atomically: true, encoding: .utf8)
      Issue.record("recorded: look at the difference and run again")
      return
    }
    #expect(text[start..<end] == Self.rules)
  }

  private static var rules: String {
    RuleID.allCases.map { id in
      let rule = id.description
      let from = rule.validFrom.map { ", from \($0.iso)" } ?? ""
      return """
        ### Rule \(id.rawValue): \(id.slug)

        \(rule.sentence.en)
        *\(rule.sentence.sv)*

        - formula: `\(rule.formula)`
        - source: \(rule.reference)\(from)
        - kind: \(rule.kind.rawValue), \(rule.strength.rawValue)


        """
    }.joined()
  }
}
