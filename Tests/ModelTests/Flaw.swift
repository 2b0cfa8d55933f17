import Model

/// A flaw in a scenario and where it is found.
struct Flaw: Sendable, CustomStringConvertible {
  let description: String
  let path: String
  let change: @Sendable (inout ScenarioDescription) -> Void

  init(
    _ description: String, at path: String,
    _ change: @escaping @Sendable (inout ScenarioDescription) -> Void
  ) {
    self.description = description
    self.path = path
    self.change = change
  }

  static let all = money + events + insatser + relations + wishes

  private static let money = [
    Flaw("no name", at: "forbund.name") { $0.forbund.name = "" },
    Flaw("no such year", at: "forbund.plan_years") { $0.forbund.budgetYear = 3 },
    Flaw("a member twice by name", at: "members.l.name") { $0.members[4].name = "Medlem k" },
    Flaw("paid by oneself", at: "members.af.contribution") {
      $0.members[1].offer = .paidBy(MemberID("af"))
    },
    Flaw("a short list of offers", at: "members.r.contribution") {
      $0.members[2].offer = .amounts([Kronor(1)])
    },
    Flaw("a negative offer", at: "members.r.contribution") {
      $0.members[2].offer = .amounts([Kronor(1), Kronor(-1)])
    },
    Flaw("a region outside every region", at: "members.r.outside_region") {
      $0.members[2].outsideRegion = true
    },
    Flaw("counted as region inside one", at: "members.k.share_as_region") {
      $0.members[3].shareAsRegion = Share(percent: 50)
    },
    Flaw("no inhabitants for the key", at: "members.l.inhabitants") {
      $0.members[4].inhabitants = nil
    },
    Flaw("no inhabitants for maximin", at: "members.l.inhabitants") {
      $0.contributions.parts[.kommun]?.key = .equal
      $0.members[4].inhabitants = nil
      $0.objective.goal = .maximin(.kommun, outcomes: [OutcomeID("arbete"): .one], then: .sum)
    },
    Flaw("nothing from the region", at: "members.r.contribution") { $0.members[2].offer = .byKey },
    Flaw("a total that nothing shares", at: "contributions.kommun.key") {
      $0.contributions.parts[.kommun]?.key = .offers
    },
    Flaw("a fixed key that forgets a member", at: "contributions.kommun.key.fixed") {
      $0.contributions.parts[.kommun]?.key = .fixed([MemberID("k"): .all])
    },
    Flaw("a fixed key that is not the whole", at: "contributions.kommun.key.fixed") {
      $0.contributions.parts[.kommun]?.key = .fixed([
        MemberID("k"): Share(percent: 50), MemberID("l"): Share(percent: 40),
      ])
    },
    Flaw("a fixed key with a stranger", at: "contributions.kommun.key.fixed.r") {
      $0.contributions.parts[.kommun]?.key = .fixed([
        MemberID("k"): Share(percent: 50), MemberID("l"): Share(percent: 50), MemberID("r"): .none,
      ])
    },
    Flaw("no unit", at: "contributions.round_to") { $0.contributions.roundTo = .zero },
    Flaw("a short fixed cost", at: "fixed_costs.kansli") { $0.fixedCosts[0].amounts = [Kronor(1)] },
    Flaw("a short reserve", at: "reserve.amount") { $0.reserve.amounts = [Kronor(1)] },
    Flaw("more used than there is", at: "equity.use") { $0.equity.opening = Kronor(199) },
    Flaw("no ceiling to bind", at: "equity.ceiling_binds_from") {
      $0.equity.ceiling = .none
      $0.equity.ceilingBindsFrom = 2028
    },
    Flaw("a group twice by name", at: "target_groups.vuxna.name") {
      $0.targetGroups[1].name = "Grupp unga"
    },
    Flaw("people in no kommun", at: "target_groups.unga.people_by_kommun.r") {
      $0.targetGroups[0].peopleByKommun = [MemberID("r"): 150]
    },
    Flaw("people that do not add up", at: "target_groups.unga.people_by_kommun") {
      $0.targetGroups[0].peopleByKommun = [MemberID("k"): 149]
    },
    Flaw("a short capacity", at: "resources.coach.capacity") {
      $0.resources[0].capacityHundredths = [1]
    },
    Flaw("a capacity that nobody holds", at: "resources.coach.held_by") {
      $0.resources[0].holder = .member(MemberID("x"))
    },
  ]
}
