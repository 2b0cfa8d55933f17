import Draws
import Model
import Planning
import Simulation
import Testing

/// The best plan of a draw is the best of all there are, to the last unit.
///
/// Norradalen is all or nothing, and only net effects are uncertain, so that a set of insatser that
/// is lawful is so in every draw: the lawful sets are listed once, by the check in whole kronor, and
/// every draw values each of them by adding the drawn effects.
struct BruteForcePropertyTests {
  @Test("the first 200 re-optimised draws equal the best of every lawful set, exactly")
  func equalsBruteForce() throws {
    let scenario = try Norradalen.budgetYear()
    let simulation = try Norradalen.simulation(of: scenario)
    let sets = lawfulSets(of: scenario)
    #expect(sets.count > 100)
    let results = try simulation.results(of: 0..<200, threads: Workers.available)
    for result in results {
      let drawn = simulation.draws.scenario(result.draw)
      let worth = drawn.insatser.indices.map { position in
        var plan = Plan.empty(for: drawn)
        plan.choices[position][0] = choice(position, in: drawn)
        return Account(of: plan, in: drawn).valuation().levels[0].units
      }
      let best = sets.map { set in set.reduce(0) { $0 + worth[$1] } }.max()
      #expect(result.best?.figures.value == best, "draw \(result.draw)")
      #expect(result.best?.gap == 0)
    }
  }

  /// What each figure is worth to know is what planning for each value of it gains, draw by draw.
  @Test("the value of knowing an insats equals planning anew at every draw of it")
  func informationEqualsReplanning() throws {
    let scenario = try Norradalen.budgetYear()
    let simulation = try Norradalen.simulation(of: scenario)
    let count = 64
    let values = try simulation.informationValues(draws: count, threads: Workers.available)
    let reference = simulation.plans[0].account.plan
    for id in ["I03", "I06", "I08"].map({ InsatsID($0) }) {
      let places = simulation.draws.figures.indices.filter {
        simulation.draws.figures[$0].insats == id
      }
      let gains = try (0..<count).map { draw -> Double in
        let turned = simulation.draws.scenario(draw, knowing: Set(places))
        guard case .proposal(let proposal) = try Planner(turned).plan() else { return .nan }
        let stays = Account(of: reference, in: turned).valuation().levels[0].units
        return Double(proposal.valuation.levels[0].units - stays) / 1e8
      }
      let mean = gains.reduce(0, +) / Double(count)
      let found = try #require(values.first { $0.insats == id })
      #expect(found.method == .exact)
      #expect(abs(found.value.value - mean) < 1e-4, "\(id): \(found.value) and \(mean)")
    }
  }

  private func choice(_ position: Int, in scenario: Scenario) -> Plan.Choice? {
    let terms = scenario.year(0, of: scenario.insatser[position])
    guard case .points(let points)? = terms.options.first?.choices else { return nil }
    return points.first.map { Plan.Choice(volume: $0.volume) }
  }

  /// Every set that keeps every hard rule, found by trying all that the money can pay for.
  private func lawfulSets(of scenario: Scenario) -> [[Int]] {
    let choices = scenario.insatser.indices.map { choice($0, in: scenario) }
    let costs = scenario.insatser.indices.map { position in
      var plan = Plan.empty(for: scenario)
      plan.choices[position][0] = choices[position]
      return Account(of: plan, in: scenario).ledger[0].insatser
    }
    let room = Account(of: .empty(for: scenario), in: scenario).ledger[0].room
    let decided = scenario.insatser.indices.filter { scenario.insatser[$0].status == .decided }
    var sets: [[Int]] = []
    func extend(_ set: [Int], from position: Int, _ left: Kronor) {
      guard position < costs.count else {
        guard Set(set).isSuperset(of: decided) else { return }
        var plan = Plan.empty(for: scenario)
        for member in set { plan.choices[member][0] = choices[member] }
        let verdicts = Account(of: plan, in: scenario).judge()
        if !verdicts.contains(where: { $0.status == .broken }) { sets.append(set) }
        return
      }
      if costs[position] <= left {
        extend(set + [position], from: position + 1, left - costs[position])
      }
      if !decided.contains(position) { extend(set, from: position + 1, left) }
    }
    extend([], from: 0, room)
    return sets
  }
}
