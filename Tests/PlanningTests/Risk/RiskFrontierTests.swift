import Model
import Planning
import Testing
import TinyForbund

@Suite struct RiskFrontierTests {
  /// A förbund with room for one of three insatser, and two futures for each: certain or not.
  private func scenario(_ effects: [String: Int] = [:], weighs: Bool = true) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.fixedCosts = [
        FixedCost(id: "kansli", amounts: TinyForbund.everyYear(TinyForbund.tkr(300)))
      ]
      stated.insatser = ["A", "B", "C"].map {
        TinyForbund.insats($0, cost: 100, percentagePoints: effects[$0] ?? 10)
      }
      if weighs {
        stated.objective.risk = Risk()
        stated.objective.risk?.aim = .cvar
        stated.objective.risk?.level = Share(percent: 50)
      }
    }
  }

  @Test("The frontier has every plan that is not worse in both, the best mean first")
  func exact() throws {
    // Persons in two draws: A 6 and 0, B 3,5 and 2, C 2,2 and 2,1.
    let drawn = [
      try scenario(["A": 60, "B": 35, "C": 22], weighs: false),
      try scenario(["A": 0, "B": 20, "C": 21], weighs: false),
    ]
    let base = try scenario()
    var options = PlanningOptions()
    options.futures = try Futures(drawn: drawn, of: base)
    let frontier = try RiskFrontier(of: base, options)
    #expect(frontier.extent == .all)
    #expect(frontier.points.map { $0.proposal.funded() } == [["A"], ["B"], ["C"]])
    #expect(
      frontier.points.map(\.mean) == [300_000_000, 275_000_000, 215_000_000].map { Fraction($0) })
    #expect(
      frontier.points.map(\.tail) == [0, 200_000_000, 210_000_000].map { Fraction($0) })
    #expect(frontier.points.allSatisfy { $0.proposal.proof.status == .optimal })
    #expect(frontier.points[1].valuation.values == [350_000_000, 200_000_000])
  }

  @Test("A plan that has the best of both is alone")
  func alone() throws {
    let base = try scenario()
    var options = PlanningOptions()
    options.futures = try Futures(
      drawn: [
        try scenario(["A": 60], weighs: false), try scenario(["A": 11, "C": 12], weighs: false),
        try scenario(["A": 30], weighs: false), try scenario(["A": 30], weighs: false),
      ], of: base)
    #expect(try RiskFrontier(of: base, options).points.count == 1)
  }

  @Test("Volumes between limits give a frontier at even steps of CVaR")
  func stepped() throws {
    func ranged(_ effects: [String: Int], weighs: Bool = false) throws -> Scenario {
      var stated = try scenario(effects, weighs: weighs).stated
      for id in ["A", "B"] {
        stated.change(id) {
          $0.cost.fixed = .indexed(.zero)
          $0.cost.perParticipant = .indexed(Kronor(10_000))
          $0.volume = .noneOr(Volume(1), Volume(10), continuous: false)
        }
      }
      stated.insatser.removeAll { $0.id.text == "C" }
      return try Scenario(stated, law: TinyForbund.law())
    }
    let base = try ranged(["A": 30, "B": 25], weighs: true)
    var options = PlanningOptions()
    options.relativeGap = 0
    options.futures = try Futures(
      drawn: [try ranged(["A": 60, "B": 20]), try ranged(["A": 0, "B": 20])], of: base)
    let frontier = try RiskFrontier(of: base, steps: 5, options)
    // Ten participants to share: a in A is worth 0,3 a on the mean, and 2 − 0,2 a in the worst half.
    #expect(frontier.extent == .steps)
    let first = try #require(frontier.points.first)
    let last = try #require(frontier.points.last)
    #expect(first.mean == Fraction(300_000_000) && first.tail == .zero)
    #expect(last.mean == Fraction(200_000_000) && last.tail == Fraction(200_000_000))
    #expect(frontier.points.count == 5)
    for (before, after) in zip(frontier.points, frontier.points.dropFirst()) {
      #expect(before.mean > after.mean && before.tail < after.tail)
    }
  }

  @Test("A frontier of risk needs a scenario that weighs it")
  func needsRisk() throws {
    let base = try scenario(weighs: false)
    #expect(throws: PlanningError.self) { try RiskFrontier(of: base, PlanningOptions()) }
  }
}
