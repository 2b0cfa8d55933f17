import Model

/// A table of figures by kommun code, as Statistics Sweden's and Kolada's own sites give it.
struct SizeTable: Sendable {
  /// A row: the words in its columns by heading, and its figures.
  private struct Row: Sendable {
    let code: String
    let words: [String: String]
  }

  private var headings: [String] = []
  private var rows: [Row] = []
  /// Whether each row says of which indicator it is, as Kolada's do.
  private var isByIndicator = false

  /// Reads the bytes of a CSV or JSON file.
  init(_ bytes: [UInt8]) throws(Refusal) {
    let first = bytes.first { ![0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF].contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      try readJSON(bytes)
    } else {
      try readCSV(bytes)
    }
  }

  /// The figure of each code.
  ///
  /// - Throws: that a column, a kommun or a whole number is missing, or that there are several.
  func figures(_ request: SizeDraft, codes: Set<String>) throws(Refusal) -> [String: Int] {
    let column = isByIndicator ? "value" : request.column
    guard headings.contains(column) else {
      throw TableWording.noColumn(request.column, among: headings)
    }
    for heading in request.conditions.keys.sorted() where !headings.contains(heading) {
      throw TableWording.noColumn(heading, among: headings)
    }
    var wanted = rows.filter { row in
      codes.contains(row.code)
        && request.conditions.allSatisfy {
          row.words[$0.key]?.lowercased() == $0.value.lowercased()
        }
    }
    if isByIndicator { wanted = try ofIndicator(wanted, request) }
    var figures: [String: Int] = [:]
    for row in wanted {
      guard figures[row.code] == nil else {
        throw TableWording.severalRows(row.code, others: dimensions(besides: column, request))
      }
      let text = SheetText.trimmed(row.words[column] ?? "")
      guard let number = WrittenNumber(text), number.unit.isEmpty, number.mantissa >= 0,
        let count = number.scaled(to: 0), count <= Count.largest
      else { throw TableWording.noCount(text, row.code) }
      figures[row.code] = count
    }
    let missing = codes.subtracting(figures.keys).sorted()
    guard missing.isEmpty else { throw TableWording.noKommun(missing) }
    return figures
  }

  /// The rows of one indicator and year, of women and men together unless asked for otherwise.
  private func ofIndicator(_ all: [Row], _ request: SizeDraft) throws(Refusal) -> [Row] {
    let indicators = Set(rows.compactMap { $0.words["kpi"] }).sorted()
    guard indicators.contains(request.column) else {
      throw TableWording.noColumn(request.column, among: indicators)
    }
    let asksForSex = request.conditions["gender"] != nil
    let some = all.filter { row in
      row.words["kpi"] == request.column
        && (asksForSex || ["T", "", nil].contains(row.words["gender"]?.uppercased()))
    }
    let latest = some.compactMap { $0.words["year"].flatMap { Int($0) } }.max()
    guard let year = request.year ?? latest else { return some }
    return some.filter { $0.words["year"].flatMap { Int($0) } == year }
  }

  /// The headings that tell rows of one kommun apart.
  private func dimensions(besides column: String, _ request: SizeDraft) -> [String] {
    headings.dropFirst().filter { heading in
      heading != column && request.conditions[heading] == nil
        && Set(rows.compactMap { $0.words[heading] }).count > 1
        && rows.contains { WrittenNumber($0.words[heading] ?? "") == nil }
    }
  }

  // MARK: Reading

  /// What Kolada's exports call their columns.
  private static let indicatorNames = [
    "kpi_id": "kpi", "nyckeltal": "kpi", "municipality": "code", "municipality_id": "code",
    "kommun": "code", "kommun_id": "code", "kommunkod": "code", "period": "year", "år": "year",
    "kön": "gender", "värde": "value",
  ]

  private mutating func readCSV(_ bytes: [UInt8]) throws(Refusal) {
    let text = TableText(bytes)
    if let refusal = text.refusal { throw refusal }
    // A title may stand above the headings, and only they tell the separator.
    let tables = SeparatedValues.separators.map {
      SeparatedValues(text.bytes, separator: $0)
    }
    guard let table = tables.max(by: { Self.width($0) < Self.width($1) }) else { return }
    if let problem = table.problems.first { throw problem.refusal }
    guard let start = table.rows.firstIndex(where: { $0.count == Self.width(table) }) else {
      return
    }
    let names = table.rows[start].map { SheetText.trimmed($0) }
    let lowered = names.map { $0.lowercased() }
    let plain = lowered.map { Self.indicatorNames[$0] ?? $0 }
    isByIndicator = plain.contains("kpi") && plain.contains("value") && plain.contains("code")
    headings = isByIndicator ? plain : names
    for fields in table.rows[(start + 1)...] where fields.count == names.count {
      let words = Dictionary(zip(headings, fields.map { SheetText.trimmed($0) })) { one, _ in one }
      let code = isByIndicator ? words["code"] : fields.first.map { SheetText.trimmed($0) }
      rows.append(Row(code: Self.code(code ?? ""), words: words))
    }
  }

  /// The number of columns that most rows have.
  private static func width(_ table: SeparatedValues) -> Int {
    let counts = Dictionary(grouping: table.rows.map(\.count)) { $0 }
    return counts.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key ?? 0
  }

  /// The four digits of `2180 Gävle`.
  private static func code(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return String(
      digits.count < 4 ? String(repeating: "0", count: 4 - digits.count) + digits : digits)
  }

  /// Kolada's answer: values by indicator, municipality and period, each with values by gender.
  private mutating func readJSON(_ bytes: [UInt8]) throws(Refusal) {
    let composition = NodeComposer.compose(bytes, file: "")
    guard composition.diagnostics.isEmpty, let root = composition.root,
      let values = (root["values"] ?? root["results"] ?? root).items
    else { throw TableWording.noColumn("values", among: []) }
    isByIndicator = true
    headings = ["code", "kpi", "year", "gender", "value"]
    for value in values {
      for figure in value["values"]?.items ?? [] {
        rows.append(
          Row(
            code: Self.code(value["municipality"]?.text ?? ""),
            words: [
              "kpi": value["kpi"]?.text ?? "", "year": value["period"]?.text ?? "",
              "gender": figure["gender"]?.text ?? "", "value": figure["value"]?.text ?? "",
            ]))
      }
    }
  }
}
