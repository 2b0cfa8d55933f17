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
/// Rows are read by what they can only be: an equation that defines a column by others, a choice
/// `Σ atoms = parent`, a range `least · parent ≤ x ≤ most · parent`, some 0–1 columns among
/// themselves. Whatever is none of these, or would join too many columns, is complicating, which
/// is always right: it only makes the bound weaker.
private struct BlockDetection {
  /// What a row is to the blocks.
  private enum Role: Equatable {
    /// It demands nothing, or was turned into bounds.
    case none
    case defining
    case choice(parent: Int)
    case range(column: Int, parent: Int)
    case logic
    case complicating
  }

  /// 0–1 columns that rows of their own tie together, with what those rows allow.
  private struct Group {
    var binaries: [Int32]
    var patterns: [UInt64]
  }

  /// The most 0–1 columns that a row may have which is looked at as a block's own.
  private static let mostLogicEntries = 12
  /// The most terms that define a column.
  private static let mostDefiningTerms = 16

  private let form: NormalForm
  private var roles: [Role]
  private let rowStart: [Int]
  private var structure = BlockStructure()
  private var definitionOf: [Int: [(column: Int, coefficient: Double)]] = [:]
  /// For each column the group it belongs to as an atom or a 0–1 column; −1 for none.
  private var groupOf: [Int32]
  private var groups: [Group?] = []

  init(_ form: NormalForm) {
    self.form = form
    roles = Array(repeating: .complicating, count: form.rowLower.count)
    groupOf = Array(repeating: -1, count: form.cost.count)
    structure.columnLower = form.columnLower
    structure.columnUpper = form.columnUpper
    rowStart = form.rowStarts
  }

  private func entries(of row: Int) -> Range<Int> { rowStart[row]..<rowStart[row + 1] }
  private func column(_ entry: Int) -> Int { Int(form.entryColumn[entry]) }

  private func isBinary(_ column: Int) -> Bool {
    form.integer[column] != 0 && form.columnLower[column] >= 0 && form.columnUpper[column] <= 1
  }

  // MARK: Reading rows

  /// Says what each row is; no where a row of one entry leaves a column nothing.
  mutating func readRows() -> Bool {
    for row in roles.indices { roles[row] = role(of: row) }
    for row in roles.indices where entries(of: row).count == 1 {
      roles[row] = .none
      guard tighten(by: row) else { return false }
    }
    reviseChoices()
    return true
  }

  private func role(of row: Int) -> Role {
    let entries = entries(of: row)
    let (lower, upper) = (form.rowLower[row], form.rowUpper[row])
    if entries.isEmpty || (lower == -.infinity && upper == .infinity) { return .none }
    if lower == 0, upper == 0 {
      if let parent = choiceParent(of: entries) { return .choice(parent: parent) }
      if definedColumn(of: entries) != nil { return .defining }
    }
    if let range = range(of: row, entries) { return range }
    return isLogic(entries) ? .logic : .complicating
  }

  /// The 0–1 column that stands alone against columns that are each at least zero.
  private func choiceParent(of entries: Range<Int>) -> Int? {
    guard let lone = loneEntry(of: entries), isBinary(column(lone)) else { return nil }
    let weight = form.entryValue[lone]
    let isChoice = entries.allSatisfy { entry in
      entry == lone
        || (form.entryValue[entry] == -weight && form.columnLower[column(entry)] == 0
          && (isBinary(column(entry)) || form.integer[column(entry)] == 0))
    }
    return isChoice ? column(lone) : nil
  }

  /// The column that a row defines: alone on its side, and free to be any number.
  private func definedColumn(of entries: Range<Int>) -> Int? {
    guard entries.count <= Self.mostDefiningTerms + 1, let lone = loneEntry(of: entries),
      !isBinary(column(lone))
    else { return nil }
    return column(lone)
  }

