import Model
import Planning
import Testing
import TinyForbund

@Suite("The next krona")
struct NextKronaTests {
  @Test("with room for 10 190 tkr Norradalen changes five insatser, points for persons")
  func norradalen() throws {
    let found = try Self.next(ShippedScenario.norradalen())
    #expect(found.step == Kronor(4_000))
    let move = try #require(found.raising.move)
    #expect(move.extraPool == Kronor(112_000))
    #expect(found.raising.isSmallest && found.changing.move?.extraPool == move.extraPool)
    #expect(move.after.account.ledger[0].insatser == Kronor(10_190_000))
    #expect(move.swap.out.count + move.swap.in.count == 5)
    #expect(move.persons == Score(units: -164_000_000))
    #expect(move.points == Score(units: 180_000_000))
    let extra = Dictionary(uniqueKeysWithValues: move.payments.map { ($0.member.text, $0.extra) })
    #expect(extra["fk"] == Kronor(56_000) && extra["regionen"] == Kronor(28_000))
    #expect(extra.values.map(\.amount).reduce(0, +) == 112_000)
  }

  @Test("the answer is the plan there, and one step less gives today's value by brute force")
  func bruteForce() throws {
    let scenario = try ShippedScenario.norradalen()
    let found = try Self.next(scenario)
    let move = try #require(found.raising.move)
    let pool = scenario.pools[0] + move.extraPool
    let there = try AllPlans(of: scenario.offering(pool: pool)).best { _ in true }
    let below = try AllPlans(of: scenario.offering(pool: pool - found.step)).best { _ in true }
    #expect(there?.value == move.after.valuation.levels[0].units)
    #expect(below?.value == found.today.valuation.levels[0].units)
    #expect(found.bought.map(\.asked.amount) == [100_000, 500_000, 1_000_000])
    for bought in found.bought {
      let best = try AllPlans(of: scenario.offering(pool: bought.pool)).best { _ in true }
      guard case .move(let move) = bought.outcome else {
        #expect(best == nil)
        continue
      }
      #expect(move.before.valuation.levels[0].units == best?.value)
      #expect(move.gain == [3_892_000_000 - (best?.value ?? 0)])
    }
  }

  @Test("where everything is funded no larger pool does anything")
  func nothingMore() throws {
    let found = try Self.next(
      TinyForbund.scenario { $0.insatser.removeLast() }, spans: [TinyForbund.tkr(1_000)])
    guard case .none = found.raising, case .none = found.changing else {
      Issue.record("A and B cost 200 tkr of 300")
      return
    }
    #expect(found.bought.isEmpty)
  }

  @Test("B is worth 100 tkr more, and the last 100 tkr bought A")
  func tiny() throws {
    let found = try Self.next(
      TinyForbund.scenario(), spans: [100, 300, 400].map(TinyForbund.tkr))
    #expect(found.raising.move?.extraPool == TinyForbund.tkr(100))
    #expect(found.raising.isSmallest)
    #expect(found.bought.map(\.asked) == [100, 300].map(TinyForbund.tkr))
    #expect(found.bought.map { $0.move?.gain } == [[200_000_000], [600_000_000]])
    #expect(found.bought.map { $0.move?.persons } == [Score(Fraction(2)), Score(Fraction(6))])
  }

  @Test("fixed costs that take the whole pool leave no lawful plan without it")
  func unlawful() throws {
    let found = try Self.next(
      TinyForbund.scenario { stated in
        stated.insatser[0].status = .decided
        stated.insatser[0].decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }, spans: [TinyForbund.tkr(300)])
    guard case .noLawfulPlan? = found.bought.first?.outcome else {
      Issue.record("what is decided costs 100 tkr and nothing is left")
      return
    }
  }

  @Test("volumes rise with the first step of the pool, and the set changes later")
  func volumes() throws {
    // A takes 10 to 30 people for 10 tkr each and B costs 300 tkr: today A has all 30.
    let scenario = try TinyForbund.scenario { stated in
      stated.contributions.roundTo = Kronor(1_000)
      stated.insatser = ["A", "B"].map {
        TinyForbund.insats($0, cost: 0, percentagePoints: $0 == "A" ? 20 : 30)
      }
      stated.insatser[0].volume = .noneOr(Volume(10), Volume(40), continuous: false)
      stated.insatser[0].cost.perParticipant = .indexed(TinyForbund.tkr(10))
      stated.insatser[1].cost.fixed = .indexed(TinyForbund.tkr(150))
    }
    var options = PlanningOptions()
    options.relativeGap = 0
    let found = try Self.next(scenario, options: options)
    // 30 people cost 300 tkr; the next costs 10, and pools grow by 4.
    #expect(found.raising.move?.extraPool == TinyForbund.tkr(12))
    // A at 15 people with B is 3 + 3 persons and costs 300 tkr: today's set is A with 30, 6 persons.
    let changing = try #require(found.changing.move)
    #expect(!changing.keepsSet)
    for steps in 1..<(changing.extraPool.amount / 4_000) {
      let pool = scenario.pools[0] + found.step * steps
      let plan = try Planner(scenario.offering(pool: pool)).proposal(options).account.plan
      #expect(plan.isSameSet(as: found.today.account.plan, in: scenario))
    }
  }

  static func next(
    _ scenario: Scenario, spans: [Kronor] = NextKrona.spans,
    options: PlanningOptions = PlanningOptions()
  ) throws -> NextKrona {
    let planner = Planner(scenario)
    let best = try planner.proposal(options)
    return try #require(try planner.nextKrona(after: best, spans: spans, options, threads: 2))
  }
}

extension NextKrona.Answer {
  var move: NextKrona.Move? {
    if case .found(let move, _) = self { move } else { nil }
  }

  var isSmallest: Bool {
    if case .found(_, true) = self { true } else { false }
  }
}

extension NextKrona.Bought {
  var move: NextKrona.Move? {
    if case .move(let move) = outcome { move } else { nil }
  }
}
