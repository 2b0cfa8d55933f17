import Model
import Testing
import TinyForbund

@testable import Strategies

/// Osthyvel: every amount cut by one share.
struct ProRataCutTests {
  @Test("A, B and C ask for 400 tkr and there are 300: three quarters of each, and of all they do")
  func threeQuarters() throws {
    let made = ProRataCut.ofAll(for: try TinyForbund.scenario())
    #expect(made.cut?.shares == [Fraction(3, over: 4)])
    #expect(made.costs == [TinyForbund.tkr(300)])
    #expect(made.value.units == 525_000_000)
    #expect(made.effect(by: .persons()) == Score(units: 525_000_000))
    #expect(made.participants == Fraction(45, over: 2))
    #expect(made.breaks.map(\.rule) == [.volumes, .volumes, .volumes])
    #expect(!made.isLawful)
  }

  @Test("where all fits nothing is cut, and the plan is judged as every other")
  func allFits() throws {
    let scenario = try TinyForbund.scenario { $0.offers("fk", TinyForbund.tkr(300)) }
    let poorer = try TinyForbund.scenario { stated in
      stated.change("C") { $0.cost.fixed = .indexed(TinyForbund.tkr(100)) }
    }
    #expect(ProRataCut.ofAll(for: scenario).cut != nil)
    let made = ProRataCut.ofAll(for: poorer)
    #expect(made.cut == nil)
    #expect(made.isLawful)
    #expect(made.value.units == 700_000_000)
  }

  @Test("what a year leaves opens the next, and each year has its share")
  func equityOverYears() throws {
    let scenario = try TinyForbund.scenario(years: 2) { stated in stated.equity.use = nil }
    // 100 tkr of equity: 400 the first year, and then 300.
    let made = ProRataCut.ofAll(for: scenario)
    #expect(made.cut?.shares == [.one, Fraction(3, over: 4)])
    #expect(made.costs == [400, 300].map { TinyForbund.tkr($0) })
  }

  @Test("every amount is rounded down to a krona, so that the sum never passes the room")
  func roundedDown() throws {
    let scenario = try TinyForbund.scenario { stated in
      for id in ["A", "B", "C"] { stated.change(id) { $0.cost.fixed = .indexed(Kronor(150_001)) } }
    }
    let made = ProRataCut.ofAll(for: scenario)
    #expect(made.costs == [Kronor(3 * 100_000)])
    #expect(made.cut?.shares == [Fraction(300_000, over: 450_003)])
  }

  @Test("a volume that can be smaller for as much less money is no cut insats: it is a plan")
  func smallerPlan() throws {
    let scenario = try TinyForbund.scenario { stated in
      for id in ["A", "B", "C"] {
        stated.change(id) {
          $0.cost.fixed = .zero
          $0.cost.perParticipant = .indexed(TinyForbund.tkr(10))
          $0.volume = .noneOr(Volume(1), Volume(20), continuous: false)
        }
      }
    }
    // 600 tkr asked for: half of each.
    let made = ProRataCut.ofAll(for: scenario)
    #expect(made.cut == nil)
    #expect(made.account.participants == Volume(30))
    #expect(made.isLawful)
  }

  @Test(
    "a rule on a share stands as before the cut, and one on an amount is judged on what is left")
  func priorities() throws {
    func breaks(_ quantity: Priority.Quantity, atLeast: Int) throws -> Bool {
      let scenario = try TinyForbund.scenario { stated in
        stated.change("A") { $0.tags = ["x"] }
        var tagged = Selection()
        tagged.tag = "x"
        stated.priorities = [
          Priority(id: PriorityID("x"), quantity: quantity, atLeast: atLeast, over: tagged)
        ]
      }
      return ProRataCut.ofAll(for: scenario).breaks.contains { $0.rule == .priorityGroup }
    }
    // A has a quarter of the money, 100 tkr before and 75 tkr after.
    #expect(try !breaks(.share(of: .insatsMoney), atLeast: 250_000))
    #expect(try breaks(.share(of: .insatsMoney), atLeast: 250_001))
    #expect(try !breaks(.money, atLeast: 75_000))
    #expect(try breaks(.money, atLeast: 75_001))
    // 75 of the pool's 400 is 18,75 %.
    #expect(try !breaks(.share(of: .pool), atLeast: 187_500))
    #expect(try breaks(.share(of: .pool), atLeast: 187_501))
    // A does 2 persons before and 1.5 after, and is one insats before and after.
    #expect(try !breaks(.persons(nil), atLeast: 150_000_000))
    #expect(try breaks(.persons(nil), atLeast: 150_000_001))
    #expect(try !breaks(.insatser, atLeast: 1))
  }

  @Test("a decided insats that is cut breaks the decision")
  func decided() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("B") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }
    }
    let rules = Set(ProRataCut.ofAll(for: scenario).breaks.map(\.rule))
    #expect(rules == [.volumes, .decidedInsatser])
  }
}
