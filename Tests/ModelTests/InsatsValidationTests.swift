import Model
import Testing
import TinyForbund

@Suite("Validation of insatser and members against the rules")
struct InsatsValidationTests {
  private func problems(_ change: (inout ScenarioDescription) -> Void) throws -> [ScenarioProblem] {
    var stated = TinyForbund.description()
    change(&stated)
    return ScenarioValidation.problems(of: stated, law: try TinyForbund.law())
  }

  @Test("the small förbund has no problems, over one to five years", arguments: 1...5)
  func noProblems(years: Int) throws {
    let stated = TinyForbund.description(years: years)
    #expect(ScenarioValidation.problems(of: stated, law: try TinyForbund.law()) == [])
  }

  @Test("an owner that is no member is for rule 9 to judge, not a mistake in the file")
  func owner() throws {
    #expect(try problems { $0.change("A") { $0.owner = MemberID("skolan") } } == [])
  }

  @Test("a party or part that is missing is for rule 5 to judge", arguments: ["af", "reg"])
  func missingParty(id: String) throws {
    #expect(try problems { $0.members.removeAll { $0.id.text == id } } == [])
  }

  @Test("so is a förbund without kommuner or without the state")
  func missingPart() throws {
    #expect(
      try problems { stated in
        stated.members.removeAll { $0.part == .kommun }
        for id in ["A", "B", "C"] { stated.change(id) { $0.owner = MemberID("reg") } }
      } == [])
    #expect(try problems { $0.members.removeAll { $0.part == .state } } == [])
  }
}
