import Model
import Optimization

/// The flip of a figure that rules depend on: a cost or a number of participants, and a net effect
/// where a rule or the goal itself asks for persons.
///
/// The figure is a column of the program (``FreeFigure``) that is chosen together with the plan:
/// how far it can move with some plan still as good is one mixed-integer program, and how far that
/// plan's own funded set stays lawful another, small one. Where the set does not stay all the way,
/// as when the figure stands in a share, the rest is searched in the same way, so that every
/// interval is found.
struct JointFlip {
  /// The most insatser times years that are searched where volumes lie between limits.
  private static let mostWithRanges = 40
  /// How many intervals are looked for.
  private static let mostIntervals = 24
  /// How many nodes each search may take: over several years fewer, and what they find is then called
  /// about right.
  private var mostNodes: Int { scenario.yearCount == 1 ? 20_000 : 2_000 }

  let scenario: Scenario
  let insats: InsatsID
  let figure: InsatsFigure
  /// The value of the best plan without it, larger being better.
  let reference: Int
  let isReferenceExact: Bool
  let options: PlanningOptions

  /// Which end of a range is looked for.
  enum End {
    case least
    case most

    var other: End { self == .most ? .least : .most }
  }

  /// The flip; `nil` where the figure cannot be moved.
  func flip(isFunded: Bool, in workspace: inout Workspace) throws(SolverError) -> Flip? {
    guard let range else { return nil }
    // Out, the way in is a lower cost or a larger number; in, the way out is the other way.
    let falls = (figure == .cost) != isFunded
    let sides = sides(of: range, withStated: isFunded)
    let near = falls ? sides.low : sides.high
    // With volumes between limits a search is longer, and a large one is not begun.
    let hasRanges = !ScenarioProgram(scenario).rangeKinds.isEmpty
    let size = scenario.insatser.count * scenario.yearCount
    if hasRanges, size > Self.mostWithRanges { return nil }
    let found = try intervals(within: near, in: &workspace)
    var isExact = isReferenceExact && found.isComplete && options.isUnlimited
    var asGood = found.intervals
    // Over several years the side where nothing is expected costs more than it tells.
    let searchesBoth = isInShare && scenario.yearCount == 1
    if searchesBoth {
      let other = try intervals(within: falls ? sides.high : sides.low, in: &workspace)
      isExact = isExact && other.isComplete
      asGood += other.intervals
    } else if isFunded, !isInShare {
      asGood.append(falls ? sides.high : sides.low)
    }
    let better =
      asGood.isEmpty || scenario.yearCount > 1 || hasRanges
      ? nil : try nearestBetter(within: near, in: &workspace)
    return Flip(
      figure: figure, range: isInShare && !searchesBoth ? near : range,
      asGood: Self.merged(asGood), better: better, isExact: isExact)
  }

  /// The shifts below and above what is stated, with it or without.
  private func sides(
    of range: ClosedRange<Int>, withStated: Bool
  ) -> (low: ClosedRange<Int>, high: ClosedRange<Int>) {
    let rest = withStated ? 0 : 1
    return (
      min(range.lowerBound, -rest)...(-rest), rest...max(rest, range.upperBound)
    )
  }

  /// The shift nearest to 0 at which an insats that is out is strictly better in, or the last at
  /// which one that is in still is.
  private func nearestBetter(
    within side: ClosedRange<Int>, in workspace: inout Workspace
  ) throws(SolverError) -> Int? {
    guard let program = try program(within: side, value: reference + 1, in: &workspace) else {
      return nil
    }
    guard
      case .point(let shift, let solution, true) = try end(hardest, of: program, in: &workspace)
    else { return nil }
    let inside = figure == .cost ? side.lowerBound : side.upperBound
    return settled((shift, solution), of: program, towards: inside, value: reference + 1)
  }

  /// How many units rounding may be off: a krona in each later year, and one for each stage of a
  /// rate.
  private static let mostRounding = 20

