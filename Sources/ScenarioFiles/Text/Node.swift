/// A piece of a YAML file with the place where it stands.
struct Node: Hashable, Sendable {
  /// What a piece holds.
  enum Content: Hashable, Sendable {
    /// Text; plain text has no quotes around it.
    case scalar(String, isPlain: Bool)
    /// A list.
    case list([Node])
    /// Keys with values, in the order of the file and without repetitions.
    case mapping([Entry])
  }

  /// A key and its value.
  struct Entry: Hashable, Sendable {
    let key: String
    let place: Place
    let value: Node
  }

  /// How it is kept.
  private enum Storage: Sendable {
    case content(Content)
    /// A row of a table, which is a mapping once somebody asks: ten thousand rows as trees would be ten
    /// times the table.
    indirect case row(FormItemRow)
  }

  let place: Place
  private let storage: Storage

  init(place: Place, content: Content) {
    self.place = place
    storage = .content(content)
  }

  /// The item that a row of a table is.
  init(_ row: FormItemRow) {
    place = row.place
    storage = .row(row)
  }

  /// What it holds.
  var content: Content {
    switch storage {
    case .content(let content): content
    case .row(let row): row.node.content
    }
  }

  static func == (left: Node, right: Node) -> Bool {
    left.place == right.place && left.content == right.content
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(content)
  }

  /// The entries of a mapping; `nil` for anything else.
  var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The items of a list; `nil` for anything else.
  var items: [Node]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// The text of a scalar; `nil` for anything else.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether a key stands without any value.
  var isEmpty: Bool { content == .scalar("", isPlain: true) }

  /// Whether the keys of a mapping are calendar years.
  var isByYear: Bool {
    guard let first = entries?.first else { return false }
    return first.key.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Node.Entry {
  /// The same entry when `count` texts stand before the one that it was read from.
  func after(texts count: Int) -> Node.Entry {
    var place = place
    place.text += count
    return Node.Entry(key: key, place: place, value: value.after(texts: count))
  }
}

extension Node {
  /// The same piece when `count` texts stand before the one that it was read from.
  func after(texts count: Int) -> Node {
    guard count > 0 else { return self }
    var place = place
    place.text += count
    switch content {
    case .scalar: return Node(place: place, content: content)
    case .list(let items):
      return Node(place: place, content: .list(items.map { $0.after(texts: count) }))
    case .mapping(let entries):
      return Node(place: place, content: .mapping(entries.map { $0.after(texts: count) }))
    }
  }

  /// The value of a key; `nil` when there is none.
  subscript(key: String) -> Node? { entries?.first { $0.key == key }?.value }

  /// The piece as one line in the short form of YAML.
  var line: String {
    switch content {
    case .scalar(let text, _): text
    case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { $0.key + ": " + $0.value.line }.joined(separator: ", ") + "}"
    }
  }
}
