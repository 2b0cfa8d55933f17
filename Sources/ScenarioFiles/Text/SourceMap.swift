/// Finds the place of a path of keys in a file.
public struct SourceMap: Hashable, Sendable {
  private let root: Node

  init(_ root: Node) { self.root = root }

  /// The place of what a path names, or of its nearest ancestor; `nil` where not even the first step
  /// stands in the file.
  func knownPlace(of path: [String]) -> Place? {
    guard let first = path.first, root.entries?.contains(where: { $0.key == first }) == true else {
      return nil
    }
    return place(of: path)
  }

  /// The place of what a path names, or of its nearest ancestor that stands in the file.
  ///
  /// A step names a key of a mapping, or an item of a list by its position or its text.
  public func place(of path: [String]) -> Place {
    var node = root
    var place = root.place
    for step in path {
      switch node.content {
      case .mapping(let entries):
        guard let entry = entries.first(where: { $0.key == step }) else { return place }
        node = entry.value
        place = node.isEmpty || node.entries != nil ? entry.place : node.place
      case .list(let items):
        let named = items.first { $0.text == step }
        guard
          let item = named ?? Int(step).flatMap({ items.indices.contains($0) ? items[$0] : nil })
        else { return place }
        node = item
        place = item.place
      case .scalar:
        return place
      }
    }
    return place
  }
}
