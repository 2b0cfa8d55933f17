import Testing

@testable import Optimization

@Suite struct GoalTests {
  private func goal(_ options: SolveOptions, constant: Double = 0) -> Goal {
    var program = MathematicalProgram(sense: .minimise)
    let x = program.addVariable("x", .continuous)
    program.setObjective(x + constant)
    return Goal(options, program, NormalForm(program))
  }

  @Test("A bound less than a step away proves, one a whole step away does not")
  func step() {
    let goal = goal(SolveOptions(relativeGap: 0, objectiveStep: 2))
    #expect(goal.proof(incumbent: 10, bound: 8.1) == .step)
    #expect(goal.proof(incumbent: 10, bound: 8) == .open)
    #expect(goal.rounded(7.9, below: 10) == 8)
    #expect(goal.rounded(8.1, below: 10) == 10)
  }

  @Test("The relative gap is measured on the objective with its constant")
  func relative() {
    let goal = goal(SolveOptions(relativeGap: 0.01), constant: 990)
    #expect(goal.isReached(incumbent: 10, bound: 0))
    #expect(!goal.isReached(incumbent: 10, bound: -0.5))
    #expect(goal.proof(incumbent: 10, bound: 0) == .tolerance)
  }

  @Test("A cutoff asks for what the goal does not forgive, and not for what drowns in rounding")
  func cutoff() {
    #expect(abs((goal(SolveOptions(absoluteGap: 1)).cutoff(below: 10) ?? .nan) - 9) < 1e-5)
    #expect(goal(SolveOptions(relativeGap: 0)).cutoff(below: 10) == nil)
  }
}
