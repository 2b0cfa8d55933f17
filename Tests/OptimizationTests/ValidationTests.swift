import Optimization
import Testing

@Suite struct ValidationTests {
  private var program = MathematicalProgram(sense: .maximise)
  private let x: Variable

  init() {
    x = program.addVariable("platser", .integer, upper: 5)
    program.setObjective(LinearExpression(x))
  }

  private func refusal(_ change: (inout MathematicalProgram) -> Void) -> String? {
    var program = program
    change(&program)
    do throws(SolverError) {
      _ = try program.solve()
      return nil
    } catch {
      return error.kind == .malformedProgram ? error.message : nil
    }
  }

  @Test("A number that makes no sense is refused by name before GLPK sees it")
  func numbers() {
    #expect(
      refusal { $0.setObjective(.nan * x) } == "the objective weights \"platser\" by nan")
    #expect(
      refusal { $0.addConstraint("tak", .infinity * x, .lessOrEqual, 4) }
        == "constraint \"tak\" weights \"platser\" by inf")
    #expect(
      refusal { $0.addConstraint("tak", 2 * x, .lessOrEqual, .nan) }
        == "constraint \"tak\" has a bound that is NaN")
    #expect(
      refusal { $0.addConstraint("", 2 * x, .equal, .infinity) }
        == "constraint number 0 is bounded to an infinite value")
    #expect(
      refusal { $0.setObjective(x + LinearExpression(constant: .nan)) }
        == "the objective's constant is nan")
  }

  @Test("Bounds in the wrong order are refused with both numbers")
  func bounds() {
    #expect(
      refusal { $0.setBounds(x, lower: 3, upper: 2) }
        == "variable \"platser\" has its lower bound 3.0 above its upper bound 2.0")
    #expect(refusal { $0.setBounds(x, lower: .nan, upper: 2) } != nil)
  }

  @Test("A variable of a larger program is refused")
  func foreignVariable() {
    var other = MathematicalProgram(sense: .minimise)
    _ = other.addVariable("a", .continuous)
    let foreign = other.addVariable("b", .continuous)
    #expect(
      refusal { $0.addConstraint("tak", LinearExpression(foreign), .equal, 1) }
        == "constraint \"tak\" uses a variable of another program")
  }

  @Test(
    "Options that make no sense are refused",
    arguments: [
      SolveOptions(absoluteGap: -1), SolveOptions(relativeGap: .nan),
      SolveOptions(objectiveStep: 0), SolveOptions(nodeLimit: 0),
      SolveOptions(secondsLimit: .nan), SolveOptions(incumbent: [1, 2]),
      SolveOptions(memoryLimitMB: -5),
    ])
  func options(_ options: SolveOptions) {
    let error = #expect(throws: SolverError.self) { _ = try program.solve(options) }
    #expect(error?.kind == .malformedOptions)
  }
}
