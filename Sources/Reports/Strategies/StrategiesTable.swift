import Model
import Strategies

extension StrategiesFindings {
  /// One row for each strategy.
  public var table: CSVTable {
    var table = CSVTable(StrategyRow.columns)
    for item in items { table.add(StrategyRow.fields(of: item)) }
    return table
  }
}

/// What is said of a strategy in one row of a table.
enum StrategyRow {
  /// The columns.
  static let columns: [CSVTable.Column] = [
    .init("strategy", sv: "strategi"), .init("name", sv: "namn"), .init("status", sv: "status"),
    .init("lawful", sv: "laglig"), .init("value", sv: "värde"), .init("unit", sv: "enhet"),
    .init("behind", sv: "sämre än bäst"), .init("behind_share", sv: "sämre, andel"),
    .init("gap", sv: "gap"), .init("persons", sv: "personer"), .init("points", sv: "nyttopoäng"),
    .init("participants", sv: "nya deltagare"), .init("cost", sv: "kostnad kr"),
    .init("gini_kommuner", sv: "gini kommuner"),
    .init("floor_kommuner", sv: "lägst per 1000 inv."), .init("gini_groups", sv: "gini grupper"),
    .init("floor_groups", sv: "lägst per 1000 i grupp"), .init("before", sv: "förra året"),
    .init("kept", sv: "kvar"), .init("new", sv: "nya"), .init("moved", sv: "flyttade kr"),
    .init("breaks", sv: "bryter"), .init("funded", sv: "finansierade"),
  ]

  /// The fields of a strategy.
  static func fields(of item: StrategiesFindings.Item) -> [CSVField] {
    let head: [CSVField] = [
      .text(item.strategy.rawValue),
      .word(item.strategy.name.en, sv: item.strategy.name.sv),
    ]
    guard let figures = item.figures else {
      if case .nothing(let why) = item.made { return head + [.text(why.rawValue), .flag(false)] }
      return head
    }
    let shortfall = figures.shortfall
    return head + [
      figures.remaining == nil ? .word("plan", sv: "plan") : .word("cut", sv: "hyvlad"),
      .flag(figures.isLawful), figures.value.unit.csvField(figures.value.units),
      .text(figures.value.unit.rawValue),
      shortfall.map { figures.value.unit.csvField($0.units) } ?? .none,
      shortfall?.share.map { .decimal(units: $0.millionths, decimals: 6) } ?? .none,
      figures.gap.map { .nearest($0) } ?? .none,
      .score(figures.persons), .score(figures.points), .volume(figures.participants),
      .amount(figures.cost),
    ] + fairness(figures.kommuner) + fairness(figures.groups) + [
      .whole(figures.stability.before), .whole(figures.stability.kept),
      .whole(figures.stability.new), figures.stability.moved.map { .amount($0) } ?? .none,
      .text(figures.breaks.map(\.rule.slug).joined(separator: " ")),
      .text(figures.fundedInAnyYear.map(\.text).joined(separator: " ")),
    ]
  }

  private static func fairness(_ fairness: Fairness) -> [CSVField] {
    [
      fairness.gini.map { .decimal(units: $0.millionths, decimals: 6) } ?? .none,
      fairness.floor.map { .score($0) } ?? .none,
    ]
  }
}
