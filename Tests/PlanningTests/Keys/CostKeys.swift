extension KeyAction {
  /// How many an insats takes in.
  static let volumes = [
    KeyAction("insatser.A06.volume", "22 new participants", moves: .volumes),
    KeyAction("insatser.A01.volume.all_or_nothing", "60 participants", moves: .volumes),
    KeyAction("insatser.A02.volume.none_or", "20–30 new participants", moves: .volumes),
    KeyAction("insatser.A04.volume.continuous", nil, moves: .volumes),
    KeyAction("insatser.A03.volume.levels", "[12, 30 new participants]", moves: .volumes),
    KeyAction("insatser.A01.volume.source", "none", moves: .assumptions),
    KeyAction("insatser.A01.volume.confidence", "assumed", moves: .assumptions),
    KeyAction("insatser.A03.ramp_up", nil, moves: .volumes),
    KeyAction("insatser.A04.women", "50 %", moves: .verdicts),
  ]

  /// What an insats costs, and who else pays.
  static let costs = [
    KeyAction("insatser.A06.cost", "310 tkr", moves: .costs),
    KeyAction("insatser.A02.cost.fixed", "220 tkr", moves: .costs),
    KeyAction("insatser.A02.cost.per_participant", "13 tkr", moves: .costs),
    KeyAction(
      "insatser.A03.cost.per_team", at: "insatser.A03.cost.per_team.cost", "300 tkr", moves: .costs
    ),
    KeyAction("insatser.A03.cost.per_team.of", "9 participants", moves: .costs),
    KeyAction("insatser.A03.cost.per_team.cost", "300 tkr", moves: .costs),
    KeyAction("insatser.A03.cost.per_team.source", "none", moves: .assumptions),
    KeyAction("insatser.A03.cost.per_team.confidence", "assumed", moves: .assumptions),
    KeyAction("insatser.A03.cost.start_up", "60 tkr", moves: .costs),
    KeyAction(
      "insatser.A02.cost.wind_down", "90 tkr", moves: .costs,
      given: [Given("insatser.A02.cost.wind_down_after_last_year", "yes")]),
    KeyAction("insatser.A02.cost.wind_down_after_last_year", "yes", moves: .costs),
    KeyAction("insatser.A05.cost.may_grant", nil, moves: .plan),
    KeyAction("insatser.A02.cost.indexation", "5 %", moves: .costs),
    KeyAction("insatser.A03.cost.financed_by", nil, moves: .costs),
    KeyAction(
      "insatser.A03.cost.financed_by.[1].name", "Europeiska socialfonden", moves: .refusal),
    KeyAction("insatser.A03.cost.financed_by.[0].share", "45 %", moves: .costs),
    KeyAction("insatser.A03.cost.financed_by.[0].until", "2028-12-31", moves: .costs),
    KeyAction("insatser.A03.cost.financed_by.[0].source", "none", moves: .assumptions),
    KeyAction("insatser.A03.cost.financed_by.[0].confidence", "assumed", moves: .assumptions),
    KeyAction("insatser.A02.cost.source", "none", moves: .assumptions),
    KeyAction("insatser.A02.cost.confidence", "assumed", moves: .assumptions),
  ]
}
