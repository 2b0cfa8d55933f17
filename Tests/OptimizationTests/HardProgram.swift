import Optimization

/// Programs that branch and bound does not finish in a moment.
enum HardProgram {
  /// Market split: choices that must meet several targets at once (Cornuéjols and Dawande 1999),
  /// with slack so that every choice is feasible.
  static func equalities(count: Int, rows: Int = 4) -> MathematicalProgram {
    var numbers = SeededNumbers(seed: 7)
    var program = MathematicalProgram(sense: .minimise)
    let choices = (0..<count).map { program.addVariable("v\($0)", .binary) }
    var misses = LinearExpression()
    for row in 0..<rows {
      let over = program.addVariable("over\(row)", .continuous)
      let under = program.addVariable("under\(row)", .continuous)
      var sum = under - over
      var total = 0.0
      for choice in choices {
        let weight = Double(Int.random(in: 0...99, using: &numbers))
        sum += weight * choice
        total += weight
      }
      program.addConstraint("target\(row)", sum, .equal, (total / 2).rounded(.down))
      misses += over + under
    }
    program.setObjective(misses)
    return program
  }
}
