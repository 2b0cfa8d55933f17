import Model
import Testing
import TinyForbund

@testable import Strategies

/// The room in equal parts.
struct EqualPartsTests {
  /// Alm has A, Berg has B, and C reaches both.
  private func scenario(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.change("A") { $0.reach = .kommuner([MemberID("alm")]) }
      stated.change("B") { $0.reach = .kommuner([MemberID("berg")]) }
      change(&stated)
    }
  }

  @Test("150 tkr each: A and B are paid by their own, and what is left does not hold half of C")
  func perKommun() throws {
    // A first by its name: Alm has 50 left. C asks 100 of each, so Alm cannot; then B.
    let made = EqualParts.perKommun(for: try scenario())
    #expect(made.funded.map(\.text) == ["A", "B"])
  }

  @Test(
    "what reaches both is charged in equal parts: C takes 100 of each, and 50 is left for nobody")
  func joint() throws {
    let scenario = try scenario { stated in
      stated.change("C") { $0.effects[0].net.likely = PercentagePoints(millionths: 900_000) }
    }
    #expect(EqualParts.perKommun(for: scenario).funded.map(\.text) == ["C"])
  }

  @Test("what is decided is charged first, also beyond what a kommun has")
  func decided() throws {
    let scenario = try scenario { stated in
      stated.change("A") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
        $0.cost.fixed = .indexed(TinyForbund.tkr(200))
      }
    }
    let made = EqualParts.perKommun(for: scenario)
    #expect(made.funded.map(\.text) == ["A", "B"])
    #expect(made.isLawful)
  }

  @Test("per part the state, the region and the kommuner have 100 tkr each")
  func perPart() throws {
    let scenario = try TinyForbund.scenario { stated in
      // A is the region's and the kommuner's, C the state's alone, and B everybody's, a third each.
      stated.change("A") { $0.parties = [.region, .kommun] }
      stated.change("C") {
        $0.parties = [.fk, .af]
        $0.cost.fixed = .indexed(TinyForbund.tkr(100))
      }
    }
    let made = EqualParts.perPart(for: scenario)
    // C empties the state, which has nothing left for its third of B.
    #expect(made.funded.map(\.text) == ["A", "C"])
  }
}
