/// A program that weighs risk with one column instead of a row and a column for each future.
///
/// Where a program holds `R = min c·η + Σ_s p_s·d_s` with `d_s ≥ g_s·η − v_s(x)`, `d_s ≥ 0`, as a
/// conditional value at risk does, `R` is convex in `x`, and for any weights `0 ≤ μ_s ≤ p_s` with
/// `Σ μ_s·g_s = −c`
///
///     R(x) ≥ −Σ_s μ_s·v_s(x),
///
/// with equality for the weights of the worst futures at `x`. So `R` is one column θ, and only those
/// of these rows are written that some point asked for (A. Künzi-Bay and J. Mayer, Computational
/// aspects of minimizing conditional value-at-risk, *Computational Management Science* 3, 2006).
/// A few dozen rows do what one for each of a thousand futures did.
struct Shortfalls {
  /// A future: by how much it falls short where the level is `η`.
  private struct Future {
    let shortfall: Int
    /// What a unit of shortfall costs, where less is better.
    let cost: Double
    /// How much a unit of the level adds.
    let slope: Double
    /// `v_s`, in the whole program's variables.
    let terms: [LinearExpression.Term]
    let constant: Double
  }

  /// The fewest futures for which this pays.
  private static let fewest = 20

  /// The program with one column for what all shortfalls cost, which comes last.
  let program: MathematicalProgram
  private let futures: [Future]
  /// The whole program's variable of each of the program's, but the last.
  private let kept: [Int]
  private let level: Int
  private let levelSign: Double
  /// What the weights of a row must come to.
  private let weight: Double
  private let count: Int
  /// The place of each of the whole program's variables in the program.
  private let places: [Int]

  /// Nothing where a program has no such part.
  init?(_ whole: MathematicalProgram) {
    let sign = whole.sense == .minimise ? 1.0 : -1.0
    var cost = [Double](repeating: 0, count: whole.variables.count)
    for term in whole.objective.terms { cost[term.variable.index] = sign * term.coefficient }
    guard let (level, rows) = Self.rows(of: whole, cost) else { return nil }
    var futures: [Future] = []
    for row in rows {
      guard let future = Self.future(whole.constraints[row.row], row.shortfall, level, cost)
      else { return nil }
      futures.append(future)
    }
    let levelSign: Double = futures[0].slope > 0 ? 1 : -1
    let weight = -cost[level] * levelSign
    let most = futures.reduce(0) { $0 + $1.cost * $1.slope * levelSign }
    guard futures.allSatisfy({ $0.slope * levelSign > 0 }), weight > 0, most >= weight else {
      return nil
    }
    var isOut = Set(rows.map(\.shortfall))
    isOut.insert(level)
    let isRowOut = Set(rows.map(\.row))
    kept = whole.variables.indices.filter { !isOut.contains($0) }
    var places = [Int](repeating: -1, count: whole.variables.count)
    for (place, variable) in kept.enumerated() { places[variable] = place }
    self.places = places
    self.futures = futures
    (self.level, self.levelSign, self.weight, count) = (
      level, levelSign, weight, whole.variables.count
    )
    guard
      let program = Self.program(
        whole, kept, places, isRowOut, futures, weight: weight, levelSign, sign)
    else { return nil }
    self.program = program
  }

  /// The level and the rows that each give one shortfall; nothing where there are few.
  private static func rows(
    of whole: MathematicalProgram, _ cost: [Double]
  ) -> (level: Int, rows: [(row: Int, shortfall: Int)])? {
    let isLevel = whole.variables.indices.map { index in
      let variable = whole.variables[index]
      return variable.domain == .continuous && variable.lower == -.infinity
        && variable.upper == .infinity && cost[index] != 0
    }
    guard isLevel.contains(true) else { return nil }
    var uses = [Int32](repeating: 0, count: whole.variables.count)
    for constraint in whole.constraints {
      for term in constraint.terms { uses[term.variable.index] += 1 }
    }
    let isShortfall = whole.variables.indices.map { index in
      let variable = whole.variables[index]
      return variable.domain == .continuous && variable.lower == 0 && variable.upper == .infinity
        && uses[index] == 1 && cost[index] > 0
    }
    var rows: [(row: Int, shortfall: Int)] = []
    var level: Int?
    for (row, constraint) in whole.constraints.enumerated() {
      guard let own = constraint.terms.first(where: { isLevel[$0.variable.index] }) else {
        continue
      }
      let ends = constraint.terms.filter { isShortfall[$0.variable.index] }
      guard ends.count == 1, level ?? own.variable.index == own.variable.index else { return nil }
      level = own.variable.index
      rows.append((row, ends[0].variable.index))
    }
    guard let level, rows.count >= fewest, Int(uses[level]) == rows.count else { return nil }
    return (level, rows)
  }

