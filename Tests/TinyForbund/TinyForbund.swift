public import Model

/// A förbund small enough to work out by hand, lawful in every way, to vary one thing at a time.
///
/// FK offers 200 tkr, the region 100, Alm 60 and Berg 40: the pool is 400 tkr. Fixed costs are 100
/// tkr, equity opens at 100 tkr and none of it may be used, so there is room for 300 tkr. Three
/// insatser of 10 participants ask for it: A costs 100 tkr and helps 2 persons, B 100 tkr and 1
/// person, C 200 tkr and 4 persons. The best is A and C: 6 persons for 300 tkr.
public enum TinyForbund {
  /// The budget year.
  public static let budgetYear = 2027

  /// The figures of law, all verified but the ceiling on equity, as the national file has them.
  public static func law() throws -> LawFigures {
    let shares = PartShares(
      state: Share(percent: 50), region: Share(percent: 25), kommun: Share(percent: 25))
    let outside = PartShares(
      state: Share(percent: 50), region: .none, kommun: Share(percent: 50))
    let steps = StepTable(points: [
      .init(pool: tkr(2_000), share: Share(percent: 60)),
      .init(pool: tkr(7_000), share: Share(percent: 20)),
    ])
    return LawFigures(
      shares: try figure(shares, "5 §"), sharesOutsideRegion: try figure(outside, "5 a §"),
      budgetBy: try figure(YearlyDate(month: 11, day: 30), "23 §"),
      noticeMonths: try figure(36, "27 §"), planYears: try figure(3, "KL 11:6"),
      equityCeiling: try figure(steps, "2013-10-02", verified: false))
  }

  /// The förbund over some years, with a change.
  ///
  /// Every list has a value for five years, so that `years` can be anything from 1 to 5.
  public static func scenario(
    years: Int = 1, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    var stated = description(years: years)
    change(&stated)
    return try Scenario(stated, law: law())
  }

  /// What the förbund states.
  public static func description(years: Int = 1) -> ScenarioDescription {
    var stated = ScenarioDescription()
    stated.forbund.name = "Lilla förbundet"
    stated.forbund.fictional = true
    stated.forbund.budgetYear = budgetYear
    stated.forbund.planYears = years - 1
    stated.decision.caseNumber = "LF 2026:1"
    stated.decision.consulted = CivilDate(year: 2026, month: 10, day: 1)
    stated.decision.announced = CivilDate(year: 2026, month: 11, day: 10)
    stated.decision.meeting = CivilDate(year: 2026, month: 11, day: 27)
    stated.members = [
      member("fk", .state, .amounts(everyYear(tkr(200)))),
      member("af", .state, .paidBy(MemberID("fk"))),
      member("reg", .region, .amounts(everyYear(tkr(100)))),
      member("alm", .kommun, .amounts(everyYear(tkr(60))), inhabitants: 6_000),
      member("berg", .kommun, .amounts(everyYear(tkr(40))), inhabitants: 4_000),
    ]
    stated.fixedCosts = [FixedCost(id: "kansli", amounts: everyYear(tkr(100)))]
    stated.equity.opening = tkr(100)
    stated.equity.use = everyYear(.zero)
    stated.equity.ceiling = .none
    var group = TargetGroup(id: GroupID("unga"))
    group.name = "Unga"
    group.people = 1_000
    group.women = Share(percent: 50)
    group.ages = 18...29
    stated.targetGroups = [group]
    stated.insatser = [
      insats("A", cost: 100, percentagePoints: 20), insats("B", cost: 100, percentagePoints: 10),
      insats("C", cost: 200, percentagePoints: 40),
    ]
    stated.objective = Objective(goal: .effect([arbete: .one]))
    return stated
  }

  /// The one outcome.
  public static let arbete = OutcomeID("arbete")

