import Draws
import Model
public import Simulation

/// How draws are written to a file that is gone on with, split and merged: one line of
/// comma-separated values for each draw, from which everything that is said of them follows.
public struct DrawSheet: Sendable {
  private let simulation: Simulation
  private let fingerprint: String

  /// The sheet of a simulation.
  ///
  /// - Parameters:
  ///   - simulation: What makes the draws.
  ///   - fingerprint: What names the scenario, the plans and everything else that draws depend on.
  public init(_ simulation: Simulation, fingerprint: String) {
    self.simulation = simulation
    self.fingerprint = fingerprint
  }

  /// What a plan's columns are, after its key.
  private static let planColumns =
    ["value", "persons", "points", "cost"] + Part.allCases.map { "gain_\($0.rawValue)" }
    + ["overrun", "cuts", "debt", "breaks"]

  /// What the best plan's columns are.
  private static let bestColumns = ["value", "persons", "points", "cost", "gap", "funded"]

  /// The heading, with its line break.
  public var heading: String {
    var names = ["draw", "fingerprint"]
    for plan in simulation.plans { names += Self.planColumns.map { "\(plan.id).\($0)" } }
    if simulation.reoptimising != nil { names += Self.bestColumns.map { "best.\($0)" } }
    return names.joined(separator: ",") + "\r\n"
  }

  /// The line of a draw, with its line break.
  public func line(of result: DrawResult) -> String {
    var fields: [CSVField] = [.whole(result.draw), .text(fingerprint)]
    for plan in result.plans {
      fields += figures(of: plan)
      fields += Part.allCases.map { plan.gains[$0].map { .amount($0) } ?? .none }
      fields += [.flag(plan.isOverrun), .flag(plan.needsCuts), .flag(plan.isInDebt)]
      fields.append(.text(plan.broken.map(\.slug).joined(separator: " ")))
    }
    if simulation.reoptimising != nil {
      if let best = result.best {
        fields += figures(of: best.figures)
        fields += [unit(best.gap), .text(written(best.funded))]
      } else {
        fields += Self.bestColumns.map { _ in .none }
      }
    }
    return fields.map { $0.written(.international) }.joined(separator: ",") + "\r\n"
  }

  private func figures(of plan: DrawnPlan) -> [CSVField] {
    [unit(plan.value), .score(plan.persons), .score(plan.points), .amount(plan.cost)]
  }

  /// The draw that a line holds, without its line break; `nil` where it is no line of this sheet.
  public func result(of line: Substring) -> DrawResult? {
    var fields = line.split(separator: ",", omittingEmptySubsequences: false)[...]
    guard let draw = fields.popFirst().flatMap({ Int($0) }), fields.popFirst() == fingerprint[...]
    else { return nil }
    var plans: [DrawnPlan] = []
    for _ in simulation.plans {
      guard fields.count >= Self.planColumns.count, let plan = plan(from: &fields) else {
        return nil
      }
      plans.append(plan)
    }
    var best: DrawResult.Best?
    if simulation.reoptimising != nil {
      guard fields.count == Self.bestColumns.count else { return nil }
      if fields.first?.isEmpty == false {
        guard let found = self.best(from: fields) else { return nil }
        best = found
      }
      fields = []
    }
    return fields.isEmpty ? DrawResult(draw: draw, plans: plans, best: best) : nil
  }

  private func plan(from fields: inout ArraySlice<Substring>) -> DrawnPlan? {
    let own = Array(fields.prefix(Self.planColumns.count))
    fields = fields.dropFirst(own.count)
    guard var plan = figures(from: own[...]) else { return nil }
    for (place, part) in Part.allCases.enumerated() where !own[4 + place].isEmpty {
      guard let amount = Int(own[4 + place]) else { return nil }
      plan.gains[part] = Kronor(amount)
    }
    let flags = own[(4 + Part.allCases.count)...]
    plan.isOverrun = flags[flags.startIndex] == "true"
    plan.needsCuts = flags[flags.startIndex + 1] == "true"
    plan.isInDebt = flags[flags.startIndex + 2] == "true"
    let slugs = Set(flags[flags.startIndex + 3].split(separator: " "))
    plan.broken = RuleID.allCases.filter { slugs.contains($0.slug[...]) }
    return plan
  }

  private func best(from fields: ArraySlice<Substring>) -> DrawResult.Best? {
    let own = Array(fields)
    guard let figures = figures(from: own[...]), let gap = Self.units(own[4], decimals) else {
      return nil
    }
    var funded: [InsatsID: [Int]] = [:]
    for entry in own[5].split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2 else { return nil }
      funded[InsatsID(String(parts[0]))] = parts[1].split(separator: "+").compactMap { Int($0) }
    }
    return DrawResult.Best(figures: figures, funded: funded, gap: gap)
  }

  private func figures(from fields: ArraySlice<Substring>) -> DrawnPlan? {
    let own = Array(fields.prefix(4))
    guard own.count == 4, let value = Self.units(own[0], decimals),
      let persons = Self.units(own[1], 8), let points = Self.units(own[2], 8),
      let cost = Int(own[3])
    else { return nil }
    return DrawnPlan(
      value: value, persons: Score(units: persons), points: Score(units: points),
      cost: Kronor(cost))
  }

  /// `I01:0+1+2 I04:0`: the insatser with their planned years, counted from 0.
  private func written(_ funded: [InsatsID: [Int]]) -> String {
    funded.sorted { $0.key < $1.key }.map { id, years in
      "\(id):" + years.map(String.init).joined(separator: "+")
    }.joined(separator: " ")
  }

  /// How many decimals a value has.
  private var decimals: Int {
    switch simulation.draws.scenario.objectiveUnit.unitsPerWhole {
    case 1: 0
    case 100: 2
    default: 8
    }
  }

  private func unit(_ units: Int) -> CSVField { .decimal(units: units, decimals: decimals) }

  /// Units of `10^−decimals` from an exact decimal with a point.
  private static func units(_ text: Substring, _ decimals: Int) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.last?.count ?? 0 <= 18 else { return nil }
    let tail = parts.count == 2 ? parts[1] : ""
    guard tail.count <= decimals else { return nil }
    return Int(parts[0] + tail + String(repeating: "0", count: decimals - tail.count))
  }
}
