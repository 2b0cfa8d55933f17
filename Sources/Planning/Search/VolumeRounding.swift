import Model
import Optimization

/// Rounds continuous volumes to hundredths so that every rule is kept.
///
/// The funded set stays as it is; each continuous volume becomes a whole number of hundredths near
/// the proven one, and what it costs a whole number of kronor, rounded up: with h hundredths at the
/// price p, `p·h ≤ 100·amount ≤ p·h + 99`, so that every rule on money sees what is paid. The
/// levels of the objective are solved anew, since whole hundredths seldom reach an earlier level's
/// best.
///
/// First the hundredths on either side of volumes that lie between two are tried together, which
/// solves nothing. Then the nearest hundredths are tried; rows that they break are tightened by as
/// much, the volumes proven anew, and so on until the nearest hundredths break nothing: a few small
/// linear programs. Where that does not come about or loses too much, hundredths are searched for around
/// the proven volumes, in ever wider neighbourhoods up to the whole range; a set that has no
/// hundredths at all is passed over for the next best.
struct VolumeRounding {
  /// How many hundredths from the proven volume are tried.
  fileprivate struct Neighbourhood {
    /// For a volume that is a whole number of hundredths already.
    let whole: Double
    /// For the others.
    let broken: Double
    /// The most nodes that the search of it visits.
    let nodes: Int
  }

  /// What is tried in turn.
  private static let neighbourhoods = [
    Neighbourhood(whole: 0, broken: 1, nodes: 100),
    Neighbourhood(whole: 1, broken: 1, nodes: 300),
    Neighbourhood(whole: 3, broken: 25, nodes: 500),
    Neighbourhood(whole: 400, broken: 400, nodes: 2_000),
    Neighbourhood(whole: .infinity, broken: .infinity, nodes: 2_000),
  ]
  /// The share of its value that rounding may always lose.
  private static let leastLoss = 1e-5

  /// The program without any level held.
  let program: ScenarioProgram
  let levels: [ObjectiveLevel]
  let solution: Solution
  /// How far the search itself may be from the best, as a share of the value.
  let gap: Double
  /// Whether the hundredths on either side of the proven volumes will do when they lose no more than
  /// any rounding may, which is faster where many scenarios are planned.
  var settlesForBeside = false

  /// The rounded solution, or `nil` when no rounding keeps every rule.
  ///
  /// A neighbourhood whose best loses more than half of the gap gives way to the next.
  func rounded(in workspace: inout Workspace) throws(SolverError) -> Solution? {
    let wanted = levels[0].maximised.value(at: solution.values)
    let loss = max(Self.leastLoss, gap / 2)
    let least = wanted - loss * abs(wanted)
    var best: (solution: Solution, value: Double)?
    if levels.count == 1, let near = beside(),
      near.objective >= (settlesForBeside ? least : wanted - Self.leastLoss * abs(wanted))
    {
      return near
    }
    if levels.count == 1, let near = try nearest(in: &workspace, atLeast: least) {
      best = (near, levels[0].maximised.value(at: near.values))
      if near.objective >= least { return near }
    }
    for (place, neighbourhood) in Self.neighbourhoods.enumerated() {
      if place == 3, best != nil { break }
      var rounding = program
      rounding.round(near: solution, within: neighbourhood)
      var options = PlanningOptions()
      options.relativeGap = loss
      options.nodeLimit = neighbourhood.nodes
      var search = LexicographicSearch(rounding, levels, options)
      guard case .found(let results) = try search.run(in: &workspace) else { continue }
      let found = results[results.count - 1].solution
      let value = levels[0].maximised.value(at: found.values)
      if value > best?.value ?? -.infinity { best = (found, value) }
      if value >= wanted - 2 * loss * abs(wanted) { break }
    }
    return best?.solution
  }
}

extension VolumeRounding {
  /// How many times rows are tightened.
  private static let mostTightenings = 12

  /// The nearest hundredths of volumes that are proven within rows tightened so far that rounding
  /// breaks none of them; `nil` where that does not come about.
  ///
  /// The volumes that were found are rounded first; every other try proves them anew.
  ///
  /// - Parameters:
  ///   - workspace: Where volumes are proven anew.
  ///   - least: What the rounded volumes must be worth where nothing is proven anew for them.
  /// - Returns: the best point that has the nearest hundredths.
  /// - Throws: what the solver throws.
  private func nearest(
    in workspace: inout Workspace, atLeast least: Double
  ) throws(SolverError) -> Solution? {
    var held = program.program.holdingWholeNumbers(at: solution.values)
    held.setObjective(levels[0].maximised)
    for column in program.idleColumns(in: solution) { held.fix(column, at: 0) }
    let chosen = program.chosenRanges(in: solution)
    let ranges = movable(among: chosen)
    if ranges.count < chosen.count {
      let moving = Set(ranges.map(\.volume))
      for range in chosen where !moving.contains(range.volume) { held.hold(range, at: solution) }
    }
    var tightened = held
    for range in ranges { range.payment.map { held.relax($0.row) } }
    let isDecided = program.decided(by: ranges)
    let rest = Completion(of: held, deciding: isDecided)
    var proven = solution
    for _ in 0..<Self.mostTightenings {
      var point = proven.values
      for range in ranges {
        range.move(to: held.nearestHundredths(of: range.volume, at: proven), in: &point)
      }
      rest.complete(&point)
      let broken = held.violations(of: point)
      let value = levels[0].maximised.value(at: point)
      if broken.isEmpty, value >= least { return solution.moved(to: point, objective: value) }
      // What is left may be better placed, unless what is decided breaks a row by itself.
      if !held.areDecided(broken, by: isDecided),
        let found = try workspace.solve(held.fixing(ranges, at: point)).solution
      {
        return found
      }
      guard tightened.tighten(by: broken), let next = try workspace.solve(tightened).solution
      else { return nil }
      proven = next
    }
    return nil
  }
}

