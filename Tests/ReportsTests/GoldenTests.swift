import Model
import Reports
import Testing

/// What is printed of the shipped scenarios, to the letter.
@Suite("Golden texts")
struct GoldenTests {
  @Test("text and JSON of every shipped scenario are as kept", arguments: ShippedPlans.names)
  func shippedScenario(name: String) throws {
    let findings = try ShippedPlans.findings(name)
    try GoldenFile(name: "\(name).sv.txt").expect(findings.text(in: .sv))
    try GoldenFile(name: "\(name).en.txt").expect(findings.text(in: .en))
    try GoldenFile(name: "\(name).overview.sv.txt").expect(findings.text(in: .sv, .overview))
    try GoldenFile(name: "\(name).detail.sv.txt").expect(findings.text(in: .sv, .detailed))
    try GoldenFile(name: "\(name).json").expect(findings.json.document)
  }

  @Test("the law check of every shipped scenario is as kept", arguments: ShippedPlans.names)
  func lawCheck(name: String) throws {
    let findings = Findings(checking: try ShippedPlans.scenario(name))
    try GoldenFile(name: "\(name).check.sv.txt").expect(findings.text(in: .sv))
    try GoldenFile(name: "\(name).check.json").expect(findings.json.document)
  }

  @Test("a förbund whose region halves its money gets its conflict as kept")
  func conflict() throws {
    let findings = try ShippedPlans.findings("norradalen") { stated in
      stated.forbund.planYears = 0
      for place in stated.members.indices where stated.members[place].id.text == "regionen" {
        stated.members[place].offer = .amounts([Kronor(1_450_000)])
      }
    }
    #expect(findings.status == .infeasible)
    try GoldenFile(name: "norradalen-half-region.sv.txt").expect(findings.text(in: .sv))
    try GoldenFile(name: "norradalen-half-region.en.txt").expect(findings.text(in: .en))
    try GoldenFile(name: "norradalen-half-region.json").expect(findings.json.document)
  }

  @Test("a difference is told by its first line")
  func firstDifference() {
    #expect(GoldenFile.firstDifference(between: "a\nb\n", and: "a\nb\n") == nil)
    #expect(
      GoldenFile.firstDifference(between: "a\nb\n", and: "a\nc\n") == "line 2: kept “b”, now “c”")
    #expect(
      GoldenFile.firstDifference(between: "a", and: "a\nb") == "kept 1 lines, now 2")
  }
}
