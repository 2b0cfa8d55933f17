extension MathematicalProgram {
  /// The linear relaxation: the same program with every variable continuous.
  ///
  /// Its best value is a bound on this program's.
  public func relaxed() -> Self {
    relaxed { _ in true }
  }

  /// The linear program that is left when every whole-number variable keeps its value at a point.
  public func holdingWholeNumbers(at point: [Double]) -> Self {
    var program = relaxed()
    for index in variables.indices where variables[index].domain.isWhole {
      guard point.indices.contains(index) else { continue }
      program.variables[index].lower = point[index]
      program.variables[index].upper = point[index]
    }
    return program
  }

  /// The program in which the variables that `isRelaxed` picks may take any number.
  func relaxed(where isRelaxed: (Int) -> Bool) -> Self {
    var program = self
    for index in variables.indices where isRelaxed(index) {
      program.variables[index].domain = .continuous
    }
    return program
  }

  /// Whether no variable is confined to whole numbers.
  var isContinuous: Bool { variables.allSatisfy { !$0.domain.isWhole } }
  /// Whether every variable is confined to whole numbers.
  var isPureInteger: Bool { variables.allSatisfy { $0.domain.isWhole } }
}
