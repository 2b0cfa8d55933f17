import Model
import Testing
import TinyForbund

@Suite("Validation of priorities")
struct PriorityValidationTests {
  private func causes(_ change: (inout ScenarioDescription) -> Void) throws -> [String] {
    var stated = TinyForbund.description()
    change(&stated)
    return ScenarioValidation.problems(of: stated, law: try TinyForbund.law()).map(\.cause.en)
  }

  private func soft(_ goal: Objective.Goal) throws -> [String] {
    try causes { stated in
      stated.objective.goal = goal
      stated.priorities = [
        Priority(
          id: PriorityID("p"), quantity: .money, atLeast: 1,
          strength: .soft(Priority.Price(score: Score(.one), per: 1)))
      ]
    }
  }

  @Test("a soft priority needs an objective whose first level is effect to be made large")
  func softNeedsEffect() throws {
    let refused = [
      "The price is taken from the first level of the objective, which here is not effect."
    ]
    let effect = Objective.Term.effect([TinyForbund.arbete: .one])
    #expect(try soft(.effect([TinyForbund.arbete: .one])) == [])
    #expect(try soft(.inOrder([.init(.maximise, effect), .init(.minimise, .cost)])) == [])
    #expect(try soft(.inOrder([.init(.minimise, .cost), .init(.maximise, effect)])) == refused)
    #expect(try soft(.inOrder([.init(.minimise, effect)])) == refused)
    #expect(
      try soft(.maximin(.kommun, outcomes: [TinyForbund.arbete: .one], then: .sum)) == refused)
    #expect(
      try soft(.leastCost([.init(outcome: TinyForbund.arbete, atLeast: Score(.one))])) == refused)
  }

  @Test("a tag that is nearly another is a slip; one that nothing is like is a wish")
  func tags() throws {
    func money(for tag: String) throws -> [String] {
      try causes { stated in
        stated.change("A") { $0.tags = ["unga"] }
        var over = Selection()
        over.tag = tag
        stated.priorities = [
          Priority(id: PriorityID("golv"), quantity: .money, atLeast: 1, over: over)
        ]
      }
    }
    #expect(try money(for: "unag") == ["There is no insats with the tag “unag”."])
    #expect(try money(for: "sport") == [])
  }

  @Test("a share of women is asked for where a priority on sex selects the insats")
  func womenAskedFor() throws {
    func balance(_ change: (inout Selection) -> Void) throws -> [String] {
      try causes { stated in
        stated.targetGroups[0].women = nil
        stated.change("A") { $0.women = Share(percent: 50) }
        stated.change("B") { $0.tags = ["t"] }
        stated.change("C") { $0.women = Share(percent: 50) }
        var over = Selection()
        over.sex = .women
        change(&over)
        stated.priorities = [
          Priority(
            id: PriorityID("kvinnor"), quantity: .share(of: .participants), atLeast: 1, over: over)
        ]
      }
    }
    let missing = ["The share of women is missing, and the priority “kvinnor” needs it."]
    #expect(try balance { _ in } == missing)
    #expect(try balance { $0.tag = "t" } == missing)
    #expect(try balance { $0.insatser = [InsatsID("A")] } == [])
    #expect(try balance { $0.focus = .structural } == [])
  }
}
