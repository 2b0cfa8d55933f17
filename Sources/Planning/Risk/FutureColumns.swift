import Model
import Optimization

/// Works out what a plan comes to in futures, in the columns of the program that chooses it.
struct FutureColumns {
  /// What is to be known of a future.
  struct Need {
    /// What insatser cost there.
    let money: Bool
  }

  var scenario: ScenarioProgram
  /// Whether every future has the terms of the scenario itself.
  let areTermsPlanned: Bool
  private var reach: ReachColumns
  /// What futures share that have the terms of the scenario, where nothing but net effects counts.
  private let shared: SharedReach?
  var elsewhere: [Elsewhere: Variable] = [:]

  /// People of an insats that are counted in a better one.
  struct Elsewhere: Hashable {
    let index: Int
    /// The insats and those that count first; for two insatser both, in order.
    let positions: [Int]
  }

  /// - Parameters:
  ///   - scenario: The program of the scenario as it is planned.
  ///   - futures: How many futures there are.
  ///   - areTermsPlanned: Whether they differ from the scenario in net effects alone.
  init(_ scenario: ScenarioProgram, futures: Int, areTermsPlanned: Bool = false) {
    var (scenario, reach) = (scenario, ReachColumns(futures: futures))
    let isWorthSaving = scenario.scenario.stated.objective.closingEquityWorth != nil
    shared = areTermsPlanned && !isWorthSaving ? SharedReach(of: &scenario, &reach) : nil
    self.scenario = scenario
    self.reach = reach
    self.areTermsPlanned = areTermsPlanned
  }

  /// What a plan comes to in a future.
  mutating func form(of future: Scenario, _ need: Need) -> FutureForm {
    let base = scenario.scenario
    let worth = future.stated.objective.closingEquityWorth
    let countsMoney = need.money || worth != nil
    var form = FutureForm(years: base.yearCount)
    if let shared, !countsMoney {
      form.value = shared.value(in: future)
      addSharedPeople(of: future, to: &form)
      form.value = form.value.merged()
      return form
    }
    for position in base.insatser.indices {
      var before = LinearExpression(
        constant: future.insatser[position].runsBefore(budgetYear: future.years.lowerBound) ? 1 : 0)
      for index in 0..<base.yearCount {
        let year = self.year(position, index, in: future)
        let runs = addYear(year, of: future, countsMoney: countsMoney, to: &form)
        if countsMoney { addStart(year, before, runs, to: &form) }
        before = runs
      }
    }
    addSharedPeople(of: future, to: &form)
    if countsMoney { addSharedCosts(of: future, to: &form) }
    if let worth {
      form.value +=
        (Double(worth.score.units) / Double(worth.per.amount)) * closing(form.money, in: future)
    }
    form.value = form.value.merged()
    form.money = form.money.map { $0.merged() }
    return form
  }

  /// An insats in one year of a future.
  func year(_ position: Int, _ index: Int, in future: Scenario) -> FutureYear {
    let planned = areTermsPlanned ? scenario.columns[position][index].terms : nil
    return FutureYear(position, index, from: scenario.scenario, in: future, terms: planned)
  }

  /// The rows that keep the money of a future: its limit on the use of equity, and no debt.
  ///
  /// `m_t ≤ pool_t + use_t − F_t − reserve_t` and
  /// `Σ_{τ≤t} m_τ ≤ IB + Σ_{τ≤t}(pool_τ − F_τ − reserve_τ) − max(0, floor)`.
  static func limits(
    on money: [LinearExpression], in future: Scenario
  ) -> [(index: Int, spent: LinearExpression, limit: Kronor)] {
    var limits: [(index: Int, spent: LinearExpression, limit: Kronor)] = []
    var spent = LinearExpression()
    var room = future.stated.equity.opening - max(.zero, future.stated.equity.floor)
    for (index, pool) in future.pools.enumerated() {
      let left = pool - future.fixedCosts(year: index) - future.reserve(year: index)
      if let use = future.stated.equity.use {
        limits.append((index, money[index], left + use[index]))
      }
      spent += money[index]
      room += left
      limits.append((index, spent, room))
    }
    return limits
  }

