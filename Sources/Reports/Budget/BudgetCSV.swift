import Model

extension BudgetFindings {
  /// The budget as one long table, in whole kronor.
  ///
  /// A row is a line in a column, with the new participants of an insats beside its planned cost. A
  /// figure that is not stated has no row.
  public var table: CSVTable {
    var table = CSVTable([
      .init("line", sv: "rad"), .init("name", sv: "namn"), .init("section", sv: "del"),
      .init("kind", sv: "slag"), .init("column", sv: "kolumn"), .init("year", sv: "år"),
      .init("amount", sv: "belopp kr"), .init("owner", sv: "insatsägare"),
      .init("participants", sv: "nya deltagare"), .init("women", sv: "kvinnor"),
      .init("men", sv: "män"),
    ])
    for line in lines {
      let insats = insats(of: line)
      for (column, amount) in zip(columns, line.amounts) {
        guard let amount else { continue }
        let people = column.planned.flatMap { insats?.people[$0] }
        table.add(
          [
            .text(line.key), line.name.field, line.section.field,
            line.kind.field, .word(column.key, sv: column.title.sv), .whole(column.year),
            .amount(amount), insats.map { .text($0.ownerName) } ?? .none,
          ] + [people?.all, people?.women, people?.men].map { $0.field })
      }
    }
    return table
  }
}

extension Phrase {
  /// A name of ours in each language, or a name from the file as it stands, which a spreadsheet may
  /// not take for a formula.
  fileprivate var field: CSVField { sv == en ? .text(sv) : .word(en, sv: sv) }
}

extension SmallCount? {
  /// A number of people; a hidden one is two points, as it is in the document.
  fileprivate var field: CSVField {
    switch self {
    case .shown(let number)?: .whole(number)
    case .hidden?: .text("..")
    case nil: .none
    }
  }
}

extension BudgetLine.Section {
  /// The part of the budget in a word of a table.
  fileprivate var field: CSVField {
    let swedish =
      switch self {
      case .contributions: "bidrag"
      case .fixedCosts: "fasta kostnader"
      case .reserve: "reserv"
      case .individual: "individinriktade insatser"
      case .structural: "strukturövergripande insatser"
      case .ended: "insatser som inte söker medel"
      case .sharedCosts: "gemensamma kostnader"
      case .result: "kostnader och resultat"
      case .equity: "eget kapital"
      }
    return .word(rawValue, sv: swedish)
  }
}

extension BudgetLine.Kind {
  /// The kind of amount in a word of a table.
  fileprivate var field: CSVField {
    let swedish =
      switch self {
      case .income: "intäkt"
      case .cost: "kostnad"
      case .sum: "summa"
      case .result: "resultat"
      case .equity: "eget kapital"
      case .limit: "gräns"
      case .beside: "vid sidan av"
      }
    return .word(rawValue, sv: swedish)
  }
}
