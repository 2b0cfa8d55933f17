import Testing

@testable import Optimization

@Suite struct TableauProofTests {
  /// A tableau at its optimum, and the optimum by GLPK, in normal values.
  private func solved(
    _ volumes: Programmes.Volumes, seed: UInt64
  ) throws -> (tableau: DenseTableau, form: NormalForm, optimum: Double) {
    let program = Programmes(12, volumes, seed: seed).program.relaxed()
    let plain = NormalForm(program)
    let form = plain.counted(in: plain.columnUnits)
    let optimum = form.normal(try #require(try program.solve().solution).objective)
    var tableau = try #require(DenseTableau(form))
    var scratch = DenseTableau.Scratch()
    #expect(tableau.restore(below: .infinity, scratch: &scratch) == .optimal)
    return (tableau, form, optimum)
  }

  @Test(
    "At the optimum the rows as written prove what the tableau says",
    arguments: Programmes.Volumes.allCases, UInt64(1)...5)
  func boundIsOptimum(volumes: Programmes.Volumes, seed: UInt64) throws {
    let (tableau, form, optimum) = try solved(volumes, seed: seed)
    let bound = TableauProof(form).bound(of: tableau)
    #expect(bound <= optimum + 1e-9 * abs(optimum))
    #expect(bound >= optimum - 1e-7 * abs(optimum))
  }

  @Test(
    "Reduced costs that are wrong prove less than the optimum, never more",
    arguments: UInt64(1)...8)
  func spoiled(seed: UInt64) throws {
    var (tableau, form, optimum) = try solved(.mixed, seed: seed)
    let place = tableau.rowCount * tableau.width + Int(seed) % tableau.width
    tableau.cells[place] += 0.25
    tableau.objective += 10
    let bound = TableauProof(form).bound(of: tableau)
    #expect(bound <= optimum + 1e-9 * abs(optimum))
    #expect(bound < tableau.objective)
  }

  @Test("A row that nothing keeps is ruled out, and rows of what can be kept are not")
  func ruledOut() throws {
    var program = MathematicalProgram(sense: .minimise)
    let x = program.addVariable("x", .continuous, upper: 4)
    let y = program.addVariable("y", .continuous, upper: 4)
    program.addConstraint("sum", x + y, .greaterOrEqual, 5)
    program.addConstraint("difference", x - y, .lessOrEqual, 1)
    program.setObjective(x + 2 * y)
    func ending(sum: Double) throws -> (DenseTableau, TableauProof, DenseTableau.Ending) {
      var changed = program
      changed.setBounds(Constraint(index: 0), lower: sum, upper: .infinity)
      let form = NormalForm(changed)
      var tableau = try #require(DenseTableau(form))
      var scratch = DenseTableau.Scratch()
      let ending = tableau.restore(below: .infinity, scratch: &scratch)
      return (tableau, TableauProof(form), ending)
    }
    let (kept, proof, optimal) = try ending(sum: 8)
    #expect(optimal == .optimal)
    for row in kept.basic.indices { #expect(!proof.rulesOut(row: row, of: kept)) }
    let (broken, other, found) = try ending(sum: 8.5)
    guard case .infeasible(let row) = found else {
      Issue.record("8.5 of at most 8 was reached")
      return
    }
    #expect(other.rulesOut(row: row, of: broken))
    let difference = try #require(broken.basic.firstIndex(of: 3))
    #expect(!other.rulesOut(row: difference, of: broken))
  }
}
