public import Model
import Strategies

extension StrategySurvey {
  /// The survey as text for people, at most 100 columns wide.
  public func text(in language: Language) -> String {
    var page = Page(language: language, isDetailed: false)
    page.title(
      Phrase(sv: "Strategier i \(count) förbund", en: "Strategies in \(count) förbund"))
    var table = Table([.left] + Array(repeating: .right, count: 7), gap: 2)
    table.addGroups([
      Table.Group(name: "", span: 3),
      Table.Group(name: Phrase(sv: "sämre än bäst", en: "behind best")(language), span: 2),
      Table.Group(name: Phrase(sv: "Gini", en: "Gini")(language), span: 2),
      Table.Group(name: "", span: 1),
    ])
    table.addHeadings([
      "", Phrase(sv: "lagliga", en: "lawful")(language),
      Phrase(sv: "bästa", en: "best")(language), Phrase(sv: "i snitt", en: "mean")(language),
      Phrase(sv: "som mest", en: "at most")(language),
      Phrase(sv: "kommuner", en: "kommuner")(language),
      Phrase(sv: "grupper", en: "groups")(language), Phrase(sv: "kvar", en: "kept")(language),
    ])
    for line in lines {
      table.add([
        line.strategy.name(language), NumberWriting.whole(line.lawful, in: language),
        NumberWriting.whole(line.asGoodAsBest, in: language),
        percent(line.behind.millionths, language), percent(line.mostBehind?.millionths, language),
        gini(line.kommuner, language), gini(line.groups, language),
        percent(line.kept.millionths, language),
      ])
    }
    page.table(table)
    for sentence in sentences { page.paragraph(sentence) }
    return page.text
  }

  /// What the figures are means of, and what is left out.
  public var sentences: [Phrase] {
    var sentences = [
      Phrase(
        sv:
          "Lagliga är i hur många förbund strategins plan inte bryter någon regel, och bästa i hur många en laglig plan är lika bra som den bästa. Sämre och Gini är medel över de lagliga planerna; kvar är andelen av förra årets insatser som finns kvar, i alla planer.",
        en:
          "Lawful is in how many förbund the strategy's plan breaks no rule, and best in how many a lawful plan is as good as the best. Behind and Gini are means over the lawful plans; kept is the share of last year's insatser that stay, in all plans."
      )
    ]
    if withoutPlan > 0 {
      sentences.append(
        Phrase(
          sv: "\(withoutPlan) förbund har ingen laglig plan alls.",
          en: "\(withoutPlan) förbund have no lawful plan at all."))
    }
    if largestGap > 0 {
      let most = Score(units: Int((largestGap * 100).rounded(.up)) * (Score.unitsPerWhole / 100))
      sentences.append(
        Phrase(
          sv:
            "De bästa planerna kan förbättras med högst \(most); skillnader under det är obevisade.",
          en: "The best plans can be improved by at most \(most); less than that is unproven."))
    }
    return sentences
  }

  private func percent(_ millionths: Int?, _ language: Language) -> String {
    guard let millionths else { return "–" }
    let tenths = Fraction(Int128(millionths), over: 1_000).roundedHalfUp
    let number = NumberWriting.decimal(tenths, decimals: 1, padded: true, in: language)
    return language == .sv ? "\(number)\u{A0}%" : "\(number)%"
  }

  private func gini(_ mean: Mean, _ language: Language) -> String {
    mean.millionths.map { Fraction(Int128($0), over: 1_000_000).gini(language) } ?? "–"
  }
}
