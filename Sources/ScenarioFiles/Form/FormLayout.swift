import Model

/// Which sheet each section of a scenario stands on.
struct FormLayout: Sendable {
  /// What a sheet holds.
  enum Content: Hashable, Sendable {
    /// Sections whose keys have a row each.
    case keys([String])
    /// A section whose items have a row each.
    case items(String)
    /// The new values of what-ifs.
    case changes
  }

  let name: Phrase
  let content: Content
  /// Whether a form has the sheet although the scenario says nothing that stands on it.
  let isAlwaysThere: Bool

  /// What stands in the first cell of the row of keys where each row is a key.
  static let keyMark = "key"
  /// What stands in the first cell of the row of keys where each row is a change.
  static let changesMark = "what_ifs.*.set"
  /// What the row of units begins with.
  static let unitMark = Phrase(sv: "#enhet", en: "#unit")

  /// The sheets of a form from the left.
  static let all: [FormLayout] = [
    FormLayout(
      name: Phrase(sv: "Förbund", en: "Förbund"),
      content: .keys(["insatsval", "forbund", "forbundsordning", "decision", "mid_year"]),
      isAlwaysThere: true),
    items("members", Phrase(sv: "Medlemmar", en: "Members"), isAlwaysThere: true),
    FormLayout(
      name: Phrase(sv: "Pengar", en: "Money"),
      content: .keys([
        "contributions", "indexation", "reserve", "equity", "national_grant", "last_year_money",
      ]),
      isAlwaysThere: true),
    items("fixed_costs", Phrase(sv: "Fasta kostnader", en: "Fixed costs"), isAlwaysThere: true),
    items("target_groups", Phrase(sv: "Målgrupper", en: "Target groups"), isAlwaysThere: true),
    items("insatser", Phrase(sv: "Insatser", en: "Insatser"), isAlwaysThere: true),
    FormLayout(
      name: Phrase(sv: "Mål", en: "Objective"), content: .keys(["objective"]), isAlwaysThere: true),
    items("priorities", Phrase(sv: "Prioriteringar", en: "Priorities"), isAlwaysThere: true),
    items("last_year", Phrase(sv: "Förra året", en: "Last year"), isAlwaysThere: true),
    items("what_ifs", Phrase(sv: "Vad händer om", en: "What if"), isAlwaysThere: true),
    FormLayout(
      name: Phrase(sv: "Ändringar", en: "Changes"), content: .changes, isAlwaysThere: true),
    items("resources", Phrase(sv: "Resurser", en: "Resources")),
    items("overlaps", Phrase(sv: "Överlapp", en: "Overlaps")),
    items("shared_costs", Phrase(sv: "Delade kostnader", en: "Shared costs")),
    items("at_most_of", Phrase(sv: "Högst av", en: "At most of")),
    items("benefit_per_part", Phrase(sv: "Nytta per part", en: "Benefit per part")),
    FormLayout(
      name: Phrase(sv: "Nationella tal", en: "National figures"), content: .keys(["national"]),
      isAlwaysThere: false),
  ]

  private static func items(
    _ key: String, _ name: Phrase, isAlwaysThere: Bool = false
  ) -> FormLayout {
    FormLayout(name: name, content: .items(key), isAlwaysThere: isAlwaysThere)
  }
}
