import Model
import Testing
import TinyForbund

@Suite("PriorityRule")
struct PriorityRuleTests {
  /// A plan of A and C under one priority.
  private func verdicts(
    _ priority: Priority, years: Int = 1, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> [Verdict] {
    let scenario = try TinyForbund.scenario(years: years) { stated in
      stated.priorities = [priority]
      change(&stated)
    }
    let plan = Dictionary(
      uniqueKeysWithValues: ["A", "C"].map { ($0, (0..<years).map { _ in Optional(10) }) })
    let account = scenario.account(plan)
    return [.priorityGroup, .sexBalance, .geography].flatMap { account.verdicts(of: $0) }
  }

  private func only(_ id: String) -> Selection {
    var over = Selection()
    over.insatser = [InsatsID(id)]
    return over
  }

  @Test("sex goes to rule 23, else kommun to 24, and all else to 22")
  func routing() throws {
    func rule(_ change: (inout Selection) -> Void) throws -> [RuleID] {
      var over = Selection()
      change(&over)
      let priority = Priority(
        id: PriorityID("p"), quantity: .participants, atLeast: 0, over: over)
      return try verdicts(priority).map(\.rule)
    }
    #expect(try rule { _ in } == [.priorityGroup])
    #expect(try rule { $0.kommun = .one(MemberID("alm")) } == [.geography])
    #expect(
      try rule {
        $0.sex = .women
        $0.kommun = .one(MemberID("alm"))
      } == [.sexBalance])
  }

  @Test("a share of each base has its margin in the base's unit")
  func shares() throws {
    func margin(of base: Priority.Base, atLeast percent: Int) throws -> [Margin?] {
      try verdicts(
        Priority(
          id: PriorityID("p"), quantity: .share(of: base), atLeast: percent * 10_000,
          over: only("A"))
      ).map(\.margin)
    }
    // A is 100 of 300 tkr, of a pool of 400 tkr, 10 of 20 participants and 2 of 6 persons.
    #expect(try margin(of: .insatsMoney, atLeast: 50) == [.kronor(TinyForbund.tkr(-50))])
    #expect(try margin(of: .pool, atLeast: 30) == [.kronor(TinyForbund.tkr(-20))])
    #expect(try margin(of: .participants, atLeast: 60) == [.participants(Volume(-2))])
    #expect(try margin(of: .effect, atLeast: 50) == [.persons(Score(Fraction(-1)))])
  }

  @Test("between two limits is two verdicts, the lower first")
  func between() throws {
    let verdicts = try verdicts(
      Priority(
        id: PriorityID("p"), quantity: .money, atLeast: 150_000, atMost: 160_000, over: only("A")))
    #expect(verdicts.map(\.margin) == [-50, 60].map { .kronor(TinyForbund.tkr($0)) })
    #expect(verdicts.map(\.subject.sv) == ["p, minst, år 2027", "p, högst, år 2027"])
  }

  @Test("over the whole period the years are summed into one verdict")
  func period() throws {
    let verdicts = try verdicts(
      Priority(
        id: PriorityID("p"), quantity: .persons(TinyForbund.arbete),
        atMost: 11 * Score.unitsPerWhole,
        each: .period), years: 2)
    #expect(verdicts.map(\.margin) == [.persons(Score(Fraction(-1)))])
    #expect(verdicts.map(\.subject.en) == ["p, at most, whole period"])
  }

  @Test("a shared cost is inside a selection when all its insatser are")
  func sharedCost() throws {
    let shared: (inout ScenarioDescription) -> Void = {
      $0.sharedCosts = [
        SharedCost(
          id: "lokal", name: "Lokal", insatser: [InsatsID("A"), InsatsID("C")],
          amount: .indexed(TinyForbund.tkr(20)))
      ]
    }
    func margin(_ ids: Set<InsatsID>) throws -> [Margin?] {
      var over = Selection()
      over.insatser = ids
      return try verdicts(
        Priority(id: PriorityID("p"), quantity: .money, atLeast: 0, over: over), shared
      ).map(\.margin)
    }
    #expect(try margin([InsatsID("A")]) == [.kronor(TinyForbund.tkr(100))])
    #expect(try margin([InsatsID("A"), InsatsID("C")]) == [.kronor(TinyForbund.tkr(320))])
  }

  @Test("benefit points have their own limits")
  func points() throws {
    let verdicts = try verdicts(
      Priority(id: PriorityID("p"), quantity: .points, atLeast: 2 * Score.unitsPerWhole))
    #expect(verdicts.map(\.margin) == [.points(Score(Fraction(-2)))])
  }
}
