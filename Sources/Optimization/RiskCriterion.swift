extension StochasticProgram {
  /// What one number stands for the values of all scenarios.
  public enum Criterion: Hashable, Sendable {
    /// `Σ p_s v_s`: the mean of the values, which is the extensive form of the recourse problem.
    case expectation
    /// `(1 − weight)·mean + weight·CVaR`, where CVaR is the mean of the worst part of the values.
    ///
    /// The worst are the smallest where the program maximises and the largest where it minimises.
    case conditionalValueAtRisk(tail: Portion, weight: Portion)
    /// The worst value.
    case worstCase
    /// The largest regret, made as small as possible: how far a value is from the best that the
    /// scenario allows, given here for each in order.
    case largestRegret(best: [Double])
  }

  /// A share of a whole as a rational number.
  public struct Portion: Hashable, Sendable {
    /// How many parts.
    public let parts: Int
    /// Of how many.
    public let whole: Int

    /// So many parts of a whole, which must be positive.
    public init(_ parts: Int, of whole: Int) {
      self.parts = parts
      self.whole = whole
    }

    var approximate: Double { Double(parts) / Double(whole) }
  }

  /// The extensive form: all scenarios in one program that share the columns of the first stage.
  ///
  /// The columns of the first stage come first and keep their places; those of each scenario follow
  /// in order, and then those of the criterion. The objective is that of the criterion; a regret is
  /// pulled downwards whichever way the program goes, so where the program maximises, the objective
  /// is minus the largest regret.
  ///
  /// - Parameter criterion: What one number stands for all values.
  /// - Returns: the program; it keeps the sense of the first stage.
  public func program(_ criterion: Criterion) -> MathematicalProgram {
    var program = firstStage
    let values = scenarios.map { program.append($0) }
    program.setObjective(program.objective(criterion, of: values, weights: scenarios.map(\.weight)))
    return program
  }
}

extension MathematicalProgram {
  /// Adds what a criterion needs, and says what it comes to.
  ///
  /// With `σ = 1` where the program maximises and `σ = −1` where it minimises:
  ///
  /// - CVaR at a tail α is the largest `η − σ Σ p_s d_s / α` with `d_s ≥ σ(η − v_s)`, `d_s ≥ 0`, one
  ///   row and one column a scenario (R. T. Rockafellar and S. Uryasev, Optimization of Conditional
  ///   Value-at-Risk, *Journal of Risk* 2, 2000, with the sign of a gain).
  /// - The worst value is the largest `z` with `σ z ≤ σ v_s`.
  /// - The largest regret is the smallest `r` with `r ≥ σ(b_s − v_s)`.
  ///
  /// - Parameters:
  ///   - criterion: What one number stands for the values.
  ///   - values: What each scenario is worth, in columns of this program.
  ///   - weights: How much each counts.
  /// - Returns: the objective, to be pulled the program's own way.
  public mutating func objective(
    _ criterion: StochasticProgram.Criterion, of values: [LinearExpression], weights: [Int]
  ) -> LinearExpression {
    let total = Double(weights.reduce(0, +))
    let chances = weights.map { Double($0) / total }
    let sign = sense == .maximise ? 1.0 : -1.0
    switch criterion {
    case .expectation: return mean(of: values, chances)
    case .conditionalValueAtRisk(let tail, let weight):
      var mixed = weight.parts < weight.whole ? mean(of: values, chances) : LinearExpression()
      mixed = (1 - weight.approximate) * mixed
      guard weight.parts > 0 else { return mixed }
      let level = addVariable("value at risk", .continuous, lower: -.infinity)
      var risk = LinearExpression(level)
      for (value, chance) in zip(values, chances) {
        let shortfall = addVariable("shortfall", .continuous)
        addConstraint(
          "shortfall", LinearExpression(shortfall) + sign * (value - LinearExpression(level)),
          .greaterOrEqual, 0)
        risk -= (sign * chance / tail.approximate) * shortfall
      }
      return mixed + weight.approximate * risk
    case .worstCase:
      let worst = addVariable("worst value", .continuous, lower: -.infinity)
      for value in values {
        addConstraint("worst value", sign * (value - LinearExpression(worst)), .greaterOrEqual, 0)
      }
      return LinearExpression(worst)
    case .largestRegret(let best):
      let regret = addVariable("largest regret", .continuous, lower: -.infinity)
      for (value, best) in zip(values, best) {
        addConstraint(
          "regret", LinearExpression(regret) + sign * (value - best), .greaterOrEqual, 0)
      }
      return -sign * LinearExpression(regret)
    }
  }

  private func mean(
    of values: [LinearExpression], _ chances: [Double]
  ) -> LinearExpression {
    var sum = LinearExpression()
    for (value, chance) in zip(values, chances) { sum += chance * value }
    return sum.merged()
  }
}