  /// Equity when the last year of a future closes.
  private func closing(_ money: [LinearExpression], in future: Scenario) -> LinearExpression {
    var sum = LinearExpression(constant: Double(future.stated.equity.opening.amount))
    for (index, pool) in future.pools.enumerated() {
      let left = pool - future.fixedCosts(year: index) - future.reserve(year: index)
      sum += LinearExpression(constant: Double(left.amount)) - money[index]
    }
    return sum
  }
}

extension FutureColumns {
  /// Adds one insats in one year.
  ///
  /// - Returns: whether it runs there, as an expression.
  private mutating func addYear(
    _ year: FutureYear, of future: Scenario, countsMoney: Bool, to form: inout FutureForm
  ) -> LinearExpression {
    let columns = scenario.columns[year.position][year.index]
    if countsMoney, year.paid > .zero {
      // What is paid already stands when it stops.
      form.money[year.index] += LinearExpression(constant: Double(year.paid.amount))
    }
    guard let funded = columns.funded else { return LinearExpression() }
    if year.turned.rampUp.count > 1, !year.hasSameChoices { form.isExact = false }
    var runs = LinearExpression()
    var counted = columns.points.map(\.counted)[...]
    let reached = year.hasSameChoices ? addReach(year, to: &form) : false
    if reached, areTermsPlanned, !countsMoney, columns.points.isEmpty {
      return LinearExpression(funded)
    }
    for option in columns.options {
      switch option.choice {
      case .points(let points):
        for (point, chosen) in points {
          let column = point.points > .zero ? counted.popFirst() : nil
          let ends = option.mode == .endsWhenDecided
          let choice = Plan.Choice(volume: point.volume, grant: point.grant, endsWhenDecided: ends)
          guard let turned = carried(choice, option.mode, year) else { continue }
          runs += LinearExpression(chosen)
          if !reached { form.value += year.effect(of: turned.volume) * chosen }
          let runYear = option.mode.runYear
          if let points = year.terms.point(of: turned, runYear: runYear)?.points {
            addPoints(points, column ?? chosen, year, of: future, to: &form)
          }
          if countsMoney {
            let cost = year.cost(of: turned, runYear: runYear) - year.paid
            form.money[year.index] += Double(cost.amount) * chosen
          }
        }
      case .range(let volume, _, _):
        let column = counted.popFirst()
        let range = RangeInFuture(option, volume, year, in: scenario)
        guard let range else { continue }
        runs += LinearExpression(option.chosen)
        if !reached { addEffect(of: range, year, option, to: &form) }
        addPoints(range.points, column ?? option.chosen, year, of: future, to: &form)
        if countsMoney { addCost(of: range, year, option, to: &form) }
      }
    }
    return runs.isAll(of: columns) ? LinearExpression(funded) : runs
  }

  /// Adds the effect of all choices by how many they reach in each stage, where that can be told.
  private mutating func addReach(_ year: FutureYear, to form: inout FutureForm) -> Bool {
    guard !year.curves.isEmpty else { return true }
    let bends = scenario.bends(of: year)
    guard let stages = reach.reach(year, bends: bends, in: &scenario) else { return false }
    for (rate, stage) in zip(year.rates(between: bends), stages) {
      form.value.add(stage, times: rate)
    }
    return true
  }

  private func addPoints(
    _ points: Score, _ counted: Variable, _ year: FutureYear, of future: Scenario,
    to form: inout FutureForm
  ) {
    let worth = future.worth(ofPoints: points, year: year.index)
    if worth != .zero { form.value += Double(worth.units) * counted }
  }

  /// The choice in the future; `nil` where it cannot run.
  private func carried(
    _ choice: Plan.Choice, _ mode: YearOption.Mode, _ year: FutureYear
  ) -> Plan.Choice? {
    guard !year.hasSameChoices else { return choice }
    let before = scenario.columns[year.position][year.index].terms
    return choice.carried(from: before, into: year.terms, (mode.runYear, mode.runYear))
  }

