import Model
import Optimization

/// A scenario's program in which every premise has rows of its own, so that each can be taken away
/// alone.
///
/// The rows of ``ScenarioProgram`` that hold several facts at once are rewritten: each fact is a
/// column that a row of its own holds, so that `room` is `Σ c + F + reserve − pool − E ≤ 0` with
/// `F = fixed costs`, `E ≤ use` and, for each part, `pool ≤ what its offer allows`. To take a premise
/// away is to free its rows, which can only enlarge what is feasible.
struct ConflictProgram {
  /// The scenario.
  let scenario: Scenario
  /// The program, with every premise in place and no objective.
  private(set) var program: MathematicalProgram
  /// Every premise with its rows, in the order in which they are taken away: priorities first, then
  /// limits, commitments, facts and law last.
  private(set) var premises: [(premise: Premise, rows: [Constraint])] = []
  /// The usable pool of each year.
  let pools: [Variable]
  /// What the parts' offers make of the pool of each year: data, or what closing equity leaves.
  private(set) var offered: [LinearExpression] = []

  private static let order: [Premise.Kind] = [.priority, .limit, .commitment, .fact, .law]

  init(_ scenario: Scenario) {
    var whole = ScenarioProgram(scenario)
    _ = whole.addObjectiveLevels()
    self.scenario = scenario
    pools = whole.pools
    program = whole.program
    var rows: [Premise: [Constraint]] = [:]
    var order: [Premise] = []
    for (premise, row) in whole.premises {
      if rows[premise] == nil { order.append(premise) }
      rows[premise, default: []].append(row)
    }
    premises = order.map { ($0, rows[$0] ?? []) }
    for rule in [RuleID.funds, .noDebt, .equityCeiling] {
      for row in whole.rows[rule] ?? [] { program.relax(row) }
    }
    if let feedback = whole.grantFeedback {
      for (index, row) in (whole.rows[.contributionShares] ?? []).enumerated() {
        premises.append((.pool(year: index), [row]))
      }
      premises.append((.grantFeedback, whole.rows[.grantBrake] ?? []))
      offered = feedback.pool
    } else {
      for row in whole.rows[.contributionShares] ?? [] { program.relax(row) }
      for index in pools.indices { addOffers(year: index) }
    }
    addMoney(spentBy: whole)
    let added = premises
    premises = Self.order.flatMap { kind in added.filter { $0.premise.kind == kind } }
  }

  /// `pool ≤ T_P` for the parts whose offers allow the pool T_P, and `pool ≥ T`; the least T_P comes
  /// last, so that it is what a conflict names.
  private mutating func addOffers(year index: Int) {
    let funding = Funding(of: scenario, year: index)
    let year = scenario.years.lowerBound + index
    let pool = LinearExpression(pools[index])
    for largest in Set(funding.largestPools.values).sorted(by: >) {
      let parts = Part.allCases.filter { funding.largestPools[$0] == largest }
      add(
        .offers(parts, year: index), "offers \(year)", pool, .lessOrEqual,
        Double(largest.amount))
    }
    add(.pool(year: index), "pool \(year)", pool, .greaterOrEqual, Double(funding.pool.amount))
    offered.append(LinearExpression(constant: Double(funding.pool.amount)))
  }

  /// The rows of rules 11, 12 and 15 with a column for each fact.
  private mutating func addMoney(spentBy whole: ScenarioProgram) {
    let equity = scenario.stated.equity
    let opening = column("opening", equity.opening, .openingEquity)
    let floor = column("floor", max(.zero, equity.floor), .equityFloor)
    var drawn = LinearExpression()
    for (index, pool) in pools.enumerated() {
      let year = scenario.years.lowerBound + index
      var taken = whole.insatsMoney(year: index) - LinearExpression(pool)
      taken += column(
        "fixed \(year)", scenario.fixedCosts(year: index), .fixedCosts(year: index))
      taken += column("reserve \(year)", scenario.reserve(year: index), .reserve(year: index))
      let paid = scenario.paidOut(year: index)
      taken += column("paid \(year)", paid, .paidOut) - Double(paid.amount)
      drawn += taken
      program.addConstraint("no debt \(year)", drawn + floor - opening, .lessOrEqual, 0)
      if let use = equity.use {
        let used = LinearExpression(program.addVariable("used \(year)", .continuous))
        program.addConstraint("room \(year)", taken - used, .lessOrEqual, 0)
        add(
          .equityUse(year: index), "use \(year)", used, .lessOrEqual, Double(use[index].amount))
      }
      let usable = Funding(of: scenario, year: index).pool
      if scenario.ceilingBinds(year: index),
        let ceiling = scenario.equityCeiling(year: index, pool: usable)
      {
        add(
          .equityCeiling(year: index), "ceiling \(year)", drawn - opening, .greaterOrEqual,
          -Double(ceiling.amount))
      }
    }
  }

  /// A column that a row of its own holds at an amount; nothing at all where the amount is zero.
  private mutating func column(
    _ name: String, _ amount: Kronor, _ premise: Premise
  ) -> LinearExpression {
    guard amount != .zero else { return LinearExpression() }
    let value = Double(amount.amount)
    let column = LinearExpression(
      program.addVariable(name, .continuous, lower: min(0, value)))
    add(premise, name, column, .equal, value)
    return column
  }

  private mutating func add(
    _ premise: Premise, _ name: String, _ expression: LinearExpression,
    _ relation: MathematicalProgram.Relation, _ limit: Double
  ) {
    let row = program.addConstraint(name, expression, relation, limit)
    premises.append((premise, [row]))
  }
}

extension ConflictProgram {
  /// The program with only the premises that are kept.
  func keeping(_ isKept: (Premise) -> Bool) -> MathematicalProgram {
    var kept = program
    for (premise, rows) in premises where !isKept(premise) {
      for row in rows { kept.relax(row) }
    }
    return kept
  }

  /// Adds `pool_t = offered_t + extra_t` with `extra_t ≥ 0`, to a program without offers.
  ///
  /// - Returns: the extra money of each year.
  func addExtraMoney(to kept: inout MathematicalProgram) -> [Variable] {
    zip(pools, offered).enumerated().map { index, pair in
      let name = "extra \(scenario.years.lowerBound + index)"
      let extra = kept.addVariable(name, .continuous)
      kept.addConstraint(
        name, LinearExpression(pair.0) - pair.1 - LinearExpression(extra), .equal, 0)
      return extra
    }
  }

  /// Lets the rows of some premises be broken by a price: one column for each group of premises,
  /// which every row of the group may miss by.
  ///
  /// - Returns: the columns, one for each group.
  func softening(
    _ groups: [(Premise) -> Bool], in kept: inout MathematicalProgram
  ) -> [Variable] {
    groups.map { isInGroup in
      let short = kept.addVariable("short", .continuous)
      for (premise, rows) in premises where isInGroup(premise) {
        for row in rows { kept.soften(row, by: short) }
      }
      return short
    }
  }
}

extension MathematicalProgram {
  /// Replaces a row by one that a column may miss it by, on either side that it has.
  fileprivate mutating func soften(_ row: Constraint, by short: Variable) {
    guard let definition = self[row] else { return }
    let expression = LinearExpression(definition.terms)
    if definition.lower > -.infinity {
      addConstraint(
        definition.name, expression + LinearExpression(short), .greaterOrEqual, definition.lower)
    }
    if definition.upper < .infinity {
      addConstraint(
        definition.name, expression - LinearExpression(short), .lessOrEqual, definition.upper)
    }
    relax(row)
  }
}
