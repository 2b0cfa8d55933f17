extension BlockStructure {
  /// Takes a form apart; nothing where its shape is another than blocks and complicating rows.
  ///
  /// - Parameters:
  ///   - form: The program.
  ///   - mostPatterns: How long a block's list may be; a row that would make it longer is
  ///     complicating.
  ///   - mostRows: How many complicating rows are worth a multiplier each.
  init?(_ form: NormalForm, mostPatterns: Int, mostRows: Int) {
    var detection = BlockDetection(form)
    guard detection.readRows(), detection.substitute() else { return nil }
    detection.joinBlocks(mostPatterns: mostPatterns)
    guard let structure = detection.structure(mostRows: mostRows) else { return nil }
    self = structure
  }
}

/// The work of taking a form apart into blocks.
///
/// A row that would join too many columns is complicating instead, as is all that ``RowRoles`` does not
/// know.
private struct BlockDetection {
  /// 0–1 columns that rows of their own tie together, with what those rows allow.
  private struct Group {
    var binaries: [Int32]
    var patterns: [UInt64]
  }

  private let form: NormalForm
  private var rows: RowRoles
  private var structure = BlockStructure()
  private var definitionOf: [Int: [(column: Int, coefficient: Double)]] = [:]
  /// For each column the group it belongs to as an atom or a 0–1 column; −1 for none.
  private var groupOf: [Int32]
  private var groups: [Group?] = []

  init(_ form: NormalForm) {
    self.form = form
    rows = RowRoles(form)
    groupOf = Array(repeating: -1, count: form.cost.count)
  }

  /// Says what each row is; no where a row of one entry leaves a column nothing.
  mutating func readRows() -> Bool {
    guard rows.read() else { return false }
    structure.columnLower = rows.columnLower
    structure.columnUpper = rows.columnUpper
    return true
  }

  private func entries(of row: Int) -> Range<Int> { rows.entries(of: row) }
  private func column(_ entry: Int) -> Int { rows.column(entry) }

  // MARK: Substituting defined columns

  /// Puts what defines a column in its place; no where definitions go in a circle.
  mutating func substitute() -> Bool {
    for row in rows.indices where rows[row] == .defining {
      guard let defined = rows.definedColumn(of: entries(of: row)), definitionOf[defined] == nil
      else {
        rows.demote(row)
        continue
      }
      let weight = entries(of: row).first { column($0) == defined }.map { form.entryValue[$0] }
      definitionOf[defined] = entries(of: row).filter { column($0) != defined }.map {
        (column($0), -form.entryValue[$0] / (weight ?? 1))
      }
    }
    for defined in definitionOf.keys.sorted() {
      guard let terms = expanded(defined, depth: 0) else { return false }
      structure.definitions.append(.init(column: defined, terms: terms))
    }
    foldCosts()
    return true
  }

  private func expanded(_ place: Int, depth: Int) -> [(column: Int, coefficient: Double)]? {
    guard depth < 8 else { return nil }
    guard let terms = definitionOf[place] else { return [(place, 1)] }
    var sum: [(column: Int, coefficient: Double)] = []
    for term in terms {
      guard let parts = expanded(term.column, depth: depth + 1) else { return nil }
      for part in parts { sum.append((part.column, part.coefficient * term.coefficient)) }
    }
    return sum
  }

  /// Costs, those of a defined column on what defines it.
  private mutating func foldCosts() {
    var costs = form.cost
    for definition in structure.definitions {
      let cost = form.cost[definition.column]
      costs[definition.column] = 0
      for term in definition.terms where cost != 0 {
        costs[term.column] += cost * term.coefficient
      }
    }
    structure.cost = costs
  }

  // MARK: Joining blocks

  /// Joins the columns of each block, as far as its list of patterns stays short.
  mutating func joinBlocks(mostPatterns: Int) {
    for row in rows.indices {
      switch rows[row] {
      case .choice(let parent):
        let group = group(of: parent)
        for entry in entries(of: row) { groupOf[column(entry)] = group }
      case .range(let ranged, let parent): groupOf[ranged] = group(of: parent)
      case .none, .defining, .logic, .complicating: break
      }
    }
    for row in rows.indices where rows[row] == .logic {
      if !join(by: row, mostPatterns: mostPatterns) { rows.demote(row) }
    }
  }

  /// The group of a 0–1 column that patterns are made of.
  private mutating func group(of binary: Int) -> Int32 {
    if groupOf[binary] >= 0 { return groupOf[binary] }
    let isFixed = structure.columnLower[binary] == structure.columnUpper[binary]
    let value: UInt64 = structure.columnLower[binary] > 0 ? 1 : 0
    groups.append(Group(binaries: [Int32(binary)], patterns: isFixed ? [value] : [0, 1]))
    groupOf[binary] = Int32(groups.count - 1)
    return groupOf[binary]
  }

