import Foundation
import Model
import ScenarioFiles
import Testing

/// A base, its what-ifs, changes from outside and files that extend it all lead to scenarios that
/// are read like any other.
@Suite("Changes on a base")
struct ScenarioSourceTests {
  private static let questions = """
    what_ifs:
      region: {name: Regionen −10 %, set: {members.regionen.contribution: −10 %}}
      dyrt: {with: [region], set: {fixed_costs.*: +10 %, equity.use.2028: 0 kr}}
      utan: {remove: [insatser.I02, overlaps]}
      samma: {set: {members.regionen.contribution: 1 Mkr}}

    """

  private func source() throws -> ScenarioSource {
    try ScenarioSource(bytes: Array((SmallScenario.text + Self.questions).utf8), named: "f.yaml")
  }

  private func scenario(_ selection: ChangeSelection) throws -> ScenarioFile {
    try source().scenario(selection)
  }

  @Test("the base is the file without its what-ifs")
  func base() throws {
    #expect(
      try source().scenario().scenario == SmallScenario.read(SmallScenario.text).scenario)
    #expect(try source().whatIfs.map(\.id) == ["region", "dyrt", "utan", "samma"])
    #expect(try source().whatIfs.map(\.name) == ["Regionen −10 %", "dyrt", "utan", "samma"])
  }

  @Test("a what-if changes what it says and nothing else")
  func oneChange() throws {
    let file = try scenario(ChangeSelection(whatIfs: ["region"]))
    var expected = try SmallScenario.read(SmallScenario.text).scenario.stated
    let place = try #require(expected.members.firstIndex { $0.id == MemberID("regionen") })
    expected.members[place].offer = .amounts([Kronor(900_000), Kronor(900_000)])
    #expect(file.scenario.stated == expected)
    #expect(file.changes.names == ["Regionen −10 %"])
    #expect(file.changes.differences.map(\.path) == ["members.regionen.contribution"])
    #expect(file.changes.differences.map(\.before) == ["1 000 tkr"])
    #expect(file.changes.differences.map(\.after) == ["900 tkr"])
  }

  @Test("a combination has the changes of its parts, and a year is picked out of a list")
  func combination() throws {
    let stated = try scenario(ChangeSelection(whatIfs: ["dyrt"])).scenario.stated
    #expect(stated.fixedCosts.map(\.amounts) == [[Kronor(550_000), Kronor(561_000)]])
    #expect(stated.equity.use == [Kronor(200_000), .zero])
    #expect(
      stated.members.first { $0.id == MemberID("regionen") }?.offer
        == .amounts([Kronor(900_000), Kronor(900_000)]))
  }

  @Test("a year is picked out of one figure for all years")
  func yearOfOneFigure() throws {
    let stated = try scenario(
      ChangeSelection(settings: ["members.regionen.contribution.2028=-10%"])
    ).scenario.stated
    #expect(
      stated.members.first { $0.id == MemberID("regionen") }?.offer
        == .amounts([Kronor(1_000_000), Kronor(900_000)]))
  }

  @Test("what is removed is gone, and a list item can be removed by its text")
  func removal() throws {
    let without = try scenario(ChangeSelection(whatIfs: ["utan"])).scenario
    #expect(without.insatser.map(\.id.text) == ["I01"])
    let parts = try scenario(ChangeSelection(removals: ["insatser.I01.parts.af"])).scenario
    #expect(parts[InsatsID("I01")]?.parties == [.kommun, .region])
  }

  @Test("a change to what stands there already says so")
  func nothingChanges() throws {
    let file = try scenario(ChangeSelection(whatIfs: ["samma"]))
    #expect(file.changes.differences.map(\.changesNothing) == [true])
    #expect(try file.scenario == source().scenario().scenario)
  }

  @Test("--set adds what is not there, and takes whole sections")
  func additions() throws {
    let selection = ChangeSelection(settings: [
      "insatser.I02.start=2027-03-01",
      "members.vastby={name: Västby, part: kommun, inhabitants: 9}",
    ])
    let scenario = try scenario(selection).scenario
    #expect(scenario[InsatsID("I02")]?.start == CivilDate(year: 2027, month: 3, day: 1))
    #expect(scenario.member(MemberID("vastby"))?.inhabitants == 9)
  }

  @Test("the order in which changes are asked for means nothing")
  func order() throws {
    let settings = [
      "fixed_costs.kansli=+10 %", "equity.opening=-100 tkr", "insatser.I01.women=+2 pe",
    ]
    let forward = try scenario(ChangeSelection(settings: settings)).scenario
    #expect(try scenario(ChangeSelection(settings: settings.reversed())).scenario == forward)
  }

  @Test("a file extends another, seen from its own folder, and has the other's what-ifs")
  func extending() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "sub"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try (SmallScenario.text + Self.questions).write(
      to: folder.appending(path: "bas.yaml"), atomically: true, encoding: .utf8)
    let variant = folder.appending(path: "sub/variant.yaml")
    try """
    insatsval: 1
    extends: ../bas.yaml
    name: Stramt
    with: [region]
    set: {equity.opening: −20 %}
    what_ifs:
      egen: {set: {equity.opening: +10 tkr}}
    """.write(to: variant, atomically: true, encoding: .utf8)
    let source = try ScenarioSource(reading: variant.path)
    let file = try source.scenario()
    #expect(file.scenario.stated.equity.opening == Kronor(240_000))
    #expect(file.changes.names == ["Stramt"])
    #expect(file.changes.differences.count == 2)
    #expect(source.whatIfs.map(\.id) == ["region", "dyrt", "utan", "samma", "egen"])
    let own = try source.scenario(ChangeSelection(whatIfs: ["egen"]))
    #expect(own.scenario.stated.equity.opening == Kronor(250_000))
    #expect(own.changes.names == ["Stramt", "egen"])
  }

  @Test("a mistake in a file that is extended is said of that file")
  func mistakeInBase() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try SmallScenario.changed("opening: 300 tkr", "opening: 300").write(
      to: folder.appending(path: "bas.yaml"), atomically: true, encoding: .utf8)
    let name = folder.appending(path: "variant.yaml").path
    try "{insatsval: 1, extends: bas.yaml, set: {equity.basis: prognos}}".write(
      toFile: name, atomically: true, encoding: .utf8)
    let error = #expect(throws: Diagnostics.self) { try ScenarioFile(reading: name) }
    let base = folder.appending(path: "bas.yaml").path
    #expect(error?.text(in: .en).hasPrefix("\(base):12:19: error: The amount “300”") == true)
  }

  @Test("files that extend one another in a circle are refused")
  func circle() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, other) in [("a", "b"), ("b", "a")] {
      try "{insatsval: 1, extends: \(other).yaml}".write(
        to: folder.appending(path: "\(name).yaml"), atomically: true, encoding: .utf8)
    }
    let name = folder.appending(path: "a.yaml").path
    let error = #expect(throws: Diagnostics.self) { try ScenarioSource(reading: name) }
    #expect(
      error?.all.first?.cause.en.hasPrefix("The files extend one another in a circle") == true)
  }
}
