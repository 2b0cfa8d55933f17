/// What is left of a program when some blocks stay as the Lagrangian relaxation settled them.
///
/// Its objective is the whole program's, in normal values with the constant added, so that gaps
/// mean the same. A point of it is a point of the whole program.
struct CoreProgram {
  let program: MathematicalProgram
  /// The form's column of each variable.
  private let columns: [Int]
  /// The whole program's values, the held blocks in place.
  private let held: [Double]
  private let definitions: [BlockStructure.Definition]
  private let isWhole: [Int32]

  /// The program of some blocks.
  ///
  /// - Parameters:
  ///   - isFree: For each block whether it is free; the others are held.
  ///   - relaxation: The relaxation at its best multipliers.
  ///   - form: The whole program.
  ///   - room: How much above the relaxation's bound is worth looking at, where that is known.
  init(_ isFree: [Bool], of relaxation: LagrangianRelaxation, _ form: NormalForm, room: Double?) {
    let structure = relaxation.structure
    var builder = CoreBuilder(structure, form)
    var fixedCost = form.objectiveShift
    var held = [Double](repeating: 0, count: form.cost.count)
    for block in isFree.indices where !isFree[block] { relaxation.write(block, into: &held) }
    var activity = [Double](repeating: 0, count: structure.rows.count)
    for (column, value) in held.enumerated() where value != 0 {
      fixedCost += structure.cost[column] * value
      for entry in structure.entries(of: column) {
        activity[Int(structure.entryRow[entry])] += structure.entryValue[entry] * value
      }
    }
    for column in structure.loose { builder.add(Int(column)) }
    for block in isFree.indices where isFree[block] {
      builder.add(block, relaxation, room: room)
    }
    builder.addDefined()
    builder.addRows(isFree, activity: activity)
    builder.setObjective(constant: fixedCost)
    program = builder.program
    columns = builder.columns
    self.held = held
    definitions = structure.definitions
    isWhole = form.integer
  }

  /// The program of a sample of blocks, the others left out and the rows' and loose columns' bounds
  /// in proportion: its prices are about the whole program's.
  init(
    sampling isFree: [Bool], of relaxation: LagrangianRelaxation, _ form: NormalForm, share: Double
  ) {
    var builder = CoreBuilder(relaxation.structure, form)
    for column in relaxation.structure.loose { builder.add(Int(column), share: share) }
    for block in isFree.indices where isFree[block] {
      builder.add(block, relaxation, room: nil)
    }
    builder.addRows(
      isFree, activity: Array(repeating: 0, count: relaxation.structure.rows.count), share: share)
    builder.setObjective(constant: 0)
    program = builder.program.relaxed()
    columns = builder.columns
    held = []
    definitions = []
    isWhole = []
  }

  /// The whole program's values at a point.
  func whole(_ point: [Double]) -> [Double] {
    var values = held
    for (variable, column) in columns.enumerated() { values[column] = point[variable] }
    values = definitions.completing(values)
    for column in values.indices where isWhole[column] != 0 {
      values[column] = values[column].rounded()
    }
    return values
  }
}

extension [BlockStructure.Definition] {
  /// The values with every defined column worked out from what defines it.
  func completing(_ values: [Double]) -> [Double] {
    var values = values
    for definition in self {
      values[definition.column] = definition.terms.reduce(0) {
        $0 + $1.coefficient * values[$1.column]
      }
    }
    return values
  }
}

/// Builds the program of some blocks.
private struct CoreBuilder {
  let structure: BlockStructure
  let form: NormalForm
  var program = MathematicalProgram(sense: .minimise)
  var columns: [Int] = []
  private var variableOf: [Int32]

  init(_ structure: BlockStructure, _ form: NormalForm) {
    self.structure = structure
    self.form = form
    variableOf = Array(repeating: -1, count: form.cost.count)
  }

  private func variable(_ column: Int) -> Variable? {
    variableOf[column] < 0 ? nil : Variable(index: Int(variableOf[column]))
  }

  mutating func add(_ column: Int, atMost limit: Double = .infinity, share: Double = 1) {
    guard variableOf[column] < 0 else { return }
    let lower = share * structure.columnLower[column]
    let upper = share * structure.columnUpper[column]
    let isWhole = form.integer[column] != 0
    let domain: Domain = isWhole ? (lower >= 0 && upper <= 1 ? .binary : .integer) : .continuous
    variableOf[column] = Int32(columns.count)
    columns.append(column)
    _ = program.addVariable("", domain, lower: lower, upper: max(lower, min(upper, limit)))
  }

