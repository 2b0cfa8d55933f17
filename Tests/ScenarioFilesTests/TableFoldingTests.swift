import Foundation
import Model
import ScenarioFiles
import Testing

/// Tables that a scenario names are read as if they stood in it.
@Suite("Tables beside a scenario")
struct TableFoldingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "beside-\(UUID())")

  /// Reads the small scenario with some text changed, beside tables.
  private func source(
    _ changes: [(String, String)], tables: [String: String]
  ) throws -> ScenarioSource {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var text = SmallScenario.text
    for (old, new) in changes { text = text.replacing(old, with: new) }
    for (name, table) in tables {
      try Data(table.utf8).write(to: folder.appending(path: name))
    }
    let file = folder.appending(path: "f.yaml")
    try Data(text.utf8).write(to: file)
    return try ScenarioSource(reading: file.path())
  }

  private func lines(_ changes: [(String, String)], tables: [String: String]) throws -> [String] {
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      _ = try source(changes, tables: tables).scenario()
      return []
    } catch let diagnostics as Diagnostics {
      return diagnostics.all.map { $0.text(in: .en).replacing(folder.path() + "/", with: "") }
    }
  }

  private static let insatser = """
    id;name;focus;owner;parts;group;status;cost;cost.fixed;cost.per_participant;volume;effect.outcome;effect.net
    #enhet;;;;;;;;tkr;kr;;;pe
    I03;Tabellens;individual;norrby;kommun, af;unga;new;;250;5 000;25 nya deltagare;arbete;9
    I04;"En, till";individual;soderby;"kommun, region";unga;new;180 tkr;;;12 new participants;arbete;11 pe

    """
  private static let named = [("insatser:\n", "insatser_table: i.csv\ninsatser:\n")]

  @Test("the insatser of a table stand among the others")
  func insatserTable() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = try source(Self.named, tables: ["i.csv": Self.insatser])
    let scenario = try source.scenario().scenario
    #expect(scenario.insatser.map(\.id.text) == ["I01", "I02", "I03", "I04"])
    let insats = try #require(scenario[InsatsID("I03")])
    #expect(insats.cost.fixed == .indexed(Kronor(250_000)))
    #expect(insats.cost.perParticipant == .indexed(Kronor(5_000)))
    #expect(insats.volume == .allOrNothing(Volume(25)))
    #expect(scenario[InsatsID("I04")]?.name == "En, till")
    #expect(source.files.map { $0.hasSuffix("i.csv") } == [false, true])
    let changed = try source.scenario(ChangeSelection(settings: ["insatser.I04.cost=200 tkr"]))
    #expect(
      changed.scenario[InsatsID("I04")]?.cost.fixed == .indexed(Kronor(200_000)))
    let text = try #require(ScenarioText.yaml(of: source))
    #expect(!text.contains("insatser_table") && text.contains("  I04:\n"))
  }

  @Test("a row says what the same words say in the file, however its columns stand")
  func rowsAsWritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = """
      id;effect.net.low;cost.per_participant;name;focus;owner;parts;groups.unga;status;cost.fixed;\
      effect.outcome;effect.net.likely;volume.levels;effect.net.high;cost.may_grant;effect.curve
      I03;;5 000 kr;Kurvans;individual;norrby;kommun, af;100 %;new;250 tkr;arbete;;\
      [10, 20, 25 new participants];;;[{to: 10 participants, net: 9 pe}, {to: 25 participants, net: 4 pe}]
      I04;2 pe;;Spannets;individual;soderby;af;100 %;new;180 tkr;arbete;"8,5 pe";\
      [12 new participants];11 pe;"[90 tkr, 180 tkr]";

      """
    let source = try source(Self.named, tables: ["i.csv": table])
    let scenario = try source.scenario().scenario
    let text = try #require(ScenarioText.yaml(of: source))
    let written = try ScenarioFile(bytes: Array(text.utf8), named: "w.yaml").scenario
    #expect(written == scenario)
    #expect(scenario[InsatsID("I03")]?.effects.first?.curve.count == 2)
    #expect(scenario[InsatsID("I04")]?.cost.grants == [Kronor(90_000), Kronor(180_000)])
  }

  @Test("a mistake in the table names its file and cell, and one with its name the scenario's line")
  func mistakes() throws {
    let table = Self.insatser.replacing("11 pe", with: "11 %").replacing("I04;", with: "I01;")
    #expect(
      try lines(Self.named, tables: ["i.csv": table]) == [
        "i.csv: A4: error: The insats “I01” already stands at f.yaml:17:3. "
          + "Keep one of them, or give them different names."
      ])
    let wrong = Self.insatser.replacing("11 pe", with: "11 %")
    #expect(
      try lines(Self.named, tables: ["i.csv": wrong]) == [
        "i.csv: M4: error: “11 %” is in %, where pe belongs. Write 11 pe."
      ])
    #expect(
      try lines(Self.named, tables: [:]) == [
        "f.yaml:15:17: error: “i.csv”: The file does not exist. "
          + "Write the file's name as seen from the folder of this file."
      ])
  }

  private static let codes = [
    ("part: kommun, inhabitants: 30", "part: kommun, code: 2180, inhabitants: 30"),
    ("part: kommun, inhabitants: 20", "part: kommun, code: 0127, inhabitants: 20"),
  ]
  private static let statistics = """
    "Personer efter region, kön och år"

    "region";"kön";"2023";"2024"
    "2180 Norrby";"kvinnor";"70";"75"
    "2180 Norrby";"män";"60";"66"
    "0127 Söderby";"kvinnor";"1 020";"30"
    "0127 Söderby";"män";"20";"25"
    "0180 Stockholm";"män";"..";".."

    """

  private static func from(_ request: String) -> [(String, String)] {
    codes + [("people: 150", "people_from: {\(request)}")]
  }

  @Test("a table of Statistics Sweden gives people by kommun code, with the file as their source")
  func statistics() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenario = try source(
      Self.from("table: s.csv, column: 2024, where: {kön: kvinnor}"),
      tables: ["s.csv": Self.statistics]
    ).scenario().scenario
    let group = try #require(scenario.stated.targetGroups.first)
    #expect(group.people == 105)
    #expect(group.peopleByKommun == [MemberID("norrby"): 75, MemberID("soderby"): 30])
    #expect(
      !scenario.stated.assumptions.contains { $0.path.hasPrefix("target_groups.unga.people") })
  }

  @Test(
    "Kolada's figures are read from JSON and from CSV, the latest year unless another is asked for",
    arguments: [("", 205), (", year: 2023", 190), (", where: {gender: K}", 101)])
  func kolada(rest: String, people: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let figures = [
      ("2180", 2023, 80, 110), ("2180", 2024, 71, 120), ("0127", 2023, 40, 80),
      ("0127", 2024, 30, 85),
    ]
    let json = figures.map { code, year, women, all in
      """
      {"kpi": "N1", "municipality": "\(code)", "period": \(year), "values": [
        {"count": 1, "gender": "K", "status": "", "value": \(women).0},
        {"count": 1, "gender": "T", "status": "", "value": \(all).0}]}
      """
    }
    let csv = figures.flatMap { code, year, women, all in
      ["N1,\(code),\(year),K,\(women)", "N1,\(code),\(year),T,\(all)", "N2,\(code),\(year),T,7"]
    }
    let tables = [
      "k.json": "{\"count\": 4, \"values\": [" + json.joined(separator: ",") + "]}",
      "k.csv": "kpi,municipality,period,gender,value\n" + csv.joined(separator: "\n"),
    ]
    for name in tables.keys {
      let scenario = try source(
        Self.from("table: \(name), column: N1\(rest)"), tables: tables
      ).scenario().scenario
      #expect(scenario.stated.targetGroups.first?.people == people, "\(name)")
    }
  }

  @Test(
    "what a table cannot answer is said where it is asked",
    arguments: [
      (
        "column: 2025",
        [
          "14:79: error: The table has no column “2025”. Is “2023” meant?"
        ]
      ),
      (
        "column: 2024",
        [
          "14:79: error: The table has several rows for the kommun code 2180. "
            + "Pick one with where, for example where: {kön: …}."
        ]
      ),
      (
        "column: 2024, where: {kön: totalt}",
        [
          "14:79: error: The table has no figure for the kommun code 0127 and 2180. "
            + "Fetch the table with all member kommuner, or mend the code."
        ]
      ),
      (
        "column: region, where: {kön: män}",
        [
          "14:79: error: “2180 Norrby” for the kommun code 2180 is not a whole number. "
            + "Choose a column with numbers of people, or write people_by_kommun yourself."
        ]
      ),
    ])
  func unanswered(request: String, lines: [String]) throws {
    let found = try self.lines(
      Self.from("table: s.csv, \(request)"), tables: ["s.csv": Self.statistics])
    #expect(found == lines.map { "f.yaml:" + $0 })
  }

  @Test("a kommun without a code, and a change that comes too late, are said")
  func codeAndChange() throws {
    let request = [("people: 150", "people_from: {table: s.csv, column: 2024}")]
    let found = try lines(request, tables: ["s.csv": Self.statistics])
    #expect(
      found == [
        "f.yaml:14:43: error: The kommun code is missing for norrby and soderby. "
          + "Write code: \"2180\" (Statistics Sweden's four digits) at the member."
      ])
    let plain = try ScenarioSource(bytes: Array(SmallScenario.text.utf8), named: "f.yaml")
    #expect(throws: Diagnostics.self) {
      try plain.scenario(ChangeSelection(settings: ["insatser_table=i.csv"]))
    }
  }
}
