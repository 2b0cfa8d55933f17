import Testing

/// The format has no key that does nothing: each one, changed alone, moves an answer, a value or a
/// verdict, or what the answer is said to rest on.
@Suite("Every key acts")
struct KeysActTests {
  /// What the fixture leads to as it stands.
  private static let kept = Result { try Fingerprint(of: RichScenario.text) }

  /// What the fixture leads to before a plan is looked for.
  private static let unplanned = Result {
    try Fingerprint(of: RichScenario.text, isPlanned: false)
  }

  @Test("a key that is changed alone moves what it is for", arguments: KeyAction.all)
  func acts(_ action: KeyAction) throws {
    let isPlanned = action.moves != .draws
    let whole = isPlanned ? Self.kept : Self.unplanned
    let before =
      try action.given.isEmpty
      ? whole.get() : Fingerprint(of: action.before.text, isPlanned: isPlanned)
    let after = try Fingerprint(of: action.after.text, isPlanned: isPlanned)
    #expect(before.aspects[.refusal] == nil, "the fixture must be read")
    if action.moves != .refusal {
      #expect(after.aspects[.refusal] == nil, "the change must be read")
    }
    let moved = after.differences(from: before)
    #expect(moved.contains(action.moves), "moved: \(moved.map(\.rawValue).sorted())")
  }

  @Test("the table has every key of the schema, and no other")
  func coversSchema() throws {
    let schema = try SchemaKeys()
    let listed = Set(KeyAction.all.map { schema.key(of: $0.key) ?? $0.key })
    #expect(schema.all.subtracting(listed).sorted() == [], "keys without an entry")
    #expect(listed.subtracting(schema.all).sorted() == [], "entries without a key")
  }

  @Test("an entry changes its key and nothing else", arguments: KeyAction.all)
  func isAlone(_ action: KeyAction) {
    #expect(action.place == action.key || action.place.hasPrefix(action.key + "."))
    #expect(action.before != action.after)
  }

  @Test("the fixture is written as its editor writes it")
  func fixtureIsBlock() {
    #expect(BlockText(RichScenario.text).text == RichScenario.text)
  }
}
