import Testing

/// One key of the format, a change of it alone, and what that change must move.
struct KeyAction: Sendable, CustomTestStringConvertible {
  /// The key, as a path in the file.
  let key: String
  /// Where the change is made: the key, or for a whole section something in it.
  let place: String
  /// What stands there afterwards; `nil` is nothing.
  let value: String?
  /// What else stands in the fixture, before and after.
  let given: [Given]
  /// What must move.
  let moves: Fingerprint.Aspect

  /// Something that stands otherwise than in the fixture; `nil` is nothing.
  struct Given: Hashable, Sendable {
    let path: String
    let value: String?

    init(_ path: String, _ value: String?) {
      self.path = path
      self.value = value
    }
  }

  /// A key that is set to something else, or removed with `nil`.
  init(
    _ key: String, _ value: String?, moves: Fingerprint.Aspect, given: [Given] = []
  ) {
    self.init(key, at: key, value, moves: moves, given: given)
  }

  /// A section in which something is set or removed.
  init(
    _ key: String, at place: String, _ value: String?, moves: Fingerprint.Aspect,
    given: [Given] = []
  ) {
    self.key = key
    self.place = place
    self.value = value
    self.given = given
    self.moves = moves
  }

  var testDescription: String { "\(key) moves \(moves)" }

  /// Every key, section by section.
  static let all =
    forbund + members + contributions + money + groups + insatser + volumes + costs + effects
    + sharing + benefits + objective + priorities + lastYear + lastYearMoney + midYear
    + nationalGrant + national + grantFigures + questions + tables + uncertainty + risk

  /// The fixture as it stands before the change.
  var before: BlockText {
    var text = BlockText(RichScenario.text)
    for given in given { text.set(given.path, to: given.value) }
    return text
  }

  /// The fixture with the key changed and nothing else.
  var after: BlockText {
    var text = before
    text.set(place, to: value)
    return text
  }
}
