extension KeyAction {
  /// What-ifs, which act where they are asked for.
  static let questions = [
    KeyAction("what_ifs", nil, moves: .questions),
    KeyAction("what_ifs.fast.name", "Dyrt kansli", moves: .questions),
    KeyAction("what_ifs.mindre.because", nil, moves: .questions),
    KeyAction("what_ifs.mindre.with", nil, moves: .questions),
    KeyAction("what_ifs.mindre.set", "{equity.opening: −20 %}", moves: .questions),
    KeyAction("what_ifs.mindre.remove", nil, moves: .questions),
  ]
}
