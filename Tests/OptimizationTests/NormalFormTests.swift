import Testing

@testable import Optimization

@Suite struct NormalFormTests {
  private func form(_ coefficient: Double, _ domain: Domain) -> NormalForm {
    var program = MathematicalProgram(sense: .maximise)
    let x = program.addVariable("x", domain, lower: 0.5, upper: 4.5)
    program.addConstraint("row", coefficient * x, .lessOrEqual, 3 * coefficient)
    program.setObjective(6 * x + 1)
    return NormalForm(program)
  }

  @Test("Rows are scaled by powers of two; small whole rows not at all; kronor stay readable")
  func rows() {
    #expect(form(983, .integer).rowScale == [1])
    #expect(form(20_000_000, .integer).rowScale == [0x1p-12])
    #expect(form(0.001, .continuous).rowScale == [1024])
    #expect(form(20_000_000.5, .continuous).rowScale == [0x1p-14])
    #expect(form(1000.5, .continuous).rowScale == [0x1p-9])
  }

  @Test("Bounds of whole-number columns are moved to whole numbers")
  func bounds() {
    #expect(form(1, .integer).columnLower == [1])
    #expect(form(1, .integer).columnUpper == [4])
    #expect(form(1, .continuous).columnLower == [0.5])
  }

  @Test("Objective values go there and back")
  func objective() {
    let form = form(1, .integer)
    #expect(form.cost == [-1])
    #expect(form.normal(13) == -2)
    #expect(form.original(-2) == 13)
    #expect(form.normalDistance(6) == 1)
    #expect(form.objectiveShift == -1.0 / 6)
  }

  @Test("A cutoff is the objective as a last row")
  func cutoff() {
    var form = form(1, .integer)
    form.addCutoff(-2)
    #expect(form.rowUpper == [3, -2])
    #expect(form.entryValue == [1, -1])
    #expect(!form.hasSameMatrix(as: self.form(1, .integer)))
  }
}
