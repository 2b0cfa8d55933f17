import Optimization
import Testing

@Suite struct MPSTests {
  /// A program with every kind of row and bound.
  static func everyKind() -> MathematicalProgram {
    var program = MathematicalProgram(name: "åäö", sense: .maximise)
    let whole = program.addVariable("hela platser", .integer, lower: -2, upper: 7)
    let free = program.addVariable("fri", .continuous, lower: -.infinity)
    let held = program.addVariable("låst", .continuous, lower: 2.5, upper: 2.5)
    let below = program.addVariable("under", .continuous, lower: -.infinity, upper: -1)
    let choice = program.addVariable("val", .binary)
    program.addConstraint("intervall", whole + free, lower: -3, upper: 4)
    program.addConstraint("krokigt intervall", whole - below, lower: 0.1, upper: 9.3)
    program.addConstraint("likhet", free + held - 2 * choice, .equal, 3)
    program.addConstraint("minst", free + below, .greaterOrEqual, -6)
    program.relax(program.addConstraint("struken", LinearExpression(whole), .lessOrEqual, 0))
    program.setObjective(3 * whole + 0.1 * free + below + choice + 10.25)
    return program
  }

  @Test("An MPS file names rows and columns in ASCII and minimises")
  func text() {
    var program = MathematicalProgram(sense: .maximise)
    let places = program.addVariable("platser", .integer, upper: 9)
    let money = program.addVariable("pengar", .continuous)
    program.addConstraint("tak", 2 * places + 0.1 * money, .lessOrEqual, 12)
    program.addConstraint("intervall", LinearExpression(money), lower: 1, upper: 4)
    program.setObjective(5 * places - money + 7)
    #expect(
      program.mps() == """
        NAME program FREE
        ROWS
         N obj
         L c0
         L c1
        COLUMNS
         m0 'MARKER' 'INTORG'
         x0 obj -5
         x0 c0 2
         m1 'MARKER' 'INTEND'
         x1 obj 1
         x1 c0 0.1
         x1 c1 1
         one obj -7
        RHS
         rhs c0 12
         rhs c1 4
        RANGES
         rng c1 3
        BOUNDS
         LO bnd x0 0
         UP bnd x0 9
         LO bnd x1 0
         PL bnd x1
         FX bnd one 1
        ENDATA

        """)
  }

  @Test(
    "Another solver reads the same optimum from the MPS file",
    .enabled(if: ExportedFile.exists(ExportedFile.glpsol)), arguments: UInt64(1)...20)
  func glpsol(seed: UInt64) throws {
    try confirm(BruteForce.program(seed: seed), by: ExportedFile.glpsol)
  }

  @Test(
    "glpsol and CBC read every kind of row and bound alike",
    arguments: [ExportedFile.glpsol, ExportedFile.cbc].filter(ExportedFile.exists))
  func everyKindIsReadAlike(solver: String) throws {
    try confirm(Self.everyKind(), by: solver)
  }

  private func confirm(_ program: MathematicalProgram, by solver: String) throws {
    let ours = try program.solve(SolveOptions(relativeGap: 0)).solution?.objective
    let sign: Double = program.sense == .minimise ? 1 : -1
    let mps = try ExportedFile.minimum(by: solver, of: program.mps(), isMPS: true)
    let lp = try ExportedFile.minimum(by: solver, of: program.lp(), isMPS: false)
    guard let ours else {
      #expect(mps == nil && lp == nil)
      return
    }
    #expect(abs((mps ?? .nan) * sign - ours) <= 1e-7 * max(1, abs(ours)))
    #expect(abs((lp ?? .nan) * sign - ours) <= 1e-7 * max(1, abs(ours)))
  }
}
