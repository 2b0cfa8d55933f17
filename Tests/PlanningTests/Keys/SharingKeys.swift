extension KeyAction {
  /// What insatser have together.
  static let sharing = [
    KeyAction("overlaps", nil, moves: .value),
    KeyAction("overlaps.[0].insatser", "[A02, A03]", moves: .value),
    KeyAction("overlaps.[0].people", "8", moves: .value),
    KeyAction("overlaps.[0].counts", "A01", moves: .value),
    KeyAction("overlaps.[0].source", nil, moves: .assumptions),
    KeyAction("overlaps.[0].confidence", "assumed", moves: .assumptions),
    KeyAction("shared_costs", nil, moves: .costs),
    KeyAction("shared_costs.lokal.name", "Gemensamt system", moves: .refusal),
    KeyAction("shared_costs.system.insatser", "[A07, A08]", moves: .costs),
    KeyAction("shared_costs.lokal.amount", "90 tkr", moves: .costs),
    KeyAction("shared_costs.lokal.source", nil, moves: .assumptions),
    KeyAction("shared_costs.lokal.confidence", "assumed", moves: .assumptions),
    KeyAction("at_most_of", nil, moves: .plan),
    KeyAction("at_most_of.val.count", "1", moves: .plan),
    KeyAction("at_most_of.val.insatser", "[A02, A03, A04]", moves: .plan),
  ]
}
