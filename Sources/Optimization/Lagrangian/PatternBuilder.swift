/// Writes a program in the patterns of its blocks.
struct PatternBuilder {
  private let structure: BlockStructure
  private let form: NormalForm
  private let rowStarts: [Int]
  private(set) var program = MathematicalProgram(sense: .minimise)
  /// What each variable stands for.
  private(set) var parts: [PatternProgram.Part] = []
  /// The variables that each of the form's columns is the sum of.
  private(set) var sums: [[Int]?]
  /// The leaf whose weights, which sum to no more than one, a column is among; −1 for none.
  private var leafOf: [Int32]

  init(_ structure: BlockStructure, _ form: NormalForm) {
    self.structure = structure
    self.form = form
    rowStarts = form.rowStarts
    sums = Array(repeating: nil, count: form.cost.count)
    leafOf = Array(repeating: -1, count: form.cost.count)
    for leaf in structure.leafParent.indices {
      let columns = structure.atoms(of: leaf).map { Int(structure.atomColumn[$0]) }
      // The ends of a range are all of one column.
      guard Set(columns).count == columns.count else { continue }
      for column in columns where structure.columnUpper[column] <= 1 {
        leafOf[column] = Int32(leaf)
      }
    }
  }

  private mutating func declare(
    _ part: PatternProgram.Part, _ domain: Domain, lower: Double, upper: Double
  ) -> Int {
    parts.append(part)
    return program.addVariable("", domain, lower: lower, upper: upper).index
  }

  /// Adds a column as it is.
  mutating func add(column: Int) {
    guard sums[column] == nil else { return }
    let (lower, upper) = (structure.columnLower[column], structure.columnUpper[column])
    let isWhole = form.integer[column] != 0
    let domain: Domain = isWhole ? (lower >= 0 && upper <= 1 ? .binary : .integer) : .continuous
    sums[column] = [declare(.column(column), domain, lower: lower, upper: upper)]
  }

  /// Adds a block: its patterns, its atoms, and the rows that are not logic.
  mutating func add(block: Int) {
    let binaries = structure.binaries(of: block).map { structure.binaries[$0] }
    let leaves = structure.leaves(of: block)
    if binaries.count == 1, structure.patterns(of: block).count == 2, leaves.count == 1,
      structure.atoms(of: leaves.lowerBound).allSatisfy({ structure.isWholeAtom[$0] })
    {
      addChoice(of: Int(binaries[0]), leaf: leaves.lowerBound)
      return
    }
    if binaries.count == 1, structure.patterns(of: block).count == 2 {
      add(column: Int(binaries[0]))
    } else {
      addPatterns(of: block, binaries)
    }
    for leaf in leaves {
      for place in structure.atoms(of: leaf) { add(column: Int(structure.atomColumn[place])) }
    }
    addRows(of: block, Set(binaries))
  }

  /// Adds the atoms of a block that is nothing but a choice of one of them, or none.
  private mutating func addChoice(of parent: Int, leaf: Int) {
    var chosen: [Int] = []
    for place in structure.atoms(of: leaf) {
      let column = Int(structure.atomColumn[place])
      let variable = declare(
        .choice(column, of: parent), .binary, lower: structure.columnLower[column],
        upper: structure.columnUpper[column])
      sums[column] = [variable]
      chosen.append(variable)
    }
    sums[parent] = chosen
    program.addConstraint("", sum(chosen), .lessOrEqual, 1)
  }

  /// Adds a column for each pattern but the empty one.
  private mutating func addPatterns(of block: Int, _ binaries: [Int32]) {
    var chosen: [Int] = []
    var hasEmpty = false
    for binary in binaries { sums[Int(binary)] = [] }
    for place in structure.patterns(of: block) {
      let pattern = structure.patterns[place]
      if pattern == 0 {
        hasEmpty = true
        continue
      }
      let ones = binaries.indices.filter { pattern >> UInt64($0) & 1 == 1 }.map { binaries[$0] }
      let variable = declare(.pattern(ones), .binary, lower: 0, upper: 1)
      chosen.append(variable)
      for column in ones { sums[Int(column)]?.append(variable) }
    }
    guard !chosen.isEmpty else { return }
    program.addConstraint("", sum(chosen), lower: hasEmpty ? -.infinity : 1, upper: 1)
  }

