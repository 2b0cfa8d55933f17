import Model
import Optimization

/// A scenario's program with the futures that its risk is weighed over.
///
/// The extensive form of a stochastic program (``Optimization/StochasticProgram``): the first stage
/// is the whole program of the scenario as it stands, so every hard rule holds there, and a scenario
/// of it states what the objective comes to in a future. Nothing is decided in a future: the plan is
/// carried on as it is.
struct RiskProgram {
  let risk: Risk
  let futures: Futures
  private(set) var scenario: ScenarioProgram
  /// What a plan comes to in each future that is weighed.
  private(set) var forms: [FutureForm] = []
  private(set) var levels: [ObjectiveLevel] = []
  /// Whether the aim's rows count wholes of the objective's unit, and not the smallest units.
  private let inWholes: Bool

  /// - Parameters:
  ///   - base: The scenario.
  ///   - risk: How risk is weighed.
  ///   - futures: The futures.
  ///   - best: For regret, the best value in each named future, in ``Model/Score`` units.
  ///   - conditions: What is asked of the plan besides.
  ///   - inWholes: Whether the aim's rows count wholes of the objective's unit.
  init(
    of base: Scenario, _ risk: Risk, over futures: Futures, best: [Int],
    _ conditions: [PlanCondition], inWholes: Bool = false
  ) {
    self.inWholes = inWholes
    self.risk = risk
    self.futures = futures
    let couldRise = futures.weighed.contains { $0.couldRewardLessEffect }
    scenario = ScenarioProgram(base, followsCurves: couldRise)
    levels = scenario.addObjectiveLevels()
    if risk.aim != nil {
      weigh(best: best)
    }
    scenario.add(conditions)
  }

  /// The mean of the values, in the columns of the scenario.
  var mean: LinearExpression {
    (1 / Double(max(1, forms.count))) * LinearExpression.sum(forms.map(\.value)).merged()
  }

  /// How many of the smallest units a whole of the objective's unit is.
  var wholes: Double { Double(scenario.scenario.personUnit.unitsPerWhole) }

  /// The level of the objective that the aim is, in place of those of the scenario.
  private mutating func weigh(best: [Int]) {
    let scale = inWholes ? wholes : 1
    guard let criterion = risk.criterion(best: best.map { Double($0) / scale }) else { return }
    let isNamed = !futures.named.isEmpty
    var columns = FutureColumns(
      scenario, futures: futures.weighed.count, areTermsPlanned: futures.weighsEffectsAlone)
    for future in futures.weighed {
      forms.append(columns.form(of: future, FutureColumns.Need(money: isNamed)))
    }
    scenario = columns.scenario
    if isNamed { keepFunds() }
    var stochastic = StochasticProgram(firstStage: scenario.program)
    for (place, form) in forms.enumerated() {
      stochastic.addScenario("future \(place)") { $0.setObjective((1 / scale) * form.value) }
    }
    scenario.program = stochastic.program(criterion)
    let value = scale * scenario.program.objective - scenario.penalties
    let direction = risk.aim?.direction ?? .maximise
    let level = ObjectiveLevel(
      direction, direction == .maximise ? value : -value, unit: scenario.scenario.personUnit,
      step: step)
    levels = [level]
    scenario.firstLevel = level
  }

  /// The money of each named future must suffice: its limit on the use of equity, and no debt.
  private mutating func keepFunds() {
    for (future, form) in zip(futures.named, forms) {
      for limit in FutureColumns.limits(on: form.money, in: future.scenario) {
        scenario.program.addConstraint(
          "funds \(future.id) \(limit.index)", limit.spent, .lessOrEqual,
          Double(limit.limit.amount))
      }
    }
  }

  /// The money must suffice in all draws but some: `m_d ≤ limit_d + M_d·short_d`,
  /// `Σ_d short_d ≤ ⌊(1 − p)·n⌋`, over all years together or for each year by itself.
  ///
  /// Only the draws at `places` get rows: a relaxation, whose best plan is best of all where the money
  /// suffices for it in as many draws as it must.
  ///
  /// `M_d` is the most by which any plan that keeps the scenario's own funds could pass the limit:
  /// the least of what every insats together can cost there, and of the scenario's own limit times
  /// the largest price rise.
  mutating func keepBudget(_ budget: Risk.BudgetChance, in places: [Int]) {
    var columns = FutureColumns(scenario, futures: 0)
    var limits: [[(index: Int, spent: LinearExpression, limit: Kronor)]] = []
    for draw in places.map({ futures.drawn[$0] }) {
      let form = columns.form(of: draw, FutureColumns.Need(money: true))
      limits.append(FutureColumns.limits(on: form.money, in: draw))
    }
    scenario = columns.scenario
    let own = FutureColumns.limits(
      on: (0..<scenario.scenario.yearCount).map(scenario.insatsMoney), in: scenario.scenario)
    let years = budget.isJoint ? [nil] : (0..<scenario.scenario.yearCount).map { Optional($0) }
    for year in years {
      var shorts = LinearExpression()
      for (draw, limits) in limits.enumerated() {
        var short: Variable?
        for (limit, own) in zip(limits, own) where year == nil || year == limit.index {
          let excess = limit.spent.excess(
            over: Double(limit.limit.amount), where: own.spent, isAtMost: Double(own.limit.amount),
            in: scenario.program)
          guard excess > 0 else { continue }
          let column = short ?? scenario.program.addVariable("short \(draw)", .binary)
          short = column
          scenario.program.addConstraint(
            "budget \(draw) \(limit.index)", limit.spent - excess * column, .lessOrEqual,
            Double(limit.limit.amount))
        }
        if let short { shorts += LinearExpression(short) }
      }
      guard !shorts.terms.isEmpty else { continue }
      scenario.program.addConstraint(
        "budget chance", shorts, .lessOrEqual, Double(budget.mostFailures(of: futures.drawn.count)))
    }
  }

