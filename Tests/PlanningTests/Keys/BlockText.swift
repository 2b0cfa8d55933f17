/// Text in block YAML of which single keys can be set and removed, and nothing else changed.
///
/// A path is keys with points between them; `[0]` is the first item of a list.
struct BlockText: Hashable {
  /// A key or an item with what stands below it.
  private struct Branch: Hashable {
    var key: String
    var value: String
    var below: [Branch]
  }

  private var branches: [Branch]

  init(_ text: String) {
    let lines = text.split(separator: "\n").map { line in
      (indent: line.prefix { $0 == " " }.count, text: String(line.drop { $0 == " " }))
    }
    branches = Self.branches(lines[...])
  }

  /// The text.
  var text: String { Self.lines(branches, indent: 0).joined(separator: "\n") + "\n" }

  /// Sets what stands at a path: text on one line stands beside the key, more lines below it.
  ///
  /// A key that does not stand there is added; `nil` removes it.
  mutating func set(_ path: String, to value: String?) {
    Self.set(path.split(separator: ".").map(String.init)[...], to: value, in: &branches)
  }

  private static func set(
    _ path: ArraySlice<String>, to value: String?, in branches: inout [Branch]
  ) {
    guard let key = path.first else { return }
    var place = branches.firstIndex { $0.key == key }
    if path.count == 1 { place = replace(key, at: place, with: value, in: &branches) }
    guard path.count > 1 else { return }
    guard let place else {
      var added = Branch(key: key, value: "", below: [])
      set(path.dropFirst(), to: value, in: &added.below)
      branches.append(added)
      return
    }
    set(path.dropFirst(), to: value, in: &branches[place].below)
  }

  private static func replace(
    _ key: String, at place: Int?, with value: String?, in branches: inout [Branch]
  ) -> Int? {
    guard let value else {
      if let place { branches.remove(at: place) }
      return nil
    }
    let isBlock = value.contains("\n")
    let branch = Branch(
      key: key, value: isBlock ? "" : value, below: isBlock ? BlockText(value).branches : [])
    guard let place else {
      branches.append(branch)
      return nil
    }
    branches[place] = branch
    return place
  }

  private static func branches(_ lines: ArraySlice<(indent: Int, text: String)>) -> [Branch] {
    guard let first = lines.first else { return [] }
    let heads = lines.indices.filter { lines[$0].indent == first.indent }
    return heads.enumerated().map { place, head in
      let end = place + 1 < heads.count ? heads[place + 1] : lines.endIndex
      var inner = Array(lines[(head + 1)..<end])
      let text = lines[head].text
      guard !text.hasPrefix("- ") else {
        inner.insert((first.indent + 2, String(text.dropFirst(2))), at: 0)
        return Branch(key: "[\(place)]", value: "", below: branches(inner[...]))
      }
      let colon = text.firstIndex(of: ":") ?? text.endIndex
      return Branch(
        key: String(text[..<colon]), value: String(text[colon...].dropFirst().drop { $0 == " " }),
        below: branches(inner[...]))
    }
  }

  private static func lines(_ branches: [Branch], indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return branches.flatMap { branch in
      let below = lines(branch.below, indent: indent + 2)
      guard branch.key.hasPrefix("["), let first = below.first else {
        return ["\(margin)\(branch.key):" + (branch.value.isEmpty ? "" : " \(branch.value)")]
          + below
      }
      return [margin + "- " + first.dropFirst(indent + 2)] + below.dropFirst()
    }
  }
}
