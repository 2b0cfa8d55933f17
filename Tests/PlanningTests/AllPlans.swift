import Model
import Testing

/// Every set of insatser of Norradalen's budget year: the brute force that what the solver finds is
/// held to.
///
/// Its figures are sums over insatser, since nothing is shared there; the account confirms them,
/// and judges by every rule, for the sets that are asked about.
struct AllPlans {
  /// One funded set.
  struct Entry {
    let funded: Set<Int>
    /// The first level of the objective, in its units.
    let value: Int
    let persons: Int
    let points: Int
    let cost: Int
  }

  let scenario: Scenario
  /// Every set that the money allows and that has what is decided, the best and then the cheapest
  /// first.
  let affordable: [Entry]
  private let choices: [Plan.Choice?]

  init(of scenario: Scenario) {
    self.scenario = scenario
    choices = scenario.insatser.map { insats in
      guard case .points(let points)? = scenario.year(0, of: insats).options.first?.choices,
        let point = points.first
      else { return nil }
      return Plan.Choice(volume: point.volume, grant: point.grant)
    }
    let choices = choices
    let single = scenario.insatser.indices.map { position in
      let plan = Plan(choices: choices.indices.map { [$0 == position ? choices[$0] : nil] })
      return Self.entry([position], Account(of: plan, in: scenario))
    }
    let room = Account(of: .empty(for: scenario), in: scenario).ledger[0].room.amount
    let decided = scenario.insatser.indices.filter {
      scenario.year(0, of: scenario.insatser[$0]).isDecided
    }.reduce(0) { $0 | 1 << $1 }
    affordable = (0..<(1 << single.count)).compactMap { mask -> Entry? in
      guard mask & decided == decided else { return nil }
      let parts = single.indices.filter { mask >> $0 & 1 == 1 }
      let cost = parts.reduce(0) { $0 + single[$1].cost }
      guard cost <= room else { return nil }
      return Entry(
        funded: Set(parts), value: parts.reduce(0) { $0 + single[$1].value },
        persons: parts.reduce(0) { $0 + single[$1].persons },
        points: parts.reduce(0) { $0 + single[$1].points }, cost: cost)
    }.sorted { ($1.value, $0.cost) < ($0.value, $1.cost) }
  }

  /// The best lawful set that meets a condition; ties go to the cheapest.
  func best(where condition: (Entry) -> Bool) -> Entry? {
    affordable.first { condition($0) && isLawful($0) }
  }

  /// Whether a set breaks no rule that a plan answers for.
  func isLawful(_ entry: Entry) -> Bool {
    let account = Account(of: plan(entry), in: scenario)
    let confirmed = Self.entry(entry.funded, account)
    #expect(
      (confirmed.value, confirmed.persons, confirmed.points, confirmed.cost)
        == (entry.value, entry.persons, entry.points, entry.cost))
    return !account.judge().contains { $0.status == .broken && $0.rule != .dates }
  }

  /// The plan of a set.
  func plan(_ entry: Entry) -> Plan {
    Plan(
      choices: scenario.insatser.indices.map { [entry.funded.contains($0) ? choices[$0] : nil] })
  }

  private static func entry(_ funded: Set<Int>, _ account: Account) -> Entry {
    Entry(
      funded: funded, value: account.valuation().levels[0].units,
      persons: account.effect(by: .persons()).units, points: account.points.units,
      cost: account.ledger[0].insatser.amount)
  }
}
