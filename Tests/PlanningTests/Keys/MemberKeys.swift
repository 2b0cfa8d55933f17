extension KeyAction {
  /// The members and what each offers.
  static let members = [
    KeyAction("members", at: "members.berga.inhabitants", "20 000", moves: .payments),
    KeyAction("members.sodra.name", "Region Norra", moves: .refusal),
    KeyAction(
      "members.norra.part", "kommun", moves: .payments,
      given: [Given("contributions.kommun.key", "equal")]),
    KeyAction("members.fk.contribution", "2 200 400 kr", moves: .ledger),
    KeyAction("members.berga.inhabitants", "20 000", moves: .payments),
    KeyAction(
      "members.alby.outside_region", "yes", moves: .verdicts,
      given: [Given("members.berga.contribution", nil)]),
    KeyAction(
      "members.alby.share_as_region", "20 %", moves: .payments,
      given: [
        Given("members.alby.outside_region", "yes"), Given("members.berga.contribution", nil),
      ]),
    KeyAction("members.berga.joins", "2028-07-01", moves: .payments),
    KeyAction(
      "members.berga.leaves", at: "members.berga.leaves.notice", "2026-06-30", moves: .ledger),
    KeyAction(
      "members.berga.leaves.notice", "2025-06-30", moves: .payments,
      given: [Given("members.berga.leaves.notice", "2026-06-30")]),
    KeyAction(
      "members.berga.leaves.continue_decided", "2027-03-01", moves: .verdicts,
      given: [Given("members.berga.leaves.notice", "2026-06-30")]),
    KeyAction("members.fk.source", nil, moves: .assumptions),
    KeyAction("members.fk.confidence", "preliminary", moves: .assumptions),
  ]

  /// What the parts pay together; the third authority of the state pays for itself.
  static let contributions =
    [
      KeyAction(
        "contributions", at: "contributions.kommun.total", "900 tkr", moves: .ledger),
      KeyAction("contributions.round_to", "10 tkr", moves: .payments),
    ] + contribution(of: "state", from: "fk", "tredje", total: "2 300 tkr")
    + contribution(of: "region", from: "norra", "sodra", total: "1 170 tkr")
    + contribution(of: "kommun", from: "alby", "berga", total: "1 170 tkr")

  private static func contribution(
    of part: String, from first: String, _ second: String, total: String
  ) -> [KeyAction] {
    let path = "contributions.\(part)"
    let total =
      [
        Given("members.\(second).name", "Den andra i parten"),
        Given("members.\(second).part", part), Given("members.\(second).source", "besked"),
        Given("members.\(second).contribution", nil), Given("members.\(first).contribution", nil),
        Given("members.\(first).inhabitants", "30 000"),
        Given("members.\(second).inhabitants", "12 000"),
        Given(path, "total: \(total)\nkey: equal\nsource: besked"),
      ]
    let mixed = total + [Given("\(path).key", "mixed:\n  equal: 20 %")]
    let fixed = total + [Given("\(path).key", "fixed: {\(first): 60 %, \(second): 40 %}\n")]
    let gap =
      total + [
        Given("members.\(first).contribution", "3 000 tkr"),
        Given("members.\(second).contribution", "200 tkr"),
      ]
    return [
      KeyAction(path, at: "\(path).total", "900 tkr", moves: .ledger, given: total),
      KeyAction("\(path).total", "900 tkr", moves: .ledger, given: total),
      KeyAction("\(path).key", "inhabitants", moves: .payments, given: total),
      KeyAction(
        "\(path).key.mixed", at: "\(path).key.mixed.equal", "80 %", moves: .payments, given: mixed),
      KeyAction("\(path).key.mixed.equal", "60 %", moves: .payments, given: mixed),
      KeyAction(
        "\(path).key.fixed", "{\(first): 70 %, \(second): 30 %}", moves: .payments, given: fixed),
      KeyAction("\(path).filling", "yes", moves: .ledger, given: gap),
      KeyAction("\(path).round_to", "10 tkr", moves: .payments, given: mixed),
      KeyAction("\(path).source", nil, moves: .assumptions, given: total),
      KeyAction("\(path).confidence", "preliminary", moves: .assumptions, given: total),
    ]
  }
}
