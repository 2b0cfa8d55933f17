import Model

/// Reads the sheets of a form as the tree that a scenario file would give.
struct FormReading {
  /// The tree; `nil` where no sheet is a form.
  private(set) var root: Node?
  /// What is wrong with the sheets as a form.
  private(set) var diagnostics: [Diagnostic] = []
  /// The paths of what could not be read.
  private(set) var tainted: [[String]] = []
  /// Whether a sheet could not be read to its end.
  var isCut = false
  /// Whether any sheet is one of a form.
  private(set) var hasForm = false

  private let files: [String]
  let description = Record<ScenarioDraft>.scenario.description
  private var tree = FormTree()
  private var seen: [String: String] = [:]
  private let years: ClosedRange<Int>?

  /// Reads sheets, each of which says in which of the files it stands.
  ///
  /// The planned years are those that the sheets state, or else `years`.
  init(_ sheets: [SheetGrid], files: [String], years: ClosedRange<Int>? = nil) {
    self.files = files
    self.years = years
    if sheets.count == 1, let root = readItems(of: sheets[0]) {
      self.root = root
      return
    }
    for sheet in sheets { read(sheet) }
    root = tree.node(as: description, years: years)
  }

  mutating func refuse(_ place: Place, _ refusal: Refusal, taint path: [String]? = nil) {
    diagnostics.append(
      Diagnostic(
        file: files[place.text], place: place, cause: refusal.cause, remedy: refusal.remedy))
    if let path { tainted.append(path) }
  }

  /// Reads a sheet of named items that stands alone, so that nothing else can say anything of them.
  ///
  /// - Returns: what it says; `nil`, with nothing read, where it is no such sheet or says nothing.
  private mutating func readItems(of sheet: SheetGrid) -> Node? {
    var reading = self
    guard let headings = reading.headings(of: sheet),
      let named = description.inside(headings.mark)?.mapped, !named.item.properties.isEmpty,
      let columns = FormItemColumns(headings, of: named.item, years: years)
    else { return nil }
    reading.isCut = reading.isCut || sheet.isCut
    reading.hasForm = true
    reading.refuseHidden(sheet, headings)
    var entries: [Node.Entry] = []
    var rows: [String: Int] = [:]
    for row in sheet.rows {
      guard let first = row.first, first.row > headings.lastHeading else { continue }
      guard first.column == 1, let name = key(in: first) else { return nil }
      if name.utf8.first == UInt8(ascii: "#") { continue }
      let place = sheet.place(row: first.row, column: 1)
      let path = [headings.mark, name]
      if let other = rows.updateValue(first.row, forKey: name) {
        rows[name] = other
        let cell = sheet.place(row: other, column: 1).cell ?? ""
        reading.refuse(place, FormWording.rowTwice(name, other: cell), taint: path)
        continue
      }
      let item = FormItemRow(
        cells: row, place: place, columns: columns,
        isKnown: Word.refusal(of: name, as: named.keys) == nil)
      guard reading.check(item, path, headings) else { continue }
      entries.append(Node.Entry(key: name, place: place, value: Node(item)))
    }
    guard let first = entries.first else { return nil }
    self = reading
    let items = Node(place: first.place, content: .mapping(entries))
    return Node(
      place: .start,
      content: .mapping([Node.Entry(key: headings.mark, place: first.place, value: items)]))
  }

  /// Refuses the cells of a row that cannot be read.
  ///
  /// - Returns: whether the row is an item: `false` where it has cells and none is about one.
  private mutating func check(
    _ row: FormItemRow, _ path: [String], _ headings: Headings
  ) -> Bool {
    var isAboutNothing = false
    var isAboutItem = false
    for cell in row.cells.dropFirst() {
      let place = row.place.inColumn(cell.column)
      switch row.columns[cell.column] {
      case nil:
        isAboutNothing = true
        refuse(place, FormWording.noColumnKey(cell.column, row: headings.row))
      case .remark: break
      case .part(let part):
        isAboutItem = true
        let refusals = part.refusals(
          of: cell.content, at: place, file: files[place.text], isKnown: row.isKnown)
        let inner = refusals.isEmpty ? "" : headings.keys[cell.column] ?? ""
        let steps = inner == FormItemSheet.ownKey ? [] : inner.split(separator: ".")
        for refusal in refusals { refuse(place, refusal, taint: path + steps.map(String.init)) }
        if refusals.isEmpty, holdsPersonnummer(cell.content) { refuse(place, Personnummer.refusal) }
      }
    }
    return isAboutItem || !isAboutNothing
  }

  private mutating func read(_ sheet: SheetGrid) {
    isCut = isCut || sheet.isCut
    guard let headings = headings(of: sheet) else {
      let mark = FormWording.layout(named: sheet.name) ?? likelyMark(of: sheet)
      guard !sheet.isCut, let mark else { return }
      refuse(sheet.place(row: 2, column: 1), FormWording.noKeys(sheet.name, mark: mark))
      isCut = true
      return
    }
    hasForm = true
    if headings.mark != FormLayout.keyMark {
      if let other = seen[headings.mark] {
        refuse(
          sheet.place(row: headings.row, column: 1),
          FormWording.sheetTwice(headings.mark, other: other))
        return
      }
      seen[headings.mark] = sheet.name
    }
    refuseHidden(sheet, headings)
    for row in sheet.rows {
      guard let first = row.first, first.row > headings.lastHeading else { continue }
      if let mark = row.first(where: { $0.column == 1 })?.content.trimmedText, mark.first == "#" {
        continue
      }
      read(row, of: sheet, headings)
    }
  }