  /// The shift moved inwards until the plan itself, worked out anew in whole kronor, is lawful and
  /// as good; `nil` where it never is.
  private func settled(
    _ end: (shift: Int, solution: Solution), of program: ScenarioProgram, towards other: Int,
    value: Int
  ) -> Int? {
    let step = other < end.shift ? -1 : 1
    guard program.rangeKinds.isEmpty else { return end.shift }
    for moved in 0...min(Self.mostRounding, abs(other - end.shift)) {
      let shift = end.shift + step * moved
      let shifted = scenario.shifting(insats, figure, by: shift)
      var plan = program.plan(from: end.solution)
      if figure == .participants { plan.enlarge(scenario.position[insats], by: shift) }
      let account = Account(of: plan, in: shifted)
      let level = account.valuation().levels[0]
      let isLawful = !account.judge().contains {
        $0.status == .broken && $0.rule.isAnsweredByPlan
      }
      if isLawful, level.sign * level.units >= value { return shift }
    }
    return nil
  }

  /// Every interval of a side at which a plan is as good, from the end where it is least likely: the
  /// dearest, and the fewest.
  private func intervals(
    within side: ClosedRange<Int>, in workspace: inout Workspace
  ) throws(SolverError) -> (intervals: [ClosedRange<Int>], isComplete: Bool) {
    var intervals: [ClosedRange<Int>] = []
    var isComplete = true
    var left = side
    guard var program = try program(within: side, value: reference, in: &workspace) else {
      return ([], true)
    }
    for _ in 0..<Self.mostIntervals {
      program.limitShift(to: left)
      let near = try end(hardest, of: program, in: &workspace)
      guard case .point(let shift, let solution, let isProven) = near else {
        if case .none = near { return (intervals, isComplete) }
        return (intervals, false)
      }
      isComplete = isComplete && isProven
      var held = program
      held.holdSet(of: solution)
      let far = try end(hardest.other, of: held, in: &workspace).shift ?? shift
      let point = (shift: shift, solution: solution)
      guard let settled = settled(point, of: program, towards: far, value: reference) else {
        return ([], false)
      }
      intervals.append(min(settled, far)...max(settled, far))
      switch hardest {
      case .most:
        guard far - 1 >= side.lowerBound else { return (intervals, isComplete) }
        left = side.lowerBound...(far - 1)
      case .least:
        guard far + 1 <= side.upperBound else { return (intervals, isComplete) }
        left = (far + 1)...side.upperBound
      }
    }
    return (intervals, false)
  }

  /// The end of a side that is farthest from where the insats comes in most easily.
  private var hardest: End { figure == .cost ? .most : .least }

  /// The program in which some plan with the insats is worth at least so much; `nil` where none is.
  func program(
    within side: ClosedRange<Int>, value: Int, in workspace: inout Workspace
  ) throws(SolverError) -> ScenarioProgram? {
    guard side.lowerBound <= side.upperBound else { return nil }
    var program = ScenarioProgram(
      scenario, freeing: FreeFigure.Question(insats: insats, figure: figure, range: side))
    let level = program.addObjectiveLevels()[0]
    program.add([.funded(insats)])
    guard try program.narrow(level, atLeast: value, in: &workspace) else { return nil }
    return program
  }

  /// What looking for the outermost shift came to.
  enum Outermost {
    /// This one, with the point that has it, and whether none is farther out.
    case point(Int, Solution, isProven: Bool)
    /// No shift is possible.
    case none
    /// A limit came first.
    case unknown

    /// The shift, proven or not.
    var shift: Int? {
      if case .point(let shift, _, _) = self { shift } else { nil }
    }
  }

  /// The outermost shift of a program.
  func end(
    _ end: End, of program: ScenarioProgram, in workspace: inout Workspace
  ) throws(SolverError) -> Outermost {
    guard let free = program.free else { return .none }
    var program = program
    program.program.setObjective((end == .most ? 1 : -1) * free.shift)
    let solving = SolveOptions(
      absoluteGap: figure == .cost ? 0.4 : 0, relativeGap: 0,
      nodeLimit: options.nodeLimit ?? mostNodes, secondsLimit: options.secondsLimit)
    let outcome = try workspace.solve(program.program, solving)
    guard let solution = outcome.solution else {
      return outcome == .infeasible ? .none : .unknown
    }
    // Towards the inside, but for what rounding does to a whole krona.
    let shift = solution[free.shift]
    let inside = end == .most ? (shift + 1e-3).rounded(.down) : (shift - 1e-3).rounded(.up)
    return .point(Int(inside), solution, isProven: outcome.isOptimal)
  }

