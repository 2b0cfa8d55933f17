/// Finds the place of a path of keys in a file.
public struct SourceMap: Hashable, Sendable {
  private let root: Node
  /// For each long section, which of its entries a key is.
  private let numbers: [String: [String: Int]]

  /// From how many entries a section is looked up by key.
  private static let longSection = 64

  init(_ root: Node) {
    self.root = root
    var numbers: [String: [String: Int]] = [:]
    for section in root.entries ?? [] {
      guard let entries = section.value.entries, entries.count >= Self.longSection else { continue }
      let keys = entries.enumerated().map { ($1.key, $0) }
      numbers[section.key] = Dictionary(keys) { first, _ in first }
    }
    self.numbers = numbers
  }

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
    for (depth, step) in path.enumerated() {
      switch node.content {
      case .mapping(let entries):
        let found =
          if depth == 1, let section = numbers[path[0]] {
            section[step].map { entries[$0] }
          } else {
            entries.first { $0.key == step }
          }
        guard let entry = found else { return place }
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