  private mutating func join(by row: Int, mostPatterns: Int) -> Bool {
    var places: [Int32] = []
    for entry in entries(of: row) {
      let group = group(of: column(entry))
      if !places.contains(group) { places.append(group) }
    }
    var joined = Group(binaries: [], patterns: [0])
    for place in places {
      guard let group = groups[Int(place)],
        group.binaries.count + joined.binaries.count <= 64,
        joined.patterns.count * group.patterns.count <= 64 * mostPatterns
      else { return false }
      let shift = UInt64(joined.binaries.count)
      joined.patterns = joined.patterns.flatMap { low in
        group.patterns.map { low | $0 << shift }
      }
      joined.binaries += group.binaries
    }
    joined.patterns = joined.patterns.filter { keeps(row, $0, of: joined.binaries) }
    guard joined.patterns.count <= mostPatterns, !joined.patterns.isEmpty else { return false }
    let kept = Int(places[0])
    groups[kept] = joined
    for place in places.dropFirst() {
      groups[Int(place)] = nil
      moved[place] = places[0]
    }
    for binary in joined.binaries { groupOf[Int(binary)] = places[0] }
    return true
  }

  /// Groups that were joined to another.
  private var moved: [Int32: Int32] = [:]

  private func keeps(_ row: Int, _ pattern: UInt64, of binaries: [Int32]) -> Bool {
    var activity = 0.0
    for entry in entries(of: row) {
      guard let bit = binaries.firstIndex(of: form.entryColumn[entry]) else { continue }
      if pattern >> UInt64(bit) & 1 == 1 { activity += form.entryValue[entry] }
    }
    return activity >= form.rowLower[row] - 1e-9 && activity <= form.rowUpper[row] + 1e-9
  }

  // MARK: Writing the structure

  /// The finished structure; nothing where a loose column has no end or rows are too many.
  mutating func structure(mostRows: Int) -> BlockStructure? {
    structure.rows = rows.indices.filter { rows[$0] == .complicating }
    guard structure.rows.count <= mostRows, !groups.isEmpty else { return nil }
    structure.rowLower = structure.rows.map { form.rowLower[$0] }
    structure.rowUpper = structure.rows.map { form.rowUpper[$0] }
    let entries = ColumnEntries(of: structure.rows, rows, form, structure.definitions)
    (structure.entryStart, structure.entryRow, structure.entryValue) = (
      entries.start, entries.row, entries.value
    )
    writeBlocks()
    structure.isWholeAtom = structure.atomColumn.map { rows.isBinary(Int($0)) }
    for place in form.cost.indices where groupOf[place] < 0 && definitionOf[place] == nil {
      let isBounded =
        structure.columnLower[place].isFinite && structure.columnUpper[place].isFinite
      guard isBounded else { return nil }
      structure.loose.append(Int32(place))
    }
    return structure
  }

  private mutating func writeBlocks() {
    var leavesOf = [[(parent: Int32, atoms: [(Int32, Double)])]](
      repeating: [], count: groups.count)
    var rowsOf = [[Int32]](repeating: [], count: groups.count)
    var rangeOf: [Int: (group: Int, leaf: Int)] = [:]
    for row in rows.indices {
      switch rows[row] {
      case .choice(let parent):
        let group = home(of: parent)
        rowsOf[group].append(Int32(row))
        let atoms = entries(of: row).map(column).filter {
          $0 != parent && structure.columnUpper[$0] > 0
        }
        leavesOf[group].append((place(of: parent, in: group), atoms.map { (Int32($0), 1) }))
      case .range(let ranged, let parent):
        let group = home(of: parent)
        rowsOf[group].append(Int32(row))
        let end = rangeEnd(of: row, ranged: ranged)
        if let known = rangeOf[ranged] {
          leavesOf[known.group][known.leaf].atoms.append((Int32(ranged), end))
        } else {
          rangeOf[ranged] = (group, leavesOf[group].count)
          leavesOf[group].append((place(of: parent, in: group), [(Int32(ranged), end)]))
        }
      case .logic: rowsOf[home(of: column(rows.rowStart[row]))].append(Int32(row))
      case .none, .defining, .complicating: break
      }
    }
    // A range without a least volume begins at zero.
    for (ranged, known) in rangeOf where leavesOf[known.group][known.leaf].atoms.count == 1 {
      leavesOf[known.group][known.leaf].atoms.append((Int32(ranged), 0))
    }
    for (place, group) in groups.enumerated() {
      guard let group else { continue }
      structure.append(
        binaries: group.binaries, patterns: group.patterns, leaves: leavesOf[place],
        rows: rowsOf[place])
    }
  }

  /// The group that a column's group was joined to.
  private func home(of column: Int) -> Int {
    var place = groupOf[column]
    while let next = moved[place] { place = next }
    return Int(place)
  }

  private func place(of binary: Int, in group: Int) -> Int32 {
    Int32(groups[group]?.binaries.firstIndex(of: Int32(binary)) ?? 0)
  }

  /// The end of a range where its 0–1 column is one.
  private func rangeEnd(of row: Int, ranged: Int) -> Double {
    let first = rows.rowStart[row]
    let (own, other) = column(first) == ranged ? (first, first + 1) : (first + 1, first)
    return -form.entryValue[other] / form.entryValue[own]
  }
}