  /// The only entry of its sign; of two, the first.
  private func loneEntry(of entries: Range<Int>) -> Int? {
    guard entries.count > 1 else { return nil }
    let positive = entries.filter { form.entryValue[$0] > 0 }
    if entries.count == 2 {
      guard positive.count == 1 else { return nil }
      // Of a 0–1 column and another, the 0–1 column is the parent.
      return entries.first { isBinary(column($0)) } ?? positive[0]
    }
    if positive.count == 1 { return positive[0] }
    return positive.count == entries.count - 1
      ? entries.first { form.entryValue[$0] < 0 } : nil
  }

  private func range(of row: Int, _ entries: Range<Int>) -> Role? {
    guard entries.count == 2 else { return nil }
    let isLimit =
      (form.rowLower[row] == 0 && form.rowUpper[row] == .infinity)
      || (form.rowUpper[row] == 0 && form.rowLower[row] == -.infinity)
    let first = entries.lowerBound
    guard isLimit, form.entryValue[first] * form.entryValue[first + 1] < 0 else { return nil }
    let (one, other) = (column(first), column(first + 1))
    guard isBinary(one) != isBinary(other) else { return nil }
    return isBinary(one) ? .range(column: other, parent: one) : .range(column: one, parent: other)
  }

  private func isLogic(_ entries: Range<Int>) -> Bool {
    let weight = abs(form.entryValue[entries.lowerBound])
    return entries.count <= Self.mostLogicEntries
      && entries.allSatisfy { isBinary(column($0)) && abs(form.entryValue[$0]) == weight }
  }

  private mutating func tighten(by row: Int) -> Bool {
    let entry = rowStart[row]
    let (place, weight) = (column(entry), form.entryValue[entry])
    var (lower, upper) = (form.rowLower[row] / weight, form.rowUpper[row] / weight)
    if weight < 0 { swap(&lower, &upper) }
    if form.integer[place] != 0 {
      (lower, upper) = ((lower - 1e-9).rounded(.up), (upper + 1e-9).rounded(.down))
    }
    structure.columnLower[place] = max(structure.columnLower[place], lower)
    structure.columnUpper[place] = min(structure.columnUpper[place], upper)
    return structure.columnLower[place] <= structure.columnUpper[place]
  }

  /// Lets a choice be one only where no other row of a block knows its atoms, and a range only
  /// where one 0–1 column rules it.
  private mutating func reviseChoices() {
    var uses = [Int32](repeating: 0, count: form.cost.count)
    var ruler: [Int: Int] = [:]
    var closed: Set<Int> = []
    for row in roles.indices {
      switch roles[row] {
      case .choice, .logic: for entry in entries(of: row) { uses[column(entry)] += 1 }
      case .range(let ranged, let parent):
        if ruler[ranged, default: parent] != parent { uses[ranged] += 2 }
        ruler[ranged] = parent
        if closesAbove(row, ranged) { closed.insert(ranged) }
        uses[parent] += 1
      case .defining:
        if let defined = definedColumn(of: entries(of: row)) { uses[defined] += 2 }
      case .none, .complicating: break
      }
    }
    for row in roles.indices {
      switch roles[row] {
      case .choice(let parent):
        let atoms = entries(of: row).map(column).filter { $0 != parent }
        guard atoms.contains(where: { uses[$0] > 1 || ruler[$0] != nil }) else { continue }
        roles[row] = isLogic(entries(of: row)) ? .logic : .complicating
      case .range(let ranged, _) where uses[ranged] > 0 || !closed.contains(ranged):
        roles[row] = .complicating
      case .none, .defining, .logic, .complicating, .range: break
      }
    }
  }

  /// Whether a row makes a ranged column zero where its 0–1 column is.
  private func closesAbove(_ row: Int, _ ranged: Int) -> Bool {
    let entry = entries(of: row).first { column($0) == ranged }
    guard let weight = entry.map({ form.entryValue[$0] }) else { return false }
    let isAbove = weight > 0 ? form.rowUpper[row] == 0 : form.rowLower[row] == 0
    return isAbove && form.columnLower[ranged] == 0
  }

  // MARK: Substituting defined columns

