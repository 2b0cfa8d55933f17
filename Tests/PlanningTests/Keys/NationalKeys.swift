extension KeyAction {
  /// A förbund of kommuner outside every region.
  private static let withoutRegion =
    [
      Given("members.norra", nil), Given("members.sodra", nil),
      Given("members.alby.outside_region", "yes"), Given("members.berga.outside_region", "yes"),
    ] + ["A02", "A03", "S01", "S02"].map { Given("insatser.\($0).owner", "alby") }

  /// Figures of the scenario's own in place of the national ones.
  static let national =
    [
      KeyAction(
        "national", at: "national.budget_by", entry(["value: 10-31"]), moves: .verdicts)
    ]
    + dated("shares", ["state: 40 %", "region: 30 %", "kommun: 30 %"], moves: .ledger)
    + shares("shares", ["state", "region", "kommun"])
    + dated(
      "shares_outside_region", ["state: 60 %", "region: 0 %", "kommun: 40 %"], moves: .ledger,
      given: withoutRegion)
    + shares("shares_outside_region", ["state", "region", "kommun"], given: withoutRegion)
    + dated("budget_by", ["value: 10-31"], moves: .verdicts)
    + [value("budget_by", "11-05", otherwise: "11-30")]
    + dated("notice", ["value: 12 months"], moves: .verdicts)
    + [value("notice", "12 months", otherwise: "36 months")]
    + dated("plan_years", ["value: 4"], moves: .verdicts)
    + [value("plan_years", "4", otherwise: "3")]
    + dated("equity_ceiling", steps, moves: .verdicts)
    + [
      KeyAction(
        "national.equity_ceiling.[0].value", "[{pool: 2 000 tkr, share: 12 %}]", moves: .verdicts,
        given: [stated("equity_ceiling", steps)]),
      KeyAction(
        "national.equity_ceiling.[0].value.[0].pool", "4 000 tkr", moves: .verdicts,
        given: [stated("equity_ceiling", steps)]),
      KeyAction(
        "national.equity_ceiling.[0].value.[1].share", "5 %", moves: .verdicts,
        given: [stated("equity_ceiling", steps)]),
    ]

  private static let steps = [
    "value:", "  - pool: 2 000 tkr", "    share: 10 %", "  - pool: 9 000 tkr", "    share: 8 %",
  ]

  /// A list with one dated figure.
  private static func entry(_ figure: [String]) -> String {
    let lines = ["from: 2020-01-01"] + figure + ["reference: beslut", "verified: yes"]
    return "- " + lines.joined(separator: "\n  ")
  }

  static func stated(_ name: String, _ figure: [String]) -> Given {
    Given("national.\(name)", entry(figure))
  }

  /// The figure itself, and what every dated figure says of itself.
  static func dated(
    _ name: String, _ figure: [String], moves: Fingerprint.Aspect, given: [Given] = []
  ) -> [KeyAction] {
    let path = "national.\(name)"
    let own = given + [stated(name, figure)]
    return [
      KeyAction(path, entry(figure), moves: moves, given: given),
      KeyAction("\(path).[0].from", "2028-01-01", moves: moves, given: own),
      KeyAction("\(path).[0].reference", nil, moves: .assumptions, given: own),
      KeyAction("\(path).[0].verified", "no", moves: .unverified, given: own),
    ]
  }

  private static func value(_ name: String, _ value: String, otherwise: String) -> KeyAction {
    KeyAction(
      "national.\(name).[0].value", value, moves: .verdicts,
      given: [stated(name, ["value: \(otherwise)"])])
  }

  /// Shares that no longer are the whole are refused.
  private static func shares(
    _ name: String, _ parts: [String], given: [Given] = []
  ) -> [KeyAction] {
    let own =
      given + [
        stated(name, name == "shares" ? ["state: 50 %", "region: 25 %", "kommun: 25 %"] : halves)
      ]
    return parts.map {
      KeyAction("national.\(name).[0].\($0)", "10 %", moves: .refusal, given: own)
    }
  }

  private static let halves = ["state: 50 %", "region: 0 %", "kommun: 50 %"]
}
