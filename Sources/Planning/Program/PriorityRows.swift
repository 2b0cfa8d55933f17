import Model
import Optimization

extension ScenarioProgram {
  /// The rows of the priorities that one rule answers for.
  ///
  /// `Σ w·q − limit ≥ 0`, or for a share `Σ (w − γ)·q ≥ 0`; an at-most limit has the signs turned.
  /// A soft priority gets a shortfall column `s ≥ 0` in its row and pays `price · s`.
  mutating func addPriorityRows(of rule: RuleID) {
    for row in scenario.priorityRows where row.rule == rule {
      for side in PriorityRow.Side.allCases {
        guard var excess = excess(of: row, side) else { continue }
        let name = "\(row.priority.id) \(side) \(row.subject(side, in: scenario).en)"
        let premise: Premise? = row.isHard ? .priority(row, side) : nil
        if case .soft(let price) = row.priority.strength {
          let shortfall = program.addVariable(name + " shortfall", .continuous)
          excess += LinearExpression(shortfall)
          penalties += price.units(of: scenario.objectiveUnit).approximate * shortfall
        }
        add(rule, name, excess, .greaterOrEqual, 0, for: premise)
      }
    }
  }

  /// How far the plan is within one side of a priority, in the quantity's unit.
  ///
  /// The weights `w − γ` of a share are worked out before they meet a coefficient: a difference of
  /// two rounded products could leave a speck where nothing should be.
  func excess(of row: PriorityRow, _ side: PriorityRow.Side) -> LinearExpression? {
    guard let limit = row.limit(side) else { return nil }
    let sign: Double = side == .atLeast ? 1 : -1
    let quantity = row.priority.quantity
    guard case .share(let base) = quantity else {
      let sum = LinearExpression.sum(
        row.years.map { selected(quantity, row.selection, less: .zero, year: $0) })
      return sign * sum - LinearExpression(constant: sign * Double(limit))
    }
    let share = Share(millionths: limit).fraction
    var sum = LinearExpression()
    for index in row.years {
      guard base == .pool else {
        sum += selected(quantity, row.selection, less: share, year: index)
        continue
      }
      sum += selected(quantity, row.selection, less: .zero, year: index)
      sum -= share.approximate * pools[index]
    }
    return sign * sum
  }

  /// `Σ (w − share) · quantity` in a year, with w the weight of the selection.
  ///
  /// A shared cost is inside when all its insatser are.
  private func selected(
    _ quantity: Priority.Quantity, _ selection: Selection, less share: Fraction, year index: Int
  ) -> LinearExpression {
    var terms: [LinearExpression.Term] = []
    var constant = 0.0
    var weights: [InsatsID: Fraction] = [:]
    let hasSharedCosts = !scenario.stated.sharedCosts.isEmpty
    // What most insatser weigh, since most are outside.
    let outside = (.zero - share).approximate
    for position in scenario.insatser.indices {
      let weight = scenario.weight(
        of: position, in: selection, counting: quantity == .insatser, year: index)
      if hasSharedCosts { weights[scenario.insatser[position].id] = weight }
      guard weight != share else { continue }
      let factor = weight == .zero ? outside : (weight - share).approximate
      let amount = amount(of: quantity, position, year: index)
      for term in amount.terms {
        terms.append(LinearExpression.Term(term.variable, factor * term.coefficient))
      }
      constant += factor * amount.constant
    }
    var sum = LinearExpression(terms, constant: constant)
    switch quantity {
    case .money, .share(of: .insatsMoney), .share(of: .pool):
      for (shared, years) in zip(scenario.stated.sharedCosts, sharedCosts) {
        let isInside = shared.insatser.allSatisfy { weights[$0] == .one }
        let weight = (isInside ? Fraction.one : .zero) - share
        guard weight != .zero else { continue }
        sum += (weight.approximate * Double(years[index].amount.amount)) * years[index].isPaid
      }
    default: break
    }
    return sum
  }

  /// A quantity of one insats in a year, with one term for each column.
  private func amount(
    of quantity: Priority.Quantity, _ position: Int, year index: Int
  ) -> LinearExpression {
    switch quantity {
    case .money, .share(of: .insatsMoney), .share(of: .pool):
      columns[position][index].mergedCost
    case .participants, .share(of: .participants):
      (100 * columns[position][index].volume).merged()
    case .insatser: funded(position, year: index).merged()
    case .points: points(position, year: index).merged()
    case .share(of: .effect), .persons(nil):
      effect(position, year: index, by: scenario.priorityYardstick).merged()
    case .persons(let outcome?):
      effect(position, year: index, by: .persons(outcome)).merged()
    }
  }

  /// Net effect of one insats in a year, in ``Score`` units.
  func effect(_ position: Int, year index: Int, by yardstick: Yardstick) -> LinearExpression {
    columns[position][index].effect(
      of: scenario.insatser[position], year: index, by: yardstick, in: scenario)
  }

  /// Benefit points of one insats in a year, in ``Score`` units.
  func points(_ position: Int, year index: Int) -> LinearExpression {
    LinearExpression.sum(
      columns[position][index].points.map { Double($0.score.units) * $0.counted })
  }
}
