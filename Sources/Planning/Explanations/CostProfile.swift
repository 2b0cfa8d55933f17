public import Model
import Optimization

/// How the best value with an insats changes as it becomes cheaper.
///
/// Cheaper is better until its cost is needed in a share: where the board asks for so much of the
/// money to one group, an insats for the group that costs nothing counts for nothing there.
public struct CostProfile: Sendable, Equatable {
  /// The best value over some shifts of the cost.
  public struct Piece: Sendable, Equatable {
    /// The shifts of the yearly cost, in kronor; 0 is what the scenario states.
    public let shifts: ClosedRange<Int>
    /// The best value with the insats in the first level's units; `nil` where no lawful plan has it.
    public let units: Int?
  }

  /// The pieces, from what is stated down to free of charge.
  public let pieces: [Piece]
  /// The hard priorities in whose shares the cost counts in the insats' favour.
  public let priorities: [PriorityID]
}

/// Finds the pieces one after the other, from what is stated downwards.
///
/// With the best plan at a cost known, its value stays until its funded set breaks a rule or another
/// set becomes lawful that is better; both ends are mixed-integer programs with the cost as a
/// column.
struct CostProfileSearch {
  private static let mostPieces = 250

  let scenario: Scenario
  let insats: InsatsID
  let options: PlanningOptions

  /// The profile, for one planned year in which every volume is all or nothing; `nil` where being
  /// free of charge is as good as any lower cost is, or a limit came first.
  func profile(in workspace: inout Workspace) throws(SolverError) -> CostProfile? {
    let priorities = priorities
    guard !priorities.isEmpty, options.isUnlimited, scenario.yearCount == 1,
      ScenarioProgram(scenario).rangeKinds.isEmpty,
      let range = search.range, range.lowerBound < 0
    else { return nil }
    let all = range.lowerBound...0
    guard let best = try best(within: all, in: &workspace) else { return nil }
    let free = try self.best(
      within: range.lowerBound...range.lowerBound, in: &workspace)
    guard (free?.units ?? Int.min) < best.units else { return nil }
    var pieces: [CostProfile.Piece] = []
    var shift = 0
    while shift >= range.lowerBound {
      // A profile that is not whole and proven would say something that nobody knows.
      guard pieces.count < Self.mostPieces,
        let piece = try piece(from: shift, downTo: range.lowerBound, in: &workspace)
      else { return nil }
      shift = piece.shifts.lowerBound - 1
      // Two plans may be worth the same side by side.
      if let last = pieces.last, last.units == piece.units {
        pieces[pieces.count - 1] = CostProfile.Piece(
          shifts: piece.shifts.lowerBound...last.shifts.upperBound, units: piece.units)
      } else {
        pieces.append(piece)
      }
    }
    return CostProfile(pieces: pieces, priorities: priorities)
  }

  /// The best value at a shift, and how far down it stays; `nil` where a limit leaves that open.
  private func piece(
    from shift: Int, downTo least: Int, in workspace: inout Workspace
  ) throws(SolverError) -> CostProfile.Piece? {
    let best = try best(within: shift...shift, in: &workspace)
    var low = least
    if let best {
      var held = best.program
      held.limitShift(to: least...shift)
      held.holdSet(of: best.solution)
      low = try search.end(.least, of: held, in: &workspace).shift ?? shift
    }
    let above = (best?.units).map { $0 + 1 } ?? worst
    if shift > least,
      let better = try search.program(
        within: least...(shift - 1), value: above, in: &workspace)
    {
      switch try search.end(.most, of: better, in: &workspace) {
      case .point(let next, _, isProven: true): low = max(low, next + 1)
      case .none: break
      case .point, .unknown: return nil
      }
    }
    return CostProfile.Piece(shifts: min(low, shift)...shift, units: best?.units)
  }

  /// The best plan with the insats at the best of some costs.
  private func best(
    within shifts: ClosedRange<Int>, in workspace: inout Workspace
  ) throws(SolverError) -> (units: Int, program: ScenarioProgram, solution: Solution)? {
    guard let range = search.range else { return nil }
    var program = ScenarioProgram(
      scenario, freeing: FreeFigure.Question(insats: insats, figure: .cost, range: range))
    program.limitShift(to: shifts)
    let level = program.addObjectiveLevels()[0]
    program.add([.funded(insats)])
    program.program.setObjective(level.maximised)
    let outcome = try workspace.solve(program.program, SolveOptions(relativeGap: 0))
    guard let solution = outcome.solution else { return nil }
    let units = Int(level.maximised.value(at: solution.values).rounded())
    return (units, program, solution)
  }

  /// Less than any plan is worth.
  private var worst: Int { -(1 << 52) }

  private var search: FigureSearch {
    FigureSearch(scenario: scenario, insats: insats, figure: .cost, options: options)
  }

  /// The hard priorities that ask for at least a share of money of which the insats is more than its
  /// part, so that a krona less to it makes the share smaller.
  private var priorities: [PriorityID] {
    guard let position = scenario.position[insats] else { return [] }
    let rows = scenario.priorityRows.filter { row in
      guard row.isHard, let least = row.limit(.atLeast) else { return false }
      switch row.priority.quantity {
      case .share(of: .insatsMoney), .share(of: .pool):
        let weight = scenario.weight(
          of: position, in: row.selection, counting: false, year: row.years.lowerBound)
        return weight > Share(millionths: least).fraction
      case .money:
        return scenario.weight(
          of: position, in: row.selection, counting: false, year: row.years.lowerBound) > .zero
      default: return false
      }
    }
    return Set(rows.map(\.priority.id)).sorted()
  }
}
