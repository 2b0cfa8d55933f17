import Optimization
import Testing

/// Rows in kronor, where GLPK's own tolerances would let a plan cost more than there is.
@Suite struct ToleranceTests {
  /// Costs of some ten million that differ by single kronor, and a pool one krona short of a
  /// random choice of them.
  private static func kronor(seed: UInt64, mixed: Bool) -> (MathematicalProgram, [Double], Double) {
    var numbers = SeededNumbers(seed: seed)
    var program = MathematicalProgram(sense: .maximise)
    let base = Double(Int.random(in: 9_000_000...11_000_000, using: &numbers))
    let costs = (0..<10).map { _ in base + Double(Int.random(in: 0...9, using: &numbers)) }
    let choices = costs.indices.map { program.addVariable("v\($0)", .binary) }
    let terms = zip(choices, costs).map { LinearExpression.Term($0, $1) }
    let pool = costs[..<5].reduce(0, +) - 1
    var cost = LinearExpression(terms)
    if mixed { cost += 10_000_000 * program.addVariable("share", .continuous, upper: 1) }
    program.addConstraint("pool", cost, .lessOrEqual, pool)
    program.setObjective(LinearExpression(terms))
    return (program, costs, pool)
  }

  /// The dearest choice that the pool pays for.
  private static func dearest(_ costs: [Double], within pool: Double) -> Double {
    (0..<(1 << costs.count)).reduce(0) { best, mask in
      let cost = costs.indices.reduce(0) { $0 + (mask >> $1 & 1 == 1 ? costs[$1] : 0) }
      return cost <= pool ? max(best, cost) : best
    }
  }

  @Test("A choice that costs one krona too much is never made", arguments: UInt64(1)...40)
  func oneKrona(seed: UInt64) throws {
    let (program, costs, pool) = Self.kronor(seed: seed, mixed: false)
    let solution = try #require(try program.solve(SolveOptions(relativeGap: 0)).solution)
    #expect(solution.objective <= pool)
    #expect(solution.objective == Self.dearest(costs, within: pool))
  }

  @Test("Nor when a share of something else is paid from the same pool", arguments: UInt64(1)...40)
  func oneKronaMixed(seed: UInt64) throws {
    let (program, costs, pool) = Self.kronor(seed: seed, mixed: true)
    let solution = try #require(try program.solve(SolveOptions(relativeGap: 0)).solution)
    #expect(solution.objective <= pool)
    #expect(solution.objective == Self.dearest(costs, within: pool))
  }

  @Test("An equality in kronor that no choice meets is infeasible")
  func nearlyMet() throws {
    var program = MathematicalProgram(sense: .maximise)
    let first = program.addVariable("first", .integer, upper: 50)
    let second = program.addVariable("second", .integer, upper: 50)
    program.addConstraint("exact", 30_000_002 * first + 30_000_004 * second, .equal, 90_000_007)
    program.setObjective(LinearExpression(first))
    #expect(try program.solve() == .infeasible)
  }
}
