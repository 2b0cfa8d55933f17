public import Model
import Strategies

extension StrategiesFindings {
  /// What the table shows, in sentences; text and JSON have the same.
  public var sentences: [Phrase] {
    [lawfulness, bestOfOthers, evenest].compactMap(\.self) + cuts
  }

  /// The strategies whose plans can be compared with the best one, that one left out.
  private var others: [(item: Item, figures: StrategyFigures)] {
    items.compactMap { item in
      guard item.strategy != .optimum, item.strategy != .robust, let figures = item.figures,
        figures.isLawful
      else {
        return nil
      }
      return (item, figures)
    }
  }

  /// How many break a rule.
  private var lawfulness: Phrase? {
    let made = items.filter { $0.figures != nil }.count
    let broken = items.count { $0.figures.map { !$0.isLawful } ?? false }
    guard made > 1 else { return nil }
    switch broken {
    case 0:
      return Phrase(
        sv: "Ingen av strategierna bryter någon regel.",
        en: "None of the strategies breaks any rule.")
    case made:
      return Phrase(
        sv: "Alla strategierna bryter minst en regel.",
        en: "All of the strategies break at least one rule.")
    default:
      return Phrase(
        sv:
          "\(broken) av \(made) strategier bryter minst en regel; de jämförs inte med den bästa planen.",
        en:
          "\(broken) of \(made) strategies break at least one rule; they are not compared with the best plan."
      )
    }
  }

  /// The best of the others that keep every rule, and how far behind the best plan it is.
  private var bestOfOthers: Phrase? {
    let ranked = others.compactMap { other in
      other.figures.shortfall.map {
        (item: other.item, shortfall: $0, unit: other.figures.value.unit)
      }
    }
    guard let least = ranked.map(\.shortfall.units).min() else { return nil }
    let nearest = ranked.filter { $0.shortfall.units == least }
    let swedish = nearest.map { "”\($0.item.strategy.name.sv)”" }
    let english = nearest.map { "“\($0.item.strategy.name.en)”" }
    let names = Phrase(sv: "\(list: swedish)", en: "\(list: english)")
    let first = nearest[0]
    let behind = first.shortfall.phrase(first.unit)
    if least == 0, first.shortfall.gap == 0 {
      return Phrase(
        sv: "Av dem som håller alla regler når \(names) den bästa planens värde.",
        en: "Of those that keep every rule, \(names) reach the value of the best plan.")
    }
    return Phrase(
      sv: "Närmast den bästa planen av dem som håller alla regler: \(names), \(behind).",
      en: "Nearest to the best plan of those that keep every rule: \(names), \(behind).")
  }

  /// Which lawful plan spreads effect most evenly over kommuner, and what that costs.
  private var evenest: Phrase? {
    guard let best = figures(of: .optimum)?.kommuner.gini else { return nil }
    let even = others.compactMap { other in
      other.figures.kommuner.gini.map { (item: other.item, figures: other.figures, gini: $0) }
    }.min { $0.gini < $1.gini }
    guard let even, even.gini < best else {
      return Phrase(
        sv:
          "Ingen laglig strategi fördelar effekten jämnare mellan kommunerna än den bästa planen.",
        en: "No lawful strategy spreads effect more evenly over the kommuner than the best plan.")
    }
    let (name, unit) = (even.item.strategy.name, even.figures.value.unit)
    let (gini, behind) = (even.gini.gini, even.figures.shortfall?.phrase(unit))
    let price = behind.map { Phrase(sv: ", men \($0)", en: ", but \($0)") }
    let end = price ?? Phrase(sv: "", en: "")
    return Phrase(
      sv:
        "Jämnast mellan kommunerna är ”\(name)”: Gini \(gini) mot \(best.gini)\(end).",
      en:
        "Most even over the kommuner is “\(name)”: Gini \(gini) against \(best.gini)\(end).")
  }
}

extension StrategiesFindings {
  /// What is left of every amount where amounts are cut, and that nothing is cut where all fits.
  private var cuts: [Phrase] {
    items.compactMap { item -> Phrase? in
      guard item.strategy == .proRata || item.strategy == .proRataOfAll, let figures = item.figures
      else { return nil }
      let name = item.strategy.name
      guard let remaining = figures.remaining else {
        return Phrase(
          sv: "”\(name)” behöver inte skära något: allt ryms.",
          en: "“\(name)” need not cut anything: all of it fits.")
      }
      let years = zip(forbund.years, remaining).filter { $0.1 < .one }.map { year, share in
        // Rounded to tenths of a percent.
        let left = Share(millionths: (share * Fraction(1_000)).roundedHalfUp * 1_000)
        return Phrase(sv: "\(left) år \(year: year)", en: "\(left) in \(year: year)")
      }
      return Phrase(
        sv: "”\(name)”: av varje belopp är det kvar \(list: years.map(\.sv)).",
        en: "“\(name)”: of every amount there is left \(list: years.map(\.en)).")
    }
  }
}

extension Shortfall {
  /// How far behind: `0,44 sämre (1,1 %)`, or between what and what where a gap is left.
  func phrase(_ unit: Valuation.Unit) -> Phrase {
    let worse = Valuation.Level.bare(units, unit)
    guard gap == 0 else {
      let most = unit.distance(Double(units) / Double(unit.unitsPerWhole) + gap)
      guard units > 0 else { return Phrase(sv: "högst \(most) sämre", en: "at most \(most) worse") }
      return Phrase(
        sv: "minst \(worse) och högst \(most) sämre",
        en: "at least \(worse) and at most \(most) worse")
    }
    guard let share else { return Phrase(sv: "\(worse) sämre", en: "\(worse) worse") }
    let percent = Share(millionths: (share * Fraction(1_000)).roundedHalfUp * 1_000)
    return Phrase(sv: "\(worse) sämre (\(percent))", en: "\(worse) worse (\(percent))")
  }
}

extension Fraction {
  /// A coefficient of Gini with three decimals.
  var gini: Phrase {
    let thousandths = (self * Fraction(1_000)).roundedHalfUp
    func written(_ language: Language) -> String {
      NumberWriting.decimal(thousandths, decimals: 3, padded: true, in: language)
    }
    return Phrase(sv: "\(written(.sv))", en: "\(written(.en))")
  }
}
