import Model
import ScenarioFiles
import Testing

/// A figure is an assumption unless the nearest mapping that speaks of evidence has a source.
struct AssumptionTests {
  private func assumptions(_ changes: (String, String)...) throws -> [String: Assumption] {
    var text = SmallScenario.text
    for (old, new) in changes { text = text.replacing(old, with: new) }
    let found = try SmallScenario.read(text).scenario.stated.assumptions
    return Dictionary(found.map { ($0.path, $0) }) { first, _ in first }
  }

  @Test("a figure without a source is an assumption, named by its place")
  func withoutSource() throws {
    let found = try assumptions()
    #expect(found["insatser.I01.effect"] == Assumption(path: "insatser.I01.effect"))
    #expect(found["insatser.I01.cost"]?.confidence == .assumed)
    #expect(found["equity.opening"]?.source == nil)
    #expect(found["equity.use"] == nil)
  }

  @Test("an insats' source covers what stands in it, and a nearer one goes before")
  func inheritance() throws {
    let found = try assumptions(
      ("name: Bryggan", "name: Bryggan\n    source: ansökan 2026-05-02"),
      ("net: 8 pe}", "net: 8 pe, source: none}"))
    #expect(found["insatser.I02.cost"] == nil)
    #expect(found["insatser.I02.volume"] == nil)
    #expect(found["insatser.I02.effect"]?.source == nil)
    #expect(found["insatser.I02.effect"]?.confidence == .assumed)
  }

  @Test("a source that is only preliminary is an assumption with its source")
  func preliminary() throws {
    let found = try assumptions(
      (
        "contribution: 2 000 tkr",
        "contribution: 2 000 tkr, source: besked, confidence: preliminary"
      ))
    #expect(
      found["members.fk.contribution"]
        == Assumption(path: "members.fk.contribution", source: "besked", confidence: .preliminary))
  }

  @Test("a confirmed source is no assumption")
  func confirmed() throws {
    let found = try assumptions(
      ("kansli: [500 tkr, 510 tkr]", "kansli: {amount: [500 tkr, 510 tkr], source: budget 2026}"))
    #expect(found["fixed_costs.kansli"] == nil)
    #expect(try assumptions()["fixed_costs.kansli"] != nil)
  }
}
