import Model

extension Flaw {
  static let relations = [
    Flaw("requiring what is not there", at: "insatser.A.requires.X") {
      $0.insatser[0].requires = [InsatsID("X")]
    },
    Flaw("excluding oneself", at: "insatser.A.excludes.A") {
      $0.insatser[0].excludes = [InsatsID("A")]
    },
    Flaw("a ring", at: "insatser.A.requires") {
      $0.insatser[0].requires = [InsatsID("B")]
      $0.insatser[1].requires = [InsatsID("S")]
      $0.insatser[2].requires = [InsatsID("A")]
    },
    Flaw("requiring what one excludes, at one remove", at: "insatser.A.requires") {
      $0.insatser[0].requires = [InsatsID("B")]
      $0.insatser[1].requires = [InsatsID("S")]
      $0.insatser[2].excludes = [InsatsID("A")]
    },
    Flaw("referral from nobody", at: "insatser.A.referred_from.S") {
      $0.insatser[0].referrals = [InsatsID("S"): .all]
    },
    Flaw("an overlap above the smallest volume", at: "overlaps.0.people") {
      $0.overlaps[0].people = 11
    },
    Flaw("an overlap above the smallest volume of half a year", at: "overlaps.0.people") {
      $0.overlaps[0].people = 6
      $0.insatser[1].start = CivilDate(year: 2027, month: 7, day: 1)
    },
    Flaw("an overlap above the first stage", at: "overlaps.0.people") {
      let net = $0.insatser[0].effects[0].net
      $0.insatser[0].effects[0].curve = [
        Effect.Stage(to: Volume(4), net: net), Effect.Stage(to: Volume(40), net: net),
      ]
    },
    Flaw("an overlap of one", at: "overlaps.0.insatser") {
      $0.overlaps[0].insatser = [InsatsID("A")]
    },
    Flaw("an overlap that counts a stranger", at: "overlaps.0.counts") {
      $0.overlaps[0].counts = InsatsID("S")
    },
    Flaw("a choice that rules nothing out", at: "at_most_of.x.count") {
      $0.atMostOf = [AtMostOf(id: "x", count: 2, insatser: [InsatsID("A"), InsatsID("B")])]
    },
    Flaw("a shared cost of strangers", at: "shared_costs.x.insatser.X") {
      $0.sharedCosts = [
        SharedCost(id: "x", name: "X", insatser: [InsatsID("A"), InsatsID("X")], amount: .zero)
      ]
    },
  ]

  static let wishes = [
    Flaw("a priority without a limit", at: "priorities.p") { $0.priorities[0].atLeast = nil },
    Flaw("limits the wrong way round", at: "priorities.p") { $0.priorities[0].atMost = 1 },
    Flaw("persons of no outcome", at: "priorities.p.outcome") {
      $0.priorities[0].quantity = .persons(OutcomeID("x"))
    },
    Flaw("a price of nothing", at: "priorities.p.price") {
      $0.priorities[0].strength = .soft(Priority.Price(score: .zero, per: 1))
    },
    Flaw("over no group", at: "priorities.p.over.group") {
      $0.priorities[0].over.group = .one(GroupID("x"))
    },
    Flaw("over no kommun", at: "priorities.p.over.kommun") {
      $0.priorities[0].over.kommun = .one(MemberID("r"))
    },
    Flaw("over no owner", at: "priorities.p.over.owner") {
      $0.priorities[0].over.owner = MemberID("x")
    },
    Flaw("over no insats", at: "priorities.p.over.insats.X") {
      $0.priorities[0].over.insatser = [InsatsID("X")]
    },
    Flaw("money by sex", at: "priorities.p.over.sex") { $0.priorities[0].over.sex = .women },
    Flaw("sex without the share of women", at: "insatser.A.women") {
      $0.priorities[0].quantity = .participants
      $0.priorities[0].over.sex = .women
      $0.insatser[0].women = nil
    },
    Flaw("money by kommun without inhabitants", at: "members.l.inhabitants") {
      $0.contributions.parts[.kommun]?.key = .equal
      $0.members[4].inhabitants = nil
      $0.priorities[0].over.kommun = .each
    },
    Flaw("an outcome that nothing reaches", at: "objective.maximise.x") {
      $0.objective.goal = .effect([OutcomeID("x"): .one])
    },
    Flaw("nothing to maximise", at: "objective.maximise") { $0.objective.goal = .effect([:]) },
    Flaw("an empty order", at: "objective.in_order") { $0.objective.goal = .inOrder([]) },
    Flaw("slack of more than all", at: "objective.in_order.0.slack") {
      $0.objective.goal = .inOrder([
        Objective.Level(.minimise, .cost, slack: Share(millionths: 1_000_001))
      ])
    },
    Flaw("maximin over a group without a size", at: "target_groups.unga.people") {
      $0.targetGroups[0].people = nil
      $0.objective.goal = .maximin(.group, outcomes: [OutcomeID("arbete"): .one], then: .sum)
    },
    Flaw("a target of nothing", at: "objective.reach.arbete") {
      $0.objective.goal = .leastCost([
        Objective.Target(outcome: OutcomeID("arbete"), atLeast: .zero)
      ])
    },
    Flaw("nobody followed", at: "objective.measure") {
      $0.objective.measure = .personYears(windowMonths: 0)
    },
    Flaw("a discount of more than all", at: "objective.discount") {
      $0.objective.discount = Share(millionths: 1_000_001)
    },
    Flaw("a worth of no money", at: "objective.closing_equity_worth") {
      $0.objective.closingEquityWorth = Objective.Worth(score: .zero, per: .zero)
    },
  ]
}
