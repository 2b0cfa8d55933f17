public import Model
import ScenarioFiles

extension Comparison {
  /// The comparison as text for people, at most 100 columns wide.
  ///
  /// One line for each scenario with what matters most, then what happens in each, then figures and
  /// insatser side by side. In a brief text only what differs is side by side.
  public func text(in language: Language, _ extent: TextExtent = .brief) -> String {
    var page = Page(language: language, isDetailed: extent == .detailed)
    page.addTitle(of: self)
    page.addSummary(of: self)
    if !isLawful { page.addColumn(baseline, 0, [], from: nil) }
    page.addChanges(baseline.findings.changes)
    page.addHappenings(of: self)
    page.addFigures(of: self)
    page.addInsatser(of: self)
    page.addComparisonTrust(self)
    return page.text
  }

  /// The number by which tables name a column.
  func number(of place: Int) -> String { String(place + 1) }

  /// The calendar years of the baseline.
  var years: [Int] { baseline.findings.forbund.years }
}

extension Page {
  /// What happens in each of the others, in sentences.
  mutating func addHappenings(of comparison: Comparison) {
    for place in comparison.others.indices { addHappening(of: comparison, place, level: 2) }
  }

  /// What happens in each of the others that changes the plan; those that do not are named.
  mutating func addRealHappenings(of comparison: Comparison) {
    let same = comparison.others.indices.filter { comparison.differences[$0].isSamePlan }
    for place in comparison.others.indices where !same.contains(place) {
      addHappening(of: comparison, place, level: 3)
    }
    guard !same.isEmpty else { return }
    heading(Phrase(sv: "Ändrar inte förslaget", en: "Do not change the proposal"), level: 3)
    for place in same {
      let name = comparison.others[place].name
      item(Phrase(sv: "\(place + 2). \(name)", en: "\(place + 2). \(name)"))
    }
  }

  private mutating func addHappening(of comparison: Comparison, _ place: Int, level: Int) {
    addColumn(
      comparison.others[place], place + 1,
      comparison.differences[place].sentences(hidingPeople: hidesTraces),
      from: comparison.baseline.findings, level: level)
  }

  fileprivate mutating func addTitle(of comparison: Comparison) {
    let forbund = comparison.baseline.findings.forbund
    title(forbund.title)
    let period = forbund.period
    let name = comparison.baseline.name
    line(
      Phrase(
        sv: "Jämförelse med ”\(name)”: \(period)", en: "Compared with “\(name)”: \(period)"))
  }

  /// What happens in one scenario, in sentences, and why it has no lawful plan where it has none.
  fileprivate mutating func addColumn(
    _ column: ComparisonColumn, _ place: Int, _ sentences: [Phrase], from base: Findings?,
    level: Int = 2
  ) {
    heading(
      Phrase(sv: "\(place + 1). \(column.name)", en: "\(place + 1). \(column.name)"),
      level: level)
    if let base {
      let common = Set(base.changes.differences)
      addShortChanges(column.findings.changes.differences.filter { !common.contains($0) })
    }
    switch column.findings.outcome {
    case .conflict(let conflict): addShortConflict(conflict)
    case .limit:
      item(
        Phrase(
          sv: "Gränsen för sökningen nåddes innan något förslag hittades.",
          en: "The limit of the search came before any plan was found."))
    case .proposal(let plan, _) where !plan.isLawful, .judged(let plan) where !plan.isLawful:
      item(
        Phrase(
          sv: "Planen bryter mot bindande regler och kan inte beslutas.",
          en: "The plan breaks hard rules and cannot be decided."))
    case .judged, .proposal, .lawCheck, .unattainable: break
    }
    for sentence in sentences { item(sentence) }
    if sentences.isEmpty, column.findings.plan != nil, base?.plan != nil {
      item(Phrase(sv: "Ingenting skiljer.", en: "Nothing differs."))
    }
  }

  /// How many changes a brief text names.
  private static let mostNamedChanges = 4

  /// What the scenario changes in its file.
  private mutating func addShortChanges(_ all: [Difference]) {
    let shown = isDetailed ? all[...] : all.prefix(Self.mostNamedChanges)
    for difference in shown {
      item(Phrase(sv: "Ändrat: \(difference.phrase)", en: "Changed: \(difference.phrase)"))
    }
    let rest = all.count - shown.count
    if rest > 0 {
      item(
        Phrase(
          sv: "Ändrat: \(rest, "uppgift", "uppgifter") till", en: "Changed: \(rest) more"))
    }
  }

  /// That there is no plan, what money is lacking and what cannot hold together.
  private mutating func addShortConflict(_ conflict: ConflictFindings) {
    item(
      Phrase(
        sv: "Ingen plan håller alla bindande regler.", en: "No plan keeps every hard rule."))
    for sentence in conflict.lackSentences { item(sentence) }
    guard !conflict.members.isEmpty else { return }
    item(Phrase(sv: "De här går inte ihop:", en: "These cannot hold together:"))
    for member in conflict.members { item(member.sentence, depth: 2) }
  }

  /// How sure the comparison is: how each plan is proven, and what all of it rests on.
  fileprivate mutating func addComparisonTrust(_ comparison: Comparison) {
    let unproven = comparison.columns.enumerated().filter { _, column in
      if case .proposal(_, let certainty) = column.findings.outcome { return !certainty.isProven }
      return column.findings.status == .limit
    }.map { comparison.number(of: $0.offset) }
    let planned = comparison.columns.contains { column in
      if case .proposal = column.findings.outcome { return true }
      return false
    }
    heading(Phrase(sv: "Hur säkert är det?", en: "How sure is it?"))
    if !unproven.isEmpty {
      paragraph(
        Phrase(
          sv: "Inte bevisat bäst: \(list: unproven). En bättre plan kan finnas.",
          en: "Not proven best: \(list: unproven). A better plan may exist."))
    } else if planned {
      paragraph(
        Phrase(
          sv:
            "Varje förslag som finns är bevisat bäst för sitt underlag, och kontrollräknat i hela kronor.",
          en:
            "Each proposal there is, is proven best for its scenario, and checked in whole kronor.")
      )
    }
    addEvidence(comparison.baseline.findings.evidence)
  }
}