  private func sum(_ variables: [Int]) -> LinearExpression {
    LinearExpression(variables.map { LinearExpression.Term(Variable(index: $0), 1) })
  }

  /// Adds a block's own rows, but not those that its patterns keep by themselves.
  private mutating func addRows(of block: Int, _ binaries: Set<Int32>) {
    let places = Int(structure.localRowStart[block])..<Int(structure.localRowStart[block + 1])
    for row in structure.localRows[places].map(Int.init) {
      let entries = rowStarts[row]..<rowStarts[row + 1]
      if entries.allSatisfy({ binaries.contains(form.entryColumn[$0]) }) { continue }
      var terms: [LinearExpression.Term] = []
      for entry in entries {
        // A column that is nowhere else can only be zero.
        for variable in sums[Int(form.entryColumn[entry])] ?? [] {
          terms.append(.init(Variable(index: variable), form.entryValue[entry]))
        }
      }
      program.addConstraint(
        "", LinearExpression(terms), lower: form.rowLower[row], upper: form.rowUpper[row])
    }
  }

  /// Adds the defined columns that must be whole or have limits of their own.
  mutating func addDefined() {
    for definition in structure.definitions where needsColumn(definition) {
      var terms: [LinearExpression.Term] = []
      for term in definition.terms {
        for variable in sums[term.column] ?? [] {
          terms.append(.init(Variable(index: variable), -term.coefficient))
        }
      }
      add(column: definition.column)
      for variable in sums[definition.column] ?? [] {
        terms.append(.init(Variable(index: variable), 1))
      }
      program.addConstraint("", LinearExpression(terms), .equal, 0)
    }
  }

  private func needsColumn(_ definition: BlockStructure.Definition) -> Bool {
    if form.integer[definition.column] != 0 { return true }
    let (least, most) = reach(of: definition)
    return structure.columnLower[definition.column] > least
      || structure.columnUpper[definition.column] < most
  }

  /// How small and how large a defined column can be, the weights of one leaf being alternatives.
  private func reach(of definition: BlockStructure.Definition) -> (least: Double, most: Double) {
    var (least, most) = (0.0, 0.0)
    var ofLeaf: [Int32: (least: Double, most: Double)] = [:]
    for term in definition.terms {
      let ends = [structure.columnLower[term.column], structure.columnUpper[term.column]]
        .map { $0 == 0 ? 0 : term.coefficient * $0 }
      let leaf = leafOf[term.column]
      if leaf >= 0 {
        let known = ofLeaf[leaf] ?? (0, 0)
        ofLeaf[leaf] = (
          min(known.least, ends[0], ends[1]), max(known.most, ends[0], ends[1])
        )
      } else {
        least += min(ends[0], ends[1])
        most += max(ends[0], ends[1])
      }
    }
    for leaf in ofLeaf.keys.sorted() {
      guard let ends = ofLeaf[leaf] else { continue }
      least += ends.least
      most += ends.most
    }
    return (least, most)
  }

  /// Adds the rows that tie the blocks together.
  mutating func addRows() {
    var terms = [[LinearExpression.Term]](repeating: [], count: structure.rows.count)
    for column in form.cost.indices {
      for entry in structure.entries(of: column) {
        for variable in sums[column] ?? [] {
          terms[Int(structure.entryRow[entry])].append(
            .init(Variable(index: variable), structure.entryValue[entry]))
        }
      }
    }
    for row in terms.indices {
      program.addConstraint(
        "", LinearExpression(terms[row]), lower: structure.rowLower[row],
        upper: structure.rowUpper[row])
    }
  }

  /// Sets the objective, with the constant that makes it the whole program's.
  mutating func setObjective() {
    var terms: [LinearExpression.Term] = []
    for column in form.cost.indices where structure.cost[column] != 0 {
      for variable in sums[column] ?? [] {
        terms.append(.init(Variable(index: variable), structure.cost[column]))
      }
    }
    program.setObjective(LinearExpression(terms, constant: form.objectiveShift))
  }
}
