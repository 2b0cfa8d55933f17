import Model
import Planning

extension PoolFrontierFindings {
  /// One long table: a row for each size of the pool, insats and year.
  ///
  /// The figures of the size stand on each of its rows; a size without a plan has one row for each
  /// year, without an insats.
  public var table: CSVTable {
    var table = CSVTable([
      .init("pool", sv: "medel budgetåret kr"), .init("status", sv: "status"),
      .init("value", sv: "värde"), .init("unit", sv: "enhet"), .init("gap", sv: "gap"),
      .init("persons", sv: "personer"), .init("points", sv: "nyttopoäng"),
      .init("cost", sv: "kostnad kr"), .init("gain_per_100000", sv: "mer per 100 tkr"),
      .init("nested", sv: "behåller allt"), .init("year", sv: "år"),
      .init("year_pool", sv: "årets medel kr"), .init("year_cost", sv: "årets kostnad kr"),
      .init("insats", sv: "insats"), .init("name", sv: "namn"),
      .init("funded", sv: "finansierad"), .init("participants", sv: "nya deltagare"),
      .init("insats_cost", sv: "insatsens kostnad kr"), .init("change", sv: "ändring"),
    ])
    for point in points { add(point, to: &table) }
    return table
  }

  private func add(_ point: Point, to table: inout CSVTable) {
    let head = head(of: point)
    for (index, year) in forbund.years.enumerated() {
      let money: [CSVField] = [
        .whole(year), .amount(point.pools[index]),
        point.plan.map { .amount($0.years[index].ledger.insatser) } ?? .none,
      ]
      guard let plan = point.plan else {
        table.add(head + money)
        continue
      }
      for insats in plan.insatser {
        let entry = insats.years[index]
        table.add(
          head + money + [
            .text(insats.id.text), .text(insats.name), .flag(entry.choice != nil),
            .volume(entry.choice?.volume ?? .zero), .amount(entry.cost),
            change(of: insats.id, index, at: point),
          ])
      }
    }
  }

  private func head(of point: Point) -> [CSVField] {
    guard let plan = point.plan else {
      return [.amount(point.pools[0]), status(of: point)]
        + Array(repeating: CSVField.none, count: 8)
    }
    let gain = point.step?.gain(per: Self.gainPer)
    return [
      .amount(point.pools[0]), status(of: point), field(plan.value.first.units),
      .text(unit.rawValue),
      .decimal(units: Int(((point.certainty?.proof.gap ?? 0) * 1e8).rounded()), decimals: 8),
      .score(plan.value.persons), .score(plan.value.points), .amount(point.cost),
      gain.map { field($0.roundedHalfUp) } ?? .none,
      point.step.map { .flag($0.isNested) } ?? .none,
    ]
  }

  private func status(of point: Point) -> CSVField {
    let swedish =
      switch point.status {
      case .optimal: "bevisat bäst"
      case .feasible, .broken: "bästa som hittats"
      case .infeasible: "inget lagligt förslag"
      case .limit: "gränsen nådd"
      }
    return .word(point.status.rawValue, sv: swedish)
  }

  private func field(_ units: Int) -> CSVField {
    switch unit {
    case .participants: .decimal(units: units, decimals: 2)
    case .kronor: .whole(units)
    case .persons, .personYears, .points, .perThousand: .decimal(units: units, decimals: 8)
    }
  }

  /// Whether an insats comes in or goes out in a year on the way from the next smaller pool.
  private func change(of id: InsatsID, _ index: Int, at point: Point) -> CSVField {
    guard let step = point.step else { return .none }
    let isIn = point.plan?.insatser.first { $0.id == id }?.years[index].choice != nil
    if step.leaving.contains(where: { $0.insats == id && $0.years.contains(index) }) {
      return .word("out", sv: "ut")
    }
    return isIn && step.entering.contains(id) ? .word("in", sv: "in") : .none
  }
}
