import Model

/// Which figures of a table are the size of a target group.
struct SizeDraft: Sendable {
  var table = ""
  var column = ""
  var year: Int?
  var conditions: [String: String] = [:]
}

extension Record where Owner == SizeDraft {
  /// A table of Statistics Sweden or Kolada that says how many people a group has.
  static let size = Record("people_from") { record in
    record.required(
      "table", \.table, .text, sv: "filen från SCB (CSV) eller Kolada (CSV eller JSON)",
      en: "the file from Statistics Sweden (CSV) or Kolada (CSV or JSON)")
    record.required(
      "column", \.column, .text, sv: "kolumnens rubrik, eller nyckeltalets id i Kolada",
      en: "the column's heading, or the indicator's id in Kolada")
    record.optional(
      "year", \.year, .year, sv: "året i en tabell från Kolada; annars det senaste",
      en: "the year in a table from Kolada; otherwise the latest")
    record.optional(
      "where", \.conditions, .conditions, standard: "all rows",
      sv: "vilka rader, när varje kommun har flera: {kön: totalt}",
      en: "which rows, where each kommun has several: {kön: totalt}")
  }
}

extension ScalarForm {
  /// The heading of a column in somebody else's table.
  fileprivate static let heading = ScalarForm(
    Phrase(sv: "en rubrik", en: "a heading"), pattern: ".*", example: "kön")
}

extension Shape where Value == [String: String] {
  /// Texts by heading.
  fileprivate static var conditions: Shape {
    Shape<[(key: String, value: String)]>.map(keys: .heading, to: .text).map { pairs in
      Dictionary(pairs.map { ($0.key, $0.value) }) { first, _ in first }
    }
  }
}

extension Shape where Value == SizeDraft? {
  /// What the tables have answered before anything else is read; here it comes too late.
  static var answeredSize: Shape {
    Shape(Record<SizeDraft>.size.description) { node, reading in
      reading.refuse(node, TableWording.alreadyRead)
      return nil
    }
  }
}

extension Shape where Value == String? {
  /// A table that has been read before anything else; here it comes too late.
  static var answeredTable: Shape {
    Shape(.scalar(TableWording.file)) { node, reading in
      reading.refuse(node, TableWording.alreadyRead)
      return nil
    }
  }
}

extension Shape where Value == KommunCode {
  /// Four digits of Statistics Sweden.
  static var kommunCode: Shape {
    let form = ScalarForm(
      Phrase(sv: "en kommunkod", en: "a kommun code"), pattern: "^[0-9]{4}$", mayBeNumber: true,
      example: "2180")
    return .scalar(form) { text throws(Refusal) in
      guard let code = KommunCode(text) else { throw Count.not(text, form) }
      return code
    }
  }
}
