import Model

/// What an insats is worth and costs alone: in its longest run that can be, at its largest volumes.
struct StandAlone {
  /// What the objective counts first, in units.
  let worth: Int
  /// What it costs over the run.
  let cost: Kronor
  /// New participants over the run.
  let participants: Volume

  /// An insats alone in a plan; nothing where it cannot run at all.
  init(_ position: Int, in empty: Account) {
    guard let run = empty.longestRun(of: position) else {
      worth = 0
      cost = .zero
      participants = .zero
      return
    }
    let alone = empty.with(run.plan(at: \.most, on: empty.plan))
    worth = alone.worth(of: position)
    cost = run.years.map { alone.costs[position][$0] }.total
    participants = run.years.map { alone.volume(position, year: $0) }.reduce(.zero, +)
  }

  /// Whether it is worth more for each krona: `worth · other cost > other worth · cost`; what costs
  /// nothing is worth most, if it is worth anything.
  func isWorthMorePerKrona(than other: StandAlone) -> Bool {
    Int128(worth) * Int128(other.cost.amount) > Int128(other.worth) * Int128(cost.amount)
      || (cost == .zero && other.cost == .zero && worth > other.worth)
  }
}

extension Scenario {
  /// What each insats is worth and costs alone.
  func standAlone() -> [StandAlone] {
    let empty = Account(of: .empty(for: self), in: self)
    return insatser.indices.map { StandAlone($0, in: empty) }
  }

  /// Positions in an order, ties by identifier: insatser stand in its order.
  func order(by precedes: (Int, Int) -> Bool) -> [Int] {
    insatser.indices.sorted { first, second in
      if precedes(first, second) { return true }
      return !precedes(second, first) && first < second
    }
  }

  /// The most effect per krona first.
  func orderByWorthPerKrona() -> [Int] {
    let alone = standAlone()
    return order { alone[$0].isWorthMorePerKrona(than: alone[$1]) }
  }
}

extension Account {
  /// What one insats is worth to the first thing that the objective asks for: its effect with weights,
  /// discount and benefit points at their worth, or benefit points or participants where those come
  /// first; where money comes first, or the worst off do, its effect.
  func worth(of position: Int) -> Int {
    let years = Array(ledger.indices)
    switch scenario.firstTerm {
    case .points: return years.map { points(position, year: $0) }.total.units
    case .participants:
      return years.map { volume(position, year: $0) }.reduce(.zero, +).hundredths
    case .effect(let weights):
      return years.map { index in
        effect(position, year: index, by: .objective(weights))
          + scenario.worth(ofPoints: points(position, year: index), year: index)
      }.total.units
    case .cost:
      return years.map { index in
        effect(position, year: index, by: .persons())
          + scenario.worth(ofPoints: points(position, year: index), year: index)
      }.total.units
    }
  }
}

extension Scenario {
  /// What the objective asks for first.
  var firstTerm: Objective.Term {
    switch stated.objective.goal {
    case .effect(let weights), .maximin(_, let weights, _): .effect(weights)
    case .inOrder(let levels): levels.first?.term ?? .effect([:])
    case .leastCost: .cost
    }
  }
}
