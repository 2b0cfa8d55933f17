import Optimization
import Testing

@Suite struct LPFormatTests {
  @Test("An LP file has one term a line, minimises, and splits intervals in two rows")
  func text() {
    var program = MathematicalProgram(sense: .maximise)
    let places = program.addVariable("platser", .integer, upper: 9)
    let money = program.addVariable("pengar", .continuous, lower: -.infinity)
    program.addConstraint("intervall", 2 * places - 0.1 * money, lower: 1, upper: 4)
    program.setObjective(5 * places - money + 7)
    #expect(
      program.lp() == """
        Minimize
         obj:
          - 5 x0
          + 1 x1
          - 7 one
        Subject To
         c0:
          + 2 x0
          - 0.1 x1
          <= 4
         c0b:
          + 2 x0
          - 0.1 x1
          >= 1
        Bounds
         0 <= x0 <= 9
         x1 free
         1 <= one <= 1
        General
         x0
        End

        """)
  }
}
