import Optimization
import Testing

@Suite struct ViolationTests {
  @Test("A row in whole kronor may not be exceeded by one krona")
  func wholeRowsAreExact() {
    var program = MathematicalProgram(sense: .maximise)
    let first = program.addVariable("first", .binary)
    let second = program.addVariable("second", .binary)
    let row = program.addConstraint(
      "pool", 400_000_000_000 * first + 600_000_000_001 * second, .lessOrEqual, 1_000_000_000_000)
    let broken = program.violations(of: [1, 1])
    #expect(broken.map(\.place) == [.constraint(row)])
    #expect(broken.map(\.amount) == [1])
    #expect(program.violations(of: [1, 0]).isEmpty)
  }

  @Test("A row with fractions may miss its bound by a billionth of its largest part")
  func tolerance() {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .continuous)
    program.addConstraint("pool", 1000 * x, .lessOrEqual, 1_000_000)
    #expect(program.violations(of: [1000.000_000_9]).isEmpty)
    #expect(program.violations(of: [1000.000_002]).count == 1)
  }

  @Test("Bounds, whole numbers, missing values and numbers that are none are all named")
  func places() {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", .integer, upper: 4)
    let y = program.addVariable("y", .continuous, upper: 4)
    #expect(program.violations(of: [5, 0]).map(\.place) == [.bounds(x)])
    #expect(program.violations(of: [5, 0]).map(\.amount) == [1])
    #expect(program.violations(of: [0.25, 0]).map(\.place) == [.integrality(x)])
    #expect(program.violations(of: [0.25, 0]).map(\.amount) == [0.25])
    #expect(program.violations(of: [0, .nan]).map(\.place) == [.bounds(y)])
    #expect(program.violations(of: [0]).map(\.place) == [.size])
  }

  @Test("A row on a variable of another program is broken, and can still be written to a file")
  func foreignVariable() {
    var other = MathematicalProgram(sense: .minimise)
    _ = other.addVariable("a", .continuous)
    let foreign = other.addVariable("b", .continuous)
    var program = MathematicalProgram(sense: .minimise)
    let own = program.addVariable("own", .continuous)
    let row = program.addConstraint("row", own + foreign, .lessOrEqual, 1)
    #expect(program.violations(of: [0]).map(\.place) == [.constraint(row)])
    #expect(program.mps().hasPrefix("NAME"))
    #expect(program.lp().hasPrefix("Minimize"))
  }
}
