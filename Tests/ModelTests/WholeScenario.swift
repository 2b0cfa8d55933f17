import Model

extension ScenarioDescription {
  /// A scenario without flaws that has something of everything.
  static var whole: ScenarioDescription {
    var stated = ScenarioDescription()
    stated.forbund.name = "Förbundet"
    stated.forbund.budgetYear = 2027
    stated.forbund.planYears = 1
    stated.members = [
      member("fk", .state, .amounts([Kronor(2_000_000), Kronor(2_000_000)])),
      member("af", .state, .paidBy(MemberID("fk"))),
      member("r", .region, .amounts([Kronor(1_000_000), Kronor(1_000_000)])),
      member("k", .kommun, .byKey, inhabitants: 30_000),
      member("l", .kommun, .byKey, inhabitants: 20_000),
    ]
    var part = PartContribution()
    part.total = [Kronor(1_000_000), Kronor(1_000_000)]
    part.key = .inhabitants
    stated.contributions.parts[.kommun] = part
    stated.fixedCosts = [FixedCost(id: "kansli", amounts: [Kronor(500), Kronor(510)])]
    stated.equity.opening = Kronor(300)
    stated.equity.use = [Kronor(200), Kronor(100)]
    stated.targetGroups = [group("unga", ages: 16...29), group("vuxna", ages: 30...64)]
    var resource = Resource(id: ResourceID("coach"))
    resource.name = "Coacher"
    resource.holder = .party(.kommun)
    resource.capacityHundredths = [200, 200]
    stated.resources = [resource]
    stated.insatser = [
      insats("A", .noneOr(Volume(20), Volume(40), continuous: false)),
      insats("B", .levels([Volume(10), Volume(24)])), structural("S"),
    ]
    stated.overlaps = [Overlap(insatser: [InsatsID("A"), InsatsID("B")], people: 5)]
    stated.objective = Objective(goal: .effect([OutcomeID("arbete"): .one]))
    stated.priorities = [
      Priority(id: PriorityID("p"), quantity: .share(of: .insatsMoney), atLeast: 250_000)
    ]
    return stated
  }

  private static func member(
    _ id: String, _ part: Part, _ offer: Member.Offer, inhabitants: Int? = nil
  ) -> Member {
    var member = Member(id: MemberID(id))
    member.name = "Medlem \(id)"
    member.part = part
    member.offer = offer
    member.inhabitants = inhabitants
    return member
  }

  private static func group(_ id: String, ages: ClosedRange<Int>) -> TargetGroup {
    var group = TargetGroup(id: GroupID(id))
    group.name = "Grupp \(id)"
    group.ages = ages
    group.people = 150
    return group
  }

  private static func insats(_ id: String, _ volume: VolumeForm) -> Insats {
    var insats = Insats(id: InsatsID(id))
    insats.name = "Insats \(id)"
    insats.owner = MemberID("k")
    insats.parties = [.kommun, .region]
    insats.groups = [GroupID("unga"): .all]
    insats.women = Share(percent: 50)
    insats.cost.fixed = .indexed(Kronor(300_000))
    insats.volume = volume
    insats.effects = [
      Effect(
        outcome: OutcomeID("arbete"), net: Estimate(likely: PercentagePoints(millionths: 80_000)))
    ]
    return insats
  }

  private static func structural(_ id: String) -> Insats {
    var insats = Insats(id: InsatsID(id))
    insats.name = "Insats \(id)"
    insats.focus = .structural
    insats.owner = MemberID("r")
    insats.parties = [.kommun, .region]
    insats.benefitPoints = Score(Fraction(1))
    return insats
  }
}

extension LawFigures {
  /// Figures like those of the law.
  static var sample: LawFigures {
    let shares = PartShares(
      state: Share(percent: 50), region: Share(percent: 25), kommun: Share(percent: 25))
    let outside = PartShares(state: Share(percent: 50), region: .none, kommun: Share(percent: 50))
    let steps = StepTable(points: [StepTable.Point(pool: .zero, share: Share(percent: 20))])
    let day = YearlyDate(month: 11, day: 30)
    guard let shares, let outside, let steps, let day else {
      preconditionFailure("the sample law is not whole")
    }
    return LawFigures(
      shares: figure(shares), sharesOutsideRegion: figure(outside), budgetBy: figure(day),
      noticeMonths: figure(36), planYears: figure(3), equityCeiling: figure(steps),
      grant: GrantFigures(
        appropriation: figure(Kronor(339_000_000)), base: figure(Kronor(400_000)),
        needShare: figure(Share(percent: 75)), brake: figure(Share(percent: 10)),
        forbund: figure(75), fullYearEquivalents: figure(725_000), inhabitants: figure(6_400_000)))
  }

  private static func figure<Value>(_ value: Value) -> LawFigure<Value> {
    guard let day = CivilDate(year: 2004, month: 1, day: 1) else {
      preconditionFailure("the calendar has every first of January")
    }
    return LawFigure(value: value, validFrom: day, reference: "lagen", verified: true)
  }
}
