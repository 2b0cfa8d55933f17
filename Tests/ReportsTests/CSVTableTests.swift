import Testing

@testable import Reports

/// Comma-separated values, read back by a parser that knows nothing of how they were written.
@Suite("CSV table")
struct CSVTableTests {
  static let awkward = [
    "Steget ung", "Bryggan, del 2", "Bryggan; del 2", "”Nollklassad” \"N\"", "två\nrader",
    "två\r\nrader", "\"", "\"\"", " mellanslag ", "=1+1", "-5 platser", "@hem", "å ä ö 日本 e\u{301}",
    "", "\u{FEFF}", "a\"\nb,\";c",
  ]

  @Test("what is written is read back, whatever a name holds", arguments: CSVDialect.allCases)
  func roundTrip(dialect: CSVDialect) throws {
    var table = CSVTable([.init("name", sv: "namn"), .init("cost", sv: "kostnad")])
    for name in Self.awkward { table.add([.text(name), .whole(1_640_000)]) }
    let read = try CSVReading.rows(table.document(dialect), dialect)
    #expect(read.first == (dialect == .swedish ? ["namn", "kostnad"] : ["name", "cost"]))
    let names = read.dropFirst().map { $0[0] }
    let formulas = ["=1+1", "-5 platser", "@hem"]
    #expect(
      names
        == Self.awkward.map { dialect == .swedish && formulas.contains($0) ? "'" + $0 : $0 })
    #expect(read.dropFirst().allSatisfy { $0[1] == "1640000" })
  }

  @Test("numbers have a point for programs and a comma for Excel, and no other marks")
  func numbers() {
    var table = CSVTable(["a", "b", "c", "d", "e"].map { .init($0, sv: $0) })
    table.add([
      .decimal(units: -3_892, decimals: 2), .whole(-1_160_000), .decimal(units: 5, decimals: 8),
      .flag(true), .word("funded", sv: "finansierad"),
    ])
    #expect(
      table.document(.international)
        == "a,b,c,d,e\r\n-38.92,-1160000,0.00000005,true,funded\r\n")
    #expect(
      table.document(.swedish)
        == "\u{FEFF}a;b;c;d;e\r\n-38,92;-1160000;0,00000005;ja;finansierad\r\n")
  }

  @Test("every row has a field for every column")
  func ragged() {
    var table = CSVTable([.init("a", sv: "a"), .init("b", sv: "b")])
    table.add([])
    table.add([.text("x"), .none, .text("too much")])
    #expect(table.document(.international) == "a,b\r\n,\r\nx,\r\n")
  }
}

/// A reader of comma-separated values by RFC 4180, for tests alone.
enum CSVReading {
  struct Malformed: Error {}

  static func rows(_ document: String, _ dialect: CSVDialect) throws -> [[String]] {
    let separator: Unicode.Scalar = dialect == .swedish ? ";" : ","
    var rest = Array(document.unicodeScalars)[...]
    if dialect == .swedish {
      guard rest.popFirst() == "\u{FEFF}" else { throw Malformed() }
    }
    var rows: [[String]] = []
    var row: [String] = []
    while !rest.isEmpty {
      row.append(try field(&rest, separator))
      guard let end = rest.popFirst() else { throw Malformed() }
      if end == separator { continue }
      guard end == "\r", rest.popFirst() == "\n" else { throw Malformed() }
      rows.append(row)
      row = []
    }
    guard row.isEmpty else { throw Malformed() }
    return rows
  }

  private static func field(
    _ rest: inout ArraySlice<Unicode.Scalar>, _ separator: Unicode.Scalar
  ) throws -> String {
    var text = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let next = rest.first, next != separator, next != "\r" {
        guard next != "\"", next != "\n" else { throw Malformed() }
        text.append(next)
        rest.removeFirst()
      }
      return String(text)
    }
    rest.removeFirst()
    while let next = rest.popFirst() {
      if next == "\"" {
        guard rest.first == "\"" else { return String(text) }
        rest.removeFirst()
      }
      text.append(next)
    }
    throw Malformed()
  }
}
