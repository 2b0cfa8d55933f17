import Model
import Testing
import TinyForbund

@testable import Reports

/// Each member reads what it pays and what it gets.
@Suite("Members' budgets")
struct MemberBudgetTests {
  private func member(_ id: String, of budget: BudgetFindings) throws -> MemberBudget {
    try #require(budget.members.first { $0.id == MemberID(id) })
  }

  @Test("a member pays its part of the pool and sees what it offers in vain")
  func payments() throws {
    let budget = try TinyBudget.findings { stated in
      stated.members[3].offer = .amounts(Array(repeating: Kronor(90_000), count: 5))
    }
    let alm = try member("alm", of: budget)
    #expect(alm.payments.map(\.offered) == [Kronor(90_000), Kronor(90_000)])
    #expect(alm.payments[0].paid + alm.payments[0].unused == Kronor(90_000))
    #expect(alm.payments[0].unused > .zero)
    let fk = try member("fk", of: budget)
    #expect(fk.payments.map(\.share) == [Share(percent: 50), Share(percent: 50)])
    #expect(fk.payer == nil)
  }

  @Test("who is paid for by another pays nothing and is told by whom")
  func paidFor() throws {
    let af = try member("af", of: TinyBudget.findings())
    #expect(af.payments.isEmpty)
    #expect(af.payer == "FK")
  }

  @Test("a member sees the insatser that it runs, and others that it takes part in")
  func insatser() throws {
    let budget = try TinyBudget.findings(["A", "C"]) { stated in
      stated.insatser[2].owner = MemberID("berg")
      stated.insatser[2].reach = .kommuner([MemberID("berg")])
    }
    let alm = try member("alm", of: budget)
    #expect(alm.owned.map(\.id.text) == ["A"])
    #expect(alm.ownedCosts == [Kronor(100_000), Kronor(100_000)])
    #expect(alm.takesPart.isEmpty)
    #expect(try member("berg", of: budget).takesPart.map(\.id.text) == ["A"])
    #expect(try member("reg", of: budget).takesPart.map(\.id.text) == ["A", "C"])
  }

  @Test("a kommun sees how many of its people take part, small numbers hidden")
  func participants() throws {
    let plain = try TinyBudget.findings(["A", "C"])
    #expect(try member("alm", of: plain).participants == [.shown(12), .shown(12)])
    #expect(try member("berg", of: plain).participants == [.shown(8), .shown(8)])
    #expect(try member("reg", of: plain).participants == nil)
    let small = try TinyBudget.findings(["A"])
    #expect(try member("alm", of: small).participants == [.hidden, .hidden])
    #expect(try member("berg", of: small).participants == [.hidden, .hidden])
  }

  @Test("a kommun that an insats with a hidden number reaches is hidden too")
  func hiddenInsats() throws {
    let budget = try TinyBudget.findings(["A", "B", "C"]) { stated in
      stated.fixedCosts[0].amounts = stated.fixedCosts[0].amounts.map { _ in .zero }
      stated.insatser[0].volume = .allOrNothing(Volume(3))
      stated.insatser[0].reach = .kommuner([MemberID("alm")])
    }
    #expect(budget.insatser[0].people[0].all == .hidden)
    #expect(try member("alm", of: budget).participants?[0] == .hidden)
    #expect(try member("berg", of: budget).participants?[0] == .hidden)
  }
}
