import Model
import Planning
import Testing
import TinyForbund

@testable import Strategies

/// Greedy, blind and within ceilings.
struct GreedyTests {
  @Test("norradalen by effect per krona gives 38.48 for 9 950 tkr, and happens to keep every rule")
  func norradalen() throws {
    let scenario = try ShippedScenario.norradalen()
    let made = Greedy.byWorthPerKrona(for: scenario, .terms)
    #expect(made.value.units == 3_848_000_000)
    #expect(made.costs == [Kronor(9_950_000)])
    #expect(
      made.funded.map(\.text)
        == ["I01", "I02", "I03", "I04", "I05", "I07", "I09", "I11", "S01"])
    #expect(made.breaks.isEmpty)
  }

  @Test("A and B are worth 20 and 10 for each million, C 20: A comes first by its name, then C")
  func tinyForbund() throws {
    let scenario = try TinyForbund.scenario()
    #expect(scenario.orderByWorthPerKrona() == [0, 2, 1])
    let made = Greedy.byWorthPerKrona(for: scenario, .terms)
    #expect(made.funded.map(\.text) == ["A", "C"])
    #expect(made.value.units == 600_000_000)
  }

  @Test("what costs nothing comes first if it is worth anything, and last otherwise")
  func freeOfCharge() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("B") { $0.cost.fixed = .zero }
      stated.change("C") {
        $0.cost.fixed = .zero
        $0.effects[0].net.likely = PercentagePoints(millionths: 0)
      }
    }
    #expect(scenario.orderByWorthPerKrona() == [1, 0, 2])
  }

  @Test("one pass: what lacks what it requires is passed over and not tried again")
  func requires() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") { $0.requires = [InsatsID("B")] }
    }
    #expect(Greedy.byWorthPerKrona(for: scenario, .terms).funded.map(\.text) == ["B", "C"])
  }

  @Test("a volume is as large as the money left holds, to the last whole person")
  func largestVolumeThatFits() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("C") {
        $0.cost.fixed = .indexed(TinyForbund.tkr(100))
        $0.cost.perParticipant = .indexed(TinyForbund.tkr(15))
        $0.volume = .noneOr(Volume(2), Volume(40), continuous: false)
        $0.effects[0].net.likely = PercentagePoints(millionths: 900_000)
      }
    }
    // Alone 40 people cost 700 tkr and do 36 persons: most per krona. 200 tkr is left for 13 people.
    let made = Greedy.byWorthPerKrona(for: scenario, .terms)
    #expect(made.account.volume(2, year: 0) == Volume(13))
    #expect(made.funded.map(\.text) == ["C"])
  }

  @Test("over three years an insats runs as long as the money of each year lets it")
  func severalYears() throws {
    let scenario = try TinyForbund.scenario(years: 3) { stated in
      // The fixed costs of the last year leave room for 100 tkr.
      stated.fixedCosts = [
        FixedCost(id: "kansli", amounts: [100, 100, 300, 0, 0].map { TinyForbund.tkr($0) })
      ]
    }
    let made = Greedy.byWorthPerKrona(for: scenario, .terms)
    let years = made.account.plan.choices.map { $0.map { $0 != nil } }
    #expect(years == [[true, true, true], [false, false, false], [true, true, false]])
    #expect(made.isLawful)
  }

  @Test("within ceilings, what would break a ceiling is passed over; blind, it breaks the rule")
  func ceilings() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("C") { $0.tags = ["dyr"] }
      var dear = Selection()
      dear.tag = "dyr"
      stated.priorities = [
        Priority(id: PriorityID("tak"), quantity: .money, atMost: 150_000, over: dear)
      ]
    }
    let blind = Greedy.byWorthPerKrona(for: scenario, .terms)
    #expect(blind.breaks.map(\.rule) == [.priorityGroup])
    let heeding = Greedy.byWorthPerKrona(for: scenario, .ceilings)
    #expect(heeding.funded.map(\.text) == ["A", "B"])
    #expect(heeding.isLawful)
  }

  @Test("decided insatser are charged first, and what is dearer than the room is said")
  func decidedFirst() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("B") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }
    }
    #expect(Greedy.byWorthPerKrona(for: scenario, .terms).funded.map(\.text) == ["A", "B"])
    let poor = try TinyForbund.scenario { stated in
      stated.change("B") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
        $0.cost.fixed = .indexed(TinyForbund.tkr(400))
      }
    }
    let made = Greedy.byWorthPerKrona(for: poor, .terms)
    #expect(made.funded.map(\.text) == ["B"])
    #expect(made.breaks.map(\.rule).contains(.funds))
  }

  @Test("most participants first, whatever they cost")
  func participants() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("B") { $0.volume = .allOrNothing(Volume(30)) }
      stated.change("C") { $0.volume = .allOrNothing(Volume(20)) }
    }
    #expect(Greedy.byParticipants(for: scenario, .terms).funded.map(\.text) == ["B", "C"])
  }
}
