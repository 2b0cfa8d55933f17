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
  public var phrase: Phrase {
    let all: [(InsatsDifference.Kind, Phrase)] = [
      (.came, Phrase(sv: "in", en: "in")), (.left, Phrase(sv: "ut", en: "out")),
      (.moved, Phrase(sv: "andra år", en: "other years")),
      (.resized, Phrase(sv: "annan volym", en: "another volume")),
    ]
    let parts = all.compactMap { kind, title -> Phrase? in
      let names = insatser.filter { $0.kind == kind }.map { $0.named(years) }
      guard !names.isEmpty else { return nil }
      return Phrase(
        sv: "\(title): \(list: names.map(\.sv))", en: "\(title): \(list: names.map(\.en))")
    }
    let (sv, en) = (parts.map(\.sv), parts.map(\.en))
    return Phrase(sv: "\(sv.joined(separator: "; "))", en: "\(en.joined(separator: "; "))")
  }
}
