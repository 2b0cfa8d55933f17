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
  let search: FigureSearch
  /// The value of the best plan without it, larger being better.
  let reference: Int
  let isReferenceExact: Bool

  private var scenario: Scenario { search.scenario }
  private var figure: InsatsFigure { search.figure }

  /// The flip; `nil` where the figure cannot be moved.
  func flip(isFunded: Bool, in workspace: inout Workspace) throws(SolverError) -> Flip? {
    guard let range = search.range else { return nil }
    // Out, the way in is a lower cost or a larger number; in, the way out is the other way.
    let falls = (figure == .cost) != isFunded
    let sides = sides(of: range, withStated: isFunded)
    let near = falls ? sides.low : sides.high
    // With volumes between limits a search is longer, and a large one is not begun.
    let hasRanges = !ScenarioProgram(scenario).rangeKinds.isEmpty
    let size = scenario.insatser.count * scenario.yearCount
    if hasRanges, size > Self.mostWithRanges { return nil }
    let found = try intervals(within: near, in: &workspace)
    var isExact = isReferenceExact && found.isComplete && search.options.isUnlimited
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
    guard let program = try search.program(within: side, value: reference + 1, in: &workspace)
    else {
      return nil
    }
    guard
      case .point(let shift, let solution, true) = try search.end(
        search.hardest, of: program, in: &workspace)
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
      let shifted = scenario.shifting(search.insats, figure, by: shift)
      var plan = program.plan(from: end.solution)
      if figure == .participants { plan.enlarge(scenario.position[search.insats], by: shift) }
      let account = Account(of: plan, in: shifted)
      let level = account.valuation().levels[0]
      let isLawful = !account.judge().contains {
        $0.status == .broken && $0.rule.isAnsweredByPlan
      }
      if isLawful, level.maximisedUnits >= value { return shift }
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
    guard var program = try search.program(within: side, value: reference, in: &workspace) else {
      return ([], true)
    }
    for _ in 0..<Self.mostIntervals {
      program.limitShift(to: left)
      let near = try search.end(search.hardest, of: program, in: &workspace)
      guard case .point(let shift, let solution, let isProven) = near else {
        if case .none = near { return (intervals, isComplete) }
        return (intervals, false)
      }
      isComplete = isComplete && isProven
      var held = program
      held.holdSet(of: solution)
      let far = try search.end(search.hardest.other, of: held, in: &workspace).shift ?? shift
      let point = (shift: shift, solution: solution)
      guard let settled = settled(point, of: program, towards: far, value: reference) else {
        return ([], false)
      }
      intervals.append(min(settled, far)...max(settled, far))
      switch search.hardest {
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
  /// Whether a hard rule looks at the figure, so that what is dearer or fewer can be better.
  private var isInShare: Bool {
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

extension PlanningOptions {
  /// Whether nothing stops a search but its proof.
  var isUnlimited: Bool { nodeLimit == nil && secondsLimit == nil }
}
