import Model
import Planning
import ScenarioFiles
import Testing
import TinyForbund

@Suite("Frontier over the pool")
struct PoolFrontierTests {
  @Test(
    "every step of Norradalen's frontier is the plan for that pool, and its tie rule's",
    arguments: [1, 3])
  func samePlans(years: Int) throws {
    let scenarios = try Self.norradalen(years: years, count: years == 1 ? 13 : 4)
    let frontier = try PoolFrontier(over: scenarios)
    #expect(frontier.points.count == scenarios.count)
    for (point, scenario) in zip(frontier.points, scenarios) {
      switch try Planner(scenario).plan() {
      case .proposal(let proposal):
        #expect(point.proposal?.account.plan == proposal.account.plan)
        #expect(point.proposal?.valuation == proposal.valuation)
        #expect(point.proposal?.proof.gap == 0)
      case .infeasible:
        #expect(point.proposal == nil)
      case .limit, .unattainable: Issue.record("no answer at \(point.pools)")
      }
    }
    #expect(frontier.points.contains { $0.proposal == nil })
  }

  @Test("one thread and two give the same frontier")
  func threads() throws {
    let scenarios = try Self.norradalen(years: 1, count: 9)
    var two = FrontierOptions()
    two.threads = 2
    let first = try PoolFrontier(over: scenarios)
    let second = try PoolFrontier(over: scenarios.reversed(), PlanningOptions(), two)
    for (one, other) in zip(first.points, second.points) {
      #expect(one.pools == other.pools)
      #expect(one.proposal?.account.plan == other.proposal?.account.plan)
      #expect(one.proposal?.proof == other.proposal?.proof)
      #expect(one.proposal?.ties == other.proposal?.ties)
      #expect(one.step?.leaving == other.step?.leaving)
      #expect(one.step?.entering == other.step?.entering)
    }
  }

  @Test("what a larger pool drops is named, with what keeping it would cost by brute force")
  func drops() throws {
    let frontier = try PoolFrontier(over: Self.norradalen(years: 1, count: 16))
    let steps = frontier.points.compactMap { point in point.step.map { (point, $0) } }
    #expect(steps.contains { !$0.1.isNested })
    for (point, step) in steps {
      let proposal = try #require(point.proposal)
      #expect(step.extraPool > .zero && step.gain >= 0)
      guard let drop = step.leaving.first else { continue }
      let position = try #require(point.scenario.position[drop.insats])
      #expect(proposal.account.plan.choices[position][0] == nil)
      let kept = AllPlans(of: point.scenario).best { $0.funded.contains(position) }
      let value = proposal.valuation.levels[0].units
      #expect(drop.price == kept.map { .units(value - $0.value) } ?? .impossible)
    }
  }

  @Test("the gain per krona is the gain over what the pool grows by in all years")
  func gain() throws {
    let scenarios = try [400, 500].map {
      try TinyForbund.scenario(years: 2).offering(pool: Kronor($0 * 1_000))
    }
    let frontier = try PoolFrontier(over: scenarios)
    let step = try #require(frontier.points[1].step)
    #expect(step.gain == 200_000_000)
    #expect(step.extraPool == Kronor(200_000))
    #expect(step.gain(per: Kronor(100_000)) == Fraction(100_000_000))
    #expect(step.entering.map(\.text) == ["B"])
    #expect(step.isNested)
  }

  @Test("sizes are even, and both ends are among them")
  func sizes() {
    let sizes = PoolFrontier.sizes(from: Kronor(100), to: Kronor(200), count: 4)
    #expect(sizes.map(\.amount) == [100, 133, 167, 200])
    #expect(PoolFrontier.sizes(from: Kronor(5), to: Kronor(5), count: 9) == [Kronor(5)])
  }

  @Test(
    "Amsterdam's 29 budgets give the recorded votes and drop the recorded projects",
    .enabled(if: PublishedCase.folder != nil))
  func amsterdam() throws {
    let name = "Netherlands_Amsterdam_179"
    let file = try #require(
      PublishedCase.files(in: "pabulib").first { $0.contains("Amsterdam_179") })
    let problem = try PublishedCase.read(ParticipatoryBudget.self, file)
    let curve = try #require(try PublishedCase.expected().pabulibPortfolios[name]?.budgetCurve)
    let items = problem.projects.map { project in
      CandidateText(
        id: "p\(project.id)", cost: Int(project.cost), points: Double(project.votes),
        tag: project.category)
    }
    var text = CaseText(room: 250_000, candidates: items)
    text.capShares = ["Jeugd": "32.8 %", "Groen": "21.2 %", "Ontmoeting": "46 %"]
    let base = try ScenarioFile(bytes: Array(text.yaml.utf8), named: "case.yaml").scenario
    let scenarios = try curve.map { try base.offering(pool: Kronor(Int($0.budget))) }
    var options = PlanningOptions()
    options.countsTies = true
    let frontier = try PoolFrontier(over: scenarios, options)
    #expect(curve.count == 29)
    var previous: Expected.Level?
    var wasUnique = false
    for (point, level) in zip(frontier.points, curve) {
      let proposal = try #require(point.proposal)
      #expect(point.pools == [Kronor(Int(level.budget))])
      #expect(proposal.account.points == Score(Fraction(level.votes)))
      let isUnique = proposal.ties.count == 1 && proposal.ties.complete
      if isUnique {
        #expect(proposal.account.ledger[0].insatser == Kronor(Int(level.cost)))
        #expect(proposal.funded().map { String($0.dropFirst()) } == level.selected.sorted())
      }
      if isUnique, wasUnique {
        let dropped = point.step?.leaving.map { String($0.insats.text.dropFirst()) }
        #expect(dropped == level.droppedVsPrevious.sorted())
        #expect(point.step?.isNested == level.droppedVsPrevious.isEmpty)
      }
      previous = level
      wasUnique = isUnique
    }
    #expect(previous?.votes == curve.last?.votes)
    #expect(frontier.points.contains { $0.step?.isNested == false })
  }

  private static func norradalen(years: Int, count: Int) throws -> [Scenario] {
    let base = try ShippedScenario.norradalen(years: years)
    return try PoolFrontier.sizes(from: Kronor(5_800_000), to: Kronor(13_000_000), count: count)
      .map { try base.offering(pool: $0) }
  }
}