  /// An individual insats of 10 participants, all or nothing, owned by Alm and accepted.
  public static func insats(_ id: String, cost: Int, percentagePoints: Int) -> Insats {
    var insats = Insats(id: InsatsID(id))
    insats.name = "Insats \(id)"
    insats.owner = MemberID("alm")
    insats.parties = [.fk, .af, .region, .kommun]
    insats.groups = [GroupID("unga"): .all]
    insats.purpose = .work
    insats.coordinatedNeed = true
    insats.contains = [.coaching]
    insats.agreement = .accepted
    insats.cost.fixed = .indexed(tkr(cost))
    insats.volume = .allOrNothing(Volume(10))
    insats.effects = [
      Effect(
        outcome: arbete,
        net: Estimate(likely: PercentagePoints(millionths: percentagePoints * 10_000)))
    ]
    return insats
  }

  /// A structural insats without participants, worth benefit points.
  public static func structural(_ id: String, cost: Int, points: Int) -> Insats {
    var insats = insats(id, cost: cost, percentagePoints: 0)
    insats.focus = .structural
    insats.purpose = .cooperation
    insats.groups = [:]
    insats.volume = nil
    insats.effects = []
    insats.benefitPoints = Score(Fraction(points))
    return insats
  }

  /// A member.
  public static func member(
    _ id: String, _ part: Part, _ offer: Member.Offer, inhabitants: Int? = nil
  ) -> Member {
    var member = Member(id: MemberID(id))
    member.name = id.uppercased()
    member.part = part
    member.offer = offer
    member.inhabitants = inhabitants
    return member
  }

  /// Thousands of kronor.
  public static func tkr(_ thousands: Int) -> Kronor { Kronor(thousands * 1_000) }

  /// The same amount in each of five years.
  public static func everyYear(_ amount: Kronor) -> [Kronor] { Array(repeating: amount, count: 5) }

  static func figure<Value>(
    _ value: Value?, _ reference: String, verified: Bool = true
  ) throws -> LawFigure<Value> {
    guard let value, let day = CivilDate(year: 2004, month: 1, day: 1) else {
      throw NoSuchFigure(reference: reference)
    }
    return LawFigure(value: value, validFrom: day, reference: reference, verified: verified)
  }

  /// A figure of law that could not be made.
  public struct NoSuchFigure: Error {
    /// Where it is written.
    public let reference: String
  }
}

extension ScenarioDescription {
  /// Changes one insats.
  public mutating func change(_ id: String, _ change: (inout Insats) -> Void) {
    for place in insatser.indices where insatser[place].id.text == id { change(&insatser[place]) }
  }

  /// Changes one member.
  public mutating func changeMember(_ id: String, _ change: (inout Member) -> Void) {
    for place in members.indices where members[place].id.text == id { change(&members[place]) }
  }

  /// Sets what one member offers in every year.
  public mutating func offers(_ id: String, _ amount: Kronor) {
    changeMember(id) { $0.offer = .amounts(TinyForbund.everyYear(amount)) }
  }
}

extension Scenario {
  /// A plan made by hand: for each insats named, its participants in each year from the first;
  /// `nil` is a year without money.
  public func plan(_ volumes: [String: [Int?]]) -> Plan {
    var plan = Plan.empty(for: self)
    for (id, years) in volumes {
      guard let place = position[InsatsID(id)] else { continue }
      for (index, volume) in years.enumerated() {
        plan.choices[place][index] = volume.map { Plan.Choice(volume: Volume($0)) }
      }
    }
    return plan
  }

  /// The account of a plan made by hand.
  public func account(_ volumes: [String: [Int?]]) -> Account {
    Account(of: plan(volumes), in: self)
  }

  /// The account of the empty plan with payments made by hand, in tkr a year.
  public func account(paying payments: [String: Int]) -> Account {
    var plan = Plan.empty(for: self)
    let paid = Dictionary(
      uniqueKeysWithValues: payments.map { (MemberID($0), TinyForbund.tkr($1)) })
    plan.payments = Array(repeating: paid, count: yearCount)
    return Account(of: plan, in: self)
  }
}

extension Account {
  /// The verdicts of one rule.
  public func verdicts(of rule: RuleID) -> [Verdict] { judge().filter { $0.rule == rule } }

  /// How one rule stands, verdict by verdict.
  public func statuses(of rule: RuleID) -> [Verdict.Status] { verdicts(of: rule).map(\.status) }

  /// The margins of one rule.
  public func margins(of rule: RuleID) -> [Margin?] { verdicts(of: rule).map(\.margin) }
}
