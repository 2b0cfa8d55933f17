public import Model

/// A family of made-up förbund that have something in common, each told by its seed.
///
/// A förbund of a family is a whole lawful scenario. Its priorities are drawn around a plan that keeps
/// every other rule, so that there always is a lawful plan.
public struct Family: Hashable, Sendable {
  /// The name, as the command line has it.
  public let name: String
  /// What its förbund have in common.
  public let sentence: Phrase
  /// How its förbund are drawn.
  let recipe: Recipe

  /// How the förbund of a family are drawn.
  struct Recipe: Hashable, Sendable {
    /// How many candidates.
    var insatser = 15
    /// How many kommuner.
    var kommuner = 4
    /// How many of them an individual insats reaches at most; `nil` is any number.
    var mostReached: Int?
    /// Plan years after the budget year.
    var planYears = 0
    /// How many of a hundred individual insatser are all or nothing.
    var allOrNothing = 100
    /// How many of a hundred of the others have levels; the rest have ranges of whole people.
    var levels = 0
    /// How many of a hundred candidates are structural.
    var structural = 15
    /// Room for insatser, as percent of what all candidates cost at their largest.
    var room = 45
    /// How close the board's rules lie to the plan they are drawn around, in percent of it.
    var tightness = 70
    /// Whether costs are skewed: few dear insatser and many cheap ones.
    var isSkewed = false
  }

  /// The förbund of a seed.
  ///
  /// - Parameters:
  ///   - seed: Which.
  ///   - law: The figures of law that apply in ``budgetYear``.
  /// - Returns: the same scenario for the same seed, on every machine.
  /// - Throws: what makes it no scenario, which is a bug.
  public func scenario(seed: UInt64, law: LawFigures) throws(ScenarioProblems) -> Scenario {
    var draw = ForbundDraw(self, seed: seed)
    return try draw.scenario(law)
  }

  /// The budget year of every förbund.
  public static let budgetYear = 2027

  /// The family of a name.
  public static func named(_ name: String) -> Family? { all.first { $0.name == name } }
}
