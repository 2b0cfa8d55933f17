import Model
import Testing

/// A scenario that is not whole cannot be made, in code no more than from a file.
struct ScenarioValidationTests {
  @Test("the whole scenario is whole")
  func wholeScenario() throws {
    #expect(ScenarioValidation.problems(of: .whole, law: .sample) == [])
    #expect(try Scenario(.whole, law: .sample).insatser.count == 3)
  }

  @Test("a scenario may be limited to fewer years than its lists have")
  func fewerYears() throws {
    let scenario = try Scenario(.whole, law: .sample).limited(toYears: 1)
    #expect(scenario.years == 2027...2027)
  }

  @Test("each flaw is found where it stands, and nothing else is", arguments: Flaw.all)
  func flaw(_ flaw: Flaw) {
    var stated = ScenarioDescription.whole
    flaw.change(&stated)
    let problems = ScenarioValidation.problems(of: stated, law: .sample)
    #expect(problems.map { $0.path.joined(separator: ".") } == [flaw.path])
    #expect(throws: ScenarioProblems.self) { try Scenario(stated, law: .sample) }
  }

  @Test("every problem says what is wrong and what to do, in both languages", arguments: Flaw.all)
  func wording(_ flaw: Flaw) {
    var stated = ScenarioDescription.whole
    flaw.change(&stated)
    for problem in ScenarioValidation.problems(of: stated, law: .sample) {
      for language in Language.allCases {
        #expect(problem.cause(language).hasSuffix("."))
        #expect([".", "?"].contains(problem.remedy(language).suffix(1)))
      }
      #expect(problem.cause.sv != problem.cause.en)
      #expect(problem.remedy.sv != problem.remedy.en)
    }
  }

  @Test("several flaws are all found, in the order of the sections")
  func severalFlaws() {
    var stated = ScenarioDescription.whole
    stated.insatser[0].women = Share(percent: 101)
    stated.members[2].offer = .amounts([Kronor(-1), Kronor(1)])
    stated.equity.floor = Kronor(-1)
    let paths = ScenarioValidation.problems(of: stated, law: .sample).map(\.path)
    #expect(
      paths == [
        ["members", "r", "contribution"], ["equity", "floor"], ["insatser", "A", "women"],
      ])
  }
}
