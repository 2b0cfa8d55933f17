/// A program written with fewer rows: a column for each pattern of a block instead of 0–1 columns and
/// the rows that tie them, and nothing that other columns define.
///
/// A block's 0–1 columns take one of a short list of patterns, so with `x_b = Σ_{p ∋ b} w_p` and
/// `Σ_p w_p ≤ 1` (the empty pattern left out) they are described by their convex hull. With `w` in
/// their place the rows of the block's logic go, the columns go, and the relaxation is at least as
/// tight: what a solver does at each node is a fraction of what it was. It is the extended form of
/// Dantzig and Wolfe, *Decomposition principle for linear programs*, 1960, with all columns written
/// out, since a block has few.
///
/// Its objective is the whole program's, in normal values with the constant added, so that gaps
/// mean the same. A point of it is a point of the whole program.
struct PatternProgram {
  /// What a variable stands for.
  enum Part {
    /// A column of the form.
    case column(Int)
    /// The 0–1 columns that are one in a block's pattern.
    case pattern([Int32])
    /// A column, and the 0–1 column that is one with it.
    case choice(Int, of: Int)
  }

  /// The program.
  let program: MathematicalProgram
  private let parts: [Part]
  /// The variables that each column is the sum of; nil where none of them stands for it.
  private let sums: [[Int]?]
  private let definitions: [BlockStructure.Definition]
  /// The definition of each column that has one, by its place.
  private let definition: [Int?]
  private let isWhole: [Int32]

  /// The program of all blocks of a form.
  init(_ structure: BlockStructure, _ form: NormalForm) {
    var builder = PatternBuilder(structure, form)
    for column in structure.loose { builder.add(column: Int(column)) }
    for block in 0..<structure.blockCount { builder.add(block: block) }
    builder.addDefined()
    builder.addRows()
    builder.setObjective()
    program = builder.program
    parts = builder.parts
    sums = builder.sums
    definitions = structure.definitions
    var definition = [Int?](repeating: nil, count: form.cost.count)
    for (place, defined) in definitions.enumerated() { definition[defined.column] = place }
    self.definition = definition
    isWhole = form.integer
  }

  /// The whole program's values at a point.
  func whole(_ point: [Double]) -> [Double] {
    var values = [Double](repeating: 0, count: isWhole.count)
    for (part, value) in zip(parts, point) where value != 0 {
      switch part {
      case .column(let column): values[column] = value
      case .pattern(let columns): for column in columns { values[Int(column)] += value }
      case .choice(let column, let parent):
        values[column] = value
        values[parent] += value
      }
    }
    values = definitions.completing(values)
    for column in values.indices where isWhole[column] != 0 {
      values[column] = values[column].rounded()
    }
    return values
  }

  /// What a sum of the form's columns is in the variables here, one coefficient for each.
  func coefficients(of terms: [(column: Int, value: Double)]) -> [Double] {
    var coefficients = [Double](repeating: 0, count: parts.count)
    func add(_ column: Int, _ value: Double) {
      if let sum = sums[column] {
        for variable in sum { coefficients[variable] += value }
      } else if let place = definition[column] {
        for term in definitions[place].terms { add(term.column, term.coefficient * value) }
      }
    }
    for term in terms { add(term.column, term.value) }
    return coefficients
  }
}
