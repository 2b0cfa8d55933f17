extension KeyAction {
  private static let statedBefore = Given(
    "last_year_money",
    """
    contributions:
      fk:
        budget: 5 000 tkr
        forecast: 4 900 tkr
    fixed_costs:
      kansli:
        budget: 800 tkr
        forecast: 790 tkr
    opening: 1 000 tkr
    source: budget 2026
    """)

  /// The förbund's own money last year.
  static let lastYearMoney = [
    KeyAction("last_year_money", at: "last_year_money.opening", "1 tkr", moves: .change),
    KeyAction("last_year_money.opening", "900 tkr", moves: .change, given: [statedBefore]),
    KeyAction(
      "last_year_money.contributions", "{fk: 1 tkr}", moves: .change, given: [statedBefore]),
    KeyAction(
      "last_year_money.contributions.fk.budget", "1 tkr", moves: .change, given: [statedBefore]),
    KeyAction(
      "last_year_money.contributions.fk.forecast", "1 tkr", moves: .change, given: [statedBefore]),
    KeyAction(
      "last_year_money.contributions.fk.outcome", "1 tkr", moves: .change, given: [statedBefore]),
    KeyAction(
      "last_year_money.fixed_costs", "{kansli: 1 tkr}", moves: .change, given: [statedBefore]),
    KeyAction(
      "last_year_money.fixed_costs.kansli.budget", "1 tkr", moves: .change, given: [statedBefore]),
    KeyAction(
      "last_year_money.fixed_costs.kansli.forecast", "1 tkr", moves: .change, given: [statedBefore]),
    KeyAction(
      "last_year_money.fixed_costs.kansli.outcome", "1 tkr", moves: .change, given: [statedBefore]),
    KeyAction("last_year_money.source", nil, moves: .assumptions, given: [statedBefore]),
    KeyAction(
      "last_year_money.confidence", "preliminary", moves: .assumptions, given: [statedBefore]),
  ]
}
