import Model

extension Record where Owner == LastYearMoney {
  /// The förbund's own money last year.
  static let lastYearMoney = Record("last_year_money") { record in
    record.evidence()
    record.optional(
      "contributions", \.contributions, .lastYearContributions, figure: .always,
      standard: "not shown", sv: "vad varje medlem betalade förra året",
      en: "what each member paid last year")
    record.optional(
      "fixed_costs", \.fixedCosts, .lastYearFixedCosts, figure: .always, standard: "not shown",
      sv: "förbundets egna kostnader förra året, rad för rad",
      en: "the förbund's own costs last year, line by line")
    record.optional(
      "opening", \.opening, .amount, figure: .always,
      sv: "eget kapital när förra året började", en: "equity when last year opened")
  }
}

extension Record where Owner == LastYearMoney.Line {
  /// A line of last year's money.
  static let lastYearLine = Record("last_year_line") { record in
    record.required("budget", \.budget, .amount, sv: "budgeten", en: "the budget")
    record.optional(
      "forecast", \.forecast, .amount, sv: "prognosen för året", en: "the forecast for the year")
    record.optional(
      "outcome", \.outcome, .amount, sv: "utfallet", en: "what it came to")
  }
}

extension Shape where Value == LastYearMoney.Line {
  /// A budget alone, or a budget with forecast and outcome.
  static var lastYearLine: Shape {
    .forms(
      scalar: Shape<Kronor>.amount.map { LastYearMoney.Line(budget: $0) },
      mapping: Record.lastYearLine.shape(from: LastYearMoney.Line(budget: .zero)))
  }
}

extension Shape where Value == [MemberID: LastYearMoney.Line] {
  /// A line for each member.
  static var lastYearContributions: Shape {
    Shape<[(key: String, value: LastYearMoney.Line)]>
      .map(keys: .identifier, to: .lastYearLine).map { pairs in
        Dictionary(uniqueKeysWithValues: pairs.map { (MemberID($0.key), $0.value) })
      }
  }
}

extension Shape where Value == [String: LastYearMoney.Line] {
  /// A line for each fixed cost.
  static var lastYearFixedCosts: Shape {
    Shape<[(key: String, value: LastYearMoney.Line)]>
      .map(keys: .identifier, to: .lastYearLine).map { pairs in
        Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.value) })
      }
  }
}
