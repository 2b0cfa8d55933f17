extension KeyAction {
  /// What the parts gain by a person in work.
  static let benefits = [
    KeyAction("benefit_per_part", at: "benefit_per_part.sjukpenning", nil, moves: .verdicts),
    KeyAction("benefit_per_part.ekonomiskt bistånd.state", "80 tkr", moves: .gain),
    KeyAction("benefit_per_part.ekonomiskt bistånd.kommun", "190 tkr", moves: .gain),
    KeyAction("benefit_per_part.ekonomiskt bistånd.region", "30 tkr", moves: .gain),
    KeyAction("benefit_per_part.ekonomiskt bistånd.source", "none", moves: .assumptions),
    KeyAction(
      "benefit_per_part.ekonomiskt bistånd.confidence", "assumed", moves: .assumptions),
  ]
}
