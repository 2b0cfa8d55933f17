/// The common check of the board's priorities; each kind of selection is a rule of its own.
enum PriorityRule {
  /// The verdicts of the rows for which a rule answers.
  static func verdicts(_ rule: RuleID, on account: Account) -> [Verdict] {
    account.scenario.priorityRows.filter { $0.rule == rule }.flatMap { row in
      PriorityRow.Side.allCases.compactMap { side in
        account.excess(of: row, side).map { excess in
          Verdict(
            rule, margin: row.margin(excess), breach: row.isHard ? .broken : .warning,
            row.subject(side, in: account.scenario))
        }
      }
    }
  }
}

extension PriorityRow {
  /// The two limits a priority can have.
  public enum Side: CaseIterable, Hashable, Sendable {
    /// The least.
    case atLeast
    /// The most.
    case atMost
  }

  /// The rule that judges the row: women and men, geography, or anything else.
  public var rule: RuleID {
    if selection.sex != nil { return .sexBalance }
    return selection.kommun != nil ? .geography : .priorityGroup
  }

  /// Whether the row cannot be broken.
  public var isHard: Bool { priority.strength == .hard }

  /// The limit on one side, in the quantity's unit.
  public func limit(_ side: Side) -> Int? {
    side == .atLeast ? priority.atLeast : priority.atMost
  }

  /// The margin that an excess is, in the row's own unit.
  func margin(_ excess: ExactSum) -> Margin {
    switch priority.quantity {
    case .share(of: .insatsMoney), .share(of: .pool), .money:
      .kronor(Kronor(excess.floor))
    case .share(of: .participants), .participants:
      .participants(Volume(hundredths: excess.floor))
    case .insatser: .insatser(excess.floor)
    case .share(of: .effect), .persons: .persons(Score(units: excess.floor))
    case .points: .points(Score(units: excess.floor))
    }
  }

  /// The priority, and the kommun or group that the row is about where there is a row for each.
  public func name(in scenario: Scenario) -> String {
    var parts: [String] = [priority.id.text]
    if priority.over.kommun == .each, case .one(let kommun) = selection.kommun {
      parts.append(scenario.member(kommun)?.name ?? kommun.text)
    }
    if priority.over.group == .each, case .one(let group) = selection.group {
      parts.append(scenario.group(group)?.name ?? group.text)
    }
    return parts.joined(separator: ", ")
  }

  /// The row in words: the priority, its kommun or group, its side and its year.
  public func subject(_ side: Side, in scenario: Scenario) -> Phrase {
    let name = name(in: scenario)
    let years = year.map { scenario.years.lowerBound + $0 }
    let least = side == .atLeast
    guard let years else {
      return Phrase(
        sv: "\(name), \(least ? "minst" : "högst"), hela perioden",
        en: "\(name), \(least ? "at least" : "at most"), whole period")
    }
    return Phrase(
      sv: "\(name), \(least ? "minst" : "högst"), år \(year: years)",
      en: "\(name), \(least ? "at least" : "at most"), year \(year: years)")
  }
}

extension Account {
  /// The smallest margin of a priority over all its rows, where the rows count the same thing.
  public func margin(of priority: PriorityID) -> Margin? {
    let rows = scenario.priorityRows.filter { $0.priority.id == priority }
    let found = rows.flatMap { row in
      PriorityRow.Side.allCases.compactMap { side in
        excess(of: row, side).map { (excess: $0, row: row) }
      }
    }
    return found.min { $0.excess.floor < $1.excess.floor }.map { $0.row.margin($0.excess) }
  }

  /// How far a plan is within one side of a priority; negative is short.
  ///
  /// `nil` without a limit.
  ///
  /// A share is counted in its base's unit: `Σ (w − γ)·q ≥ 0`. An empty plan meets every share.
  public func excess(of row: PriorityRow, _ side: PriorityRow.Side) -> ExactSum? {
    guard let limit = row.limit(side) else { return nil }
    let sign = side == .atLeast ? 1 : -1
    var sum = ExactSum()
    let quantity = row.priority.quantity
    for index in row.years {
      add(quantity, of: row.selection, year: index, times: sign, to: &sum)
      guard case .share(of: let base) = quantity else { continue }
      let share = Share(millionths: -sign * limit).fraction
      sum.add(share * Fraction(total(of: base, year: index)))
    }
    if case .share = quantity { return sum }
    sum.add(Fraction(-sign * limit))
    return sum
  }

  /// A base over all insatser in a year, in its unit.
  private func total(of base: Priority.Base, year index: Int) -> Int {
    switch base {
    case .pool: ledger[index].pool.amount
    case .insatsMoney: ledger[index].insatser.amount
    case .participants: plan.choices.map { $0[index]?.volume.hundredths ?? 0 }.reduce(0, +)
    case .effect:
      plan.choices.indices.map { effect($0, year: index, by: scenario.priorityYardstick).units }
        .reduce(0, +)
    }
  }

  /// Adds a quantity over a selection.
  ///
  /// A shared cost is inside when all its insatser wholly are.
  private func add(
    _ quantity: Priority.Quantity, of selection: Selection, year index: Int, times sign: Int,
    to sum: inout ExactSum
  ) {
    func weight(_ position: Int) -> Fraction {
      scenario.weight(
        of: position, in: selection, counting: quantity == .insatser, year: index)
    }
    for position in scenario.insatser.indices {
      let amount = amount(of: quantity, position, year: index)
      guard amount != 0 else { continue }
      sum.add(weight(position), times: sign * amount)
    }
    switch quantity {
    case .money, .share(of: .insatsMoney), .share(of: .pool):
      for (shared, costs) in zip(scenario.stated.sharedCosts, sharedCosts)
      where shared.insatser.allSatisfy({ scenario.position[$0].map(weight) == .one }) {
        sum.add(.one, times: sign * costs[index].amount)
      }
    default: break
    }
  }

  /// A quantity of one insats in a year, in its unit.
  private func amount(of quantity: Priority.Quantity, _ position: Int, year index: Int) -> Int {
    switch quantity {
    case .money, .share(of: .insatsMoney), .share(of: .pool): costs[position][index].amount
    case .participants, .share(of: .participants): volume(position, year: index).hundredths
    case .insatser: plan.choices[position][index] == nil ? 0 : 1
    case .points: points(position, year: index).units
    case .share(of: .effect), .persons(nil):
      effect(position, year: index, by: scenario.priorityYardstick).units
    case .persons(let outcome?): effect(position, year: index, by: .persons(outcome)).units
    }
  }
}

extension Scenario {
  /// How priorities count persons: the objective's outcomes and weights, undiscounted.
  public var priorityYardstick: Yardstick {
    Yardstick(weights: objectiveWeights, isObjective: false)
  }
}
