/// What solving found out.
public enum Outcome: Hashable, Sendable {
  /// A point, proven best within the gap that was asked for.
  case optimal(Solution)
  /// A point that keeps every constraint; a limit came before the proof.
  case feasible(Solution)
  /// No point keeps every constraint.
  case infeasible
  /// Points exist with objective values beyond every number.
  case unbounded
  /// A limit came before any point was found. No point is better than the bound, if there is one.
  case limit(bound: Double?)

  /// The point, proven best or not.
  public var solution: Solution? {
    switch self {
    case .optimal(let solution), .feasible(let solution): solution
    case .infeasible, .unbounded, .limit: nil
    }
  }

  /// Whether a point is proven best within the asked gap.
  public var isOptimal: Bool {
    if case .optimal = self { true } else { false }
  }
}

/// What a claim of optimality rests on.
public enum Proof: Hashable, Sendable {
  /// A bound computed in floating point lies within the asked gap.
  case tolerance
  /// A bound computed in floating point lies less than one objective step away.
  case step
  /// A bound computed in whole numbers lies within the asked gap.
  case integers
  /// The rational simplex method confirmed the last linear program.
  case exactLinearProgram
  /// Nothing yet: a gap is left.
  case open
}

/// A point that keeps every constraint, and how good it is known to be.
public struct Solution: Hashable, Sendable {
  /// One value per variable, by index; whole-number variables hold exactly whole numbers.
  public let values: [Double]
  /// The objective at the point, computed from the values, constant included.
  public let objective: Double
  /// No point is better than this.
  public let bound: Double
  /// What the claim of optimality rests on.
  public let proof: Proof
  /// How the point was found.
  public let method: SolveOptions.Method
  /// Branch-and-bound nodes visited.
  public let nodes: Int

  /// Another point of the same program, with the same bound.
  ///
  /// - Parameters:
  ///   - values: The point; it keeps every constraint.
  ///   - objective: The objective at the point.
  /// - Returns: the point, with nothing proven of it but the bound.
  public func moved(to values: [Double], objective: Double) -> Solution {
    Solution(
      values: values, objective: objective, bound: bound, proof: .open, method: method,
      nodes: nodes)
  }

  /// How much better a point could at most be, in the objective's unit.
  public var gap: Double { abs(bound - objective) }

  /// The value of a variable; NaN for a variable of another program.
  public subscript(variable: Variable) -> Double {
    values.indices.contains(variable.index) ? values[variable.index] : .nan
  }
}
