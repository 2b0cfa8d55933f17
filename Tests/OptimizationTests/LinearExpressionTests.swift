import Optimization
import Testing

@Suite struct LinearExpressionTests {
  private var program = MathematicalProgram(sense: .minimise)
  private let x: Variable
  private let y: Variable

  init() {
    x = program.addVariable("x", .continuous)
    y = program.addVariable("y", .continuous)
  }

  @Test("Like terms are added up and vanish when they cancel")
  func merging() {
    let merged = (3 * y + 2 * x - y - 2 * x + 4).merged()
    #expect(merged.terms == [LinearExpression.Term(y, 2)])
    #expect(merged.constant == 4)
  }

  @Test("Every way of writing a sum means the same")
  func operators() {
    var grown = LinearExpression(x)
    grown += y
    grown += 2 * x - 5
    grown -= LinearExpression(y)
    #expect(grown.merged() == (3 * x - 5).merged())
    #expect((x + y - (x - y)).merged() == (2 * y).merged())
    #expect((x + (y - 2 * x) - x).merged() == (-(2 * x - y)).merged())
    #expect((x - (x + y)).merged() == (-1 * y).merged())
  }

  @Test("The value at a point is the weighted sum and the constant")
  func value() {
    #expect((2 * x - 3 * y + 1).value(at: [5, 2]) == 5)
    #expect(LinearExpression(constant: 7).value(at: []) == 7)
  }

  @Test("A weight that is not a number is kept, so that solving can name it")
  func notANumber() {
    #expect((Double.nan * x).merged().terms.count == 1)
  }
}