  /// Adds what a range of volumes does, where the future has other volumes or other bends: straight
  /// where it does not bend, otherwise `e ≤ a_k·chosen + b_k·x'` for each stage k.
  private mutating func addEffect(
    of range: RangeInFuture, _ year: FutureYear, _ option: InsatsColumns.Option,
    to form: inout FutureForm
  ) {
    let bends = year.bends(below: range.most)
    let rates = year.rates(between: bends)
    form.valueSlack += range.isRounded ? (rates.map(abs).max() ?? 0) : 0
    guard !bends.isEmpty else {
      form.value += rates[0] * range.volume
      return
    }
    if zip(rates, rates.dropFirst()).contains(where: { $0 < $1 }) { form.isExact = false }
    let name = scenario.name("effect in a future", year.position, year.index)
    let effect = scenario.program.addVariable(name, .continuous, lower: -.infinity)
    for (start, rate) in zip([.zero] + bends, rates) {
      let above = year.effect(of: start) - rate * start.fraction.approximate
      scenario.program.addConstraint(
        name, LinearExpression(effect) - rate * range.volume - above * option.chosen, .lessOrEqual,
        0)
    }
    form.value += LinearExpression(effect)
  }

  /// Adds what a range of volumes costs: teams are counted anew, as few as there must be.
  private mutating func addCost(
    of range: RangeInFuture, _ year: FutureYear, _ option: InsatsColumns.Option,
    to form: inout FutureForm
  ) {
    var cost = Double((range.fixed - year.paid).amount) * option.chosen
    cost += Double(year.terms.perParticipant.amount) * range.volume
    if let team = year.terms.team {
      let name = scenario.name("teams in a future", year.position, year.index)
      let most = Double(team.count(for: range.most))
      let teams = scenario.program.addVariable(name, .integer, upper: most)
      scenario.program.addConstraint(
        name, Double(team.size) * teams - range.volume, .greaterOrEqual, 0)
      cost += Double(team.cost.amount) * teams
    }
    form.money[year.index] += cost
  }

  /// Adds start-up, wind-down and what is owed after the last year.
  private mutating func addStart(
    _ year: FutureYear, _ before: LinearExpression, _ now: LinearExpression,
    to form: inout FutureForm
  ) {
    let terms = year.terms
    form.money[year.index] += Double(terms.windDownAfter.amount) * now
    guard terms.startUp > .zero || terms.windDown > .zero else { return }
    let start = start(year, before, now)
    form.money[year.index] +=
      Double(terms.startUp.amount) * start + Double(terms.windDown.amount) * (before - now + start)
  }

  /// `start = now ∧ ¬before`.
  private mutating func start(
    _ year: FutureYear, _ before: LinearExpression, _ now: LinearExpression
  ) -> LinearExpression {
    if before.terms.isEmpty { return (1 - before.constant) * now }
    if let known = scenario.columns[year.position][year.index].start,
      now == scenario.funded(year.position, year: year.index),
      before == scenario.funded(year.position, year: year.index - 1)
    {
      return LinearExpression(known)
    }
    let name = scenario.name("start in a future", year.position, year.index)
    let start = scenario.program.addVariable(name, .continuous, upper: 1)
    scenario.program.addConstraint(
      name, LinearExpression(start) - now + before, .greaterOrEqual, 0)
    return LinearExpression(start)
  }
}

extension ScenarioProgram {
  /// The volumes at which the effect of an insats bends below the most that can be chosen.
  func bends(of year: FutureYear) -> [Volume] {
    year.bends(below: columns[year.position][year.index].options.map(most).max() ?? .zero)
  }

  /// The largest volume of an option.
  private func most(of option: InsatsColumns.Option) -> Volume {
    switch option.choice {
    case .points(let points): points.map(\.point.volume).max() ?? .zero
    case .range(let volume, _, _):
      Volume(hundredths: Int(((program[volume]?.upper ?? 0) * 100).rounded()))
    }
  }
}

extension LinearExpression {
  /// Whether the expression is the sum of all that can be chosen.
  fileprivate func isAll(of columns: InsatsColumns) -> Bool {
    constant == 0 && terms.count == columns.options.flatMap(\.chosen01).count
  }
}

extension InsatsColumns.Option {
  /// The 0–1 columns of which one is chosen when the option is.
  fileprivate var chosen01: [Variable] {
    switch choice {
    case .points(let points): points.map(\.chosen)
    case .range: [chosen]
    }
  }
}
