import Model

extension Flaw {
  static let insatser = [
    Flaw("a name twice", at: "insatser.B.name") { $0.insatser[1].name = "Insats A" },
    Flaw("an identifier twice", at: "insatser.S") {
      $0.insatser.append($0.insatser[2])
      $0.insatser[3].name = "Annan"
    },
    Flaw("a reach that is no kommun", at: "insatser.A.reaches.r") {
      $0.insatser[0].reach = .kommuner([MemberID("r"), MemberID("k")])
    },
    Flaw("a reach of nobody", at: "insatser.A.reaches") { $0.insatser[0].reach = .kommuner([]) },
    Flaw("reach shares that are not the whole", at: "insatser.A.reaches") {
      $0.insatser[0].reach = .shares([MemberID("k"): Share(percent: 99)])
    },
    Flaw("a group that is none", at: "insatser.A.group") {
      $0.insatser[0].groups = [GroupID("x"): .all]
    },
    Flaw("group shares that are not the whole", at: "insatser.A.groups") {
      $0.insatser[0].groups = [GroupID("unga"): Share(percent: 50)]
    },
    Flaw("ages that do not meet the group's", at: "insatser.A.ages") {
      $0.insatser[0].ages = 40...64
    },
    Flaw("an end before the start", at: "insatser.A.end") {
      $0.insatser[0].start = CivilDate(year: 2028, month: 2, day: 1)
      $0.insatser[0].end = CivilDate(year: 2028, month: 1, day: 31)
    },
    Flaw("an end before the budget year", at: "insatser.A.end") {
      $0.insatser[0].end = CivilDate(year: 2026, month: 12, day: 31)
    },
    Flaw("decided without until", at: "insatser.S.decided_until") {
      $0.insatser[2].status = .decided
    },
    Flaw("decided without which volume", at: "insatser.B.decided_volume") {
      $0.insatser[1].status = .decided
      $0.insatser[1].decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
    },
    Flaw("a decided volume that is none of them", at: "insatser.B.decided_volume") {
      $0.insatser[1].status = .decided
      $0.insatser[1].decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
      $0.insatser[1].decidedVolume = Volume(11)
    },
    Flaw("decided until before the budget year", at: "insatser.S.decided_until") {
      $0.insatser[2].status = .decided
      $0.insatser[2].decidedUntil = CivilDate(year: 2026, month: 12, day: 31)
    },
    Flaw("decided until without being decided", at: "insatser.A.decided_until") {
      $0.insatser[0].decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
    },
    Flaw("shortest above longest", at: "insatser.A.runs.at_least") {
      $0.insatser[0].runs.atLeastMonths = 13
      $0.insatser[0].runs.atMostMonths = 12
    },
    Flaw("a run that does not fit between the dates", at: "insatser.A.runs.at_least") {
      $0.insatser[0].runs.atLeastMonths = 13
      $0.insatser[0].start = CivilDate(year: 2027, month: 1, day: 1)
      $0.insatser[0].end = CivilDate(year: 2027, month: 12, day: 31)
    },
    Flaw("smallest above largest", at: "insatser.A.volume") {
      $0.insatser[0].volume = .noneOr(Volume(41), Volume(40), continuous: false)
    },
    Flaw("levels that do not rise", at: "insatser.B.volume") {
      $0.insatser[1].volume = .levels([Volume(24), Volume(24)])
    },
    Flaw("half a person", at: "insatser.A.volume") {
      $0.insatser[0].volume = .noneOr(Volume(20), Volume(hundredths: 4_050), continuous: false)
    },
    Flaw("a ramp that does not reach the whole", at: "insatser.A.ramp_up") {
      $0.insatser[0].rampUp = [Share(percent: 50), Share(percent: 90)]
    },
    Flaw("a ramp without a volume", at: "insatser.S.ramp_up") { $0.insatser[2].rampUp = [.all] },
    Flaw("a short list of costs", at: "insatser.A.cost.start_up") {
      $0.insatser[0].cost.startUp = .listed([Kronor(1)])
    },
    Flaw("a team of nobody", at: "insatser.A.cost.per_team.of") {
      $0.insatser[0].cost.team = Cost.Team(size: 0, cost: .zero)
    },
    Flaw("a cost per participant without any", at: "insatser.S.cost") {
      $0.insatser[2].cost.perParticipant = .indexed(Kronor(1))
    },
    Flaw("financiers of more than all", at: "insatser.A.cost.financed_by") {
      $0.insatser[0].cost.financiers = [
        Cost.Financier(name: "ESF", share: .all),
        Cost.Financier(name: "X", share: Share(percent: 1)),
      ]
    },
    Flaw("grants that do not end with what is asked for", at: "insatser.S.cost.may_grant") {
      $0.insatser[2].cost.grants = [Kronor(1)]
    },
    Flaw("an effect on one outcome twice", at: "insatser.A.effect.1.outcome") {
      $0.insatser[0].effects.append($0.insatser[0].effects[0])
    },
    Flaw("a likely figure outside its range", at: "insatser.A.effect.net") {
      $0.insatser[0].effects[0].net.range = .bounds(
        low: PercentagePoints(millionths: 90_000), high: PercentagePoints(millionths: 99_000))
    },
    Flaw("a curve that ends too soon", at: "insatser.A.effect.curve") {
      let net = $0.insatser[0].effects[0].net
      $0.insatser[0].effects[0].curve = [Effect.Stage(to: Volume(39), net: net)]
    },
    Flaw("points of an individual insats", at: "insatser.A.benefit_points") {
      $0.insatser[0].benefitPoints = .zero
    },
    Flaw("an unknown resource", at: "insatser.A.uses.x") {
      $0.insatser[0].uses = [ResourceID("x"): ResourceUse(fixedHundredths: 1)]
    },
    Flaw("a resource of a party that takes no part", at: "insatser.A.uses.coach") {
      $0.resources[0].holder = .party(.af)
      $0.insatser[0].uses = [ResourceID("coach"): ResourceUse(fixedHundredths: 1)]
    },
  ]
}
