import Model
import ScenarioFiles
import Testing

/// Every mistake gives its place, its cause and its remedy, in both languages, word for word.
struct MistakeTests {
  @Test("the small scenario has no mistake")
  func smallScenarioReads() throws {
    #expect(try SmallScenario.read(SmallScenario.text).scenario.insatser.count == 2)
  }

  @Test("there are more than forty mistakes")
  func thereAreManyMistakes() {
    #expect(Mistake.all.count > 40)
    #expect(Set(Mistake.all.map(\.description)).count == Mistake.all.count)
  }

  @Test("a mistake is one line in Swedish", arguments: Mistake.all)
  func swedish(_ mistake: Mistake) {
    #expect(
      SmallScenario.lines(mistake.bytes, .sv) == ["f.yaml:\(mistake.place): fel: \(mistake.sv)"])
  }

  @Test("a mistake is one line in English", arguments: Mistake.all)
  func english(_ mistake: Mistake) {
    #expect(
      SmallScenario.lines(mistake.bytes, .en) == ["f.yaml:\(mistake.place): error: \(mistake.en)"])
  }

  @Test("three mistakes are three lines, in the order of the file")
  func threeMistakes() {
    let text = SmallScenario.text.replacing("opening: 300 tkr", with: "opening: 300")
      .replacing("women: 48 %", with: "women: 0.48")
      .replacing("requires: [I01]", with: "requires: [I10]")
    #expect(
      SmallScenario.lines(Array(text.utf8), .en) == [
        "f.yaml:12:19: error: The amount “300” has no unit. Write 300 tkr or 300 kr.",
        "f.yaml:27:12: error: “0.48” lacks the unit %. Write 48 %.",
        "f.yaml:41:16: error: There is no insats “I10”. Is “I01” meant?",
      ])
  }

  @Test("a syntax error is reported with what was read before it")
  func syntaxErrorAndBefore() {
    let text = SmallScenario.text.replacing("opening: 300 tkr", with: "opening: 300")
      .replacing("name: Bryggan", with: "name: Bryggan: två")
    #expect(
      SmallScenario.lines(Array(text.utf8), .en) == [
        "f.yaml:12:19: error: The amount “300” has no unit. Write 300 tkr or 300 kr.",
        """
        f.yaml:30:18: error: A colon stands where no colon can stand. Put quotes around text with \
        a colon in it, or mend the indentation of the line.
        """,
      ])
  }
}
