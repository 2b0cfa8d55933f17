import Model
import Testing

@testable import ScenarioFiles

/// A change is counted from what stands in the base, exactly and in the base's own unit.
@Suite("Changed values")
struct ChangedValueTests {
  @Test(
    "a change of a figure gives the figure it should",
    arguments: [
      ("2 900 tkr", "−10 %", "2 610 tkr"),
      ("2 900 tkr", "-10%", "2 610 tkr"),
      ("2 900 tkr", "–10 %", "2 610 tkr"),
      ("2 900 tkr", "+2,5 %", "2 972 500 kr"),
      ("2,9 Mkr", "relative −10 %", "2 610 tkr"),
      ("333 kr", "+50 %", "500 kr"),
      ("2 900 tkr", "−290 tkr", "2 610 tkr"),
      ("2 900 tkr", "+0,5 Mkr", "3 400 tkr"),
      ("2 900 tkr", "1 Mkr", "1 Mkr"),
      ("45 %", "−10 pe", "35 %"),
      ("45 %", "relative −10 %", "40,5 %"),
      ("2 %", "exactly −2 %", "−2 %"),
      ("8 pe", "−2 pe", "6 pe"),
      ("8 pe", "relative −30 %", "5,6 pe"),
      ("8 pe", "exactly −2 pe", "−2 pe"),
      ("120 new participants", "−10 %", "108 new participants"),
      ("120 participants", "+12 participants", "132 participants"),
      ("240", "−25 %", "180"),
      ("1.2", "+50 %", "1,8"),
      ("36 months", "−12 months", "24 months"),
      ("3 years", "-1 year", "24 months"),
      ("2027-03-01", "+6 months", "2027-09-01"),
      ("2027-08-31", "+6 months", "2028-02-29"),
      ("2027-01-15", "−1 month", "2026-12-15"),
      ("[260 tkr, 265 tkr]", "+10 %", "[286 tkr, 291 500 kr]"),
      (
        "{fixed: 220 tkr, per_participant: 15 tkr, indexation: 2 %}", "+10 %",
        "{fixed: 242 tkr, per_participant: 16 500 kr, indexation: 2 %}"
      ),
      (
        "{low: 3 pe, likely: 8 pe, high: 13 pe}", "relative −50 %",
        "{low: 1,5 pe, likely: 4 pe, high: 6,5 pe}"
      ),
      ("2027", "+1", "2028"),
      ("36 months", "+1200 months", "1236 months"),
      ("Steget", "Bryggan", "Bryggan"),
    ])
  func changes(base: String, change: String, result: String) throws {
    let node = try #require(self.node(base))
    let written = try #require(self.node(change))
    #expect(try ChangedValue(written).applied(to: node, written: written).line == result)
  }

  @Test(
    "a change that means nothing sure is refused, with what to write",
    arguments: [
      ("45 %", "−10 %", "Write −10 pe (which gives 35 %) or relative −10 % (which gives 40,5 %)."),
      ("8 pe", "+10 %", "Write +10 pe (which gives 18 pe) or relative +10 % (which gives 8,8 pe)."),
      ("2 900 tkr", "10 %", "Write −10 % or +10 %."),
      ("2 900 tkr", "−10 pe", "Write the change in the same unit, or the whole new value."),
      ("45 %", "−200 tkr", "Write the change in the same unit, or the whole new value."),
      ("Steget", "−10 %", "Write the whole new value."),
      ("2027-03-01", "+9000 months", "Write a shorter step."),
      ("3 900 tkr", "+922337203685470 %", "Check the figure."),
      ("70 new participants", "−3 %", "Write 67 new participants or 68 new participants."),
      ("{fixed: 220 tkr, share: 5 %}", "relative −10 %", "Point one of them out in the path."),
    ])
  func refusals(base: String, change: String, remedy: String) throws {
    let node = try #require(self.node(base))
    let written = try #require(self.node(change))
    let refusal = #expect(throws: Refusal.self) {
      try ChangedValue(written).applied(to: node, written: written)
    }
    #expect(refusal?.remedy.en == remedy)
  }

  @Test("nothing can be counted from what is not there")
  func absent() throws {
    let written = try #require(node("−10 %"))
    let refusal = #expect(throws: Refusal.self) {
      try ChangedValue(written).applied(to: nil, written: written)
    }
    #expect(refusal?.remedy.sv == "Skriv hela värdet.")
  }

  private func node(_ text: String) -> Node? {
    NodeComposer.compose(Array(text.utf8), file: "").root
  }
}
