/// Rule 10: schooling for people of 16–20 without gymnasium is the school's task.
public enum SchoolExclusion: EligibilityRule {
  /// The rule.
  public static let id = RuleID.schoolExclusion
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Skolinsatser för 16–20-åringar utan gymnasium ligger utanför förbundets uppdrag.",
      en: "Schooling for people aged 16–20 without gymnasium is outside the förbund's task."),
    formula: "¬(gymnasieutbildning ∈ contains(i) ∧ ages(i) meet 16–20)",
    reference: "skollagen (2010:800) 29 kap. 9 §, nationell vägledning",
    validFrom: CivilDate(year: 2011, month: 7, day: 1), kind: .guidance, strength: .hard)

  /// Excluded when it is schooling and takes in people of 16–20.
  public static func finding(on insats: Insats, in scenario: Scenario) -> EligibilityFinding? {
    guard insats.contains?.contains(.gymnasieutbildning) == true else { return nil }
    let ages = scenario.ages(of: insats)
    guard ages.isEmpty || ages.contains(where: { $0.overlaps(16...20) }) else { return nil }
    return .excluded(
      Phrase(
        sv: "gymnasieutbildning för 16–20-åringar är skolans uppdrag",
        en: "schooling for ages 16–20 is the school's task"))
  }
}

extension Scenario {
  /// The ages an insats takes in: its own, else its groups'.
  func ages(of insats: Insats) -> [ClosedRange<Int>] {
    insats.ages.map { [$0] } ?? insats.groups.keys.sorted().compactMap { group($0)?.ages }
  }
}
