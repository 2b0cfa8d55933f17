/// The columns of a sheet of items, each worked out once for all rows, and what a row comes to.
///
/// A table can have many thousand rows: what a column leads to, and what may stand in it, does not
/// change from one to the next.
struct FormItemColumns {
  /// What stands in a column.
  enum Column {
    /// Something for people.
    case remark
    /// A part of the item; indirect, so that every cell of the column shares one.
    indirect case part(Part)
  }

  /// A part of an item.
  struct Part {
    /// The steps that lead to it, by their numbers.
    let steps: [Int]
    /// What its cells say.
    let reading: FormCellReading
    /// What its cells say where the name of the item is none, so that nobody knows what it means.
    let rawReading: FormCellReading

    /// The piece that one of its cells is, or why it is none.
    func node(for content: SheetGrid.Content, at place: Place, isKnown: Bool) -> Reading.Cell {
      if isKnown { return reading.node(for: content, at: place, file: "") }
      return rawReading.node(for: content, at: place, file: "")
    }

    /// Why one of its cells is no piece; nothing where it is one.
    func refusals(
      of content: SheetGrid.Content, at place: Place, file: String, isKnown: Bool
    ) -> [Refusal] {
      if isKnown { return reading.refusals(of: content, at: place, file: file) }
      return rawReading.refusals(of: content, at: place, file: file)
    }
  }

  /// A step of a path in an item.
  private struct Step {
    let key: String
    let meaning: Meaning
  }

  /// What the pieces under a step are put together as.
  private struct Meaning {
    let isByYear: Bool
    let isList: Bool

    init(_ description: ValueDescription?) {
      isByYear = description?.isByYear ?? false
      isList =
        description?.item != nil && description?.mapped == nil
        && (description?.properties.isEmpty ?? false)
    }

    static let unknown = Meaning(nil)
  }

  /// A part of one row that says something.
  struct Leaf {
    let steps: [Int]
    let node: Node
  }

  /// By the number of the column.
  private let columns: [Column?]
  private let item: Meaning
  private let steps: [Step]
  private let years: ClosedRange<Int>?

  /// The columns of a sheet; `nil` where a cell could stand in the way of another.
  init?(
    _ headings: FormReading.Headings, of item: ValueDescription, years: ClosedRange<Int>?
  ) {
    self.years = years
    self.item = Meaning(item)
    let last = headings.keys.keys.max() ?? 0
    var columns = [Column?](repeating: nil, count: last + 1)
    var steps: [Step] = []
    var known: [[String]: Int] = [:]
    var ends: Set<[Int]> = []
    for (column, key) in headings.keys.sorted(by: { $0.key < $1.key }) {
      guard key.first != "#" else {
        columns[column] = .remark
        continue
      }
      let path = key == FormItemSheet.ownKey ? [] : key.split(separator: ".").map(String.init)
      var numbers: [Int] = []
      for length in path.indices {
        let way = Array(path[...length])
        let number = known[way] ?? steps.count
        if number == steps.count {
          known[way] = number
          steps.append(
            Step(key: path[length], meaning: Meaning(item.inside(way))))
        }
        numbers.append(number)
      }
      ends.insert(numbers)
      let unit = headings.units[column]
      columns[column] = .part(
        Part(
          steps: numbers,
          reading: FormCellReading(description: item.inside(path), unit: unit),
          rawReading: FormCellReading(description: nil, unit: unit)))
    }
    let isInTheWay = ends.contains { steps in
      steps.indices.contains { ends.contains(Array(steps[..<$0])) }
    }
    guard !isInTheWay else { return nil }
    self.columns = columns
    self.steps = steps
  }

  /// What stands in a column; `nil` where it has no key.
  subscript(column: Int) -> Column? { columns.indices.contains(column) ? columns[column] : nil }

  /// The item that a row comes to, as if somebody had written it.
  ///
  /// - Parameters:
  ///   - leaves: What its cells say, in the order of the columns.
  ///   - place: Where the row begins.
  ///   - isKnown: Whether it is known what the item means.
  /// - Returns: the item; years become lists where each planned year is there.
  func node(of leaves: [Leaf], at place: Place, isKnown: Bool) -> Node {
    node(of: leaves, depth: 0, at: place, as: isKnown ? item : .unknown, isKnown: isKnown)
  }

  private func node(
    of leaves: [Leaf], depth: Int, at place: Place, as meaning: Meaning, isKnown: Bool
  ) -> Node {
    if leaves.count == 1, leaves[0].steps.count == depth { return leaves[0].node }
    var entries: [Node.Entry] = []
    entries.reserveCapacity(leaves.count)
    for (number, leaf) in leaves.enumerated() {
      let step = leaf.steps[depth]
      if leaf.steps.count == depth + 1 {
        entries.append(
          Node.Entry(key: steps[step].key, place: leaf.node.place, value: leaf.node))
        continue
      }
      guard !leaves[..<number].contains(where: { $0.steps[depth] == step }) else { continue }
      let inner = leaves[number...].filter { $0.steps[depth] == step }
      let value = node(
        of: inner, depth: depth + 1, at: leaf.node.place,
        as: isKnown ? steps[step].meaning : .unknown, isKnown: isKnown)
      entries.append(Node.Entry(key: steps[step].key, place: leaf.node.place, value: value))
    }
    if meaning.isByYear, let years, let items = entries.items(of: years) {
      return Node(place: items.first?.place ?? place, content: .list(items))
    }
    if meaning.isList { return Node(place: place, content: .list(entries.map(\.value))) }
    return Node(place: place, content: .mapping(entries))
  }
}

extension [Node.Entry] {
  /// The values in the order of the years; `nil` where the keys are not just them.
  fileprivate func items(of years: ClosedRange<Int>) -> [Node]? {
    guard count == years.count else { return nil }
    let items = years.compactMap { year in first { $0.key == String(year) }?.value }
    return items.count == count ? items : nil
  }
}
