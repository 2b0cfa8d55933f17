extension KeyAction {
  private static let ofAlby = Given(
    "priorities.agare",
    "at_least: 10 %\nof: insats money\nover:\n  owner: alby\nbecause: Inriktningen")

  /// The first of two that are alike, by itself.
  static let withoutTwin = [Given("insatser.A07", nil), Given("insatser.A06.excludes", nil)]

  /// What an insats is, when it runs and how it stands to others.
  static let insatser = identity + time + relations

  private static let identity = [
    KeyAction("insatser", at: "insatser.A06", nil, moves: .plan),
    KeyAction("insatser.A06.name", "Tvilling två", moves: .refusal),
    KeyAction("insatser.A06.focus", "structural", moves: .verdicts, given: withoutTwin),
    KeyAction("insatser.A02.owner", "alby", moves: .verdicts, given: [ofAlby]),
    KeyAction("insatser.A06.parts", "[kommun]", moves: .plan),
    KeyAction("insatser.A02.reaches", "all", moves: .verdicts),
    KeyAction("insatser.A06.group", "unga", moves: .verdicts),
    KeyAction("insatser.A04.groups", "{vuxna: 50 %, unga: 50 %}", moves: .verdicts),
    KeyAction("insatser.A05.ages", "19–60", moves: .plan),
    KeyAction("insatser.A06.tags", "[unga]", moves: .verdicts, given: withoutTwin),
    KeyAction("insatser.A06.purpose", "annat", moves: .plan),
    KeyAction("insatser.A06.coordinated_need", "no", moves: .plan),
    KeyAction("insatser.A06.contains", "[motivation, tolk]", moves: .plan),
    KeyAction("insatser.A06.source", "none", moves: .assumptions),
    KeyAction("insatser.A06.confidence", "assumed", moves: .assumptions),
  ]

  private static let time = [
    KeyAction("insatser.A03.status", "ongoing", moves: .costs),
    KeyAction("insatser.A01.decided_until", "2027-12-31", moves: .verdicts),
    KeyAction(
      "insatser.A01.decided_volume", "45 new participants", moves: .volumes,
      given: [
        Given("insatser.A01.volume", "none_or: 40–60 new participants\nsource: ansökan"),
        Given("insatser.A01.decided_volume", "50 new participants"),
      ]),
    KeyAction("insatser.A06.agreement", "asked", moves: .verdicts),
    KeyAction("insatser.A06.implementation", nil, moves: .unstated),
    KeyAction("insatser.A06.start", "2027-07-01", moves: .plan),
    KeyAction("insatser.A06.end", "2028-06-30", moves: .plan),
    KeyAction(
      "insatser.A02.runs", at: "insatser.A02.runs.change_limit", "0 %", moves: .volumes),
    KeyAction(
      "insatser.S01.runs.at_least", "36 months", moves: .plan,
      given: [Given("insatser.S01.status", "new"), Given("insatser.S01.end", "2029-12-31")]),
    KeyAction("insatser.S02.runs.at_most", "12 months", moves: .plan),
    KeyAction(
      "insatser.S02.runs.restart", "yes", moves: .plan,
      given: [Given("insatser.S02.runs.at_most", "12 months")]),
    KeyAction("insatser.A02.runs.change_limit", "0 %", moves: .volumes),
    KeyAction("insatser.A02.expected_spend", "70 %", moves: .forecast),
  ]

  private static let relations = [
    KeyAction("insatser.S01.requires", "[A08]", moves: .plan),
    KeyAction("insatser.A06.excludes", nil, moves: .plan),
    KeyAction("insatser.A08.referred_from", "{A01: 20 %}", moves: .plan),
    KeyAction("insatser.A08.uses", nil, moves: .verdicts),
    KeyAction("insatser.A08.uses.coacher.fixed", "0.8", moves: .verdicts),
    KeyAction("insatser.A08.uses.coacher.per_participant", "0.06", moves: .verdicts),
    KeyAction("insatser.A08.uses.coacher.source", "none", moves: .assumptions),
    KeyAction("insatser.A08.uses.coacher.confidence", "assumed", moves: .assumptions),
    KeyAction(
      "insatser.A07.priority", "5", moves: .plan,
      given: [
        Given("insatser.A02.volume", "32 new participants"),
        Given("insatser.A04.volume", "24 new participants"), Given("priorities.kvinnor", nil),
      ]),
  ]
}
