/// Something in a scenario that cannot be, named by where it stands.
public struct ScenarioProblem: Hashable, Sendable {
  /// Where: a path of keys and list positions, such as `["insatser", "I01", "requires", "0"]`.
  public let path: [String]
  /// What is wrong and why.
  public let cause: Phrase
  /// What to do.
  public let remedy: Phrase
  /// Other places that the problem is worked out from.
  ///
  /// What reads a file says nothing about the
  /// problem while it cannot read those.
  public let restsOn: [[String]]

  /// A problem.
  public init(
    at path: [String], _ cause: Phrase, remedy: Phrase, restingOn restsOn: [[String]] = []
  ) {
    self.path = path
    self.restsOn = restsOn
    self.cause = cause
    self.remedy = remedy
  }
}

/// Every problem of a scenario, in the order of its sections.
public struct ScenarioProblems: Error, Hashable, Sendable {
  /// The problems, at least one.
  public let problems: [ScenarioProblem]

  /// Some problems.
  public init(_ problems: [ScenarioProblem]) { self.problems = problems }
}