  private mutating func read(
    _ row: ArraySlice<SheetGrid.Cell>, of sheet: SheetGrid, _ headings: Headings
  ) {
    guard let first = row.first else { return }
    let name = row.first { $0.column == 1 }.flatMap { key(in: $0) }
    let rest = row.filter { $0.column > 1 && headings.keys[$0.column]?.first != "#" }
    guard let name else {
      guard let said = rest.first else {
        if case .unreadable(let refusal) = first.content {
          refuse(sheet.place(of: first), refusal)
        }
        return
      }
      let isListed = description.inside(headings.mark)?.mapped == nil
      guard isListed, headings.mark != FormLayout.keyMark,
        headings.mark != FormLayout.changesMark
      else {
        // What the row was about is not missing.
        isCut = true
        return refuse(
          sheet.place(row: first.row, column: 1),
          FormWording.noName(of: sheet.place(of: said).cell ?? "", mark: headings.mark))
      }
      return readItem(row, rest, named: String(first.row), of: sheet, headings)
    }
    switch headings.mark {
    case FormLayout.keyMark: readKey(name, first, rest, of: sheet, headings)
    case FormLayout.changesMark: readChange(of: name, first, rest, of: sheet, headings)
    default: readItem(row, rest, named: name, of: sheet, headings)
    }
  }

  /// A row that is one key.
  private mutating func readKey(
    _ key: String, _ first: SheetGrid.Cell, _ rest: [SheetGrid.Cell], of sheet: SheetGrid,
    _ headings: Headings
  ) {
    let path = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let unit = rest.first { headings.keys[$0.column] == "unit" }
      .flatMap { $0.content.trimmedText }.flatMap(FormUnit.init(word:))
    for cell in rest where headings.keys[cell.column] != "unit" {
      guard let column = headings.keys[cell.column] else {
        refuse(sheet.place(of: cell), FormWording.noColumnKey(cell.column, row: headings.row))
        continue
      }
      insert(cell, at: column == "value" ? path : path + [column], unit: unit, of: sheet)
    }
  }

  /// A row that is one change of a what-if.
  private mutating func readChange(
    of whatIf: String, _ first: SheetGrid.Cell, _ rest: [SheetGrid.Cell], of sheet: SheetGrid,
    _ headings: Headings
  ) {
    let path = rest.first { headings.keys[$0.column] == "path" }.flatMap { key(in: $0) }
    let value = rest.first { headings.keys[$0.column] == "value" }
    guard let path, let value else {
      let missing = path == nil ? "path" : "value"
      let column = headings.keys.first { $0.value == missing }?.key ?? 1
      return refuse(
        sheet.place(row: first.row, column: column), FormWording.noChange(missing: missing),
        taint: ["what_ifs", whatIf])
    }
    insert(value, at: ["what_ifs", whatIf, "set", path], unit: nil, of: sheet)
  }

  /// A row that is one item of a collection.
  private mutating func readItem(
    _ row: ArraySlice<SheetGrid.Cell>, _ rest: [SheetGrid.Cell], named name: String,
    of sheet: SheetGrid, _ headings: Headings
  ) {
    guard let first = row.first else { return }
    let place = sheet.place(row: first.row, column: 1)
    let isNamed = description.inside(headings.mark)?.mapped != nil
    let path = [headings.mark, isNamed ? name : "row \(first.row)"]
    let key = path.joined(separator: "\n")
    if let other = seen[key] {
      return refuse(place, FormWording.rowTwice(name, other: other), taint: path)
    }
    seen[key] = place.cell
    let isFigure = item(of: headings.mark)?.properties.isEmpty ?? true
    if !isFigure, rest.isEmpty { _ = tree.insert(nil, at: path, place: place) }
    for cell in rest {
      guard let column = headings.keys[cell.column] else {
        refuse(sheet.place(of: cell), FormWording.noColumnKey(cell.column, row: headings.row))
        continue
      }
      let inner =
        column == FormItemSheet.ownKey ? [] : column.split(separator: ".").map(String.init)
      _ = tree.insert(nil, at: path, place: place)
      insert(cell, at: path + inner, unit: headings.units[cell.column], of: sheet)
    }
  }

  /// Puts what a cell says where it belongs.
  private mutating func insert(
    _ cell: SheetGrid.Cell, at path: [String], unit: FormUnit?, of sheet: SheetGrid
  ) {
    let place = sheet.place(of: cell)
    let isChange = path.count == 4 && path.starts(with: ["what_ifs"]) && path[2] == "set"
    let meaning = isChange ? .anything : self.meaning(of: path)
    let reading = FormCellReading(description: meaning, unit: unit)
    switch reading.node(for: cell.content, at: place, file: files[place.text]) {
    case .refused(let refusals):
      for refusal in refusals { refuse(place, refusal, taint: path) }
    case .node(let node):
      if holdsPersonnummer(cell.content) {
        refuse(place, Personnummer.refusal)
      }
      if let other = tree.insert(node, at: path, place: place) {
        refuse(place, FormWording.saidTwice(path, other: other), taint: path)
      }
    }
  }

  /// What a path leads to; the rows of a list have names of their own.
  private func meaning(of path: [String]) -> ValueDescription? {
    guard path.count > 1, let section = description.inside(path[0]), section.mapped == nil,
      let item = section.item
    else { return description.inside(path) }
    return item.inside(path.dropFirst(2))
  }

  private func holdsPersonnummer(_ content: SheetGrid.Content) -> Bool {
    switch content {
    case .text(let text): Personnummer.stands(in: text)
    case .number(let number, _): Personnummer.stands(in: number.text(grouped: false))
    default: false
    }
  }
}
