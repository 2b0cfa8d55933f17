import ArgumentParser
import Model
import Reports

/// In which form findings are written.
struct FormatOptions: ParsableArguments {
  /// The forms an answer can have.
  enum Format: String, CaseIterable {
    case text
    case json
    case csv
    case swedishCSV = "csv-sv"

    /// Forms that later versions have.
    static let later = ["html", "pdf", "xlsx", "sie"]

    static func named(_ name: String) throws -> Format {
      if let format = Format(rawValue: name) { return format }
      throw ValidationError(
        later.contains(name)
          ? Phrase(
            sv: "\(name) finns inte i den här versionen: skriv text, json, csv eller csv-sv.",
            en: "\(name) is not yet in this version: use text, json, csv or csv-sv.")
          : Phrase(
            sv: "formatet finns inte: skriv text, json, csv eller csv-sv.",
            en: "there is no such format: use text, json, csv or csv-sv."))
    }
  }

  @Option(
    help: ArgumentHelp(
      "text, json, csv for programs or csv-sv for Excel in Swedish.",
      valueName: "text|json|csv|csv-sv"),
    completion: .list(Format.allCases.map(\.rawValue)), transform: Format.named)
  var format = Format.text

  /// Writes findings where they are wanted.
  func deliver(
    _ findings: Findings, extent: TextExtent, _ writing: WritingOptions
  ) throws(Ending) {
    switch format {
    case .text: try writing.deliver(findings.text(in: writing.language, extent))
    case .json: try writing.deliver(findings.json.document)
    case .csv: try deliver(findings.table, .international, writing)
    case .swedishCSV: try deliver(findings.table, .swedish, writing)
    }
  }

  /// Writes a table, where the answer has one.
  private func deliver(
    _ table: CSVTable?, _ dialect: CSVDialect, _ writing: WritingOptions
  ) throws(Ending) {
    guard let table else {
      let name = dialect.rawValue
      throw writing.refuse(
        Phrase(
          sv: "--format \(name): svaret är ingen tabell. Skriv text eller json.",
          en: "--format \(name): the answer is no table. Use text or json."))
    }
    try writing.deliver(table.document(dialect))
  }
}
