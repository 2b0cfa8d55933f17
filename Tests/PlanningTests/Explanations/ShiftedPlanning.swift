import Model
import Planning

extension Scenario {
  /// The best value with an insats one figure of which is shifted, in the first level's units; `nil`
  /// where no lawful plan has it.
  func bestUnits(
    with insats: InsatsID, _ figure: InsatsFigure, shiftedBy shift: Int
  ) throws -> Int? {
    var options = PlanningOptions()
    options.conditions = [.funded(insats)]
    let answer = try Planner(shifting(insats, figure, by: shift)).plan(options)
    guard case .proposal(let proposal) = answer else { return nil }
    return proposal.valuation.levels[0].units
  }
}
