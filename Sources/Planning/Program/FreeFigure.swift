import Model
import Optimization

/// A figure of one insats that the program may choose, as a shift from what is stated.
///
/// A cost or a number of participants is chosen together with the plan, so that one program answers
/// "how much cheaper must it be". What a shift changes is read from the model's own terms of a
/// shifted insats and not worked out again here: every term is linear in the shift.
struct FreeFigure: Sendable {
  /// Which figure, and how far it may be shifted.
  struct Question: Sendable {
    let insats: InsatsID
    let figure: InsatsFigure
    let range: ClosedRange<Int>
  }

  /// The position of the insats.
  let position: Int
  /// The shift, in the figure's unit.
  let shift: Variable
  /// The insats with its figure shifted by ``probe``.
  private let shifted: Insats
  private let question: Question

  /// The shift that slopes are read from.
  private let probe: Int

  init?(_ question: Question, in scenario: Scenario, _ program: inout MathematicalProgram) {
    guard let position = scenario.position[question.insats] else { return nil }
    self.position = position
    self.question = question
    shift = program.addVariable(
      "shift \(question.insats)", question.figure == .cost ? .continuous : .integer,
      lower: Double(question.range.lowerBound), upper: Double(question.range.upperBound))
    probe = question.figure.probe
    shifted = scenario.insatser[position].shifting(question.figure, by: question.figure.probe)
  }

  /// The shift where one way of running is chosen, and 0 otherwise.
  struct Shift: Sendable {
    /// `shift · chosen`.
    let product: Variable
    /// What the shifted insats is in place of the stated one.
    let shifted: Insats
    /// Its volume, and the volume stated.
    let volumes: (shifted: Volume, stated: Volume)
    /// How large a shift that is.
    let probe: Double

    /// What the shift adds to the effect, in ``Score`` units.
    func effect(
      of insats: Insats, year index: Int, by yardstick: Yardstick, in scenario: Scenario
    ) -> LinearExpression {
      func value(_ insats: Insats, _ volume: Volume) -> Double {
        scenario.curves(of: insats, year: index, by: yardstick)
          .map { Double($0.effect(of: volume).units) }.reduce(0, +)
      }
      let difference = value(shifted, volumes.shifted) - value(insats, volumes.stated)
      return difference == 0 ? LinearExpression() : (difference / probe) * product
    }
  }

  /// The ways of running in a year, each with what the shift changes in it.
  fileprivate func changes(
    in columns: InsatsColumns, year index: Int, of scenario: Scenario
  ) -> [(chosen: Variable, cost: Double, volumes: (shifted: Volume, stated: Volume))] {
    let terms = scenario.year(index, of: shifted)
    return zip(columns.options, zip(columns.terms.options, terms.options)).flatMap { option, pair in
      switch (option.choice, pair.1.choices) {
      case (.points(let points), .points(let others)):
        return zip(points, others).map { point, other in
          let before = point.point.fixed + columns.terms.volumeCost(point.point.volume)
          let after = other.fixed + terms.volumeCost(other.volume)
          return (
            point.chosen, Double((after - before).amount) / Double(probe),
            (other.volume, point.point.volume)
          )
        }
      case (.range, .range(_, _, _, let after, _)):
        guard case .range(_, _, _, let before, _) = pair.0.choices else { return [] }
        return [
          (option.chosen, Double((after - before).amount) / Double(probe), (.zero, .zero))
        ]
      default: return []
      }
    }
  }

  /// The shift that is one with the product where there is but one way to run.
  fileprivate func shift(
    _ product: Variable, _ volumes: (shifted: Volume, stated: Volume)
  ) -> Shift {
    Shift(product: product, shifted: shifted, volumes: volumes, probe: Double(probe))
  }

  fileprivate var limits: (low: Double, high: Double) {
    (Double(question.range.lowerBound), Double(question.range.upperBound))
  }
}

extension InsatsFigure {
  /// A shift so large that rounding is nothing beside it; people are whole and need none.
  fileprivate var probe: Int {
    switch self {
    case .cost, .benefitPoints: 100_000_000
    case .netEffect: 1_000_000
    case .participants: 1
    }
  }
}

extension ScenarioProgram {
  /// Adds what a free figure changes in one year.
  mutating func add(_ free: FreeFigure, year index: Int, to columns: inout InsatsColumns) {
    for change in free.changes(in: columns, year: index, of: scenario) {
      let product = addProduct(of: free, chosen: change.chosen, year: index)
      columns.cost += change.cost * product
      let added = (change.volumes.shifted - change.volumes.stated).fraction.approximate
      if added != 0 { columns.volume += added * product }
      columns.shifts.append(free.shift(product, change.volumes))
    }
  }

  /// `product = shift · chosen` by its four facets (McCormick 1976), exact since `chosen` is 0 or 1.
  private mutating func addProduct(
    of free: FreeFigure, chosen: Variable, year index: Int
  ) -> Variable {
    let name = name("shift", free.position, index)
    let (low, high) = free.limits
    let product = program.addVariable(name, .continuous, lower: min(0, low), upper: max(0, high))
    program.addConstraint(name + " most", product - high * chosen, .lessOrEqual, 0)
    program.addConstraint(name + " least", product - low * chosen, .greaterOrEqual, 0)
    let beside = LinearExpression(product) - LinearExpression(free.shift)
    program.addConstraint(name + " no more", beside - low * chosen, .lessOrEqual, -low)
    program.addConstraint(name + " no less", beside - high * chosen, .greaterOrEqual, -high)
    return product
  }
}
