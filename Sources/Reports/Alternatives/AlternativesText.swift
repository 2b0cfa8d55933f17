public import Model
import Planning

extension AlternativesFindings {
  /// The alternatives as text for people, at most 100 columns wide.
  public func text(in language: Language) -> String {
    var page = Page(language: language, isDetailed: false)
    page.title(forbund.title)
    page.line(subject)
    page.addChanges(changes)
    page.addAlternatives(self)
    page.addEvidence(of: evidence)
    return page.text
  }

  private var subject: Phrase {
    Phrase(
      sv: "Alternativ till förslaget: \(forbund.period)",
      en: "Alternatives to the plan: \(forbund.period)")
  }
}

extension Page {
  /// The best plans side by side, what differs, and what they have in common.
  mutating func addAlternatives(_ alternatives: AlternativesFindings) {
    let count = alternatives.items.count
    let within = alternatives.options.within.map {
      Phrase(sv: " inom \($0) av den bästa", en: " within \($0) of the best")
    }
    if let within {
      heading(
        Phrase(
          sv: "\(count, "plan", "planer")\(within)", en: "\(count, "plan", "plans")\(within)"))
    } else {
      heading(
        count == 1
          ? Phrase(sv: "Den enda planen", en: "The only plan")
          : Phrase(sv: "De \(count) bästa planerna", en: "The \(count) best plans"))
    }
    addValues(of: alternatives)
    let others = alternatives.items.dropFirst()
    if !others.isEmpty {
      heading(
        Phrase(
          sv: "Vad som skiljer från den bästa", en: "What differs from the best"))
      for (place, item) in others.enumerated() {
        let change = item.change.phrase
        self.item(
          Phrase(sv: "\(place + 2): \(change)", en: "\(place + 2): \(change)"))
      }
      heading(Phrase(sv: "Det gemensamma och valet", en: "What they share, and the choice"))
    }
    for sentence in alternatives.sentences { paragraph(sentence) }
  }

  private mutating func addValues(of alternatives: AlternativesFindings) {
    guard let first = alternatives.items.first else { return }
    let levels = first.plan.value.levels.count
    let thousands = Thousands(alternatives.items.map(\.cost), language: language)
    var table = Table(Array(repeating: .right, count: 6 + levels - 1), gap: 2)
    let goals = (0..<levels).dropFirst().map { place in
      Phrase(sv: "mål \(place + 1)", en: "goal \(place + 1)")(language)
    }
    let persons =
      first.plan.value.countsYears
      ? Phrase(sv: "personår", en: "person-years") : Phrase(sv: "personer", en: "persons")
    table.addHeadings(
      ["", Phrase(sv: "värde", en: "value")(language)] + goals + [
        Phrase(sv: "sämre än bäst", en: "behind the best")(language), persons(language),
        Phrase(sv: "nyttopoäng", en: "points")(language),
        Phrase(sv: "tkr", en: "SEK k")(language),
      ])
    for (place, item) in alternatives.items.enumerated() {
      let value = item.plan.value
      table.add(
        [item.isTied ? "\(place + 1) =" : "\(place + 1)"]
          + value.levels.map { $0.unit.written($0.units, in: language) } + [
            place == 0 ? "–" : value.first.unit.written(item.behind, in: language),
            NumberWriting.score(value.persons, in: language),
            NumberWriting.score(value.points, in: language), thousands(item.cost),
          ])
    }
    self.table(table)
  }
}

extension Page {
  /// What an answer of several plans rests on, and who decides.
  mutating func addEvidence(of evidence: Evidence) {
    heading(Phrase(sv: "Hur säkert är det?", en: "How sure is it?"))
    paragraph(
      Phrase(
        sv: "Räkningen: varje plan är kontrollräknad i hela kronor.",
        en: "The arithmetic: every plan is checked in whole kronor."))
    let missing = evidence.withoutSource
    paragraph(
      Phrase(
        sv: "Underlaget: \(missing, "uppgift saknar", "uppgifter saknar") källa.",
        en: "The evidence: \(missing, "figure has", "figures have") no source."))
    addDecider()
  }
}

extension Valuation.Unit {
  /// A value without its unit, as a table has it.
  func written(_ units: Int, in language: Language) -> String {
    switch self {
    case .participants: NumberWriting.decimal(units, decimals: 2, in: language)
    case .kronor: NumberWriting.thousands(Kronor(units), in: language)
    case .persons, .personYears, .points, .perThousand:
      NumberWriting.score(Score(units: units), in: language)
    }
  }
}
