public import Model

/// What came of looking for the best plan.
public enum PlanningAnswer: Sendable {
  /// A plan, checked and valued, with its proof.
  case proposal(Proposal)
  /// No plan keeps every hard rule; what is named cannot hold together.
  case infeasible(Conflict)
  /// No plan keeps every hard rule and the conditions asked for; without the conditions there may
  /// be one, so no rule is blamed.
  case unattainable
  /// The limit came before any plan was found.
  case limit(bound: Double?)
}

/// A plan with everything that shows it can be trusted.
public struct Proposal: Sendable {
  /// The plan worked out from the raw scenario in whole kronor.
  public let account: Account
  /// Its value by the scenario's objective.
  public let valuation: Valuation
  /// How every rule stands; no hard rule is broken.
  public let verdicts: [Verdict]
  /// How good it is proven to be.
  public let proof: Proof
  /// Whether other plans are exactly as good.
  public let ties: Ties
  /// What rounding continuous volumes to hundredths lost, in the first level's units.
  public let roundingLoss: Int
  /// What the plan comes to over the futures that risk is weighed over; `nil` where it is not.
  public let risk: RiskAnswer?
}

/// How good a plan is proven to be, on the first level of the objective.
public struct Proof: Sendable, Equatable {
  /// Whether the plan is proven best within the gap asked for.
  public enum Status: String, Sendable {
    /// No plan is better by more than the gap asked for.
    case optimal
    /// A plan was found; a better one may exist within the gap shown.
    case feasible
  }

  /// What the proof rests on.
  public enum Ground: String, Sendable {
    /// Whole numbers: the bound is closer than one step of the objective, or nothing is left.
    case integers
    /// The solver's tree, to its tolerance.
    case tolerance
  }

  /// Proven or only found.
  public let status: Status
  /// No plan is better than this, in wholes of the objective's unit.
  public let bound: Double
  /// How much better a plan could be, in wholes of the objective's unit.
  public let gap: Double
  /// What the proof rests on.
  public let ground: Ground
  /// For a lexicographic objective, how many levels are proven.
  public let provenLevels: Int
  /// Whether the last linear program, with every choice held, was confirmed in exact arithmetic.
  ///
  /// It proves that program, not the tree.
  public let isLastProgramExact: Bool
  /// How the plan was found.
  public let method: String
}

/// Other plans that are exactly as good on every level of the objective.
public struct Ties: Sendable, Equatable {
  /// How many funded sets are that good, this one included.
  public let count: Int
  /// Whether there are no more than counted.
  public let complete: Bool
}

/// Why no answer can be given at all.
///
/// All are bugs to be reported but those that say otherwise.
public enum PlanningError: Error, Sendable {
  /// The solver refused the program, in its own words.
  case solver(String)
  /// The check in whole kronor disagrees with the solver: these verdicts are broken.
  case disagreement([Verdict])
  /// A plan is worth something else in a future than the solver was told.
  case otherValue(found: Score, recomputed: Score)
  /// The money is short in more draws than the solver was told.
  case moneyShort(found: Int, recomputed: Int)
  /// The scenario weighs risk, and what was asked is not answered with futures.
  ///
  /// No bug but a question to be asked of ``Model/Scenario/withoutRisk``.
  case riskNotWeighed
  /// A named future has no lawful plan of its own that a regret could be counted from.
  ///
  /// No bug but a future that cannot be.
  case noPlanInFuture(Phrase)
}
