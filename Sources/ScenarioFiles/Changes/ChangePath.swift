import Model

/// The way to a figure in a scenario: keys with points between, `members.regionen.contribution`.
///
/// A step may also be an item of a list by its position from 0 or by its text, a calendar year of a
/// figure that is stated by year or for all years, or `*` for every key or item there is.
struct ChangePath: Hashable, Sendable {
  /// The steps as written.
  let steps: [String]

  /// A path, or `nil` when a step is empty.
  init?(_ text: String) {
    let steps = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard steps.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.steps = steps
  }

  /// The path as written.
  var text: String { steps.joined(separator: ".") }
}

/// One place in a tree that a path leads to.
struct ChangeTarget: Hashable, Sendable {
  /// The steps from the root; list items by position.
  let steps: [String]
  /// The steps as people write them: years by year, no `*`.
  let written: [String]
  /// What stands there; `nil` where a key can be added.
  let node: Node?
  /// Where a year is picked out of one figure for all years: how many steps lead to that figure,
  /// and how many years there are.
  let spreads: Spread?

  /// A figure for all years that has to become one for each.
  struct Spread: Hashable, Sendable {
    let depth: Int
    let years: Int
  }
}

/// Why a path leads nowhere.
struct DeadEnd: Error {
  /// How many steps led somewhere.
  let depth: Int
  /// What could have stood there instead.
  let names: [String]
}

/// Follows paths through a tree, with the format's own description at hand: what a key may be that
/// is not there yet, and where a step may be a year.
struct PathFollowing: Sendable {
  /// The planned years.
  let years: ClosedRange<Int>?

  /// Every place the path leads to, in the order of the tree.
  func targets(
    of path: ChangePath, in root: Node, as description: ValueDescription
  ) throws(DeadEnd) -> [ChangeTarget] {
    try follow(path.steps[...], from: Position(node: root, description: description))
  }

  /// Why the last step of a path leads to nothing that is there.
  func deadEnd(
    of path: ChangePath, in root: Node, as description: ValueDescription
  ) -> DeadEnd {
    let start = Position(node: root, description: description)
    let parent = try? path.steps.dropLast().reduce(start) { position, step in
      try next(step, isLast: false, from: position)
    }
    return DeadEnd(depth: path.steps.count - 1, names: parent?.node?.names ?? [])
  }

  private struct Position {
    var node: Node?
    var description: ValueDescription?
    var steps: [String] = []
    var written: [String] = []
    var spreads: ChangeTarget.Spread?
  }

  private func follow(
    _ steps: ArraySlice<String>, from position: Position
  ) throws(DeadEnd) -> [ChangeTarget] {
    guard let step = steps.first else {
      return [
        ChangeTarget(
          steps: position.steps, written: position.written, node: position.node,
          spreads: position.spreads)
      ]
    }
    let rest = steps.dropFirst()
    guard step == "*" else {
      return try follow(rest, from: try next(step, isLast: rest.isEmpty, from: position))
    }
    var found: [ChangeTarget] = []
    var dead: DeadEnd?
    for name in position.node?.names ?? [] {
      do throws(DeadEnd) {
        let next = try next(name, isLast: rest.isEmpty, from: position)
        found += try follow(rest, from: next).filter { $0.node != nil }
      } catch {
        dead = error
      }
    }
    if found.isEmpty {
      throw dead ?? DeadEnd(depth: position.steps.count, names: position.node?.names ?? [])
    }
    return found
  }

  /// The position one step on.
  private func next(
    _ step: String, isLast: Bool, from position: Position
  ) throws(DeadEnd) -> Position {
    var next = position
    next.written.append(step)
    next.description = position.description?.after(step)
    switch position.node?.content {
    case .mapping(let entries):
      next.steps.append(step)
      next.node = entries.first { $0.key == step }?.value
      let isKnown = position.description.map { $0.after(step) != nil } ?? true
      guard next.node != nil || (isLast && isKnown) else { throw dead(at: position) }
    case .list(let items):
      guard let place = self.place(of: step, among: items, position.description) else {
        throw dead(at: position)
      }
      next.steps.append(String(place))
      next.node = items[place]
    case .scalar:
      guard position.description?.isByYear ?? false, let years, let year = Year.number(step),
        years.contains(year)
      else { throw dead(at: position) }
      next.spreads = ChangeTarget.Spread(depth: position.steps.count, years: years.count)
      next.steps.append(String(year - years.lowerBound))
    case nil: throw dead(at: position)
    }
    return next
  }

  /// The position of an item: by year where the list is by year, by its text, or by its number.
  private func place(
    of step: String, among items: [Node], _ description: ValueDescription?
  ) -> Int? {
    if description?.isByYear ?? false, let years, let year = Year.number(step),
      years.contains(year), items.count == years.count
    {
      return year - years.lowerBound
    }
    if let named = items.firstIndex(where: { $0.text == step }) { return named }
    return Int(step).flatMap { items.indices.contains($0) ? $0 : nil }
  }

  private func dead(at position: Position) -> DeadEnd {
    if position.description?.isByYear ?? false, let years {
      return DeadEnd(depth: position.steps.count, names: years.map(String.init))
    }
    let stated = position.node?.names ?? []
    let allowed = position.node?.entries == nil ? [] : position.description?.keys ?? []
    return DeadEnd(
      depth: position.steps.count, names: stated + allowed.filter { !stated.contains($0) })
  }
}

extension Node {
  /// The keys of a mapping, or the texts of a list's items.
  fileprivate var names: [String] {
    switch content {
    case .scalar: []
    case .list(let items): items.indices.map { items[$0].text ?? String($0) }
    case .mapping(let entries): entries.map(\.key)
    }
  }
}

extension ValueDescription {
  /// What stands under a key or list position, as far as the format settles it.
  fileprivate func after(_ step: String) -> ValueDescription? {
    switch self {
    case .scalar, .words, .anything: nil
    case .list(let item): item
    case .map(let keys, let item): Word.refusal(of: step, as: keys) == nil ? item : nil
    case .record(_, let properties): properties.first { $0.key == step }?.value
    case .either(let some): some.lazy.compactMap { $0.after(step) }.first
    }
  }

  /// The fixed keys.
  fileprivate var keys: [String] {
    switch self {
    case .record(_, let properties): properties.map(\.key)
    case .either(let some): some.flatMap(\.keys)
    case .scalar, .words, .list, .map, .anything: []
    }
  }

  /// Whether the value may be stated by calendar year.
  var isByYear: Bool {
    switch self {
    case .map(let keys, _): keys.pattern == ScalarForm.year.pattern
    case .either(let some): some.contains(where: \.isByYear)
    case .scalar, .words, .list, .record, .anything: false
    }
  }
}
