import Model

extension Page {
  /// How many columns stand beside the baseline in one table.
  private static let othersAbreast = 5

  /// The other columns in blocks that fit a page, each with its places in the comparison.
  func blocks(of comparison: Comparison) -> [[Int]] {
    stride(from: 1, to: comparison.columns.count, by: Self.othersAbreast).map { first in
      Array(first..<min(first + Self.othersAbreast, comparison.columns.count))
    }
  }

  /// Figures side by side: the baseline as it is, and how the others differ from it.
  ///
  /// A brief text leaves out the lines in which nothing differs; a detailed one has every line, and
  /// every year by itself.
  mutating func addFigures(of comparison: Comparison) {
    guard !comparison.others.isEmpty else { return }
    let years = comparison.years
    addFigures(
      of: comparison, years,
      years.count == 1
        ? Phrase(sv: "Sida vid sida", en: "Side by side")
        : Phrase(sv: "Sida vid sida, hela perioden", en: "Side by side, the whole period"))
    guard isDetailed, years.count > 1 else { return }
    for year in years {
      addFigures(
        of: comparison, [year],
        Phrase(sv: "Sida vid sida, \(year: year)", en: "Side by side, \(year: year)"))
    }
  }

  private mutating func addFigures(of comparison: Comparison, _ years: [Int], _ title: Phrase) {
    let lines = ComparisonLines(comparison, years: years)
    let sections: [(Phrase, [ComparisonLine])] = [
      (Phrase(sv: "Pengarna, tkr", en: "The money, SEK thousand"), lines.money),
      (Phrase(sv: "Deltagarna", en: "The participants"), lines.people),
      (Phrase(sv: "Det vi får", en: "What we get"), lines.gains),
      (
        Phrase(
          sv: "Nytta för parterna per år, tkr", en: "What the parts gain a year, SEK thousand"),
        lines.benefits
      ),
    ]
    heading(
      Phrase(
        sv: "\(title): 1 som det är, de andra som skillnad från 1",
        en: "\(title): 1 as it is, the others as differences from 1"))
    for block in blocks(of: comparison) {
      var table = Table(
        [.left, .right] + block.map { _ in .right }, gap: 3)
      table.addHeadings(
        ["", comparison.number(of: 0)] + block.map { comparison.number(of: $0) })
      for (name, lines) in sections {
        let shown = lines.filter { isShown($0, block) }
        guard !shown.isEmpty else { continue }
        table.addSection(name(language))
        let thousands = Thousands(shown.flatMap { amounts($0, block) }, language: language)
        for line in shown { table.add(cells(line, block, thousands)) }
      }
      self.table(table)
    }
    if !isDetailed {
      paragraph(
        Phrase(
          sv: "Rader där inget skiljer är utelämnade; --detail visar allt.",
          en: "Lines in which nothing differs are left out; --detail shows all."))
    }
  }

  /// Every line of a detailed text has a figure that is something; those of a brief one differ.
  private func isShown(_ line: ComparisonLine, _ block: [Int]) -> Bool {
    let figures = ([0] + block).compactMap { line.figures[$0] }
    guard figures.contains(where: { !$0.isZero }) || line.isMain else { return false }
    return isDetailed || line.isMain
      || block.contains { place in line.change(place).map { !$0.isZero } ?? false }
  }

  private func amounts(_ line: ComparisonLine, _ block: [Int]) -> [Kronor] {
    ([0] + block).compactMap { place in
      if case .money(let amount) = line.figures[place] { amount } else { nil }
    }
  }

  private func cells(
    _ line: ComparisonLine, _ block: [Int], _ thousands: Thousands
  ) -> [String] {
    let base = line.figures[0]
    return [line.name(language), base.map { written($0, thousands) } ?? "–"]
      + block.map { place in
        guard let figure = line.figures[place] else { return "–" }
        guard let change = line.change(place) else { return written(figure, thousands) }
        guard !change.isZero else { return "=" }
        let text = written(change, thousands)
        return text.hasPrefix("−") ? text : "+" + text
      }
  }

  private func written(_ figure: ComparisonFigure, _ thousands: Thousands) -> String {
    switch figure {
    case .money(let amount): return thousands(amount)
    case .people(let volume):
      return NumberWriting.decimal(volume.hundredths, decimals: 2, in: language)
    case .expected(let volume):
      return NumberWriting.whole(volume.fraction.roundedHalfUp, in: language)
    case .score(let score): return NumberWriting.score(score, in: language)
    }
  }
}
