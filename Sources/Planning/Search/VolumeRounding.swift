import Model
import Optimization

/// Rounds continuous volumes to hundredths so that every rule is kept.
///
/// The funded set stays as it is; each continuous volume becomes a whole number of hundredths near
/// the proven one, and what it costs a whole number of kronor, rounded up: with h hundredths at the
/// price p, `p·h ≤ 100·amount ≤ p·h + 99`, so that every rule on money sees what is paid. The
/// levels of the objective are solved anew, since whole hundredths seldom reach an earlier level's
/// best. Where no neighbour keeps every rule, the neighbourhood grows to the whole range; a set
/// that has no hundredths at all is passed over for the next best.
struct VolumeRounding {
  /// How many hundredths beside the proven volume are tried, in turn.
  private static let neighbourhoods: [Double] = [1, 25, 400, .infinity]

  /// The program without any level held.
  let program: ScenarioProgram
  let levels: [ObjectiveLevel]
  let solution: Solution

  /// The rounded solution, or `nil` when no rounding keeps every rule.
  func rounded(in workspace: inout Workspace) throws(SolverError) -> Solution? {
    for neighbourhood in Self.neighbourhoods {
      var rounding = program
      rounding.round(near: solution, within: neighbourhood)
      var options = PlanningOptions()
      options.relativeGap = 1e-5
      options.nodeLimit = 2_000
      var search = LexicographicSearch(rounding, levels, options)
      if case .found(let results) = try search.run(in: &workspace) {
        return results[results.count - 1].solution
      }
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
