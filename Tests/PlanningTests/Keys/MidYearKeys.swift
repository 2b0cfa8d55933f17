extension KeyAction {
  private static let paid = Given(
    "mid_year", "date: 2027-06-01\npaid_out: {A02: 300 tkr}\nsource: bokföring")

  /// A run within the budget year.
  static let midYear = [
    KeyAction("mid_year", at: "mid_year.date", "2027-06-01", moves: .verdicts),
    KeyAction("mid_year.date", "2027-10-01", moves: .costs, given: [paid]),
    KeyAction("mid_year.paid_out", "{S01: 205 tkr, A03: 80 tkr}", moves: .costs, given: [paid]),
    KeyAction("mid_year.financing", "Reserven", moves: .verdicts, given: [paid]),
    KeyAction("mid_year.source", nil, moves: .assumptions, given: [paid]),
    KeyAction("mid_year.confidence", "preliminary", moves: .assumptions, given: [paid]),
  ]
}
