public import Model

/// What two plans differ by in persons and in benefit points, which are never added up.
public struct EffectDifference: Hashable, Sendable {
  /// Persons as the objective counts them, the other plan's less this one's.
  public let persons: Score
  /// Benefit points, undiscounted, the other plan's less this one's.
  public let points: Score
  /// Whether persons are counted as years in work.
  public let countsYears: Bool

  /// From one account to another of the same förbund.
  init(from: Account, to: Account) {
    let weights = from.scenario.objectiveWeights
    persons = to.effect(by: .objective(weights)) - from.effect(by: .objective(weights))
    points = to.points - from.points
    countsYears = from.scenario.personUnit == .personYears
  }

  /// The difference in words: `1,64 personer färre och 1,80 nyttopoäng fler`.
  var phrase: Phrase {
    let word =
      countsYears
      ? Phrase(sv: "personår", en: "person-years") : Phrase(sv: "personer", en: "persons")
    let parts = [
      Self.part(persons, word),
      Self.part(points, Phrase(sv: "nyttopoäng", en: "benefit points")),
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return Phrase(
        sv: "lika många \(word) och lika många nyttopoäng",
        en: "as many \(word) and as many benefit points")
    }
    return Phrase(sv: "\(list: parts.map(\.sv))", en: "\(list: parts.map(\.en))")
  }

  private static func part(_ score: Score, _ word: Phrase) -> Phrase? {
    guard score != .zero else { return nil }
    let size = score < .zero ? -score : score
    return score > .zero
      ? Phrase(sv: "\(size) \(word) fler", en: "\(size) more \(word)")
      : Phrase(sv: "\(size) \(word) färre", en: "\(size) fewer \(word)")
  }
}
