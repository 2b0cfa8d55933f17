import Model

/// One long table of the plans of a frontier: a row for each plan, insats and year.
struct FrontierTable {
  private(set) var table: CSVTable

  /// A table whose plans are told apart by some columns after their number.
  init(_ columns: [CSVTable.Column]) {
    table = CSVTable(
      [.init("point", sv: "plan")] + columns + [
        .init("cost", sv: "kostnad kr"), .init("year", sv: "år"), .init("insats", sv: "insats"),
        .init("name", sv: "namn"), .init("funded", sv: "finansierad"),
        .init("participants", sv: "nya deltagare"),
        .init("insats_cost", sv: "insatsens kostnad kr"),
      ])
  }

  /// Adds a plan, by its number from 1, with what tells it apart.
  mutating func add(_ number: Int, _ fields: [CSVField], _ plan: PlanFindings, cost: Kronor) {
    for (index, year) in plan.years.map(\.ledger.year).enumerated() {
      for insats in plan.insatser {
        let entry = insats.years[index]
        table.add(
          [.whole(number)] + fields + [
            .amount(cost), .whole(year), .text(insats.id.text), .text(insats.name),
            .flag(entry.choice != nil), .volume(entry.choice?.volume ?? .zero),
            .amount(entry.cost),
          ])
      }
    }
  }
}
