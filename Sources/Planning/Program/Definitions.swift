import Model
import Optimization

/// Columns that are defined by others: a start, people counted elsewhere, a shared cost, counted
/// points. Each is exact for whole values of what it depends on, in both directions, so that no
/// rule can gain by bending it.
extension ScenarioProgram {
  /// `start_t = y_t ∧ ¬y_{t−1}`, where start-up, wind-down, ramp-up, a shortest run or a change
  /// limit depends on it; then `stop_t = y_{t−1} − y_t + start_t`.
  ///
  /// Their costs are added here.
  mutating func defineRuns() {
    for (position, insats) in scenario.insatser.enumerated() {
      for index in 0..<scenario.yearCount {
        let terms = columns[position][index].terms
        guard insats.dependsOnStart || terms.startUp > .zero || terms.windDown > .zero else {
          continue
        }
        let before = funded(position, year: index - 1)
        let now = funded(position, year: index)
        let start = program.addVariable(name("start", position, index), .binary)
        let name = name("start", position, index)
        program.addConstraint(name + " when new", start - (now - before), .greaterOrEqual, 0)
        program.addConstraint(name + " when funded", start - now, .lessOrEqual, 0)
        program.addConstraint(name + " not before", start + before, .lessOrEqual, 1)
        let stop = before - now + LinearExpression(start)
        let cost =
          Double(terms.startUp.amount) * LinearExpression(start)
          + Double(terms.windDown.amount) * stop + Double(terms.windDownAfter.amount) * now
        update(position, year: index) {
          $0.start = start
          $0.cost += cost
        }
      }
    }
  }

  /// People counted elsewhere: for each cluster ranked best first,
  /// `d_j ≥ y_j + y_h − 1` for every better h, `d_j ≤ y_j`, `d_j ≤ Σ_h y_h`.
  mutating func defineSharedPeople() {
    for overlap in scenario.stated.overlaps {
      for index in 0..<scenario.yearCount {
        let ranked = scenario.ranking(of: overlap, year: index).filter {
          columns[$0][index].funded != nil
        }
        for (rank, position) in ranked.enumerated().dropFirst() {
          defineDisplaced(
            position, behind: ranked[..<rank], people: Volume(overlap.people), year: index)
        }
      }
    }
  }

  private mutating func defineDisplaced(
    _ position: Int, behind better: ArraySlice<Int>, people: Volume, year index: Int
  ) {
    let name = name("elsewhere", position, index)
    let displaced = program.addVariable(name, .binary)
    let own = funded(position, year: index)
    for other in better {
      program.addConstraint(
        name + " when both", LinearExpression(displaced) - own - funded(other, year: index),
        .greaterOrEqual, -1)
    }
    program.addConstraint(name + " when funded", displaced - own, .lessOrEqual, 0)
    let anyBetter = LinearExpression.sum(better.map { funded($0, year: index) })
    program.addConstraint(name + " when any", displaced - anyBetter, .lessOrEqual, 0)
    update(position, year: index) { $0.displaced = (people, displaced) }
  }

  /// `w ≥ y_i` for each insats that shares the cost, `w ≤ Σ y_i`.
  mutating func defineSharedCosts() {
    for shared in scenario.stated.sharedCosts {
      var years: [SharedCostColumn] = []
      for index in 0..<scenario.yearCount {
        let name = "shared \(shared.id) \(scenario.years.lowerBound + index)"
        let paid = program.addVariable(name, .binary)
        let positions = shared.insatser.compactMap { scenario.position[$0] }
        for position in positions {
          program.addConstraint(
            name + " when any", paid - funded(position, year: index), .greaterOrEqual, 0)
        }
        let any = LinearExpression.sum(positions.map { funded($0, year: index) })
        program.addConstraint(name + " only when", paid - any, .lessOrEqual, 0)
        let exact = shared.amount.exact(year: index, rate: scenario.stated.indexation.insatser)
        years.append(SharedCostColumn(isPaid: paid, amount: Kronor(exact.roundedHalfUp)))
      }
      append(sharedCost: years)
    }
  }

  /// Benefit points count in the first n funded years only: with
  /// `c_t ≥ y_t − (Σ_{τ<t} y_τ)/n`, `c_t ≤ y_t` and `Σ_{τ≤t} c_τ ≤ n`, `c_t` is 1 exactly in those;
  /// the points of a level then count when both it and `c_t` are chosen.
  mutating func defineCountedPoints() {
    for (position, insats) in scenario.insatser.enumerated() {
      guard let most = insats.benefitYears, most < scenario.yearCount else { continue }
      var earlier = LinearExpression()
      var countedSoFar = LinearExpression()
      for index in 0..<scenario.yearCount where columns[position][index].funded != nil {
        let name = name("counted", position, index)
        let counted = program.addVariable(name, .binary)
        let now = funded(position, year: index)
        countedSoFar += LinearExpression(counted)
        program.addConstraint(
          name + " first", LinearExpression(counted) - now + (1 / Double(most)) * earlier,
          .greaterOrEqual, 0)
        program.addConstraint(name + " when funded", counted - now, .lessOrEqual, 0)
        program.addConstraint(name + " at most", countedSoFar, .lessOrEqual, Double(most))
        earlier += now
        countPoints(position, year: index, when: counted)
      }
    }
  }

  private mutating func countPoints(_ position: Int, year index: Int, when counted: Variable) {
    let points = columns[position][index].points
    guard points.count != 1 || points[0].counted != columns[position][index].funded else {
      update(position, year: index) { $0.points = [(points[0].score, counted)] }
      return
    }
    var both: [(score: Score, counted: Variable)] = []
    for (score, chosen) in points {
      let name = name("counted level", position, index)
      let product = program.addVariable(name, .binary)
      program.addConstraint(name + " chosen", product - chosen, .lessOrEqual, 0)
      program.addConstraint(name + " counted", product - counted, .lessOrEqual, 0)
      program.addConstraint(
        name + " both", LinearExpression(product) - chosen - counted, .greaterOrEqual, -1)
      both.append((score, product))
    }
    update(position, year: index) { $0.points = both }
  }
}

extension Insats {
  /// Whether anything but money depends on when a run starts.
  var dependsOnStart: Bool {
    runs.atLeastMonths != nil || runs.changeLimit != nil || rampUp.count > 1
  }
}