  /// The smallest difference between two values of the aim, where every choice is among whole numbers
  /// and the values have a step that the arithmetic can tell.
  ///
  /// Values are multiples of the greatest common divisor g of all coefficients, and the aim of
  /// `g` times a fraction that its weights tell.
  private var step: Double? {
    guard scenario.rangeKinds.isEmpty, scenario.penalties.terms.isEmpty, let aim = risk.aim else {
      return nil
    }
    var divisor = 0.0
    var size = 0.0
    var program = scenario.program
    for form in forms {
      guard form.isExact else { return nil }
      guard !form.value.terms.isEmpty else { continue }
      program.setObjective(form.value)
      guard let step = program.objectiveStep else { return nil }
      divisor = divisor == 0 ? step : divisor.commonDivisor(step)
      size = max(size, form.value.terms.reduce(0) { $0 + abs($1.coefficient) })
    }
    guard divisor > 0 else { return nil }
    let part = risk.part(of: aim, futures: forms.count)
    let step = divisor * part.approximate
    return step > 1e-5 * size ? step : nil
  }
}

extension Risk {
  /// The criterion that the aim is.
  fileprivate func criterion(best: [Double]) -> StochasticProgram.Criterion? {
    func portion(_ share: Share) -> StochasticProgram.Portion {
      StochasticProgram.Portion(share.millionths, of: Share.all.millionths)
    }
    switch aim {
    case nil: return nil
    case .mean: return .expectation
    case .cvar:
      return .conditionalValueAtRisk(tail: portion(level), weight: portion(weight))
    case .worstCase: return .worstCase
    case .regret: return .largestRegret(best: best)
    }
  }

  /// The fraction of which the aim is a multiple where values are whole.
  fileprivate func part(of aim: Aim, futures: Int) -> Fraction {
    let each = Fraction(1, over: Int128(futures))
    switch aim {
    case .mean: return each
    case .worstCase, .regret: return .one
    case .cvar:
      let parts = [
        weight.complement.fraction * each, weight.fraction,
        weight.fraction * each / level.fraction,
      ]
      return parts.filter { $0 > .zero }.reduce(.zero) { $0.commonDivisor($1) }
    }
  }
}

extension Fraction {
  /// The largest fraction of which both are multiples.
  fileprivate func commonDivisor(_ other: Fraction) -> Fraction {
    guard self > .zero else { return other }
    var (first, second) = (
      numerator * other.denominator, other.numerator * denominator
    )
    while second != 0 { (first, second) = (second, first % second) }
    return Fraction(first, over: denominator * other.denominator)
  }
}

extension Double {
  /// The greatest common divisor of two whole numbers.
  fileprivate func commonDivisor(_ other: Double) -> Double {
    var (first, second) = (self, other)
    while second != 0 { (first, second) = (second, first.truncatingRemainder(dividingBy: second)) }
    return first
  }
}

extension LinearExpression {
  /// The most by which the expression can pass a limit where another one keeps its own, with every
  /// column within its bounds.
  ///
  /// With r the largest ratio of a coefficient here to the one there,
  /// `Σ c_j x_j ≤ r·Σ c'_j x_j + Σ max(0, c_j − r·c'_j)·u_j` for any r ≥ 0; the least over r of the
  /// ratios and nothing is taken.
  fileprivate func excess(
    over limit: Double, where other: LinearExpression, isAtMost most: Double,
    in program: MathematicalProgram
  ) -> Double {
    let (own, other) = (merged(), other.merged())
    var pairs: [Int: (own: Double, other: Double)] = [:]
    for term in own.terms { pairs[term.variable.index, default: (0, 0)].own = term.coefficient }
    for term in other.terms {
      pairs[term.variable.index, default: (0, 0)].other = term.coefficient
    }
    let columns = pairs.sorted { $0.key < $1.key }.map { index, pair in
      (pair: pair, bounds: program.variables[index])
    }
    func bound(_ ratio: Double) -> Double {
      columns.reduce(own.constant + ratio * (most - other.constant)) { sum, column in
        let rest = column.pair.own - ratio * column.pair.other
        guard rest != 0 else { return sum }
        return sum + rest * (rest > 0 ? column.bounds.upper : column.bounds.lower)
      }
    }
    let ratios = Set(columns.compactMap { $0.pair.other > 0 ? $0.pair.own / $0.pair.other : nil })
    let bounds = ([0] + ratios.filter { $0 > 0 }.sorted()).map(bound)
    return bounds.filter(\.isFinite).min().map { $0 - limit } ?? 0
  }
}
