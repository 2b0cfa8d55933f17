import Model
import ScenarioFiles

/// A workbook as its parts, made from a form and open to every mistake.
struct WorkbookBytes {
  /// A cell as the sheet writes it: attributes and content.
  struct Cell {
    var attributes = ""
    var content = ""
  }

  /// A sheet with cells by row and column, counted from 1.
  struct Sheet {
    var name: String
    var state = ""
    var cells: [Int: [Int: Cell]] = [:]
    var hiddenRows: Set<Int> = []
    /// What stands before and after the cells: columns, merged cells.
    var before = ""
    var after = ""
  }

  var sheets: [Sheet] = []
  var formats: [String] = []
  var workbookProperties = ""
  var extraOfWorkbook = ""
  var contentType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  /// Parts that stand instead of, or beside, those made here.
  var parts: [String: String] = [:]
  /// Parts that are left out.
  var missing: Set<String> = []

  /// The workbook of a form.
  init(_ form: FormWorkbook, in language: Language = .sv) {
    for sheet in form.sheets {
      var cells: [Int: [Int: Cell]] = [:]
      for (row, line) in sheet.rows.enumerated() {
        for (column, cell) in line.cells.enumerated() where cell.value != .blank {
          cells[row + 1, default: [:]][column + 1] = self.cell(cell.value, in: language)
        }
      }
      sheets.append(Sheet(name: sheet.name, cells: cells))
    }
  }

  /// A cell with text, as XML holds it.
  static func text(_ text: String) -> Cell {
    Cell(
      attributes: #" t="inlineStr""#,
      content: #"<is><t xml:space="preserve">"# + escaped(text) + "</t></is>")
  }

  /// A cell with a number.
  mutating func number(_ text: String, format: String = "General") -> Cell {
    Cell(attributes: #" s="\#(style(format))""#, content: "<v>\(text)</v>")
  }

  private mutating func cell(_ value: FormCell.Value, in language: Language) -> Cell {
    switch value {
    case .blank: Cell()
    case .text(let text): Self.text(text)
    case .number(let value, let format):
      number("\(value.double)", format: format.code(in: language))
    case .date(let date):
      number("\(Self.dayNumber(date))", format: FormFormat.date.code(in: language))
    }
  }

  /// The number of a day after February 1900 as spreadsheets count them.
  private static func dayNumber(_ date: CivilDate) -> Int {
    CivilDate(year: 1900, month: 3, day: 1).map { date.days(since: $0) + 61 } ?? 0
  }

  private mutating func style(_ code: String) -> Int {
    if let place = formats.firstIndex(of: code) { return place + 1 }
    formats.append(code)
    return formats.count
  }

  /// The sheet with a name.
  subscript(name: String) -> Sheet {
    get { sheets.first { $0.name == name } ?? Sheet(name: name) }
    set {
      if let place = sheets.firstIndex(where: { $0.name == name }) { sheets[place] = newValue }
    }
  }

  /// Puts a cell at a name such as `Insatser!D7`.
  mutating func put(_ cell: Cell?, at address: String) {
    let parts = address.split(separator: "!")
    let letters = parts[1].prefix { $0.isLetter }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    let row = Int(parts[1].dropFirst(letters.count)) ?? 0
    self[String(parts[0])].cells[row, default: [:]][column] = cell
  }

  /// The archive.
  var archive: ZipBytes {
    var archive = ZipBytes()
    for (name, text) in allParts.sorted(by: { $0.key < $1.key }) where !missing.contains(name) {
      archive.members.append(ZipBytes.Member(name, text))
    }
    return archive
  }

  /// The bytes of the file.
  var bytes: [UInt8] { archive.bytes }

  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private var allParts: [String: String] {
    var all = [
      "[Content_Types].xml": Self.head
        + #"<Types><Override PartName="/xl/workbook.xml" ContentType="\#(contentType)"/></Types>"#,
      "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": relationships,
      "xl/styles.xml": styles,
    ]
    for (number, sheet) in sheets.enumerated() {
      all["xl/worksheets/sheet\(number + 1).xml"] = Self.xml(of: sheet)
    }
    return all.merging(parts) { _, own in own }
  }

  private var workbook: String {
    let list = sheets.enumerated().map { number, sheet in
      #"<sheet name="\#(Self.escaped(sheet.name))" sheetId="\#(number + 1)"\#(sheet.state)"#
        + #" r:id="rId\#(number + 1)"/>"#
    }
    return Self.head
      + #"<workbook xmlns="\#(Self.namespace)" xmlns:r="\#(Self.relations)">"#
      + workbookProperties + "<sheets>" + list.joined() + "</sheets>" + extraOfWorkbook
      + "</workbook>"
  }

  private var relationships: String {
    let list = sheets.indices.map { number in
      #"<Relationship Id="rId\#(number + 1)" Type="\#(Self.relations)/worksheet""#
        + #" Target="worksheets/sheet\#(number + 1).xml"/>"#
    }
    return Self.head + "<Relationships>" + list.joined()
      + #"<Relationship Id="rIdS" Type="\#(Self.relations)/styles" Target="styles.xml"/>"#
      + #"<Relationship Id="rIdT" Type="\#(Self.relations)/sharedStrings" Target="strings.xml"/>"#
      + "</Relationships>"
  }

  private var styles: String {
    let codes = formats.enumerated().map { number, code in
      #"<numFmt numFmtId="\#(164 + number)" formatCode="\#(Self.escaped(code))"/>"#
    }
    let styles = formats.indices.map { #"<xf numFmtId="\#(164 + $0)"/>"# }
    return Self.head + #"<styleSheet xmlns="\#(Self.namespace)"><numFmts>"# + codes.joined()
      + #"</numFmts><cellXfs><xf numFmtId="0"/>"# + styles.joined() + "</cellXfs></styleSheet>"
  }

  /// The text of a sheet's part.
  static func xml(of sheet: Sheet) -> String {
    let rows = sheet.cells.sorted { $0.key < $1.key }.map { row, cells in
      let cells = cells.sorted { $0.key < $1.key }.map { column, cell in
        #"<c r="\#(letters(column))\#(row)"\#(cell.attributes)>\#(cell.content)</c>"#
      }
      let hidden = sheet.hiddenRows.contains(row) ? #" hidden="1""# : ""
      return #"<row r="\#(row)"\#(hidden)>"# + cells.joined() + "</row>"
    }
    return head + #"<worksheet xmlns="\#(namespace)">"# + sheet.before + "<sheetData>"
      + rows.joined() + "</sheetData>" + sheet.after + "</worksheet>"
  }

  static func letters(_ column: Int) -> String {
    column <= 26
      ? String(UnicodeScalar(UInt8(64 + column)))
      : letters((column - 1) / 26) + letters((column - 1) % 26 + 1)
  }

  /// Text as XML holds it; what looks like a code of a character is escaped as Excel does.
  private static func escaped(_ text: String) -> String {
    text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_").replacing("&", with: "&amp;")
      .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
