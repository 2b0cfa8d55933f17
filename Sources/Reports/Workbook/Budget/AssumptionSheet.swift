import Model

/// The sheet with what the figures rest on: those without a source, and what nobody has said.
struct AssumptionSheet {
  /// The name.
  static let name = Phrase(sv: "Antaganden", en: "Assumptions")

  private let book: BudgetBook
  private(set) var sheet: SpreadsheetSheet

  init(_ book: BudgetBook) {
    self.book = book
    sheet = .titled(
      Self.name,
      Phrase(
        sv: "Svaret är inte säkrare än de uppgifter som står här.",
        en: "The answer is no surer than the figures that stand here."), in: book.language)
    sheet.widths = [0: 46, 1: 16, 2: 70]
    sheet.headingRows = BudgetBook.headingRow + 1
    sheet.putHeadings(
      [
        book.text("Uppgift", "Figure"), book.text("Säkerhet", "Confidence"),
        book.text("Källa eller anmärkning", "Source or remark"),
      ], row: BudgetBook.headingRow)
    let evidence = book.budget.evidence
    for assumption in evidence.assumptions {
      add(
        assumption.path, assumption.confidence.phrase(book.language),
        assumption.source ?? book.text("källa saknas", "no source"))
    }
    for figure in evidence.unverified {
      add(
        figure.figure(book.language), book.text("ej verifierad", "not verified"), figure.reference)
    }
    for unstated in evidence.unstated {
      let meaning = unstated.meaning
      add(
        unstated.path, book.text("saknas", "missing"),
        book.text("underlaget säger inte \(meaning)", "the scenario does not say \(meaning)"))
    }
  }

  private mutating func add(_ figure: String, _ confidence: String, _ remark: String) {
    let row = sheet.nextRow
    sheet.put(figure, row, 0, CellStyle(.plain, .text, wraps: true))
    sheet.put(confidence, row, 1)
    sheet.put(remark, row, 2, CellStyle(.plain, .text, wraps: true))
  }
}
