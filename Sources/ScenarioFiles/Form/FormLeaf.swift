/// A piece of a tree that one cell holds, and the way to it.
struct FormLeaf: Sendable {
  /// The way to it from where the leaves were looked for.
  let path: [String]
  /// What stands there: text, or what the short form of YAML says in one line.
  let node: Node

  /// The pieces of a tree that stand in cells of their own.
  ///
  /// Keys of records go into cells of their own, as do years and counts by name; everything else
  /// keeps together, so that the cells say all that the tree does.
  static func leaves(
    of node: Node, as description: ValueDescription?, years: ClosedRange<Int>?,
    at path: [String] = []
  ) -> [FormLeaf] {
    let whole = [FormLeaf(path: path, node: node)]
    guard let description else { return whole }
    switch node.content {
    case .scalar: return whole
    case .list(let items):
      guard description.isByYear, let years, items.count == years.count,
        items.allSatisfy({ $0.text != nil })
      else { return whole }
      return zip(years, items).map { FormLeaf(path: path + [String($0)], node: $1) }
    case .mapping(let entries):
      guard !entries.isEmpty, description.canPart(entries, years: years) else { return whole }
      return entries.flatMap { entry in
        leaves(
          of: entry.value, as: description.inside(entry.key), years: years, at: path + [entry.key])
      }
    }
  }
}

extension ValueDescription {
  /// Whether each key of a mapping can have a cell of its own.
  fileprivate func canPart(_ entries: [Node.Entry], years: ClosedRange<Int>?) -> Bool {
    let properties = Set(properties.map(\.key))
    if entries.allSatisfy({ properties.contains($0.key) }) { return true }
    let areText = entries.allSatisfy { $0.value.text != nil }
    if isByYear, let years, entries.map(\.key) == years.map(String.init) { return areText }
    return isCounts && areText && entries.allSatisfy { inside($0.key) != nil && !$0.key.isEmpty }
  }
}