  private static func merged(_ intervals: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var merged: [ClosedRange<Int>] = []
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, interval.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] =
          last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        merged.append(interval)
      }
    }
    return merged
  }
}

extension JointFlip {
  /// From free of charge to all the money there is, or from nobody to ten times as many.
  var range: ClosedRange<Int>? {
    guard let insats = scenario[insats] else { return nil }
    let years = (0..<scenario.yearCount).map { scenario.year($0, of: insats) }
      .filter { !$0.options.isEmpty }
    guard !years.isEmpty else { return nil }
    switch figure {
    case .cost:
      // What is paid already is a floor under what an insats costs, so its cost is not linear.
      guard scenario.stated.midYear == nil else { return nil }
      let least = years.flatMap { year in year.options.map { $0.leastCost(in: year) } }.min()
      let money = scenario.pools.max() ?? .zero
      return -(least ?? .zero).amount...max(1, (money + scenario.stated.equity.opening).amount)
    case .participants:
      guard case .allOrNothing(let volume)? = insats.volume,
        years.allSatisfy({ $0.months == 12 })
      else { return nil }
      let people = volume.hundredths / 100
      return (1 - people)...(9 * max(people, 10))
    case .netEffect(let outcome):
      guard LinearFlip.isJoint(in: scenario), ScenarioProgram(scenario).rangeKinds.isEmpty,
        !scenario.stated.overlaps.contains(where: { $0.insatser.contains(insats.id) }),
        let net = insats.effects.first(where: { $0.outcome == outcome })?.net.likely.millionths
      else { return nil }
      return min(0, -net)...max(0, 1_000_000 - net)
    case .benefitPoints: return nil
    }
  }

  /// Whether a hard rule looks at the figure, so that what is dearer or fewer can be better.
  var isInShare: Bool {
    let isBound = (0..<scenario.yearCount).contains { scenario.ceilingBinds(year: $0) }
    return figure == .cost && isBound
      || scenario.stated.priorities.contains { priority in
        guard priority.strength == .hard else { return false }
        switch priority.quantity {
        case .share(of: .insatsMoney), .share(of: .pool), .money: return figure == .cost
        case .share(of: .participants), .participants: return figure == .participants
        case .share(of: .effect), .persons: return figure != .cost
        default: return false
        }
      }
  }
}

extension YearOption {
  /// The least it costs before start-up and wind-down.
  fileprivate func leastCost(in year: InsatsYear) -> Kronor {
    switch choices {
    case .points(let points):
      points.map { $0.fixed + year.volumeCost($0.volume) }.min() ?? .zero
    case .range(let least, _, _, let fixed, _): fixed + year.volumeCost(least)
    }
  }
}

extension Plan {
  /// Adds participants to every funded year of an insats.
  fileprivate mutating func enlarge(_ position: Int?, by people: Int) {
    guard let position else { return }
    for index in choices[position].indices {
      guard let volume = choices[position][index]?.volume else { continue }
      choices[position][index]?.volume = volume + Volume(people)
    }
  }
}

extension ScenarioProgram {
  /// Keeps the shift of the free figure within a range.
  mutating func limitShift(to range: ClosedRange<Int>) {
    guard let free else { return }
    program.setBounds(
      free.shift, lower: Double(range.lowerBound), upper: Double(range.upperBound))
  }

  /// Holds the funded set of a solution.
  mutating func holdSet(of solution: Solution) {
    for column in setColumns { program.fix(column, at: solution[column].rounded()) }
  }
}

extension PlanningOptions {
  /// Whether nothing stops a search but its proof.
  var isUnlimited: Bool { nodeLimit == nil && secondsLimit == nil }
}
