import Model
import Testing
import TinyForbund

@testable import Strategies

/// Equal Shares between kommuner.
struct EqualSharesPlanTests {
  @Test("each kommun has 150 tkr: A is Alm's, B is Berg's, and nobody can take both's money for C")
  func equally() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") { $0.reach = .kommuner([MemberID("alm")]) }
      stated.change("B") { $0.reach = .kommuner([MemberID("berg")]) }
    }
    // Ten participants each for 100 tkr: 10 tkr a participant. C costs 20, with 6 and 4 of them.
    let made = EqualSharesPlan.plan(for: scenario, .equally)
    #expect(made.funded.map(\.text) == ["A", "B"])
  }

  @Test("what costs least per participant comes first, and the rest is bought together")
  func together() throws {
    // A, B and C reach both. A and B cost 10 tkr a participant; then 50 tkr is left of each.
    let made = EqualSharesPlan.plan(for: try TinyForbund.scenario(), .equally)
    #expect(made.funded.map(\.text) == ["A", "B"])
    let cheaper = try TinyForbund.scenario { stated in
      stated.change("C") { $0.cost.fixed = .indexed(TinyForbund.tkr(90)) }
    }
    #expect(EqualSharesPlan.plan(for: cheaper, .equally).funded.map(\.text) == ["A", "B", "C"])
  }

  @Test("as paid, who pays more has more: Alm pays 60 of 100 and can buy A for 160 tkr")
  func asPaid() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") {
        $0.reach = .kommuner([MemberID("alm")])
        $0.cost.fixed = .indexed(TinyForbund.tkr(160))
      }
      stated.change("B") {
        $0.reach = .kommuner([MemberID("berg")])
        $0.cost.fixed = .indexed(TinyForbund.tkr(140))
      }
    }
    // 150 each buys B alone; 180 and 120 buys A alone. C, 20 tkr a participant, finds too little left.
    #expect(EqualSharesPlan.plan(for: scenario, .equally).funded.map(\.text) == ["B"])
    #expect(EqualSharesPlan.plan(for: scenario, .asPaid).funded.map(\.text) == ["A"])
  }

  @Test("what is decided is paid before the rest is divided, and structural insatser nobody buys")
  func decidedFirst() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.insatser.append(TinyForbund.structural("S", cost: 10, points: 5))
      stated.change("C") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      }
    }
    #expect(EqualSharesPlan.plan(for: scenario, .equally).funded.map(\.text) == ["A", "C"])
  }

  @Test("an insats waits for what it requires, whatever it costs")
  func requires() throws {
    let scenario = try TinyForbund.scenario { stated in
      stated.change("A") {
        $0.requires = [InsatsID("B")]
        $0.cost.fixed = .indexed(TinyForbund.tkr(50))
      }
    }
    #expect(EqualSharesPlan.plan(for: scenario, .equally).funded.map(\.text) == ["A", "B"])
  }

  @Test("three ballots with 100 tkr each: two want A and B, one wants C, which costs it too much")
  func ballots() throws {
    let scenario = try TinyForbund.scenario()
    let ballots: [Set<InsatsID>] = [
      [InsatsID("A"), InsatsID("B")], [InsatsID("A"), InsatsID("B")], [InsatsID("C")],
    ]
    let made = EqualSharesPlan.plan(for: scenario, ballots, .byNumber)
    #expect(made.funded.map(\.text) == ["A", "B"])
    #expect(EqualSharesPlan.plan(for: scenario, [], .byNumber).funded.isEmpty)
  }

  @Test("by cost a dear insats that more approve comes before a cheap one, and empties them")
  func ballotsByCost() throws {
    let scenario = try TinyForbund.scenario()
    let (a, c) = (InsatsID("A"), InsatsID("C"))
    // 100 tkr each. By number A costs its two 50 each, and then C asks 200 of three who have 200.
    let ballots: [Set<InsatsID>] = [[a, c], [a, c], [c]]
    let byNumber = EqualSharesPlan.plan(for: scenario, ballots, .byNumber)
    #expect(byNumber.funded.map(\.text) == ["A", "C"])
    // By cost C is half as dear by the krona: a third each, and then A's two have 33 tkr each left.
    let byCost = EqualSharesPlan.plan(for: scenario, ballots, .byCost)
    #expect(byCost.funded.map(\.text) == ["C"])
  }
}
