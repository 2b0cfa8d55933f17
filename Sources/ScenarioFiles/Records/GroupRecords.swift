import Model

/// A target group as it stands.
struct GroupDraft: Sendable {
  var group: TargetGroup
  /// Never stated when records are read: the table's figures stand as people by then.
  var peopleFrom: SizeDraft?
}

extension Record where Owner == GroupDraft {
  /// A target group.
  static let targetGroup = Record("target_group") { record in
    record.evidence()
    record.required("name", \.group.name, .text, sv: "målgruppens namn", en: "the group's name")
    record.optional(
      "people", \.group.people, .whole(1...20_000_000), figure: .always,
      sv: "antal personer per år; okänt antal begränsar inget",
      en: "number of people a year; an unknown number limits nothing")
    record.optional(
      "people_by_kommun", \.group.peopleByKommun, .counts(), figure: .always, standard: "unknown",
      sv: "antal personer per kommun", en: "number of people by kommun")
    record.optional(
      "people_from", \.peopleFrom, .answeredSize,
      sv: "en tabell från SCB eller Kolada med antal personer per kommunkod",
      en: "a table of Statistics Sweden or Kolada with the number of people by kommun code")
    record.optional(
      "women", \.group.women, .share, figure: .always, sv: "andel kvinnor", en: "share of women")
    record.optional("ages", \.group.ages, .ages, sv: "åldrar, som 18–64", en: "ages, as 18–64")
    record.optional(
      "before", \.group.before, .text, sv: "försörjning före insatsen",
      en: "livelihood before the insats"
    )
    record.optional(
      "baseline", \.group.baseline, .share, figure: .always,
      sv: "andel som når målet utan insats", en: "share that reaches the outcome without any insats"
    )
    record.optional(
      "weight", \.group.weight, .weight, standard: "1", sv: "hur mycket en person väger i målet",
      en: "how much a person counts in the objective")
    record.later("benefit", "benefit_per_part")
  }
}

extension Shape {
  /// Whole numbers by identifier.
  static func counts<Named>() -> Shape where Value == [Identifier<Named>: Int] {
    Shape<[(key: String, value: Int)]>.map(keys: .identifier, to: .whole()).map { pairs in
      Dictionary(uniqueKeysWithValues: pairs.map { (Identifier($0.key), $0.value) })
    }
  }

  /// Records by identifier, each beginning from its key.
  static func named<Item>(
    _ record: Record<Item>, _ start: @escaping @Sendable (String) -> Item
  ) -> Shape where Value == [Item] {
    Shape<[(key: String, value: Item)]>.map(keys: .identifier, record.description) {
      key, node, reading in record.value(from: start(key), node, &reading)
    }.map { pairs in pairs.map(\.value) }
  }
}
