import Model
import Testing
import TinyForbund

@testable import Reports

/// A what-if that changes nothing says so, and why.
@Suite("Why the plan is the same")
struct SamePlanReasonTests {
  private static func why(
    from base: TinyComparison.Change = { _ in }, _ change: @escaping TinyComparison.Change
  ) throws -> [String] {
    let difference = try TinyComparison.difference(from: base, change)
    #expect(difference.isSamePlan)
    #expect(difference.sentences.map(\.sv).contains("Planen är densamma."))
    return difference.whySame.map(\.sv)
  }

  @Test("the scenarios say the same")
  func same() throws {
    #expect(try Self.why { _ in } == ["Underlagen är lika i allt som räknas."])
  }

  @Test("the change lies in offers that cannot be used")
  func unusedOffers() throws {
    #expect(
      try Self.why { $0.offers("reg", TinyForbund.tkr(120)) } == [
        "Det som ändras i erbjudandena ligger i pengar som ändå inte kan användas: potten är "
          + "densamma."
      ])
  }

  @Test("what is gone was left over")
  func leftOver() throws {
    let why = try Self.why(
      from: { $0.change("C") { $0.cost.fixed = .indexed(TinyForbund.tkr(150)) } },
      { $0.offers("reg", TinyForbund.tkr(95)) })
    #expect(
      why == ["Utrymmet minskar med 20\u{A0}tkr 2027, och planen lämnade 50\u{A0}tkr kvar."])
  }

  @Test("nothing that fits in more room is worth it")
  func moreRoom() throws {
    #expect(
      try Self.why(TinyComparison.pool(440)) == [
        "Utrymmet ökar med 40\u{A0}tkr 2027, men inget som ryms i det gör planen bättre."
      ])
  }

  @Test("only insatser that are out change, or one that is in and changes nothing else")
  func insatser() throws {
    let out = try Self.why { stated in
      stated.change("B") { $0.cost.fixed = .indexed(TinyForbund.tkr(120)) }
    }
    #expect(out == ["Det som ändras gäller bara insatser som inte är med: Insats B."])
    let inside = try Self.why { stated in
      stated.change("A") { $0.cost.fixed = .indexed(TinyForbund.tkr(90)) }
    }
    #expect(
      inside == ["Det som ändras gäller Insats A, och inget annat val blir bättre av det."])
  }

  @Test("only priorities change, and the plan meets them already")
  func priorities() throws {
    let why = try Self.why { stated in
      var share = Selection()
      share.insatser = [InsatsID("A")]
      stated.priorities = [
        Priority(
          id: PriorityID("a"), quantity: .participants, atLeast: 500, over: share)
      ]
    }
    #expect(why == ["Det som ändras är prioriteringar, och planen klarar dem redan."])
  }

  @Test("what changes lies beyond the planned years")
  func laterYears() throws {
    let why = try Self.why { stated in
      stated.change("A") { $0.end = CivilDate(year: 2028, month: 6, day: 30) }
    }
    #expect(why == ["Det som ändras påverkar inget av de planerade åren."])
    let felt = try Self.why { stated in
      stated.change("B") { $0.end = CivilDate(year: 2027, month: 6, day: 30) }
    }
    #expect(felt == ["Det som ändras gäller bara insatser som inte är med: Insats B."])
  }
}
