extension KeyAction {
  /// The model gives some 2 140 tkr, less than the 2 300 that are asked for.
  private static let model = """
    full_year_equivalents: 4 500
    inhabitants_16_64: 25 000
    previous: 2 000 tkr
    source: SCB
    """

  private static let grant = Given("national_grant", model)

  /// A ceiling of 10 % up to a pool of 4,7 Mkr, rising to 20 % at 6 Mkr.
  private static let steps = Given(
    "equity.ceiling", "- pool: 4 700 tkr\n  share: 10 %\n- pool: 6 000 tkr\n  share: 20 %")

  private static let counted: [Given] = [
    Given("national_grant", "previous: 2 000 tkr\nsource: SCB"),
    Given("members.alby.national", count), Given("members.berga.national", count),
  ]

  private static let count = """
    full_year_equivalents: 2 250
    inhabitants_16_64: 12 500
    source: SCB
    """

  /// The national model of state money.
  static let nationalGrant = [
    KeyAction("national_grant", model, moves: .ledger),
    KeyAction(
      "national_grant.full_year_equivalents", "4 000", moves: .ledger, given: [grant]),
    KeyAction("national_grant.inhabitants_16_64", "9 000", moves: .ledger, given: [grant]),
    KeyAction("national_grant.previous", "2 450 tkr", moves: .ledger, given: [grant]),
    KeyAction(
      "national_grant.asked_for", "[2 100 tkr, 2 Mkr, 2 Mkr]", moves: .ledger, given: [grant]),
    KeyAction("national_grant.cut_after", "1 year", moves: .ledger, given: [grant, steps]),
    KeyAction(
      "national_grant.feedback", "yes", moves: .ledger,
      given: [grant, steps, Given("national_grant.previous", "3 Mkr")]),
    KeyAction("national_grant.source", nil, moves: .assumptions, given: [grant]),
    KeyAction("national_grant.confidence", "preliminary", moves: .assumptions, given: [grant]),
    KeyAction(
      "members.alby.national", at: "members.alby.national.full_year_equivalents", "2 000",
      moves: .ledger, given: counted),
    KeyAction(
      "members.alby.national.full_year_equivalents", "1 800", moves: .ledger, given: counted),
    KeyAction("members.alby.national.inhabitants_16_64", "1 000", moves: .ledger, given: counted),
    KeyAction(
      "members.alby.national.source", nil, moves: .assumptions,
      given: counted + [Given("members.alby.source", nil)]),
    KeyAction(
      "members.alby.national.confidence", "preliminary", moves: .assumptions, given: counted),
  ]

  /// The figures of the model, each in place of the national one.
  static let grantFigures =
    dated("grant_appropriation", ["value: 300 Mkr"], moves: .ledger, given: [grant])
    + dated("grant_base", ["value: 300 tkr"], moves: .ledger, given: [grant])
    + dated("grant_need_share", ["value: 60 %"], moves: .ledger, given: [grant])
    + dated("grant_brake", ["value: 5 %"], moves: .ledger, given: [braked])
    + dated("grant_forbund", ["value: 200"], moves: .ledger, given: [grant])
    + dated("grant_full_year_equivalents", ["value: 800 000"], moves: .ledger, given: [grant])
    + dated("grant_inhabitants_16_64", ["value: 9 000 000"], moves: .ledger, given: [grant])
    + [
      figure("grant_appropriation", "310 Mkr", otherwise: "300 Mkr"),
      figure("grant_base", "350 tkr", otherwise: "300 tkr"),
      figure("grant_need_share", "50 %", otherwise: "60 %"),
      figure("grant_brake", "8 %", otherwise: "5 %"),
      figure("grant_forbund", "150", otherwise: "200"),
      figure("grant_full_year_equivalents", "900 000", otherwise: "800 000"),
      figure("grant_inhabitants_16_64", "8 000 000", otherwise: "9 000 000"),
    ]

  private static let braked = Given(
    "national_grant", model.replacing("previous: 2 000 tkr", with: "previous: 2 400 tkr"))

  private static func figure(_ name: String, _ value: String, otherwise: String) -> KeyAction {
    KeyAction(
      "national.\(name).[0].value", value, moves: .ledger,
      given: [braked, stated(name, ["value: \(otherwise)"])])
  }
}
