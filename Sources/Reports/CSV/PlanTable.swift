import Model

extension Comparison {
  /// One long table: a row for each scenario, insats and year, with what the baseline has beside it.
  ///
  /// Costs that insatser share have rows of their own, so that costs add up to the year's; a
  /// scenario without a plan has one row for each year, without an insats.
  public var table: CSVTable {
    var table = CSVTable(PlanRow.columns)
    for column in columns {
      PlanRow.add(column.findings, column.years, column.label, baseline.findings, to: &table)
    }
    return table
  }
}

extension Findings {
  /// The same long table with this scenario alone, or why the plan is what it is where that was
  /// asked for; `nil` for what has neither.
  public var table: CSVTable? {
    guard command != .check else { return nil }
    if command == .explain, let explanation { return explanation.table }
    var table = CSVTable(PlanRow.columns)
    let label = PlanRow.Label(id: command.rawValue, name: Phrase(sv: "förslag", en: "plan"))
    PlanRow.add(self, plan?.years ?? [], label, nil, to: &table)
    return table
  }
}

extension ComparisonColumn {
  fileprivate var label: PlanRow.Label { PlanRow.Label(id: id, name: name) }
}

/// The rows of the long table.
private enum PlanRow {
  /// What a scenario is called.
  struct Label {
    let id: String
    let name: Phrase
  }

  static let columns = [
    CSVTable.Column("scenario", sv: "scenario"),
    .init("scenario_name", sv: "scenarionamn"), .init("status", sv: "status"),
    .init("year", sv: "år"), .init("row", sv: "rad"), .init("insats", sv: "insats"),
    .init("name", sv: "namn"), .init("owner", sv: "insatsägare"), .init("focus", sv: "inriktning"),
    .init("funded", sv: "finansierad"), .init("participants", sv: "nya deltagare"),
    .init("cost", sv: "kostnad kr"), .init("persons", sv: "personer"),
    .init("points", sv: "nyttopoäng"), .init("change", sv: "ändring från utgångsläget"),
    .init("baseline_funded", sv: "finansierad i utgångsläget"),
    .init("baseline_participants", sv: "nya deltagare i utgångsläget"),
    .init("baseline_cost", sv: "kostnad i utgångsläget kr"),
    .init("year_pool", sv: "årets pott kr"), .init("year_unused", sv: "årets outnyttjade kr"),
    .init("year_insatser", sv: "årets insatser kr"),
    .init("year_equity_used", sv: "årets uttag ur eget kapital kr"),
    .init("year_equity_closing", sv: "eget kapital vid årets slut kr"),
  ]

  /// Adds every row of one scenario; without a baseline the columns about it are empty.
  static func add(
    _ findings: Findings, _ years: [YearFindings], _ label: Label, _ baseline: Findings?,
    to table: inout CSVTable
  ) {
    let scenario: [CSVField] = [
      .text(label.id), .word(label.name.en, sv: label.name.sv), findings.status.field,
    ]
    guard let plan = findings.plan else {
      if years.isEmpty {
        table.add(scenario + [.none, .word("no plan", sv: "ingen plan")])
      }
      for year in years {
        table.add(
          scenario + [.whole(year.ledger.year), .word("no plan", sv: "ingen plan")]
            + Array(repeating: .none, count: 13)
            + [.amount(year.ledger.pool), .amount(year.unused)])
      }
      return
    }
    let before = baseline?.plan
    for year in years {
      let number = year.ledger.year
      let end: [CSVField] = [
        .amount(year.ledger.pool), .amount(year.unused), .amount(year.ledger.insatser),
        .amount(year.ledger.equityUsed), .amount(year.ledger.closing),
      ]
      for insats in plan.insatser {
        guard let here = insats.years.first(where: { $0.year == number }) else { continue }
        let there = before?.insatser.first { $0.id == insats.id }?.years
          .first { $0.year == number }
        table.add(
          scenario + [.whole(number), .word("insats", sv: "insats")] + fields(insats, here)
            + (baseline == nil ? Array(repeating: .none, count: 4) : fields(here, there)) + end)
      }
      for shared in plan.sharedCosts {
        let place = years.firstIndex { $0.ledger.year == number } ?? 0
        table.add(
          scenario + [
            .whole(number), .word("shared cost", sv: "gemensam kostnad"), .none,
            .text(shared.name), .none, .none, .none, .none, .amount(shared.costs[place]),
          ] + Array(repeating: .none, count: 6) + end)
      }
    }
  }

  /// What a year of an insats is.
  private static func fields(
    _ insats: InsatsFindings, _ year: InsatsFindings.Year
  ) -> [CSVField] {
    let focus =
      insats.focus == .individual
      ? CSVField.word("individual", sv: "individinriktad")
      : .word("structural", sv: "strukturövergripande")
    return [
      .text(insats.id.text), .text(insats.name), .text(insats.owner), focus,
      .flag(year.choice != nil), .volume(year.choice?.volume ?? .zero), .amount(year.cost),
      .score(year.persons), .score(year.points),
    ]
  }

  /// What it was in the baseline.
  private static func fields(
    _ here: InsatsFindings.Year, _ there: InsatsFindings.Year?
  ) -> [CSVField] {
    let before = there?.choice
    let change: CSVField =
      switch (before, here.choice) {
      case (nil, nil): .word("same", sv: "lika")
      case (nil, _): .word("came", sv: "kommer in")
      case (_, nil): .word("left", sv: "lämnar")
      case (let old, let new):
        old == new ? .word("same", sv: "lika") : .word("resized", sv: "annan volym")
      }
    return [
      change, .flag(before != nil), .volume(before?.volume ?? .zero), .amount(there?.cost ?? .zero),
    ]
  }
}

extension Findings.Status {
  /// The status in the words of a table.
  fileprivate var field: CSVField {
    let swedish =
      switch self {
      case .optimal: "bevisat bäst"
      case .feasible: "laglig"
      case .broken: "bryter mot regler"
      case .infeasible: "ingen laglig plan"
      case .limit: "gränsen nådd"
      }
    return .word(rawValue, sv: swedish)
  }
}
