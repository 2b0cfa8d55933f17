import Model

/// A scenario as the text of a scenario file, whatever it was read from.
public enum ScenarioText {
  /// The widest line that a value is put on together with its key.
  private static let width = 100

  /// The text of everything that a source says, files that it extends folded in: keys in the order
  /// of the format, and short values on one line; `nil` where nothing could be read.
  public static func yaml(of source: ScenarioSource) -> String? {
    guard let root = source.wholeRoot?.inOrder(of: Record<ScenarioDraft>.scenario.description),
      let sections = root.entries
    else { return nil }
    var text = ""
    var wasBlock = false
    for section in sections {
      let lines = lines(of: section.value, after: key(section.key), indent: "", isSection: true)
      let isBlock = lines.count > 1
      if !text.isEmpty, isBlock || wasBlock { text += "\n" }
      text += lines.joined(separator: "\n") + "\n"
      wasBlock = isBlock
    }
    return text
  }

  private static func key(_ key: String) -> String { FlowText.scalar(key, isInside: true) + ":" }

  /// The lines of a value behind `head`, on one where it is short.
  private static func lines(
    of node: Node, after head: String, indent: String, isSection: Bool = false
  ) -> [String] {
    let inner = indent + "  "
    let short = indent + head + " " + inline(node)
    switch node.content {
    case .scalar: return [short]
    case .list(let items):
      let isShort = items.isEmpty || short.count <= width && !(isSection && items.hasParts)
      guard !isShort else { return [short] }
      return [indent + head] + items.flatMap { self.lines(of: $0, after: "-", indent: inner) }
    case .mapping(let entries):
      let isShort = entries.isEmpty || short.count <= width && !(isSection && entries.hasParts)
      guard !isShort else { return [short] }
      // An item of a list that is too long for a line keeps its brackets.
      guard head != "-" else { return [short] }
      return [indent + head]
        + entries.flatMap { entry in
          self.lines(of: entry.value, after: key(entry.key), indent: inner)
        }
    }
  }

  private static func inline(_ node: Node) -> String {
    node.text.map { FlowText.scalar($0, isInside: false) } ?? FlowText.line(node)
  }
}

extension [Node] {
  /// Whether any item has parts of its own.
  fileprivate var hasParts: Bool { contains { $0.text == nil } }
}

extension [Node.Entry] {
  /// Whether any value has keys of its own.
  fileprivate var hasParts: Bool { contains { $0.value.entries != nil } }
}

extension Node {
  /// The same tree with the keys of records in the order in which the format names them; names of
  /// one's own stand as they are.
  func inOrder(of description: ValueDescription?) -> Node {
    switch content {
    case .scalar: return self
    case .list(let items):
      return Node(
        place: place, content: .list(items.map { $0.inOrder(of: description?.item) }))
    case .mapping(let entries):
      let keys = description?.properties.map(\.key) ?? []
      let ranked = entries.enumerated().map { offset, entry in
        (rank: keys.firstIndex(of: entry.key) ?? keys.count, offset: offset, entry: entry)
      }
      let sorted = ranked.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map { item in
        Entry(
          key: item.entry.key, place: item.entry.place,
          value: item.entry.value.inOrder(of: description?.inside(item.entry.key)))
      }
      return Node(place: place, content: .mapping(sorted))
    }
  }
}
