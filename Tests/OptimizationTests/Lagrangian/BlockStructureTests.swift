import Testing

@testable import Optimization

@Suite struct BlockStructureTests {
  private func takenApart(
    of program: MathematicalProgram, mostPatterns: Int = 64, mostRows: Int = 50
  ) -> BlockStructure? {
    BlockStructure(NormalForm(program), mostPatterns: mostPatterns, mostRows: mostRows)
  }

  @Test("Rows on money and groups are complicating, and a programme's own rows are not")
  func rolesOfRows() throws {
    let program = Programmes(12, .continuous, seed: 1).program
    let structure = try #require(takenApart(of: program))
    #expect(
      structure.rows.map { program.constraints[$0].name } == ["money"] + [
        "share", "share", "share",
      ])
    #expect(structure.definitions.count == 12)
    #expect(structure.loose.count == 1)
    // Requires and excludes join programmes.
    #expect(structure.blockCount < 12)
  }

  @Test("A row that would make a list too long is complicating instead")
  func longLists() throws {
    let program = Programmes(12, .levels, seed: 1).program
    let structure = try #require(takenApart(of: program, mostPatterns: 2))
    #expect(structure.blockCount == 12)
    #expect(structure.rows.count == 4 + 4)
  }

  @Test("A block's patterns are those that its rows allow")
  func patterns() throws {
    var program = MathematicalProgram(sense: .maximise)
    let first = program.addVariable("first", .binary)
    let second = program.addVariable("second", .binary)
    program.addConstraint("requires", first - second, .lessOrEqual, 0)
    program.addConstraint("money", 3 * first + 2 * second, .lessOrEqual, 4)
    program.setObjective(first + second)
    let structure = try #require(takenApart(of: program))
    #expect(structure.blockCount == 1)
    #expect(Set(structure.patterns) == [0b00, 0b10, 0b11])
  }

  @Test("A range of volumes has its two ends as atoms, and zero where no least is demanded")
  func ranges() throws {
    var program = MathematicalProgram(sense: .maximise)
    var money = LinearExpression()
    for least in [5.0, 0] {
      let runs = program.addVariable("runs", .binary)
      let people = program.addVariable("people", .integer, upper: 40)
      program.addConstraint("most", people - 30 * runs, .lessOrEqual, 0)
      if least > 0 { program.addConstraint("least", people - least * runs, .greaterOrEqual, 0) }
      money += 3 * people + 7 * runs
    }
    program.addConstraint("money", money, .lessOrEqual, 100)
    program.setObjective(money)
    let structure = try #require(takenApart(of: program))
    let ends = (0..<2).map { leaf in
      structure.atoms(of: leaf).map { structure.atomValue[$0] }.sorted()
    }
    #expect(ends == [[5, 30], [0, 30]])
    #expect(structure.isWholeAtom == [false, false, false, false])
  }

  @Test("A volume that nothing closes when its programme does not run is no range")
  func openRange() {
    var program = MathematicalProgram(sense: .maximise)
    let runs = program.addVariable("runs", .binary)
    let people = program.addVariable("people", .integer, upper: 40)
    program.addConstraint("least", people - 5 * runs, .greaterOrEqual, 0)
    program.addConstraint("money", 3 * people + 7 * runs, .lessOrEqual, 100)
    program.setObjective(people + runs)
    // The row ties a loose column to a 0–1 column nobody else knows.
    #expect(takenApart(of: program) == nil)
  }

  @Test("A column without an end, and more complicating rows than asked for, make no structure")
  func refusals() {
    let sound = Programmes(12, .levels, seed: 1).program
    #expect(takenApart(of: sound, mostRows: 3) == nil)
    var open = sound
    let free = open.addVariable("free", .continuous)
    open.addConstraint("two", free + open.firstVariable, .lessOrEqual, 3)
    #expect(takenApart(of: open) == nil)
  }
}

extension MathematicalProgram {
  fileprivate var firstVariable: Variable { Variable(index: 0) }
}
