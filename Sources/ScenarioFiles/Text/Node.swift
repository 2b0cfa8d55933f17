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

  let place: Place
  let content: Content

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