  /// Adds a block's columns; what is farther from the relaxation than `room` is left at zero.
  ///
  /// A weight that is part of a hull may be a fraction, so it is bounded by `room / loss`.
  mutating func add(_ block: Int, _ relaxation: LagrangianRelaxation, room: Double?) {
    let losses = relaxation.losses(of: block)
    let first = Int(structure.binaryStart[block])
    for (bit, loss) in losses.enumerated() {
      let column = Int(structure.binaries[first + bit])
      add(column, atMost: loss.one > room ?? .infinity ? 0 : .infinity)
      if let room, loss.zero > room, let variable = variable(column) {
        let upper = program[variable]?.upper ?? 1
        program.setBounds(variable, lower: min(1, upper), upper: upper)
      }
    }
    for leaf in structure.leaves(of: block) {
      let one = losses[Int(structure.leafParent[leaf])].one
      for place in structure.atoms(of: leaf) {
        let column = Int(structure.atomColumn[place])
        guard let room, relaxation.atom[leaf] >= 0 else {
          add(column)
          continue
        }
        let isRanged = structure.atomValue[place] != 1 || form.columnUpper[column] > 1
        let best = relaxation.atomPrice[Int(relaxation.atom[leaf])]
        let loss = one + relaxation.atomPrice[place] - best
        let isOut = loss > room && !isRanged
        add(column, atMost: isOut ? (form.integer[column] != 0 ? 0 : room / loss) : .infinity)
      }
    }
  }

  /// Adds the defined columns that must be whole or that have limits of their own, with the rows
  /// that define them.
  mutating func addDefined() {
    for definition in structure.definitions {
      let column = definition.column
      let terms = definition.terms.compactMap { term in
        variable(term.column).map { LinearExpression.Term($0, term.coefficient) }
      }
      guard terms.count == definition.terms.count, needsColumn(definition) else { continue }
      add(column)
      guard let own = variable(column) else { continue }
      program.addConstraint(
        "", LinearExpression(own) - LinearExpression(terms), .equal, 0)
    }
  }

  private func needsColumn(_ definition: BlockStructure.Definition) -> Bool {
    if form.integer[definition.column] != 0 { return true }
    var (least, most) = (0.0, 0.0)
    for term in definition.terms {
      let upper = structure.columnUpper[term.column]
      let lower = structure.columnLower[term.column]
      least += min(term.coefficient * lower, term.coefficient * upper)
      most += max(term.coefficient * lower, term.coefficient * upper)
    }
    // The atoms of one leaf are alternatives, so their sum is an outer guess that never misleads.
    return structure.columnLower[definition.column] > least
      || structure.columnUpper[definition.column] < largest(definition, most)
  }

  /// The largest value that a definition can take: of alternatives the largest, else their sum.
  private func largest(_ definition: BlockStructure.Definition, _ sum: Double) -> Double {
    let isHull = definition.terms.allSatisfy {
      structure.columnUpper[$0.column] <= 1 && form.integer[$0.column] == 0
    }
    guard isHull else { return sum }
    return definition.terms.map(\.coefficient).max() ?? sum
  }

  mutating func addRows(_ isFree: [Bool], activity: [Double], share: Double = 1) {
    var terms = [[LinearExpression.Term]](repeating: [], count: structure.rows.count)
    for (place, column) in columns.enumerated() {
      for entry in structure.entries(of: column) {
        terms[Int(structure.entryRow[entry])].append(
          .init(Variable(index: place), structure.entryValue[entry]))
      }
    }
    for row in terms.indices {
      program.addConstraint(
        "", LinearExpression(terms[row]), lower: share * structure.rowLower[row] - activity[row],
        upper: share * structure.rowUpper[row] - activity[row])
    }
    let rowStarts = form.rowStarts
    for block in isFree.indices where isFree[block] {
      let places = Int(structure.localRowStart[block])..<Int(structure.localRowStart[block + 1])
      for row in structure.localRows[places].map(Int.init) {
        let own = (rowStarts[row]..<rowStarts[row + 1]).compactMap { entry in
          variable(Int(form.entryColumn[entry])).map {
            LinearExpression.Term($0, form.entryValue[entry])
          }
        }
        program.addConstraint(
          "", LinearExpression(own), lower: form.rowLower[row], upper: form.rowUpper[row])
      }
    }
  }

  mutating func setObjective(constant: Double) {
    let terms = columns.enumerated().map { place, column in
      LinearExpression.Term(Variable(index: place), structure.cost[column])
    }
    program.setObjective(LinearExpression(terms, constant: constant))
  }
}

extension NormalForm {
  /// Where each row's entries begin; one more than there are rows.
  var rowStarts: [Int] {
    var starts = [0]
    starts.reserveCapacity(rowLower.count + 1)
    for (entry, row) in entryRow.enumerated() {
      while starts.count <= Int(row) { starts.append(entry) }
    }
    while starts.count <= rowLower.count { starts.append(entryRow.count) }
    return starts
  }
}
