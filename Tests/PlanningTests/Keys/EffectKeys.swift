extension KeyAction {
  private static let mean = Given("objective.estimate", "mean")
  private static let personYears = Given("objective.measure", "{person_years: 3 years}")

  /// What happens to participants, and what a structural insats is worth.
  static let effects = [
    KeyAction("insatser.A06.effect", at: "insatser.A06.effect.net", "11 pe", moves: .value),
    KeyAction("insatser.A06.effect.outcome", "studier", moves: .terms, given: withoutTwin),
    KeyAction("insatser.A02.effect.gross", "43 %", moves: .value),
    KeyAction("insatser.A02.effect.baseline", "28 %", moves: .value),
    KeyAction("insatser.A06.effect.net", "11 pe", moves: .value),
    KeyAction("insatser.A03.effect.[0].net.likely", "9 pe", moves: .value),
    KeyAction("insatser.A03.effect.[0].net.low", "4 pe", moves: .value, given: [mean]),
    KeyAction("insatser.A03.effect.[0].net.high", "14 pe", moves: .value, given: [mean]),
    KeyAction("insatser.A03.effect.[1].net.p10", "3 pe", moves: .value, given: [mean]),
    KeyAction("insatser.A03.effect.[1].net.p90", "9 pe", moves: .value, given: [mean]),
    KeyAction(
      "insatser.A04.effect.curve", at: "insatser.A04.effect.curve.[0].to", "22 participants",
      moves: .value),
    KeyAction("insatser.A04.effect.curve.[0].to", "22 participants", moves: .value),
    KeyAction("insatser.A04.effect.curve.[0].net", "10 pe", moves: .value),
    KeyAction("insatser.A04.effect.curve.[0].net.likely", "10 pe", moves: .value),
    KeyAction("insatser.A04.effect.curve.[0].net.low", "5 pe", moves: .value, given: [mean]),
    KeyAction("insatser.A04.effect.curve.[0].net.high", "15 pe", moves: .value, given: [mean]),
    KeyAction("insatser.A04.effect.curve.[1].net.p10", "2 pe", moves: .value, given: [mean]),
    KeyAction("insatser.A04.effect.curve.[1].net.p90", "10 pe", moves: .value, given: [mean]),
    KeyAction(
      "insatser.A01.effect.months_to_effect", "12 months", moves: .value, given: [personYears]),
    KeyAction("insatser.A01.effect.retention", "70 %", moves: .value, given: [personYears]),
    KeyAction("insatser.A01.effect.source", "none", moves: .assumptions),
    KeyAction("insatser.A01.effect.confidence", "assumed", moves: .assumptions),
    KeyAction(
      "insatser.S01.benefit_points", at: "insatser.S01.benefit_points.points", "1.6",
      moves: .terms),
    KeyAction("insatser.S01.benefit_points.points", "1.6", moves: .terms),
    KeyAction("insatser.S01.benefit_points.years", "3", moves: .terms),
    KeyAction("insatser.S01.benefit_points.source", "none", moves: .assumptions),
    KeyAction("insatser.S01.benefit_points.confidence", "assumed", moves: .assumptions),
  ]
}
