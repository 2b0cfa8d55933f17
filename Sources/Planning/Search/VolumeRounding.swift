import Model
import Optimization

/// Rounds continuous volumes to hundredths so that every rule is kept.
///
/// The funded set stays as it is; each continuous volume becomes a whole number of hundredths near
/// the proven one, and the room is kept one krona per continuous insats and year short, since each
/// such cost is then rounded up to a krona. Where no neighbour keeps every rule, the neighbourhood
/// grows to the whole range.
struct VolumeRounding {
  /// How many hundredths beside the proven volume are tried, in turn.
  private static let neighbourhoods: [Double] = [1, 25, 400, .infinity]

  let program: ScenarioProgram
  let level: ObjectiveLevel
  let solution: Solution

  /// The rounded solution, or `nil` when no rounding keeps every rule.
  func rounded(in workspace: inout Workspace) throws(SolverError) -> Solution? {
    for neighbourhood in Self.neighbourhoods {
      var rounding = program
      rounding.round(near: solution, within: neighbourhood)
      rounding.program.setObjective(level.maximised)
      let options = SolveOptions(relativeGap: 1e-5, nodeLimit: 2_000)
      if let rounded = try workspace.solve(rounding.program, options).solution { return rounded }
    }
    return nil
  }
}

extension ScenarioProgram {
  fileprivate mutating func round(near solution: Solution, within hundredths: Double) {
    for column in setColumns { program.fix(column, at: solution[column].rounded()) }
    for index in 0..<scenario.yearCount {
      for position in columns.indices {
        for option in columns[position][index].options {
          guard case .range(let volume, _, continuous: true) = option.choice,
            solution[option.chosen] > 0.5
          else { continue }
          let near = (solution[volume] * 100).rounded()
          let name = name("hundredths", position, index)
          let most = min(near + hundredths, 100 * (program[volume]?.upper ?? .infinity))
          let whole = program.addVariable(
            name, .integer, lower: max(0, near - hundredths), upper: most.rounded(.down))
          program.addConstraint(name, 100 * volume - LinearExpression(whole), .equal, 0)
          keepKrona(year: index)
        }
      }
    }
  }

  /// Keeps a krona aside in every money row that covers the year.
  private mutating func keepKrona(year index: Int) {
    for rule in [RuleID.funds, .noDebt] {
      for (year, row) in (rows[rule] ?? []).enumerated() {
        guard rule == .noDebt ? year >= index : year == index, let limits = program[row] else {
          continue
        }
        program.setBounds(row, lower: limits.lower, upper: limits.upper - 1)
      }
    }
  }
}
