public import Model
import Planning
import Strategies

extension StrategiesFindings {
  /// The strategies side by side as text for people, at most 100 columns wide.
  public func text(in language: Language) -> String {
    var page = Page(language: language, isDetailed: false)
    page.title(forbund.title)
    page.line(
      Phrase(
        sv: "Strategier jämförda: \(forbund.period)", en: "Strategies compared: \(forbund.period)"))
    page.addChanges(changes)
    page.addStrategies(self)
    page.addEvidence(of: evidence)
    return page.text
  }
}

extension Page {
  /// What each strategy gives and costs, how evenly, which rules it breaks, and what that shows.
  mutating func addStrategies(_ findings: StrategiesFindings) {
    addGiven(by: findings)
    addEvenness(of: findings)
    addRisks(of: findings)
    addBreaches(by: findings)
    heading(Phrase(sv: "Vad det visar", en: "What it shows"))
    for sentence in findings.sentences { paragraph(sentence) }
  }

  private mutating func addGiven(by findings: StrategiesFindings) {
    heading(
      Phrase(sv: "Vad varje strategi ger och kostar", en: "What each strategy gives and costs"))
    let figures = findings.items.compactMap(\.figures)
    let thousands = Thousands(figures.map(\.cost), language: language)
    var table = Table([.left] + Array(repeating: .right, count: 6), gap: 2)
    let persons =
      figures.first?.value.unit == .personYears
      ? Phrase(sv: "personår", en: "person-years") : Phrase(sv: "personer", en: "persons")
    table.addHeadings([
      "", Phrase(sv: "värde", en: "value")(language),
      Phrase(sv: "sämre än bäst", en: "behind best")(language), persons(language),
      Phrase(sv: "poäng", en: "points")(language), Phrase(sv: "tkr", en: "SEK k")(language),
      Phrase(sv: "regler", en: "rules")(language),
    ])
    for item in findings.items {
      let name = item.strategy.name(language)
      guard let figures = item.figures else {
        table.add([name, "–", "", "", "", "", item.nothing(language)])
        continue
      }
      table.add([
        name, figures.value.unit.written(figures.value.units, in: language),
        behind(figures, isBest: item.strategy == .optimum),
        NumberWriting.score(figures.persons, in: language),
        NumberWriting.score(figures.points, in: language), thousands(figures.cost),
        standing(figures),
      ])
    }
    self.table(table)
  }

  /// How far behind the best a lawful plan is; nothing of one that breaks a rule.
  private func behind(_ figures: StrategyFigures, isBest: Bool) -> String {
    guard let shortfall = figures.shortfall else { return "" }
    if isBest { return "–" }
    let least = figures.value.unit.written(shortfall.units, in: language)
    return shortfall.gap == 0 ? least : "≥ \(least)"
  }

  private func standing(_ figures: StrategyFigures) -> String {
    figures.isLawful
      ? Phrase(sv: "hålls", en: "kept")(language)
      : Phrase(sv: "bryts", en: "broken")(language)
  }

  private mutating func addEvenness(of findings: StrategiesFindings) {
    heading(
      Phrase(
        sv: "Hur jämnt det fördelas, och vad som är kvar från förra året",
        en: "How evenly it falls, and what is left of last year"))
    let moved = findings.items.compactMap { $0.figures?.stability.moved }
    let thousands = Thousands(moved, language: language)
    var table = Table([.left] + Array(repeating: .right, count: 7), gap: 2)
    table.addGroups([
      Table.Group(name: "", span: 1),
      Table.Group(name: Phrase(sv: "kommuner", en: "kommuner")(language), span: 2),
      Table.Group(name: Phrase(sv: "målgrupper", en: "target groups")(language), span: 2),
      Table.Group(name: Phrase(sv: "förra året", en: "last year")(language), span: 3),
    ])
    let gini = Phrase(sv: "Gini", en: "Gini")(language)
    let least = Phrase(sv: "lägst", en: "least")(language)
    table.addHeadings([
      "", gini, least, gini, least, Phrase(sv: "kvar", en: "kept")(language),
      Phrase(sv: "nya", en: "new")(language), Phrase(sv: "flyttat", en: "moved")(language),
    ])
    for item in findings.items {
      guard let figures = item.figures else { continue }
      let stability = figures.stability
      table.add(
        [item.strategy.name(language)] + evenness(figures.kommuner) + evenness(figures.groups) + [
          Phrase(
            sv: "\(stability.kept) av \(stability.before)",
            en: "\(stability.kept) of \(stability.before)")(language),
          NumberWriting.whole(stability.new, in: language),
          stability.moved.map { thousands($0) } ?? "–",
        ])
    }
    self.table(table)
    paragraph(
      Phrase(
        sv:
          "Gini är 0 när alla får lika mycket effekt per invånare (eller person i målgruppen). Lägst är väntad effekt per 1 000 i den kommun eller målgrupp som får minst. Flyttat är pengar till och från insatser jämfört med förra årets budget, tkr.",
        en:
          "Gini is 0 when all get as much effect per inhabitant (or person in the group). Least is expected effect per 1,000 in the kommun or target group that gets least. Moved is money to and from insatser compared with last year's budget, SEK thousand."
      ))
    let leftOut = findings.items.compactMap(\.figures).first?.groups.leftOut ?? []
    guard !leftOut.isEmpty else { return }
    paragraph(
      Phrase(
        sv:
          "Målgrupper utan känd storlek, eller som ingen insats når, räknas inte: \(list: leftOut).",
        en:
          "Target groups of unknown size, or that nothing reaches, do not count: \(list: leftOut)."
      ))
  }

  private func evenness(_ fairness: Fairness) -> [String] {
    [
      fairness.gini.map { $0.gini(language) } ?? "–",
      fairness.floor.map { NumberWriting.score($0, in: language) } ?? "–",
    ]
  }

  private mutating func addBreaches(by findings: StrategiesFindings) {
    let breaching = findings.items.filter { $0.figures.map { !$0.isLawful } ?? false }
    guard !breaching.isEmpty else { return }
    heading(Phrase(sv: "Regler som bryts", en: "Rules that are broken"))
    for item in breaching {
      let name = item.strategy.name
      self.item(Phrase(sv: "\(name)", en: "\(name)"))
      for breach in item.figures?.breaks ?? [] {
        let more = breach.subjects.count - 1
        let first = breach.subjects[0]
        let end =
          more == 0
          ? Phrase(sv: "", en: "") : Phrase(sv: " och \(more) till", en: " and \(more) more")
        let sentence = breach.rule.description.sentence
        self.item(
          Phrase(sv: "\(sentence) (\(first)\(end))", en: "\(sentence) (\(first)\(end))"), depth: 2)
      }
      if item.figures?.breaks.isEmpty ?? false {
        self.item(
          Phrase(sv: "Målen nås inte.", en: "The targets are not reached."), depth: 2)
      }
    }
  }
}

extension StrategiesFindings.Item {
  /// Why a strategy makes nothing.
  fileprivate func nothing(_ language: Language) -> String {
    guard case .nothing(let why) = made else { return "" }
    switch why {
    case .noLawfulPlan: return Phrase(sv: "ingen laglig", en: "no lawful plan")(language)
    case .nothingToWeigh: return Phrase(sv: "inget att väga", en: "nothing to weigh")(language)
    case .limitReached: return Phrase(sv: "gräns nådd", en: "limit reached")(language)
    }
  }
}
