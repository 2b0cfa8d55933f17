/// How a program was written for its tableau, and the way back.
struct TableauForm: Sendable {
  private let shortfalls: Shortfalls?
  private let patterns: PatternProgram?
  /// The forms of the whole program, of it without shortfalls, and of that in patterns.
  private let wholeForm: NormalForm
  private let base: NormalForm
  let form: NormalForm
  /// What the form's columns are counted in.
  private let units: [Double]
  /// The row that a point breaks.
  let separate: DenseTableau.Separation?

  init(
    _ shortfalls: Shortfalls?, _ patterns: PatternProgram?, whole: NormalForm, base: NormalForm,
    part: NormalForm, _ units: [Double]
  ) {
    self.units = units
    self.shortfalls = shortfalls
    self.patterns = patterns
    wholeForm = whole
    self.base = base
    form = part
    let separation = shortfalls.map { shortfalls in
      Shortfalls.Separation(shortfalls, count: part.cost.count) { terms in
        var coefficients = [Double](repeating: 0, count: part.cost.count)
        if let patterns {
          coefficients = patterns.coefficients(of: terms)
        } else {
          for term in terms { coefficients[term.column] += term.value }
        }
        return zip(coefficients, units).map(*)
      }
    }
    if let separation {
      separate = { separation.row(at: $0, tolerance: $1 ? 1e-9 : 1e-6) }
    } else {
      separate = nil
    }
  }

  /// Solves the relaxation, with the rows that it asks for; `toTheEnd` with those too that a point of
  /// whole numbers would ask for.
  func solve(_ tableau: inout DenseTableau, toTheEnd: Bool = false) -> Bool {
    var scratch = DenseTableau.Scratch()
    while true {
      guard tableau.restore(below: .infinity, scratch: &scratch) == .optimal else { return false }
      guard let row = separate?(tableau.point(), toTheEnd) else { return true }
      tableau.add(row)
    }
  }

  /// The whole program's normal value of one here.
  func whole(_ cost: Double) -> Double {
    let own = patterns == nil ? cost : form.original(cost) - base.objectiveShift
    return shortfalls == nil ? own : wholeForm.normal(base.original(own))
  }

  /// The normal value here of one of the whole program.
  func part(_ cost: Double) -> Double {
    let own = shortfalls == nil ? cost : base.normal(wholeForm.original(cost))
    return patterns == nil ? own : form.normal(own + base.objectiveShift)
  }

  /// The whole program's values at a point, moved into their bounds, which rounding may have left
  /// by a hair.
  func whole(_ point: [Double]) -> [Double] {
    let point = zip(point, units).map(*)
    var values = patterns?.whole(point) ?? point
    values = values.indices.map { base.clamped(values[$0], toColumn: $0) }
    return shortfalls?.whole(values) ?? values
  }
}
