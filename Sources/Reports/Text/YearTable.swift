import Model

/// A table with a column for each planned year, and one for their sum where there are several.
struct YearTable {
  private var table: Table
  private let language: Language
  private let yearCount: Int

  /// A table with its headings; `sums` adds a column for the whole period.
  init(_ years: [YearFindings], sums: Bool, language: Language, caption: Phrase) {
    self.language = language
    yearCount = years.count
    let titles = years.enumerated().map { place, year in
      YearFindings.title(year.ledger.year, isFirst: place == 0)(language)
    }
    let hasSum = sums && years.count > 1
    let sum = hasSum ? [Phrase(sv: "Summa", en: "Total")(language)] : []
    table = Table([.left] + (titles + sum).map { _ in .right })
    table.addHeadings([caption(language)] + titles + sum)
  }

  /// The table as it stands.
  var whole: Table { table }

  /// Adds a row of amounts.
  mutating func add(_ name: Phrase, _ amounts: [Kronor], _ thousands: Thousands) {
    table.add([name(language)] + amounts.map { thousands($0) })
  }

  /// Adds a row of persons or points.
  mutating func add(_ name: Phrase, _ scores: [Score]) {
    let written = (scores + (yearCount > 1 ? [scores.total] : [])).map {
      NumberWriting.score($0, in: language)
    }
    table.add([name(language)] + written)
  }

  /// Adds a row of people.
  mutating func add(_ name: Phrase, _ people: [Volume]) {
    let sum = people.reduce(.zero, +)
    let written = (people + (yearCount > 1 ? [sum] : [])).map {
      NumberWriting.decimal($0.hundredths, decimals: 2, in: language)
    }
    table.add([name(language)] + written)
  }

  /// Adds a rule under the row above.
  mutating func addRule() { table.addRule() }
}
