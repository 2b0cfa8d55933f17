import Model
import Planning
import Testing
import TinyForbund

/// Rule 19: what insatser need, exclude and feed.
@Suite("Rule 19, relations")
struct RelationsTests {
  private let requires = { (stated: inout ScenarioDescription) in
    stated.change("A") { $0.requires = [InsatsID("B")] }
  }
  private let excludes = { (stated: inout ScenarioDescription) in
    stated.change("A") { $0.excludes = [InsatsID("C")] }
  }
  private let atMostOne = { (stated: inout ScenarioDescription) in
    stated.atMostOf = [AtMostOf(id: "lag", count: 1, insatser: [InsatsID("A"), InsatsID("C")])]
  }
  private let referral = { (stated: inout ScenarioDescription) in
    stated.change("C") { $0.referrals = [InsatsID("A"): Share(percent: 50)] }
  }

  @Test("each relation has its row")
  func rows() throws {
    #expect(
      try TinyForbund.scenario(requires).rows(of: .relations) == ["fund A 2027 − fund B 2027 ≤ 0"])
    #expect(
      try TinyForbund.scenario(excludes).rows(of: .relations) == ["fund A 2027 + fund C 2027 ≤ 1"])
    #expect(
      try TinyForbund.scenario(atMostOne).rows(of: .relations) == [
        "fund A 2027 + fund C 2027 ≤ 1"
      ])
    #expect(
      try TinyForbund.scenario(referral).rows(of: .relations) == [
        "− 5 fund A 2027 + 10 fund C 2027 ≤ 0"
      ])
  }

  @Test("each changes the best plan from A and C")
  func answer() throws {
    for change in [requires, excludes, atMostOne] {
      let scenario = try TinyForbund.scenario(change)
      #expect(try scenario.best() == BestPlan("B C", persons: 5))
      #expect(try scenario.best(without: .relations) == BestPlan("A C", persons: 6))
    }
    #expect(try TinyForbund.scenario(referral).best() == BestPlan("A B", persons: 3))
  }

  @Test("A without B, and A with C where it excludes it, are broken by name and year")
  func broken() throws {
    let alone = try TinyForbund.scenario(requires).account(["A": [10], "C": [10]])
    #expect(
      alone.verdicts(of: .relations) == [
        Verdict(
          .relations, .broken, Phrase(sv: "A förutsätter B år 2027", en: "A requires B in 2027"))
      ])
    let both = try TinyForbund.scenario(excludes).account(["A": [10], "C": [10]])
    #expect(
      both.verdicts(of: .relations) == [
        Verdict(
          .relations, .broken, Phrase(sv: "A utesluter C år 2027", en: "A excludes C in 2027"))
      ])
    let kept = try TinyForbund.scenario(requires).account(["A": [10], "B": [10]])
    #expect(kept.statuses(of: .relations) == [.kept])
  }

  @Test("two of at most one is broken by one insats")
  func tooMany() throws {
    let account = try TinyForbund.scenario(atMostOne).account(["A": [10], "C": [10]])
    #expect(account.statuses(of: .relations) == [.broken])
    #expect(account.margins(of: .relations) == [.insatser(-1)])
  }

  @Test("C with 10 participants from half of A's 10 is broken by 5, and needs A at all")
  func overfed() throws {
    let scenario = try TinyForbund.scenario(referral)
    let account = scenario.account(["A": [10], "C": [10]])
    #expect(account.statuses(of: .relations) == [.broken])
    #expect(account.margins(of: .relations) == [.participants(Volume(-5))])
    #expect(
      account.verdicts(of: .relations).map(\.subject) == [
        Phrase(
          sv: "C får högst 50\u{A0}% av deltagarna i A",
          en: "C takes at most 50% of the participants of A")
      ])
    #expect(
      scenario.account(["C": [10]]).margins(of: .relations) == [.participants(Volume(-10))])
  }

  @Test("without relations there is nothing to judge")
  func nothing() throws {
    #expect(try TinyForbund.scenario().account([:]).verdicts(of: .relations) == [])
  }
}