  /// Puts what defines a column in its place; no where definitions go in a circle.
  mutating func substitute() -> Bool {
    for row in roles.indices where roles[row] == .defining {
      guard let defined = definedColumn(of: entries(of: row)), definitionOf[defined] == nil else {
        roles[row] = .complicating
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
    foldEntries()
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

  /// Costs and complicating entries, those of a defined column on what defines it.
  private mutating func foldEntries() {
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
    for row in roles.indices {
      switch roles[row] {
      case .choice(let parent):
        let group = group(of: parent)
        for entry in entries(of: row) { groupOf[column(entry)] = group }
      case .range(let ranged, let parent): groupOf[ranged] = group(of: parent)
      case .none, .defining, .logic, .complicating: break
      }
    }
    for row in roles.indices where roles[row] == .logic {
      if !join(by: row, mostPatterns: mostPatterns) { roles[row] = .complicating }
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
    structure.rows = roles.indices.filter { roles[$0] == .complicating }
    guard structure.rows.count <= mostRows, !groups.isEmpty else { return nil }
    structure.rowLower = structure.rows.map { form.rowLower[$0] }
    structure.rowUpper = structure.rows.map { form.rowUpper[$0] }
    writeEntries()
    writeBlocks()
    structure.isWholeAtom = structure.atomColumn.map { isBinary(Int($0)) }
    for place in form.cost.indices where groupOf[place] < 0 && definitionOf[place] == nil {
      let isBounded =
        structure.columnLower[place].isFinite && structure.columnUpper[place].isFinite
      guard isBounded else { return nil }
      structure.loose.append(Int32(place))
    }
    return structure
  }

  private mutating func writeEntries() {
    var perColumn = [[(row: Int32, value: Double)]](repeating: [], count: form.cost.count)
    var definitionPlace: [Int: Int] = [:]
    for (place, definition) in structure.definitions.enumerated() {
      definitionPlace[definition.column] = place
    }
    for (place, row) in structure.rows.enumerated() {
      for entry in entries(of: row) {
        let terms =
          definitionPlace[column(entry)].map { structure.definitions[$0].terms }
          ?? [(column(entry), 1)]
        for term in terms {
          let value = form.entryValue[entry] * term.coefficient
          if let last = perColumn[term.column].indices.last,
            perColumn[term.column][last].row == Int32(place)
          {
            perColumn[term.column][last].value += value
          } else {
            perColumn[term.column].append((Int32(place), value))
          }
        }
      }
    }
    for entries in perColumn {
      for entry in entries where entry.value != 0 {
        structure.entryRow.append(entry.row)
        structure.entryValue.append(entry.value)
      }
      structure.entryStart.append(Int32(structure.entryRow.count))
    }
  }

  private mutating func writeBlocks() {
    var leavesOf = [[(parent: Int32, atoms: [(Int32, Double)])]](
      repeating: [], count: groups.count)
    var rowsOf = [[Int32]](repeating: [], count: groups.count)
    var rangeOf: [Int: (group: Int, leaf: Int)] = [:]
    for row in roles.indices {
      switch roles[row] {
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
      case .logic: rowsOf[home(of: column(rowStart[row]))].append(Int32(row))
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
    let first = rowStart[row]
    let (own, other) = column(first) == ranged ? (first, first + 1) : (first + 1, first)
    return -form.entryValue[other] / form.entryValue[own]
  }
}

extension BlockStructure {
  /// Adds a block; what its rows leave is written one after the other.
  fileprivate mutating func append(
    binaries: [Int32], patterns: [UInt64], leaves: [(parent: Int32, atoms: [(Int32, Double)])],
    rows: [Int32]
  ) {
    self.binaries += binaries
    binaryStart.append(Int32(self.binaries.count))
    self.patterns += patterns
    patternStart.append(Int32(self.patterns.count))
    for leaf in leaves {
      leafParent.append(leaf.parent)
      for (column, value) in leaf.atoms {
        atomColumn.append(column)
        atomValue.append(value)
      }
      atomStart.append(Int32(atomColumn.count))
    }
    leafStart.append(Int32(leafParent.count))
    localRows += rows
    localRowStart.append(Int32(localRows.count))
  }
}
