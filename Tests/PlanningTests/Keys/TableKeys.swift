import Foundation

extension KeyAction {
  /// Tables beside the file.
  static let tables = [
    KeyAction("insatser_table", TableFile.insatser, moves: .plan),
    KeyAction("members.alby.code", "2184", moves: .verdicts, given: sizes(TableFile.sizes)),
    KeyAction(
      "target_groups.unga.people_from", at: "target_groups.unga.people_from.column", "2025",
      moves: .verdicts, given: sizes(TableFile.sizes)),
    KeyAction(
      "target_groups.unga.people_from.table", TableFile.otherSizes, moves: .verdicts,
      given: sizes(TableFile.sizes)),
    KeyAction(
      "target_groups.unga.people_from.column", "2025", moves: .verdicts,
      given: sizes(TableFile.sizes)),
    KeyAction(
      "target_groups.unga.people_from.where", "{kön: män}", moves: .verdicts,
      given: sizes(TableFile.sizes)),
    KeyAction(
      "target_groups.unga.people_from.year", "2023", moves: .verdicts,
      given: sizes(TableFile.indicator, column: "N1", condition: nil)),
  ]

  /// The young counted by a table instead of by the file.
  private static func sizes(
    _ table: String, column: String = "2024", condition: String? = "{kön: kvinnor}"
  ) -> [Given] {
    let group = "target_groups.unga."
    return [
      Given(group + "people", nil), Given(group + "people_by_kommun", nil),
      Given(group + "people_from.table", table), Given(group + "people_from.column", column),
      Given(group + "people_from.where", condition), Given("members.alby.code", "2180"),
      Given("members.berga.code", "2181"),
    ]
  }
}

/// Tables that stand in files of their own for as long as the tests run.
private enum TableFile {
  static let insatser = write(
    "insatser.csv",
    """
    id;name;focus;owner;parts;group;purpose;coordinated_need;contains;status;agreement;cost;volume;effect.outcome;effect.net
    A99;Ur tabellen;individual;alby;kommun, af;vuxna;förvärvsarbete;yes;coaching;new;asked;90 tkr;20 new participants;arbete;30 pe
    """)
  static let sizes = write(
    "scb.csv",
    """
    region;kön;2024;2025
    2180 Alby;kvinnor;100;60
    2180 Alby;män;80;50
    2181 Berga;kvinnor;40;30
    2181 Berga;män;50;20
    2184 Annan;kvinnor;70;70
    2184 Annan;män;70;70
    """)
  static let otherSizes = write(
    "scb-2.csv", "region;kön;2024\n2180 Alby;kvinnor;90\n2181 Berga;kvinnor;45\n")
  static let indicator = write(
    "kolada.csv",
    """
    kpi;municipality;period;gender;value
    N1;2180;2023;T;100
    N1;2180;2024;T;110
    N1;2181;2023;T;40
    N1;2181;2024;T;44
    """)

  private static func write(_ name: String, _ text: String) -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "insatsval-key-tables")
    let file = folder.appending(path: name)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      return "the table could not be written: \(error)"
    }
    return file.path()
  }
}
