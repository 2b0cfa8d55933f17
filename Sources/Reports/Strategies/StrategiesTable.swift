import Model
import Simulation
public import Strategies

extension StrategiesFindings {
  /// One row for each strategy.
  public var table: CSVTable {
    var table = CSVTable(StrategyRow.columns)
    for item in items { table.add(StrategyRow.fields(of: item)) }
    return table
  }
}

/// One row for each strategy in each of many förbund, as long work writes them.
public enum StrategySheetRow {
  /// The heading, with its line break.
  public static let heading =
    line(
      ["index", "forbund", "fingerprint"].map { .text($0) }
        + StrategyRow.columns.map { .text($0.key) })

  /// How the line of a förbund and a strategy begins, whatever came of it.
  public static func beginning(
    _ index: Int, _ forbund: String, _ fingerprint: String, _ strategy: Strategy
  ) -> String {
    (identity(index, forbund, fingerprint) + [.text(strategy.rawValue)])
      .map { $0.written(.international) + "," }.joined()
  }

  /// The line of a strategy, with its line break.
  public static func line(
    _ index: Int, _ forbund: String, _ fingerprint: String, _ item: StrategiesFindings.Item
  ) -> String {
    line(identity(index, forbund, fingerprint) + StrategyRow.fields(of: item))
  }

  private static func identity(
    _ index: Int, _ forbund: String, _ fingerprint: String
  ) -> [CSVField] {
    [.whole(index), .text(forbund), .text(fingerprint)]
  }

  private static func line(_ fields: [CSVField]) -> String {
    let missing = max(0, StrategyRow.columns.count + 3 - fields.count)
    return (fields + Array(repeating: .none, count: missing))
      .map { $0.written(.international) }.joined(separator: ",") + "\r\n"
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
    .init("mean", sv: "medelvärde"), .init("p10", sv: "p10"), .init("regret", sv: "ånger"),
    .init("none_better", sv: "ingen bättre"), .init("breaks", sv: "bryter"),
    .init("funded", sv: "finansierade"),
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
      .estimated(figures.risk?.mean), .estimated(figures.risk?.poor),
      .estimated(figures.risk?.regret), .estimated(figures.risk?.wins),
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

extension CSVField {
  /// The value of an estimate.
  fileprivate static func estimated(_ estimate: Estimated?) -> CSVField {
    estimate.map { .nearest($0.value) } ?? .none
  }
}
