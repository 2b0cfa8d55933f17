import Model

extension Page {
  /// One row for each column with what a first look needs, and under it how it differs from the
  /// baseline.
  mutating func addSummary(of comparison: Comparison) {
    let columns = comparison.columns
    heading(
      comparison.years.count == 1
        ? Phrase(sv: "I korthet, tkr", en: "In short, SEK thousand")
        : Phrase(
          sv: "I korthet, hela perioden, tkr", en: "In short, the whole period, SEK thousand"))
    var table = Table(
      [.left, .right, .right, .right, .right, .right, .right, .right, .right, .right], gap: 2)
    table.addHeadings([""] + headings.map { $0(language) })
    let rows = columns.map { SummaryRow($0, hidingPeople: hidesTraces) }
    let thousands = SummaryRow.amounts.map { path in
      Thousands(rows.compactMap { $0[keyPath: path] }, language: language)
    }
    for (place, row) in rows.enumerated() {
      let name = columns[place].name(language)
      table.add(
        ["\(comparison.number(of: place)). \(name)"]
          + row.written(thousands, language) + counts(comparison, place))
      guard place > 0, let change = row.change(from: rows[0]) else { continue }
      table.add(
        [Phrase(sv: "     skillnad", en: "     difference")(language)]
          + change.written(thousands, language, signed: true))
    }
    self.table(table)
    addUnitOfValue(columns)
  }

  private var headings: [Phrase] {
    [
      Phrase(sv: "pott", en: "pool"), Phrase(sv: "outnyttjat", en: "unused"),
      Phrase(sv: "insatser", en: "insatser"), Phrase(sv: "delt.", en: "part."),
      Phrase(sv: "personer", en: "persons"), Phrase(sv: "poäng", en: "points"),
      Phrase(sv: "värde", en: "value"), Phrase(sv: "in", en: "in"), Phrase(sv: "ut", en: "out"),
    ]
  }

  /// How many insatser come in and leave, compared with the baseline.
  private func counts(_ comparison: Comparison, _ place: Int) -> [String] {
    guard place > 0, comparison.baseline.plan != nil, comparison.others[place - 1].plan != nil
    else { return ["", ""] }
    let difference = comparison.differences[place - 1]
    return [difference.insatser(.came).count, difference.insatser(.left).count].map {
      NumberWriting.whole($0, in: language)
    }
  }

  private mutating func addUnitOfValue(_ columns: [ComparisonColumn]) {
    let units = Set(columns.compactMap { $0.plan?.value.first.unit })
    if units.count > 1 {
      paragraph(
        Phrase(
          sv: "Värdena räknas i olika saker och kan inte jämföras.",
          en: "The values count different things and do not compare."))
    } else if let plan = columns.compactMap(\.plan).first {
      switch plan.value.first.unit {
      case .persons, .personYears: break
      case .points, .participants, .kronor, .perThousand:
        let level = plan.value.first.phrase
        paragraph(
          Phrase(
            sv: "Värdet är målets: \(level) i utgångsläget.",
            en: "The value is the goal's: \(level) in the baseline."))
      }
    }
    if columns.contains(where: { $0.plan == nil }) {
      paragraph(
        Phrase(sv: "– där det inte finns någon plan.", en: "– where there is no plan."))
    }
  }
}

/// What the summary says of one column.
private struct SummaryRow {
  private let pool: Kronor?
  private let unused: Kronor?
  private let insatser: Kronor?
  private let participants: Volume?
  private let persons: Score?
  private let points: Score?
  private let value: Score?

  init(_ column: ComparisonColumn, hidingPeople: Bool) {
    pool = column.years.map(\.ledger.pool).total
    unused = column.years.map(\.unused).total
    insatser = column.plan.map { $0.years.map(\.ledger.insatser).total }
    participants = hidingPeople ? nil : column.plan?.value.participants
    persons = column.plan?.value.persons
    points = column.plan?.value.points
    value = column.plan.map { plan in
      let first = plan.value.first
      return Score(Fraction(Int128(first.units), over: Int128(first.unit.unitsPerWhole)))
    }
  }

  private init(
    pool: Kronor?, unused: Kronor?, insatser: Kronor?, participants: Volume?, persons: Score?,
    points: Score?, value: Score?
  ) {
    self.pool = pool
    self.unused = unused
    self.insatser = insatser
    self.participants = participants
    self.persons = persons
    self.points = points
    self.value = value
  }

  /// The amounts, each of which is written in its own way since each has its own column.
  static var amounts: [KeyPath<SummaryRow, Kronor?>] { [\.pool, \.unused, \.insatser] }

  /// The row minus another; `nil` when nothing differs.
  func change(from base: SummaryRow) -> SummaryRow? {
    func minus<Figure>(
      _ one: Figure?, _ other: Figure?, _ subtract: (Figure, Figure) -> Figure
    ) -> Figure? {
      guard let one, let other else { return nil }
      return subtract(one, other)
    }
    let change = SummaryRow(
      pool: minus(pool, base.pool, -), unused: minus(unused, base.unused, -),
      insatser: minus(insatser, base.insatser, -),
      participants: minus(participants, base.participants, -),
      persons: minus(persons, base.persons, -), points: minus(points, base.points, -),
      value: minus(value, base.value, -))
    let isNothing =
      Self.amounts.allSatisfy { change[keyPath: $0] ?? .zero == .zero }
      && change.participants ?? .zero == .zero
      && [change.persons, change.points, change.value].allSatisfy { $0 ?? .zero == .zero }
    return isNothing ? nil : change
  }

  /// The cells; a difference that is nothing is empty.
  func written(
    _ thousands: [Thousands], _ language: Language, signed: Bool = false
  ) -> [String] {
    func cell<Figure: Comparable>(
      _ figure: Figure?, _ zero: Figure, _ text: (Figure) -> String
    ) -> String {
      guard let figure else { return signed ? "" : "–" }
      guard signed else { return text(figure) }
      return figure == zero ? "" : (figure > zero ? "+" : "") + text(figure)
    }
    func score(_ score: Score?) -> String {
      cell(score, .zero) { NumberWriting.score($0, in: language) }
    }
    return zip(Self.amounts, thousands).map { path, thousands in
      cell(self[keyPath: path], .zero) { thousands($0) }
    } + [
      cell(participants, .zero) {
        NumberWriting.decimal($0.hundredths, decimals: 2, in: language)
      }, score(persons), score(points), score(value),
    ]
  }
}
