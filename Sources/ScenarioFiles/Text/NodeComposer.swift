import Model

/// What could be read of a text, and what was wrong with it.
struct Composition: Sendable {
  /// The text as a tree; `nil` when there was nothing.
  var root: Node?
  /// What is wrong with the text as YAML.
  var diagnostics: [Diagnostic] = []
  /// The paths of keys that stand twice.
  var repeated: [[String]] = []
  /// Whether reading stopped before the end, so that what is missing may stand further down.
  var isCut = false
}

/// Puts a tree together from YAML events.
///
/// Anchors, aliases, tags, a second document and nesting deeper than 32 end the reading at once:
/// what stands before them is kept, so that other problems there are reported in the same run.
struct NodeComposer {
  /// The deepest nesting that is read.
  static let deepest = 32

  private let file: String
  private var frames: [Frame] = []
  private var composition = Composition()
  private var documents = 0

  /// A list or mapping that has begun and not ended.
  private struct Frame {
    let place: Place
    let isList: Bool
    let isFlow: Bool
    var items: [Node] = []
    var entries: [Node.Entry] = []
    var keys: [String: Place] = [:]
    var pending: (key: String, place: Place)?
    var dropsNextValue = false
    var lastEnd: Place?

    var node: Node {
      Node(place: place, content: isList ? .list(items) : .mapping(entries))
    }
  }

  private init(file: String) { self.file = file }

  /// The tree of a text in UTF-8 that has been screened.
  static func compose(_ bytes: [UInt8], file: String) -> Composition {
    var composer = NodeComposer(file: file)
    var parser = YAMLParser(bytes)
    var goesOn = true
    while goesOn {
      do {
        goesOn = composer.take(try parser.next())
      } catch {
        composer.stop(at: error.place, SyntaxWording.phrases(for: error.problem))
        goesOn = false
      }
    }
    // What was open when reading stopped is kept, but for brackets: nobody knows what is in them.
    while let frame = composer.frames.popLast() {
      if frame.isFlow { composer.forgetValue() } else { composer.place(frame.node) }
    }
    return composer.composition
  }

  /// Takes one event; `false` ends the reading.
  private mutating func take(_ located: YAMLParser.Located) -> Bool {
    if located.hasAnchor || located.hasTag {
      stop(at: located.start, located.hasTag ? SyntaxWording.tag : SyntaxWording.anchor)
      return false
    }
    switch located.event {
    case .streamStart, .documentEnd: return true
    case .streamEnd: return false
    case .documentStart:
      documents += 1
      if documents > 1 { stop(at: located.start, SyntaxWording.secondDocument) }
      return documents == 1
    case .alias:
      stop(at: located.start, SyntaxWording.anchor)
      return false
    case .scalar(let text, let isPlain):
      add(text, isPlain: isPlain, from: located.start, to: located.end)
      return true
    case .listStart(let isFlow): return open(located.start, isList: true, isFlow: isFlow)
    case .mappingStart(let isFlow): return open(located.start, isList: false, isFlow: isFlow)
    case .end:
      if let frame = frames.popLast() { place(frame.node) }
      return true
    }
  }

  private mutating func open(_ start: Place, isList: Bool, isFlow: Bool) -> Bool {
    if let frame = frames.last, !frame.isList, frame.pending == nil {
      stop(at: start, SyntaxWording.keyIsNoText)
      return false
    }
    guard frames.count < Self.deepest else {
      stop(at: start, SyntaxWording.tooDeep)
      return false
    }
    frames.append(Frame(place: start, isList: isList, isFlow: isFlow))
    return true
  }

  private mutating func add(_ text: String, isPlain: Bool, from start: Place, to end: Place) {
    let node = Node(place: start, content: .scalar(text, isPlain: isPlain))
    guard let last = frames.indices.last else { return place(node) }
    if joinsDecimalComma(text, isPlain: isPlain, at: start, in: last) { return }
    if frames[last].isList || frames[last].pending != nil || frames[last].dropsNextValue {
      place(node)
      frames[last].lastEnd = isPlain ? end : nil
    } else {
      addKey(text, at: start, in: last)
    }
  }

  private mutating func addKey(_ key: String, at start: Place, in last: Int) {
    frames[last].pending = (key, start)
    guard let first = frames[last].keys[key] else {
      frames[last].keys[key] = start
      return
    }
    composition.diagnostics.append(
      diagnostic(at: start, SyntaxWording.repeated(key: key, first: first)))
    composition.repeated.append(
      frames.map { $0.isList ? String($0.items.count) : $0.pending?.key ?? "" })
    frames[last].dropsNextValue = true
  }

  /// Puts a finished node where it belongs.
  private mutating func place(_ node: Node) {
    guard let last = frames.indices.last else {
      composition.root = node
      return
    }
    if frames[last].isList {
      frames[last].items.append(node)
    } else if let (key, place) = frames[last].pending {
      if !frames[last].dropsNextValue {
        frames[last].entries.append(Node.Entry(key: key, place: place, value: node))
      }
    }
    frames[last].pending = nil
    frames[last].dropsNextValue = false
    frames[last].lastEnd = nil
  }

  /// Gives up the value that was being read.
  private mutating func forgetValue() {
    guard let last = frames.indices.last else { return }
    frames[last].pending = nil
  }

  /// Mends `[3,5 %, 8 %]` and `{low: 3,5 %}`, where YAML takes the decimal comma for a separator,
  /// and names the mistake.
  private mutating func joinsDecimalComma(
    _ text: String, isPlain: Bool, at start: Place, in last: Int
  ) -> Bool {
    let frame = frames[last]
    guard isPlain, frame.isFlow, frame.pending == nil,
      frame.lastEnd == Place(line: start.line, column: start.column - 1),
      let before = frame.isList ? frame.items.last : frame.entries.last?.value,
      let left = before.text, let joined = WrittenNumber.joined(left, text)
    else { return false }
    let node = Node(place: before.place, content: .scalar(joined, isPlain: true))
    if frame.isList {
      frames[last].items[frame.items.count - 1] = node
    } else {
      let entry = frame.entries[frame.entries.count - 1]
      frames[last].entries[frame.entries.count - 1] = Node.Entry(
        key: entry.key, place: entry.place, value: node)
      frames[last].dropsNextValue = true
    }
    frames[last].lastEnd = nil
    composition.diagnostics.append(
      diagnostic(at: before.place, SyntaxWording.decimalComma(joined)))
    return true
  }

  private mutating func stop(at place: Place, _ wording: Refusal) {
    composition.isCut = true
    composition.diagnostics.append(diagnostic(at: place, wording))
  }

  private func diagnostic(at place: Place, _ wording: Refusal) -> Diagnostic {
    Diagnostic(file: file, place: place, cause: wording.cause, remedy: wording.remedy)
  }
}
