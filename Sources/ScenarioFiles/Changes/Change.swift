import Model

/// One change as it is written: a new value for what a path leads to, or its removal.
struct Change: Sendable {
  /// The path as written.
  let path: String
  /// Where it is written.
  let place: Place
  /// The new value; `nil` takes away what stands there.
  let value: Node?
}

/// What one change does to a scenario file, as people read it.
public struct Difference: Hashable, Sendable {
  /// The way to what changes: `members.regionen.contribution`.
  public let path: String
  /// What stands in the base; `nil` where nothing does.
  public let before: String?
  /// What stands there now; `nil` where it is taken away.
  public let after: String?

  /// Whether the change writes what stands there already.
  public var changesNothing: Bool { before == after }

  init(path: String, before: Node?, after: Node?) {
    self.path = path
    self.before = before?.line
    // The same figure in other words is the same figure.
    let isSame = before.map { old in after.map { old.says(the: $0) } ?? false } ?? false
    self.after = isSame ? before?.line : after?.line
  }
}

extension Node {
  /// Whether two pieces say the same, whatever units and spaces they are written with.
  fileprivate func says(the other: Node) -> Bool {
    switch (content, other.content) {
    case (.scalar(let text, _), .scalar(let second, _)):
      guard let figure = Figure(text), let same = Figure(second) else { return text == second }
      return figure.kind == same.kind && figure.units == same.units
    case (.list(let items), .list(let second)):
      return items.count == second.count && zip(items, second).allSatisfy { $0.says(the: $1) }
    case (.mapping(let entries), .mapping(let second)):
      return entries.count == second.count
        && entries.allSatisfy { entry in
          other[entry.key].map { entry.value.says(the: $0) } ?? false
        }
    default: return false
    }
  }
}
