public import Model
import Planning

extension ObjectiveFrontierFindings {
  /// The frontier as text for people, at most 100 columns wide.
  public func text(in language: Language) -> String {
    var page = Page(language: language, isDetailed: false)
    page.title(forbund.title)
    page.addChanges(changes)
    page.addTradeOff(self)
    page.addSteps(points.map { $0.plan.funded.map(\.id) })
    page.paragraph(extent.phrase)
    page.addDecider()
    return page.text
  }
}

extension Page {
  /// The pairs of values, with what each step costs.
  fileprivate mutating func addTradeOff(_ frontier: ObjectiveFrontierFindings) {
    let (first, second) = (frontier.terms.first.phrase, frontier.terms.second.phrase)
    heading(
      Phrase(
        sv: "Avvägning mellan \(first) och \(second): \(frontier.points.count, "plan", "planer")",
        en:
          "The trade-off between \(first) and \(second): \(frontier.points.count, "plan", "plans")"
      ))
    let thousands = Thousands(frontier.points.map(\.cost), language: language)
    var table = Table([.right, .right, .right, .right], gap: 3)
    table.addHeadings([
      "", first(language), second(language), Phrase(sv: "tkr", en: "SEK k")(language),
    ])
    for (place, point) in frontier.points.enumerated() {
      table.add([
        String(place + 1), value(point.first), value(point.second), thousands(point.cost),
      ])
    }
    self.table(table)
  }

  /// What each plan funds: all of the first one, and then what differs from the one before.
  mutating func addSteps(_ funded: [[InsatsID]]) {
    guard let start = funded.first else {
      return heading(
        Phrase(sv: "Det finns inget lagligt förslag.", en: "There is no lawful plan."))
    }
    heading(Phrase(sv: "Vad som byts", en: "What changes"))
    let all = start.map(\.text)
    item(Phrase(sv: "1: \(list: all)", en: "1: \(list: all)"))
    for (place, pair) in zip(funded, funded.dropFirst()).enumerated() {
      let (before, after) = (Set(pair.0), Set(pair.1))
      let into = after.subtracting(before).sorted().map(\.text)
      let out = before.subtracting(after).sorted().map(\.text)
      let parts = [
        into.isEmpty ? nil : Phrase(sv: "in \(list: into)", en: "in \(list: into)")(language),
        out.isEmpty ? nil : Phrase(sv: "ut \(list: out)", en: "out \(list: out)")(language),
      ].compactMap(\.self)
      let change =
        parts.isEmpty
        ? Phrase(sv: "andra år eller volymer", en: "other years or volumes")(language)
        : parts.joined(separator: "; ")
      item(Phrase(sv: "\(place + 2): \(change)", en: "\(place + 2): \(change)"))
    }
  }

  private func value(_ level: Valuation.Level) -> String {
    switch level.unit {
    case .participants: NumberWriting.decimal(level.units, decimals: 2, in: language)
    case .kronor: NumberWriting.thousands(Kronor(level.units), in: language)
    case .persons, .personYears, .points, .perThousand:
      NumberWriting.score(Score(units: level.units), in: language)
    }
  }
}

extension ObjectiveFrontier.Extent {
  /// What the points are, in a sentence.
  var phrase: Phrase {
    switch self {
    case .all:
      Phrase(
        sv: "Det är alla: inget lagligt förslag är bättre i båda, och det är bevisat.",
        en: "These are all: no lawful plan is better in both, and that is proven.")
    case .first:
      Phrase(
        sv: "Det finns fler: bara de första är uträknade, och de är bevisade.",
        en: "There are more: only the first are worked out, and they are proven.")
    case .steps:
      Phrase(
        sv: "Planerna är bevisade vid jämna steg; mellan dem finns fler.",
        en: "The plans are proven at even steps; between them are more.")
    case .unproven:
      Phrase(
        sv: "Minst ett svar saknas eller är inte bevisat.",
        en: "At least one answer is missing or not proven.")
    }
  }
}
