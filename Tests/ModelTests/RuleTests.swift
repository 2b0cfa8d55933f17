import Model
import Testing

@Suite("Rule")
struct RuleTests {
  @Test(
    "a margin below zero is a breach, in any unit, and zero is none",
    arguments: [
      (Margin.kronor(Kronor(-1)), Margin.kronor(.zero)),
      (.participants(Volume(hundredths: -1)), .participants(.zero)),
      (.insatser(-1), .insatser(0)), (.persons(Score(units: -1)), .persons(.zero)),
      (.points(Score(units: -1)), .points(.zero)),
      (.capacity(hundredths: -1), .capacity(hundredths: 0)), (.days(-1), .days(0)),
    ])
  func margins(short: Margin, enough: Margin) {
    let subject = Phrase(sv: "x", en: "x")
    #expect(Verdict(.funds, margin: short, subject).status == .broken)
    #expect(Verdict(.funds, margin: short, breach: .warning, subject).status == .warning)
    #expect(Verdict(.funds, margin: enough, subject).status == .kept)
  }

  @Test("each kind is named in both languages")
  func kinds() {
    #expect(
      RuleKind.allCases.map(\.phrase.sv) == [
        "lag", "vägledning", "styrelsens prioritering", "insatsens villkor",
      ])
    #expect(
      RuleKind.allCases.map(\.phrase.en) == [
        "law", "guidance", "board policy", "terms of the insats",
      ])
  }
}
