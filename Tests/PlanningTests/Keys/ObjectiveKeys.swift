extension KeyAction {
  /// Whole volumes and hard rules only, where money or the worst-off come first.
  private static let plain = [
    Given("priorities.kvinnor", nil), Given("insatser.A04.volume", "24 new participants"),
  ]
  private static let cheapest =
    plain + [
      Given("objective", "minimise: cost\nreach: {arbete: 20 persons}\nsource: styrelsen")
    ]
  private static let ordered = Given(
    "objective",
    "in_order:\n  - maximise: arbete\n    slack: 5 %\n  - minimise: cost\nsource: styrelsen")
  private static let worstOff =
    plain + [
      Given("objective", "maximin: kommun\noutcomes: arbete\nthen: sum\nsource: styrelsen")
    ]
  private static let personYears = Given("objective.measure", "person_years: 3 years\n")

  /// What the best plan is best at.
  static let objective = [
    KeyAction(
      "objective", at: "objective.maximise", "{arbete: 1, studier: 0.3}", moves: .value),
    KeyAction("objective.maximise", "{arbete: 1, studier: 0.3}", moves: .value),
    KeyAction("objective.minimise", "participants", moves: .refusal, given: cheapest),
    KeyAction("objective.reach", "{arbete: 40 persons}", moves: .value, given: cheapest),
    KeyAction(
      "objective.in_order", at: "objective.in_order.[0].slack", "10 %", moves: .value,
      given: [ordered]),
    KeyAction("objective.in_order.[0].maximise", "studier", moves: .value, given: [ordered]),
    KeyAction("objective.in_order.[1].minimise", "participants", moves: .value, given: [ordered]),
    KeyAction("objective.in_order.[0].slack", "10 %", moves: .value, given: [ordered]),
    KeyAction("objective.maximin", "group", moves: .value, given: worstOff),
    KeyAction("objective.outcomes", "studier", moves: .value, given: worstOff),
    KeyAction("objective.then", "leximin", moves: .value, given: worstOff),
    KeyAction("objective.measure", "{person_years: 3 years}", moves: .value),
    KeyAction("objective.measure.person_years", "4 years", moves: .value, given: [personYears]),
    KeyAction("objective.estimate", "mean", moves: .value),
    KeyAction("objective.benefit_point", "2 persons", moves: .value),
    KeyAction("objective.discount", "4 %", moves: .value),
    KeyAction("objective.closing_equity_worth", "1 person per 500 tkr", moves: .value),
    KeyAction("objective.source", nil, moves: .assumptions),
    KeyAction("objective.confidence", "assumed", moves: .assumptions),
  ]
}