  private static func future(
    _ row: MathematicalProgram.ConstraintDefinition, _ shortfall: Int, _ level: Int,
    _ cost: [Double]
  ) -> Future? {
    var (own, slope) = (0.0, 0.0)
    for term in row.terms {
      if term.variable.index == shortfall { own = term.coefficient }
      if term.variable.index == level { slope = term.coefficient }
    }
    let side = own > 0 ? row.lower : row.upper
    guard own != 0, side.isFinite, (own > 0 ? row.upper : -row.lower) == .infinity else {
      return nil
    }
    let rest = row.terms.filter {
      $0.variable.index != shortfall && $0.variable.index != level
    }
    return Future(
      shortfall: shortfall, cost: cost[shortfall], slope: -slope / own,
      terms: rest.map { .init($0.variable, $0.coefficient / own) }, constant: -side / own)
  }

  private static func program(
    _ whole: MathematicalProgram, _ kept: [Int], _ places: [Int], _ isRowOut: Set<Int>,
    _ futures: [Future], weight: Double, _ levelSign: Double, _ sign: Double
  ) -> MathematicalProgram? {
    let bounds = whole.impliedBounds()
    var (least, most) = (Double.infinity, -Double.infinity)
    for future in futures {
      var (low, high) = (future.constant, future.constant)
      for term in future.terms {
        let (lower, upper) = bounds[term.variable.index]
        low += min(term.coefficient * lower, term.coefficient * upper)
        high += max(term.coefficient * lower, term.coefficient * upper)
      }
      guard low.isFinite, high.isFinite else { return nil }
      least = min(least, low / abs(future.slope))
      most = max(most, high / abs(future.slope))
    }
    func moved(_ expression: LinearExpression) -> LinearExpression {
      LinearExpression(
        expression.terms.compactMap { term in
          let place = places[term.variable.index]
          return place < 0 ? nil : .init(Variable(index: place), term.coefficient)
        }, constant: expression.constant)
    }
    var program = MathematicalProgram(name: whole.name, sense: whole.sense)
    for index in kept {
      let variable = whole.variables[index]
      _ = program.addVariable(
        variable.name, variable.domain, lower: variable.lower, upper: variable.upper)
    }
    for (index, row) in whole.constraints.enumerated() where !isRowOut.contains(index) {
      program.addConstraint(
        row.name, moved(LinearExpression(row.terms)), lower: row.lower, upper: row.upper)
    }
    let cost = program.addVariable(
      "shortfalls", .continuous, lower: -weight * most, upper: -weight * least)
    program.setObjective(moved(whole.objective) + sign * cost)
    return program
  }

  /// The whole program's values at a point of the program, with the best level.
  func whole(_ point: [Double]) -> [Double] {
    var values = [Double](repeating: 0, count: count)
    for (place, variable) in kept.enumerated() { values[variable] = point[place] }
    let reached = futures.map { future in
      future.terms.reduce(future.constant) { $0 + $1.coefficient * values[$1.variable.index] }
    }
    let (_, at) = weights(reached)
    values[level] = at * levelSign
    for (future, reached) in zip(futures, reached) {
      values[future.shortfall] = max(0, abs(future.slope) * at - reached)
    }
    return values
  }

