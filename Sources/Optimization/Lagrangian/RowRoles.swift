/// What each row of a form is to the blocks, and the bounds that rows of one entry leave its columns.
///
/// Rows are read by what they can only be: an equation that defines a column by others, a choice
/// `Σ atoms = parent`, a range `least · parent ≤ x ≤ most · parent`, some 0–1 columns among
/// themselves. Whatever is none of these is complicating, which is always right: it only makes the
/// bound weaker.
struct RowRoles {
  /// What a row is to the blocks.
  enum Role: Equatable {
    /// It demands nothing, or was turned into bounds.
    case none
    case defining
    case choice(parent: Int)
    case range(column: Int, parent: Int)
    case logic
    case complicating
  }

  /// The most 0–1 columns that a row may have which is looked at as a block's own.
  private static let mostLogicEntries = 12
  /// The most terms that define a column.
  private static let mostDefiningTerms = 16

  let form: NormalForm
  let rowStart: [Int]
  /// The role of each row.
  private(set) var roles: [Role]
  /// The columns' bounds.
  private(set) var columnLower: [Double]
  private(set) var columnUpper: [Double]

  init(_ form: NormalForm) {
    self.form = form
    rowStart = form.rowStarts
    roles = Array(repeating: .complicating, count: form.rowLower.count)
    columnLower = form.columnLower
    columnUpper = form.columnUpper
  }

  /// Every row's place.
  var indices: Range<Int> { roles.indices }

  /// The role of a row.
  subscript(row: Int) -> Role { roles[row] }

  /// Makes a row one that ties blocks together.
  mutating func demote(_ row: Int) { roles[row] = .complicating }

  func entries(of row: Int) -> Range<Int> { rowStart[row]..<rowStart[row + 1] }
  func column(_ entry: Int) -> Int { Int(form.entryColumn[entry]) }

  func isBinary(_ column: Int) -> Bool {
    form.integer[column] != 0 && form.columnLower[column] >= 0 && form.columnUpper[column] <= 1
  }

  /// Says what each row is; no where a row of one entry leaves a column nothing.
  mutating func read() -> Bool {
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
  func definedColumn(of entries: Range<Int>) -> Int? {
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
    columnLower[place] = max(columnLower[place], lower)
    columnUpper[place] = min(columnUpper[place], upper)
    return columnLower[place] <= columnUpper[place]
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
}
