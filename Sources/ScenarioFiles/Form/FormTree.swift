import Model

/// A tree that cells are put into one by one.
struct FormTree {
  /// A key with what stands in it.
  fileprivate struct Branch {
    let place: Place
    var leaf: Node?
    var keys: [String] = []
    var branches: [String: Branch] = [:]

    init(_ place: Place) { self.place = place }
  }

  private var root = Branch(.start)

  /// Puts a piece where a path leads, or nothing where `node` is `nil` and the path itself is all
  /// that is said.
  ///
  /// - Returns: where something stands that cannot stand beside it; `nil` where all is well.
  mutating func insert(_ node: Node?, at path: [String], place: Place) -> Place? {
    Self.insert(node, at: path[...], place: place, into: &root)
  }

  private static func insert(
    _ node: Node?, at path: ArraySlice<String>, place: Place, into branch: inout Branch
  ) -> Place? {
    if let leaf = branch.leaf { return node == nil && path.isEmpty ? nil : leaf.place }
    guard let step = path.first else {
      guard let node else { return nil }
      if let first = branch.keys.first { return branch.branches[first]?.firstLeaf ?? branch.place }
      branch.leaf = node
      return nil
    }
    if branch.branches[step] == nil {
      branch.keys.append(step)
      branch.branches[step] = Branch(place)
    }
    // Taken out and put back, so that nothing is copied on the way.
    guard var inner = branch.branches.removeValue(forKey: step) else { return nil }
    defer { branch.branches[step] = inner }
    return insert(node, at: path.dropFirst(), place: place, into: &inner)
  }

  /// The tree; years become lists where each planned year is there, and rows of a list its items.
  func node(as description: ValueDescription, years: ClosedRange<Int>?) -> Node? {
    guard !root.keys.isEmpty else { return nil }
    let forbund = root.branches["forbund"].map { branch in
      Node(
        place: .start,
        content: .mapping([
          Node.Entry(
            key: "forbund", place: branch.place,
            value: Self.node(branch, as: description.inside("forbund"), years: nil))
        ]))
    }
    return Self.node(root, as: description, years: forbund?.plannedYears ?? years)
  }

  private static func node(
    _ branch: Branch, as description: ValueDescription?, years: ClosedRange<Int>?
  ) -> Node {
    if let leaf = branch.leaf { return leaf }
    let parts = branch.keys.compactMap { key in
      branch.branches[key].map { (key: key, branch: $0) }
    }
    if let description, description.isByYear, let years,
      Set(branch.keys) == Set(years.map(String.init))
    {
      let items = years.compactMap { year in
        branch.branches[String(year)].map { node($0, as: description.item, years: years) }
      }
      return Node(place: items.first?.place ?? branch.place, content: .list(items))
    }
    if let item = description?.item, description?.mapped == nil,
      description?.properties.isEmpty ?? false
    {
      let items = parts.map { node($0.branch, as: item, years: years) }
      return Node(place: branch.place, content: .list(items))
    }
    let entries = parts.map { part in
      Node.Entry(
        key: part.key, place: part.branch.place,
        value: node(part.branch, as: description?.inside(part.key), years: years))
    }
    return Node(place: branch.place, content: .mapping(entries))
  }
}

extension FormTree.Branch {
  /// Where the first thing in it stands.
  fileprivate var firstLeaf: Place? {
    leaf?.place ?? keys.lazy.compactMap { branches[$0]?.firstLeaf }.first
  }
}
