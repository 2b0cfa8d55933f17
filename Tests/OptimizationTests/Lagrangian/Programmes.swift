@testable import Optimization

/// Random programs of the kind the methods live on: programmes that run or not, each with levels or
/// a hull of volumes, under rows on money and on groups.
struct Programmes {
  enum Volumes: CaseIterable {
    case levels
    case continuous
    case whole
    case mixed
  }

  /// The finished program.
  private(set) var program = MathematicalProgram(sense: .maximise)
  private var numbers: SeededNumbers
  private var cost = LinearExpression()
  private var effect = LinearExpression()
  private var groups = [LinearExpression](repeating: LinearExpression(), count: 3)
  private var running: [Variable] = []

  init(_ count: Int, _ volumes: Volumes, seed: UInt64, levels: Int = 3) {
    numbers = SeededNumbers(seed: seed)
    for index in 0..<count {
      let isLevelled = volumes == .levels || volumes == .mixed && index.isMultiple(of: 3)
      add(index, isLevelled: isLevelled, isWhole: volumes == .whole, levels: levels)
    }
    for index in stride(from: 3, to: count, by: 5) {
      program.addConstraint(
        "requires", running[index] - running[index - 2], .lessOrEqual, 0)
      program.addConstraint("excludes", running[index] + running[index - 3], .lessOrEqual, 1)
    }
    let pool = program.addVariable("pool", .continuous, upper: Double(count) * 900_000)
    program.addConstraint("money", cost - LinearExpression(pool), .lessOrEqual, 0)
    for group in groups {
      program.addConstraint("share", group - 0.2 * cost, .greaterOrEqual, 0)
    }
    program.setObjective(effect)
  }

  /// The program with a row that nothing keeps: more must run than there is.
  func demanding(_ least: Double) -> MathematicalProgram {
    var asking = program
    let all = LinearExpression(
      program.variables.indices.dropLast().map { .init(Variable(index: $0), 1) })
    asking.addConstraint("run many", all, .greaterOrEqual, least)
    return asking
  }

  private mutating func add(_ index: Int, isLevelled: Bool, isWhole: Bool, levels: Int) {
    let runs = program.addVariable("runs \(index)", .binary)
    running.append(runs)
    let least = Double(Int.random(in: 4...15, using: &numbers))
    let corners = (0..<levels).map { least + Double($0 * Int.random(in: 6...9, using: &numbers)) }
    let price = Double(Int.random(in: 15_000...120_000, using: &numbers))
    let rate = Double(Int.random(in: 100...600, using: &numbers))
    var own = Double(Int.random(in: 50_000...900_000, using: &numbers)) * runs
    let weights = corners.map { _ in
      program.addVariable("corner", isLevelled ? .binary : .continuous, upper: 1)
    }
    let chosen = LinearExpression(weights.map { .init($0, 1) })
    program.addConstraint("one", chosen - LinearExpression(runs), .equal, 0)
    let people = LinearExpression(zip(weights, corners).map { .init($0, $1) })
    var value = 0.0
    var last = 0.0
    for (place, corner) in corners.enumerated() {
      value += (rate - Double(place) * rate / 8).rounded() * (corner - last)
      last = corner
      effect += value * weights[place]
    }
    if isLevelled {
      own += price * people
    } else {
      let volume = program.addVariable(
        "people", isWhole ? .integer : .continuous, upper: corners[levels - 1])
      program.addConstraint("reached", LinearExpression(volume) - people, .equal, 0)
      own += price * volume
    }
    cost += own
    groups[index % 3] += own
  }
}
