/// Holds the sections of a scenario against one another.
///
/// What text can show alone (units, spelling, ranges) is found while reading; what takes two
/// sections to see is found here, and named by the path where it stands.
public enum ScenarioValidation {
  /// Every problem, in the order of the sections.
  public static func problems(
    of stated: ScenarioDescription, law: LawFigures
  ) -> [ScenarioProblem] {
    []
  }
}
