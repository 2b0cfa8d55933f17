import Model
import Optimization

/// What insatser share in a future: people, and costs.
extension FutureColumns {
  /// Takes away the effect of people who are counted in a better insats: which one is better is the
  /// future's own to say.
  mutating func addSharedPeople(of future: Scenario, to form: inout FutureForm) {
    for overlap in future.stated.overlaps {
      for index in 0..<future.yearCount {
        let ranked = future.ranking(of: overlap, year: index).filter {
          scenario.columns[$0][index].funded != nil
        }
        for (rank, position) in ranked.enumerated().dropFirst() {
          let year = self.year(position, index, in: future)
          let lost = year.effect(of: Volume(overlap.people))
          guard lost != 0 else { continue }
          let column = elsewhere(position, behind: ranked[..<rank], year: index)
          form.value -= lost * column
        }
      }
    }
  }

  /// 1 when an insats and any of some better ones are funded.
  private mutating func elsewhere(
    _ position: Int, behind better: ArraySlice<Int>, year index: Int
  ) -> Variable {
    let positions =
      better.count == 1
      ? [position, better[better.startIndex]].sorted()
      : [position]
        + better.sorted()
    let key = Elsewhere(index: index, positions: positions)
    if let known = elsewhere[key] { return known }
    let name = scenario.name("both", position, index)
    let both = scenario.program.addVariable(name, .binary)
    let own = scenario.funded(position, year: index)
    for other in better {
      scenario.program.addConstraint(
        name, LinearExpression(both) - own - scenario.funded(other, year: index), .greaterOrEqual,
        -1)
    }
    scenario.program.addConstraint(name, both - own, .lessOrEqual, 0)
    let any = LinearExpression.sum(better.map { scenario.funded($0, year: index) })
    scenario.program.addConstraint(name, both - any, .lessOrEqual, 0)
    elsewhere[key] = both
    return both
  }

  /// Adds costs that are paid once when any of their insatser is funded.
  mutating func addSharedCosts(of future: Scenario, to form: inout FutureForm) {
    for (place, shared) in future.stated.sharedCosts.enumerated() {
      for index in 0..<future.yearCount {
        let amount = shared.amount.exact(
          year: index, rate: future.stated.indexation.insatser)
        let positions = shared.insatser.compactMap { future.position[$0] }
        let paid = isPaid(shared, place, positions, year: index)
        form.money[index] += Double(amount.roundedHalfUp) * paid
      }
    }
  }

  /// Whether a shared cost is paid: the scenario's own column where it has the cost, otherwise one
  /// that is 1 at least when any of its insatser is funded.
  private mutating func isPaid(
    _ shared: SharedCost, _ place: Int, _ positions: [Int], year index: Int
  ) -> Variable {
    let known = scenario.scenario.stated.sharedCosts.firstIndex {
      $0.id == shared.id && $0.insatser == shared.insatser
    }
    if let known { return scenario.sharedCosts[known][index].isPaid }
    let name = "shared in a future \(shared.id) \(index)"
    let paid = scenario.program.addVariable(name, .continuous, upper: 1)
    for position in positions {
      scenario.program.addConstraint(
        name, LinearExpression(paid) - scenario.funded(position, year: index), .greaterOrEqual, 0)
    }
    return paid
  }
}