  /// The weights of the worst futures, and the level that they end at.
  private func weights(_ reached: [Double]) -> (weights: [Double], level: Double) {
    var left = weight
    var weights = [Double](repeating: 0, count: futures.count)
    let heights = zip(futures, reached).map { $1 / abs($0.slope) }
    for place in heights.indices.sorted(by: { (heights[$0], $0) < (heights[$1], $1) }) {
      let size = futures[place].cost * abs(futures[place].slope)
      weights[place] = min(futures[place].cost, left / abs(futures[place].slope))
      left -= size
      if left <= 0 { return (weights, heights[place]) }
    }
    return (weights, heights.max() ?? 0)
  }
}

extension Shortfalls {
  /// Finds the rows that a point of the program asks for, where the program is solved in variables
  /// of its own.
  struct Separation: Sendable {
    private let shortfalls: Shortfalls
    /// `v_s` in the variables that are solved for, future after future.
    private var coefficients: [Double] = []
    private let count: Int
    /// The variable of what all shortfalls cost.
    private let total: Int
    private let totalUnit: Double

    /// A separation where `row` says what a sum of the program's columns is in the variables that
    /// are solved for.
    init(
      _ shortfalls: Shortfalls, count: Int,
      row: ([(column: Int, value: Double)]) -> [Double]
    ) {
      self.shortfalls = shortfalls
      self.count = count
      for future in shortfalls.futures {
        coefficients += row(
          future.terms.map { (shortfalls.places[$0.variable.index], $0.coefficient) })
      }
      let last = row([(shortfalls.kept.count, 1)])
      total = last.firstIndex { $0 != 0 } ?? 0
      totalUnit = last[total]
    }

    /// The row that a point breaks, if it breaks one by more than a tolerance.
    func row(at point: [Double], tolerance: Double) -> DenseTableau.Row? {
      let used = point.indices.filter { point[$0] != 0 && $0 < count }
      var reached: [Double] = []
      reached.reserveCapacity(shortfalls.futures.count)
      for (place, future) in shortfalls.futures.enumerated() {
        var sum = future.constant
        for column in used { sum += coefficients[place * count + column] * point[column] }
        reached.append(sum)
      }
      let (weights, _) = shortfalls.weights(reached)
      var cost = 0.0
      for (weight, reached) in zip(weights, reached) { cost -= weight * reached }
      guard cost > point[total] * totalUnit + tolerance * max(1, abs(cost)) else { return nil }
      var row = DenseTableau.Row(
        coefficients: [Double](repeating: 0, count: count), lower: 0, upper: .infinity)
      for (place, weight) in weights.enumerated() where weight != 0 {
        row.lower -= weight * shortfalls.futures[place].constant
        for column in 0..<count {
          row.coefficients[column] += weight * coefficients[place * count + column]
        }
      }
      row.coefficients[total] += totalUnit
      return row.scaled
    }
  }
}

extension DenseTableau.Row {
  /// The row with coefficients near one, times a power of two, which changes no digit: the column of
  /// a row of millions has coefficients that no pivot can be told from rounding by.
  fileprivate var scaled: Self {
    let largest = coefficients.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { return self }
    let scale = 1 / largest.binade
    return Self(coefficients: coefficients.map { $0 * scale }, lower: lower * scale, upper: upper)
  }
}

extension MathematicalProgram {
  /// The variables' bounds, those of columns without any from the equation that defines them.
  fileprivate func impliedBounds() -> [(lower: Double, upper: Double)] {
    var bounds = variables.map { (lower: $0.lower, upper: $0.upper) }
    for _ in 0..<3 {
      for row in constraints where row.lower == row.upper {
        let open = row.terms.filter {
          !bounds[$0.variable.index].lower.isFinite || !bounds[$0.variable.index].upper.isFinite
        }
        guard open.count == 1, let own = open.first else { continue }
        var (low, high) = (row.lower, row.lower)
        for term in row.terms where term.variable != own.variable {
          let (lower, upper) = bounds[term.variable.index]
          low -= max(term.coefficient * lower, term.coefficient * upper)
          high -= min(term.coefficient * lower, term.coefficient * upper)
        }
        let ends = [low / own.coefficient, high / own.coefficient]
        let known = bounds[own.variable.index]
        bounds[own.variable.index] = (
          max(known.lower, min(ends[0], ends[1])), min(known.upper, max(ends[0], ends[1]))
        )
      }
    }
    return bounds
  }
}
