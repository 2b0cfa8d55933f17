public import Model

/// What goes on the way from one plan to another, by name.
public struct PlanChange: Hashable, Sendable {
  /// What differs, in the order of identifiers; insatser of which only the cost differs are left out.
  public let insatser: [InsatsDifference]
  private let years: [Int]

  init(from before: PlanFindings, to after: PlanFindings) {
    years = after.years.map(\.ledger.year)
    insatser = InsatsDifference.all(from: before, to: after, years: years)
      .filter { $0.kind != .repriced }
  }

  /// How many insatser are funded in other years, or come or go.
  public var swapped: Int { insatser.count { $0.kind != .resized } }

  /// What comes in, what goes out, and what else is different; nothing where nothing is.
  public var phrase: Phrase { phrase(besides: nil) }

  /// The same without one insats, which the sentence is about already.
  func phrase(besides one: InsatsID?) -> Phrase {
    let all: [(InsatsDifference.Kind, Phrase)] = [
      (.came, Phrase(sv: "in", en: "in")), (.left, Phrase(sv: "ut", en: "out")),
      (.moved, Phrase(sv: "andra år:", en: "other years:")),
      (.resized, Phrase(sv: "annan volym eller nivå:", en: "another volume or level:")),
    ]
    let parts = all.compactMap { kind, title -> Phrase? in
      let names = insatser.filter { $0.kind == kind && $0.id != one }.map {
        kind == .resized
          ? Phrase(sv: "\($0.name) (\($0.id))", en: "\($0.name) (\($0.id))") : $0.named(years)
      }
      guard !names.isEmpty else { return nil }
      return Phrase(
        sv: "\(title) \(list: names.map(\.sv))", en: "\(title) \(list: names.map(\.en))")
    }
    let (sv, en) = (parts.map(\.sv), parts.map(\.en))
    return Phrase(sv: "\(sv.joined(separator: "; "))", en: "\(en.joined(separator: "; "))")
  }

  /// The same as a sentence that says how many insatser it is about.
  public var sentence: Phrase {
    guard !insatser.isEmpty else {
      return Phrase(sv: "Inga insatser byts.", en: "No insatser are changed.")
    }
    guard swapped > 0 else {
      return Phrase(
        sv: "Inga insatser byts; \(phrase).", en: "No insatser are changed; \(phrase).")
    }
    let count = CountWord.beginning(swapped)
    let isSwap = [.came, .left].allSatisfy { kind in insatser.contains { $0.kind == kind } }
    guard swapped > 1 else {
      return Phrase(sv: "En insats skiljer: \(phrase).", en: "One insats differs: \(phrase).")
    }
    return isSwap
      ? Phrase(
        sv: "\(count) insatser byts: \(phrase).", en: "\(count) insatser are swapped: \(phrase).")
      : Phrase(
        sv: "\(count) insatser skiljer: \(phrase).", en: "\(count) insatser differ: \(phrase).")
  }
}
