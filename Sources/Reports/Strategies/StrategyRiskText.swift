import Model
import Simulation
import Strategies

extension Page {
  /// How the plans may turn out, where draws say.
  mutating func addRisks(of findings: StrategiesFindings) {
    guard let draws = findings.draws else { return }
    heading(
      Phrase(
        sv: "Om de osäkra uppgifterna slår annorlunda: \(draws) dragningar",
        en: "If the uncertain figures turn out otherwise: \(draws) draws"))
    var table = Table([.left, .right, .right, .right, .right], gap: 2)
    table.addHeadings([
      "", Phrase(sv: "i medeltal", en: "on the mean")(language),
      Phrase(sv: "ett fall av tio sämre än", en: "one in ten worse than")(language),
      Phrase(sv: "ånger", en: "regret")(language),
      Phrase(sv: "ingen bättre", en: "none better")(language),
    ])
    for item in findings.items {
      guard let risk = item.figures?.risk else { continue }
      table.add([
        item.strategy.name(language), risk.mean.written(language), risk.poor.written(language),
        risk.regret?.written(language) ?? "", risk.wins?.percent(language) ?? "",
      ])
    }
    self.table(table)
    let risks = findings.items.compactMap { $0.figures?.risk }
    let error = risks.map(\.mean.error).filter(\.isFinite).max() ?? 0
    let score = Score(units: Int((error * 100).rounded(.up)) * (Score.unitsPerWhole / 100))
    paragraph(
      Phrase(
        sv:
          "Ånger är vad en strategi i medeltal förlorar på den lagliga strategi som är bäst i varje dragning. Ingen bättre är andelen dragningar där ingen laglig strategi ger mer. Simuleringsfelet i medelvärdena är högst \(score).",
        en:
          "Regret is what a strategy loses on the mean to the lawful strategy that is best in each draw. None better is the share of draws in which no lawful strategy gives more. The simulation error of the means is at most \(score)."
      ))
  }
}

extension Estimated {
  /// The estimate with two decimals.
  fileprivate func written(_ language: Language) -> String {
    NumberWriting.decimal(Int((value * 100).rounded()), decimals: 2, padded: true, in: language)
  }

  /// A probability in whole percent.
  fileprivate func percent(_ language: Language) -> String {
    NumberWriting.percent(Share(millionths: Int((value * 100).rounded()) * 10_000), in: language)
  }
}
