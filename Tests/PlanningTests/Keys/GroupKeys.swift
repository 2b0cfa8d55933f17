extension KeyAction {
  /// Target groups and capacities.
  static let groups = [
    KeyAction("target_groups", at: "target_groups.vuxna.people", "190", moves: .verdicts),
    KeyAction("target_groups.vuxna.name", "Unga utanför", moves: .refusal),
    KeyAction("target_groups.vuxna.people", nil, moves: .unstated),
    KeyAction("target_groups.unga.people_by_kommun", nil, moves: .verdicts),
    KeyAction("target_groups.unga.women", "40 %", moves: .verdicts),
    KeyAction(
      "target_groups.vuxna.ages", "19–64", moves: .plan,
      given: [Given("insatser.A05.ages", nil)]),
    KeyAction("target_groups.vuxna.before", nil, moves: .unstated),
    KeyAction("target_groups.unga.baseline", "33 %", moves: .value),
    KeyAction("target_groups.unga.weight", "1.5", moves: .value),
    KeyAction("target_groups.vuxna.source", nil, moves: .assumptions),
    KeyAction("target_groups.vuxna.confidence", "assumed", moves: .assumptions),
    KeyAction("resources", at: "resources.lokaler", nil, moves: .verdicts),
    KeyAction(
      "resources.coacher.name", "Gruppsalen", moves: .refusal,
      given: [Given("resources.lokaler.unit", nil)]),
    KeyAction(
      "resources.lokaler.unit", nil, moves: .refusal,
      given: [Given("resources.lokaler.name", "Arbetscoacher")]),
    KeyAction("resources.coacher.held_by", "fk", moves: .refusal),
    KeyAction("resources.coacher.capacity", "2", moves: .verdicts),
    KeyAction("resources.coacher.source", nil, moves: .assumptions),
    KeyAction("resources.coacher.confidence", "assumed", moves: .assumptions),
  ]
}
