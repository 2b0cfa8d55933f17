import Model
import Planning
import Testing
import TinyForbund

@Suite("Frontier of one objective against another")
struct ObjectiveFrontierTests {
  @Test("persons against points is what brute force over all sets of Norradalen gives")
  func personsAgainstPoints() throws {
    let scenario = try ShippedScenario.norradalen()
    let frontier = try ObjectiveFrontier(
      of: .effect(scenario.objectiveWeights), against: .points, in: scenario)
    let best = Self.pareto(AllPlans(of: scenario)) { ($0.persons, $0.points) }
    #expect(frontier.extent == .all)
    #expect(frontier.points.map(\.first) == best.map(\.0))
    #expect(frontier.points.map(\.second) == best.map(\.1))
    #expect(best.count > 3)
    #expect(frontier.points[0].first == 3_648_000_000)
  }

  @Test("a cost is made small: each plan is cheaper than the one before, down to nothing")
  func personsAgainstCost() throws {
    let frontier = try ObjectiveFrontier(
      of: .effect([TinyForbund.arbete: .one]), against: .cost, in: TinyForbund.scenario())
    #expect(frontier.extent == .all)
    #expect(frontier.points.map(\.first) == [600_000_000, 400_000_000, 200_000_000, 0])
    #expect(frontier.points.map(\.second) == [300_000, 200_000, 100_000, 0])
    #expect(frontier.points.map { $0.proposal.funded() } == [["A", "C"], ["C"], ["A"], []])
  }

  @Test("continuous volumes give proven plans at even steps, each better in the second objective")
  func continuous() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.insatser[0].volume = .noneOr(Volume(5), Volume(10), continuous: true)
      stated.insatser[0].cost.fixed = .indexed(.zero)
      stated.insatser[0].cost.perParticipant = .indexed(Kronor(10_000))
    }
    let frontier = try ObjectiveFrontier(
      of: .effect([TinyForbund.arbete: .one]), against: .cost, in: scenario, steps: 5, threads: 2)
    #expect(frontier.extent == .steps)
    #expect(frontier.points.count == 5)
    for (one, next) in zip(frontier.points, frontier.points.dropFirst()) {
      #expect(next.second < one.second && next.first <= one.first)
    }
  }

  /// The pairs that no lawful set beats in both, the best in the first objective first.
  private static func pareto(
    _ plans: AllPlans, _ values: (AllPlans.Entry) -> (Int, Int)
  ) -> [(Int, Int)] {
    var best: [(Int, Int)] = []
    let sorted = plans.affordable.map { (values($0), $0) }.sorted { $0.0 > $1.0 }
    for (value, plan) in sorted where best.last.map({ value.1 > $0.1 }) ?? true {
      if plans.isLawful(plan) { best.append(value) }
    }
    return best
  }
}
