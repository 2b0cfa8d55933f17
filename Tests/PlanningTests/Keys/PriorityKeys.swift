extension KeyAction {
  private static let mostly = Given(
    "priorities.mest",
    "at_most: 95 %\nof: insats money\nover:\n  focus: individual\nbecause: Inriktningen")

  /// The board's rules and what they look at.
  static let priorities = [
    KeyAction("priorities", at: "priorities.unga.at_least", "22 %", moves: .verdicts),
    KeyAction("priorities.unga.at_least", "22 %", moves: .verdicts),
    KeyAction("priorities.struktur.at_most", "12 %", moves: .verdicts),
    KeyAction("priorities.kvinnor.between", "45 % – 56 %", moves: .verdicts),
    KeyAction("priorities.struktur.of", "pool", moves: .verdicts),
    KeyAction("priorities.studier.outcome", "arbete", moves: .verdicts),
    KeyAction(
      "priorities.mest.over", at: "priorities.mest.over.tag", "unga", moves: .verdicts,
      given: [mostly]),
    KeyAction("priorities.mest.over.tag", "unga", moves: .verdicts, given: [mostly]),
    KeyAction("priorities.mest.over.group", "unga", moves: .verdicts, given: [mostly]),
    KeyAction("priorities.mest.over.kommun", "alby", moves: .verdicts, given: [mostly]),
    KeyAction("priorities.mest.over.owner", "alby", moves: .verdicts, given: [mostly]),
    KeyAction("priorities.kvinnor.over.sex", "men", moves: .verdicts),
    KeyAction("priorities.mest.over.focus", "structural", moves: .verdicts, given: [mostly]),
    KeyAction("priorities.mest.over.insats", "A02", moves: .verdicts, given: [mostly]),
    KeyAction("priorities.studier.each", "year", moves: .verdicts),
    KeyAction("priorities.unga.hard", "no", moves: .refusal),
    KeyAction(
      "priorities.kvinnor.price", "0.01 persons per participant", moves: .value,
      given: [Given("priorities.kvinnor.between", "45 % – 50 %")]),
    KeyAction("priorities.unga.because", nil, moves: .unstated),
  ]

  /// What was funded last year.
  static let lastYear = [
    KeyAction("last_year", nil, moves: .change),
    KeyAction("last_year.A01.cost", "1 200 tkr", moves: .change),
    KeyAction("last_year.A02.participants", "25 participants", moves: .volumes),
    KeyAction("last_year.A02.forecast", "600 tkr", moves: .change),
    KeyAction("last_year.A02.outcome", "590 tkr", moves: .change),
    KeyAction("last_year.A01.source", nil, moves: .assumptions),
    KeyAction("last_year.A01.confidence", "preliminary", moves: .assumptions),
  ]
}
