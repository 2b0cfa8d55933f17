public import Model
public import Planning

/// How far what a benefit point is worth can move before another plan is better, as it is told.
public struct PointWorthFindings: Sendable {
  /// What was found.
  public let worth: PointWorth
  private let names: [InsatsID: String]

  init(_ worth: PointWorth, in scenario: Scenario) {
    self.worth = worth
    names = Dictionary(uniqueKeysWithValues: scenario.insatser.map { ($0.id, $0.name) })
  }

  /// The range in one sentence.
  public var sentence: Phrase {
    let now = worth.stated.persons
    let limits = [
      worth.low.map { limit(Phrase(sv: "under", en: "below"), $0) },
      worth.high.map { limit(Phrase(sv: "över", en: "above"), $0) },
    ].compactMap(\.self)
    guard !limits.isEmpty else {
      return Phrase(
        sv: "Förslaget är bäst vad en nyttopoäng än är värd (nu \(now)).",
        en: "The plan is best whatever a benefit point is worth (now \(now)).")
    }
    return Phrase(
      sv:
        "En nyttopoäng räknas nu som \(now). Ett annat förslag är bättre \(list: limits.map(\.sv)).",
      en:
        "A benefit point now counts as \(now). Another plan is better \(list: limits.map(\.en))."
    )
  }

  private func limit(_ side: Phrase, _ limit: PointWorth.Limit) -> Phrase {
    let change = Phrase.swap(
      out: limit.leaving.map { "\(names[$0] ?? "") (\($0))" },
      into: limit.entering.map { "\(names[$0] ?? "") (\($0))" })
    let there = limit.worth.number
    return Phrase(sv: "\(side) \(there) (\(change))", en: "\(side) \(there) (\(change))")
  }
}

extension Phrase {
  /// What comes in, what goes out and what only moves to other years: `in B och C; ut A`.
  static func swap(out: [String], into: [String]) -> Phrase {
    let parts = [
      (into.filter { !out.contains($0) }, Phrase(sv: "in", en: "in")),
      (out.filter { !into.contains($0) }, Phrase(sv: "ut", en: "out")),
      (out.filter { into.contains($0) }, Phrase(sv: "andra år", en: "other years")),
    ]
    let told = parts.filter { !$0.0.isEmpty }.map { names, title in
      Phrase(sv: "\(title) \(list: names)", en: "\(title) \(list: names)")
    }
    let (sv, en) = (told.map(\.sv), told.map(\.en))
    return Phrase(sv: "\(sv.joined(separator: "; "))", en: "\(en.joined(separator: "; "))")
  }
}

extension Weight {
  /// The weight as a number of persons.
  fileprivate var persons: Phrase {
    self == .one
      ? Phrase(sv: "1 person", en: "1 person")
      : Phrase(sv: "\(number) personer", en: "\(number) persons")
  }

  /// The weight as a number.
  var number: Phrase {
    Phrase(
      sv: "\(NumberWriting.decimal(tenThousandths, decimals: 4, in: .sv))",
      en: "\(NumberWriting.decimal(tenThousandths, decimals: 4, in: .en))")
  }
}
