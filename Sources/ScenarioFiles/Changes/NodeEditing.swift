/// Editing a tree: the tree with one piece put in, replaced or taken away, all else as it was.
extension Node {
  /// The tree with `value` where the steps lead, or with nothing there when `value` is `nil`.
  ///
  /// A step is a key, or the position of an item in a list. Every step but the last must lead to
  /// something that is there.
  func replacing<Steps: Collection<String>>(_ steps: Steps, with value: Node?) -> Node {
    guard let step = steps.first else { return value ?? self }
    let rest = steps.dropFirst()
    switch content {
    case .scalar: return self
    case .list(var items):
      guard let position = Int(step), items.indices.contains(position) else { return self }
      if rest.isEmpty, value == nil {
        items.remove(at: position)
      } else {
        items[position] = items[position].replacing(rest, with: value)
      }
      return Node(place: place, content: .list(items))
    case .mapping(var entries):
      let found = entries.firstIndex { $0.key == step }
      switch (found, value) {
      case (let found?, nil) where rest.isEmpty: entries.remove(at: found)
      case (let found?, _):
        let old = entries[found]
        let new = old.value.replacing(rest, with: value)
        let place = rest.isEmpty ? value?.place ?? old.place : old.place
        entries[found] = Entry(key: step, place: place, value: new)
      case (nil, let value?) where rest.isEmpty:
        entries.append(Entry(key: step, place: value.place, value: value))
      case (nil, _): break
      }
      return Node(place: place, content: .mapping(entries))
    }
  }

  /// A figure that is the same in every year as a list with one for each.
  func spread(over years: Int) -> Node {
    Node(place: place, content: .list(Array(repeating: self, count: years)))
  }
}
