import Model
import ScenarioFiles
import Testing

/// A mistake in a change gives its place, its cause and its remedy, in both languages.
@Suite("Mistakes in changes")
struct ChangeMistakeTests {
  /// A mistake in a what-if `fel`, with the line it gives when it is asked for.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let whatIf: String
    let sv: String
    let en: String
    var testDescription: String { whatIf }
  }

  private static let mistakes = [
    Mistake(
      whatIf: "{set: {uncertainty.shape: pert}}",
      sv: "f.yaml:49:15: fel: Sökvägen ”uncertainty.shape” leder inte till något: filen har inget "
        + "”uncertainty”. Den får stå där men gör det inte: skriv den hel, uncertainty={shape: …}.",
      en: "f.yaml:49:15: error: The path “uncertainty.shape” leads nowhere: the file has no "
        + "“uncertainty”. It may stand there but does not: write all of it, uncertainty={shape: …}."
    ),
    Mistake(
      whatIf: "{set: {members.regionn.contribution: −10 %}}",
      sv: "f.yaml:49:15: fel: Sökvägen ”members.regionn.contribution” leder inte till något: "
        + "”members” har inget ”regionn”. Menas ”members.regionen.contribution”?",
      en: "f.yaml:49:15: error: The path “members.regionn.contribution” leads nowhere: “members” "
        + "has no “regionn”. Is “members.regionen.contribution” meant?"),
    Mistake(
      whatIf: "{set: {regionen.contribution: −10 %}}",
      sv: "f.yaml:49:15: fel: Sökvägen ”regionen.contribution” leder inte till något: filen har "
        + "inget ”regionen”. Menas ”members.regionen.contribution”?",
      en: "f.yaml:49:15: error: The path “regionen.contribution” leads nowhere: the file has no "
        + "“regionen”. Is “members.regionen.contribution” meant?"),
    Mistake(
      whatIf: "{set: {members.regionen.contribtion: 1 Mkr}}",
      sv: "f.yaml:49:15: fel: Sökvägen ”members.regionen.contribtion” leder inte till något: "
        + "”members.regionen” har inget ”contribtion”. Menas ”members.regionen.contribution”?",
      en: "f.yaml:49:15: error: The path “members.regionen.contribtion” leads nowhere: "
        + "“members.regionen” has no “contribtion”. Is “members.regionen.contribution” meant?"),
    Mistake(
      whatIf: "{set: {insatser.I01.women: −10 %}}",
      sv: "f.yaml:49:35: fel: ”−10 %” av ”48 %” kan läsas på två sätt. Skriv −10 pe (det blir "
        + "38 %) eller relative −10 % (det blir 43,2 %).",
      en: "f.yaml:49:35: error: “−10 %” of “48 %” can be read in two ways. Write −10 pe (which "
        + "gives 38 %) or relative −10 % (which gives 43,2 %)."),
    Mistake(
      whatIf: "{set: {insatser.I01.name: −10 %}}",
      sv: "f.yaml:49:34: fel: ”Steget” är ingen siffra, så det går inte att räkna ”−10 %” på. "
        + "Skriv hela det nya värdet.",
      en: "f.yaml:49:34: error: “Steget” is no figure, so “−10 %” cannot be counted on it. Write "
        + "the whole new value."),
    Mistake(
      whatIf: "{set: {members.norrby.contribution: −10 %}}",
      sv: "f.yaml:49:44: fel: Här står inget i basen, så ”−10 %” har inget att räknas från. "
        + "Skriv hela värdet.",
      en: "f.yaml:49:44: error: Nothing stands here in the base, so “−10 %” has nothing to count "
        + "from. Write the whole value."),
    Mistake(
      whatIf: "{set: {equity.opening: −10 pe}}",
      sv: "f.yaml:49:31: fel: ”−10 pe” och ”300 tkr” räknas i olika enheter. Skriv ändringen i "
        + "samma enhet, eller hela det nya värdet.",
      en: "f.yaml:49:31: error: “−10 pe” and “300 tkr” are counted in different units. Write the "
        + "change in the same unit, or the whole new value."),
    Mistake(
      whatIf: "{set: {equity.opening: 10 %}}",
      sv: "f.yaml:49:31: fel: ”10 %” av ”300 tkr” säger inte om det är mer eller mindre. Skriv "
        + "−10 % eller +10 %.",
      en: "f.yaml:49:31: error: “10 %” of “300 tkr” does not say whether it is more or less. "
        + "Write −10 % or +10 %."),
    Mistake(
      whatIf: "{set: {insatser.I02.volume: −3 %}}",
      sv: "f.yaml:49:36: fel: ”−3 %” av ”24 new participants” blir inget helt antal. Skriv "
        + "23 new participants eller 24 new participants.",
      en: "f.yaml:49:36: error: “−3 %” of “24 new participants” is no whole number. Write "
        + "23 new participants or 24 new participants."),
    Mistake(
      whatIf: "{with: [region], set: {members.regionen.contribution: 1 Mkr}}",
      sv: "f.yaml:49:31: fel: ”members.regionen.contribution” ändras två gånger, här och på "
        + "f.yaml:48:18. Behåll en av ändringarna.",
      en: "f.yaml:49:31: error: “members.regionen.contribution” is changed twice, here and at "
        + "f.yaml:48:18. Keep one of the changes."),
    Mistake(
      whatIf: "{remove: [insatser.I09]}",
      sv: "f.yaml:49:18: fel: Sökvägen ”insatser.I09” leder inte till något: ”insatser” har inget "
        + "”I09”. Menas ”insatser.I01”?",
      en: "f.yaml:49:18: error: The path “insatser.I09” leads nowhere: “insatser” has no “I09”. Is "
        + "“insatser.I01” meant?"),
    Mistake(
      whatIf: "{set: {equity..opening: 1 kr}}",
      sv: "f.yaml:49:15: fel: ”equity..opening” är ingen sökväg: ett steg är tomt. Skriv till "
        + "exempel members.regionen.contribution.",
      en: "f.yaml:49:15: error: “equity..opening” is no path: a step is empty. Write for example "
        + "members.regionen.contribution."),
    Mistake(
      whatIf: "{set: {insatser.I01.women: 1 kr}}",
      sv: "f.yaml:49:35: fel: Med ”fel”: ”1 kr” står i kr, där % ska stå. Skriv till exempel 25 %.",
      en: "f.yaml:49:35: error: With “fel”: “1 kr” is in kr, where % belongs. Write for example "
        + "25 %."),
    Mistake(
      whatIf: "{remove: [insatser.I01, overlaps, priorities]}",
      sv: "f.yaml:41:16: fel: Med ”fel”: Det finns ingen insats ”I01”. Menas ”I02”?",
      en: "f.yaml:41:16: error: With “fel”: There is no insats “I01”. Is “I02” meant?"),
  ]

  private func lines(_ whatIf: String, _ language: Language) throws -> [String] {
    let text =
      SmallScenario.text + """
        what_ifs:
          region: {set: {members.regionen.contribution: −10 %}}
          fel: \(whatIf)

        """
    let source = try ScenarioSource(bytes: Array(text.utf8), named: "f.yaml")
    do throws(Diagnostics) {
      _ = try source.scenario(ChangeSelection(whatIfs: ["fel"]))
      return []
    } catch {
      return error.all.map { $0.text(in: language) }
    }
  }

  @Test("a mistake is one line in either language", arguments: mistakes)
  func oneLine(_ mistake: Mistake) throws {
    #expect(try lines(mistake.whatIf, .sv) == [mistake.sv])
    #expect(try lines(mistake.whatIf, .en) == [mistake.en])
  }

  @Test("the base is read though a what-if has a mistake in it")
  func baseStands() throws {
    let text = SmallScenario.text + "what_ifs: {fel: {set: {member: 1}}}\n"
    let source = try ScenarioSource(bytes: Array(text.utf8), named: "f.yaml")
    #expect(try source.scenario().scenario.insatser.count == 2)
    #expect(throws: Diagnostics.self) {
      try source.scenario(ChangeSelection(whatIfs: ["fel"]))
    }
  }

  @Test("what-ifs in a circle, and those that nobody knows, are refused with the base")
  func circles() {
    #expect(
      SmallScenario.lines(
        Array((SmallScenario.text + "what_ifs: {a: {with: [b]}, b: {with: [a]}}\n").utf8), .en)
        == [
          "f.yaml:47:23: error: These are part of one another in a circle: b → a → b. Remove the "
            + "last from with.",
          "f.yaml:47:39: error: These are part of one another in a circle: a → b → a. Remove the "
            + "last from with.",
        ])
    #expect(
      SmallScenario.lines(
        Array((SmallScenario.text + "what_ifs: {ab: {}, b: {with: [ac]}}\n").utf8), .en)
        == ["f.yaml:47:31: error: There is no what_if “ac”. Is “ab” meant?"])
  }

  @Test("an argument with a mistake is named as it was written")
  func arguments() throws {
    func lines(_ selection: ChangeSelection) throws -> [String] {
      let source = try ScenarioSource(bytes: Array(SmallScenario.text.utf8), named: "f.yaml")
      do throws(Diagnostics) {
        _ = try source.scenario(selection)
        return []
      } catch {
        return error.all.map { $0.text(in: .en) }
      }
    }
    #expect(
      try lines(ChangeSelection(settings: ["equity.opening"])) == [
        "--set equity.opening:1:1: error: An equals sign is missing here. Write PATH=VALUE, for "
          + "example members.regionen.contribution=−10 %."
      ])
    #expect(
      try lines(ChangeSelection(settings: ["equity.opening="])) == [
        "--set equity.opening=:1:1: error: A value is missing here. Write the value after the "
          + "equals sign, or use --remove."
      ])
    #expect(
      try lines(ChangeSelection(whatIfs: ["x"])) == [
        "--what-if x:1:1: error: There is no what_if “x”. Write it under what_ifs in the file."
      ])
    #expect(
      try lines(ChangeSelection(removals: ["equity.opning"])) == [
        "--remove equity.opning:1:1: error: The path “equity.opning” leads nowhere: “equity” has "
          + "no “opning”. Is “equity.opening” meant?"
      ])
  }
}
