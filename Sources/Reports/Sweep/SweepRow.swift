import Model
import Planning
public import ScenarioFiles

/// One point of a sweep: what was changed, and what came of it.
///
/// CSV and JSON lines are written from the same fields, so they cannot disagree.
public struct SweepRow: Sendable {
  /// The fields in order, each with the name of its column.
  public let fields: [(key: String, value: CSVField)]
  /// How many of the first fields are known before anything is planned: they say which point it is.
  public let identity: Int

  /// A point before anything is planned.
  ///
  /// - Parameters:
  ///   - index: The number of the point in the whole sweep, from 0.
  ///   - source: The file it changes.
  ///   - fingerprint: What names the whole sweep: its files, its parameters and what else is asked.
  ///   - grid: The parameters.
  ///   - values: What each is set to.
  public init(
    _ index: Int, of source: ScenarioSource, _ fingerprint: String, _ grid: SweepGrid,
    _ values: [String]
  ) {
    fields =
      [
        ("index", .whole(index)), ("file", .text(source.name)),
        ("fingerprint", .text(fingerprint)),
      ] + zip(grid.variations, values).map { ($0.path, .text($1)) }
    identity = fields.count
  }

  /// The same point with what came of it.
  public func with(_ findings: Findings) -> SweepRow {
    SweepRow(fields + Self.results(of: findings), identity: identity)
  }

  /// The same point, which could not be read as a scenario.
  public var refused: SweepRow {
    let columns = Self.columns.dropFirst().map { ($0, CSVField.none) }
    return SweepRow(fields + [("status", .text("refused"))] + columns, identity: identity)
  }

  private init(_ fields: [(key: String, value: CSVField)], identity: Int) {
    self.fields = fields
    self.identity = identity
  }

  /// The columns that say what came of a point.
  private static let columns = [
    "status", "value", "bound", "gap", "unit", "persons", "points", "participants", "pool",
    "unused", "insatser", "equityUsed", "equityClosing", "brokenRules", "lacking", "funded",
  ]

  private static func results(of findings: Findings) -> [(key: String, value: CSVField)] {
    var values: [String: CSVField] = ["status": .text(findings.status.rawValue)]
    switch findings.outcome {
    case .proposal(let plan, let certainty):
      values.merge(plan.fields) { first, _ in first }
      values["bound"] = .nearest(certainty.proof.bound)
      values["gap"] = .nearest(certainty.proof.gap)
    case .judged(let plan): values.merge(plan.fields) { first, _ in first }
    case .limit(let bound): values["bound"] = bound.map { .nearest($0) }
    case .conflict(let conflict):
      let lacking = conflict.lacking.compactMap { $0.withPriorities ?? $0.amount }
      if !lacking.isEmpty { values["lacking"] = .amount(lacking.total) }
    default: break
    }
    return columns.map { ($0, values[$0] ?? .none) }
  }
}

extension PlanFindings {
  /// The figures of a plan, summed over its years but for equity when the last one closes.
  fileprivate var fields: [String: CSVField] {
    let last = years.last?.ledger
    return [
      "value": value.first.unit.csvField(value.first.units),
      "unit": .text(value.first.unit.rawValue),
      "persons": .score(value.persons), "points": .score(value.points),
      "participants": .volume(value.participants),
      "pool": .amount(years.map(\.ledger.pool).total),
      "unused": .amount(years.map(\.unused).total),
      "insatser": .amount(years.map(\.ledger.insatser).total),
      "equityUsed": .amount(years.map(\.ledger.equityUsed).total),
      "equityClosing": last.map { .amount($0.closing) } ?? .none,
      "brokenRules": .whole(rules.count { $0.status == .broken }),
      "funded": .text(fundedByYear),
    ]
  }

  /// `2027: I01 I02; 2028: I01`.
  private var fundedByYear: String {
    years.indices.map { index in
      let ids = insatser.filter { $0.years[index].choice != nil }.map(\.id.text)
      return "\(years[index].ledger.year): " + ids.joined(separator: " ")
    }.joined(separator: "; ")
  }
}

extension CSVField {
  /// A floating-point number to the nearest hundred-millionth.
  static func nearest(_ number: Double) -> CSVField {
    guard case .decimal(let units, let decimals) = JSONValue.decimal(nearest: number) else {
      return .none
    }
    return .decimal(units: units, decimals: decimals)
  }
}

extension Valuation.Unit {
  /// A number of the unit's parts as wholes, exact.
  func csvField(_ units: Int) -> CSVField {
    switch self {
    case .persons, .personYears, .points, .perThousand: .decimal(units: units, decimals: 8)
    case .participants: .decimal(units: units, decimals: 2)
    case .kronor: .whole(units)
    }
  }
}