extension VolumeRounding {
  /// How many volumes that are whole hundredths already may move beside the broken ones.
  private static let mostMovable = 60

  /// The volumes that may move: the broken ones, and as many others as rows could need.
  private func movable(
    among chosen: [ScenarioProgram.ChosenRange]
  ) -> [ScenarioProgram.ChosenRange] {
    guard chosen.count > Self.mostMovable else { return chosen }
    let broken = chosen.filter { $0.isBetweenHundredths(in: solution) }
    let known = Set(broken.map(\.volume))
    return broken + chosen.filter { !known.contains($0.volume) }.prefix(Self.mostMovable)
  }
}

extension MathematicalProgram {
  /// The whole number of hundredths nearest to a volume, and not above the most it may be.
  fileprivate func nearestHundredths(of volume: Variable, at solution: Solution) -> Double {
    let most = (100 * (self[volume]?.upper ?? .infinity) + 1e-6).rounded(.down)
    return min((solution[volume] * 100).rounded(), most)
  }

  /// Holds a volume, its place on the hull and what it costs, in whole kronor.
  fileprivate mutating func hold(
    _ range: ScenarioProgram.ChosenRange, at solution: Solution
  ) {
    let hundredths = (solution[range.volume] * 100).rounded()
    fix(range.volume, at: hundredths / 100)
    for corner in range.corners { fix(corner.weight, at: solution[corner.weight]) }
    guard let payment = range.payment else { return }
    relax(payment.row)
    fix(payment.amount, at: payment.kronor(for: hundredths))
  }

  /// Whether one of some broken rows has nothing but columns that are decided or held.
  fileprivate func areDecided(_ broken: [Violation], by isDecided: [Bool]) -> Bool {
    broken.contains { violation in
      guard case .constraint(let row) = violation.place, let definition = self[row] else {
        return false
      }
      return definition.terms.allSatisfy { term in
        isDecided[term.variable.index]
          || self[term.variable].map { $0.lower == $0.upper } ?? false
      }
    }
  }

  /// The program with volumes, and what they cost, held at a point.
  fileprivate func fixing(
    _ ranges: [ScenarioProgram.ChosenRange], at point: [Double]
  ) -> Self {
    var fixed = self
    for range in ranges {
      for column in [range.volume, range.payment?.amount].compactMap(\.self) {
        fixed.fix(column, at: point[column.index])
      }
    }
    return fixed
  }

  /// Narrows each broken inequality by what it is broken by and a little more; no where none is.
  fileprivate mutating func tighten(by violations: [Violation]) -> Bool {
    var hasTightened = false
    for violation in violations {
      guard case .constraint(let row) = violation.place, let definition = self[row],
        definition.lower < definition.upper
      else { continue }
      let amount = 1.1 * violation.amount
      setBounds(
        row, lower: definition.lower + amount,
        upper: max(definition.lower + amount, definition.upper - amount))
      hasTightened = true
    }
    return hasTightened
  }
}

extension ScenarioProgram {
  /// For each column whether rounding decides it: the volumes with their hulls and what they cost, and
  /// the pools, which are data unless closing equity decides them.
  func decided(by ranges: [ChosenRange]) -> [Bool] {
    var isDecided = [Bool](repeating: false, count: program.variables.count)
    if grantFeedback == nil { for pool in pools { isDecided[pool.index] = true } }
    for range in ranges {
      for column in [range.volume, range.payment?.amount].compactMap(\.self) {
        isDecided[column.index] = true
      }
      for corner in range.corners { isDecided[corner.weight.index] = true }
    }
    return isDecided
  }

  fileprivate mutating func round(
    near solution: Solution, within neighbourhood: VolumeRounding.Neighbourhood
  ) {
    for column in setColumns { program.fix(column, at: solution[column].rounded()) }
    for index in 0..<scenario.yearCount {
      for position in columns.indices {
        for option in columns[position][index].options {
          guard case .range(let volume, _, continuous: true) = option.choice,
            solution[option.chosen] > 0.5
          else { continue }
          let near = program.nearestHundredths(of: volume, at: solution)
          let isWhole = abs(solution[volume] * 100 - near) < 1e-6
          let reach = isWhole ? neighbourhood.whole : neighbourhood.broken
          let name = name("hundredths", position, index)
          let most = min(near + reach, 100 * (program[volume]?.upper ?? .infinity) + 1e-6)
          let whole = program.addVariable(
            name, .integer, lower: max(0, near - reach), upper: most.rounded(.down))
          program.addConstraint(name, 100 * volume - LinearExpression(whole), .equal, 0)
          if let payment = option.payment { roundUp(payment, of: whole, name: name) }
        }
      }
    }
  }

  private mutating func roundUp(
    _ payment: InsatsColumns.Payment, of hundredths: Variable, name: String
  ) {
    program.relax(payment.row)
    let kronor = program.addVariable(name + " kronor", .integer)
    program.addConstraint(name + " whole kronor", payment.amount - kronor, .equal, 0)
    program.addConstraint(
      name + " rounded up",
      100 * LinearExpression(kronor) - Double(payment.price.amount) * hundredths, lower: 0,
      upper: 99)
  }
}
