import Model

/// What stands above the rows of a form, and what must not be hidden below it.
extension FormReading {
  /// What the rows of a sheet are, by its row of keys.
  struct Headings {
    let row: Int
    let mark: String
    var keys: [Int: String] = [:]
    var units: [Int: FormUnit] = [:]
    var lastHeading: Int
  }

  /// The row of keys among the first rows, with the row of units below it.
  mutating func headings(of sheet: SheetGrid) -> Headings? {
    let marks = FormWording.marks(of: description)
    let found = sheet.rows.prefix(10).first { row in
      row.first.map { $0.column == 1 && marks.contains($0.content.trimmedText ?? "") } ?? false
    }
    guard let found, let first = found.first, let mark = first.content.trimmedText else {
      return nil
    }
    var headings = Headings(row: first.row, mark: mark, lastHeading: first.row)
    for cell in found.dropFirst() {
      if let key = key(in: cell) { headings.keys[cell.column] = key }
    }
    if let units = sheet.rows.first(where: { $0.first?.row == first.row + 1 }),
      let mark = units.first, mark.column == 1, let text = mark.content.trimmedText,
      [FormLayout.unitMark.sv, FormLayout.unitMark.en].contains(text)
    {
      headings.lastHeading = mark.row
      for cell in units.dropFirst() {
        guard let text = cell.content.trimmedText else { continue }
        headings.units[cell.column] = FormUnit(word: text)
        if FormUnit(word: text) == nil {
          refuse(sheet.place(of: cell), FormWording.unknownUnit(text))
        }
      }
    }
    checkKeys(&headings, of: sheet)
    return headings
  }

  /// What a sheet without a mark would be by the keys that stand in one of its first rows; `nil` where
  /// it is something else.
  func likelyMark(of sheet: SheetGrid) -> String? {
    let marks = FormWording.marks(of: description).sorted()
    let known = marks.map { ($0, Set(FormWording.columns(of: $0, description))) }
    return sheet.rows.prefix(10).lazy.compactMap { row in
      let texts = row.compactMap(\.content.trimmedText)
      let best = known.map { ($0.0, texts.filter($0.1.contains).count) }.max { $0.1 < $1.1 }
      return best.flatMap { $0.1 >= 3 ? $0.0 : nil }
    }.first
  }

  /// The key above a column; a year may stand as a number.
  func key(in cell: SheetGrid.Cell) -> String? {
    if case .number(let number, _) = cell.content { return number.text(grouped: false) }
    return cell.content.trimmedText
  }

  /// Refuses keys that the format does not have, once for the column.
  private mutating func checkKeys(_ headings: inout Headings, of sheet: SheetGrid) {
    let known = FormWording.columns(of: headings.mark, description)
    var first: [String: Int] = [:]
    for (column, key) in headings.keys.sorted(by: { $0.key < $1.key }) where key.first != "#" {
      let place = sheet.place(row: headings.row, column: column)
      if let other = first[key] {
        refuse(place, FormWording.columnTwice(key, other: Place.letters(ofColumn: other)))
        headings.keys[column] = "#"
      } else if !known.contains(key), !isKnown(key, mark: headings.mark) {
        refuse(place, FormWording.unknownColumn(key, among: known))
        isCut = true
        headings.keys[column] = "#"
      }
      first[key] = column
    }
  }

  private func isKnown(_ key: String, mark: String) -> Bool {
    switch mark {
    case FormLayout.keyMark: Year.number(key) != nil
    case FormLayout.changesMark: false
    default:
      item(of: mark)?.inside(key.split(separator: ".").map(String.init)) != nil
    }
  }

  func item(of section: String) -> ValueDescription? {
    let section = description.inside(section)
    return section?.mapped?.item ?? section?.item
  }

  /// Refuses what stands where nobody sees it, and cells that stand as one.
  mutating func refuseHidden(_ sheet: SheetGrid, _ headings: Headings) {
    if sheet.isHidden { refuse(sheet.place(row: 1, column: 1), FormWording.hiddenSheet) }
    for merge in sheet.merges where merge.rows.upperBound >= headings.row {
      refuse(
        sheet.place(row: merge.rows.lowerBound, column: merge.columns.lowerBound),
        FormWording.merged)
    }
    for row in sheet.rows {
      guard let first = row.first, first.row > headings.lastHeading else { continue }
      if sheet.hiddenRows.contains(first.row) {
        refuse(sheet.place(of: first), FormWording.hiddenRow(first.row))
      }
    }
    let hidden = Set(
      sheet.cells.filter { $0.row > headings.lastHeading && sheet.hides(column: $0.column) }
        .map(\.column))
    for column in hidden.sorted() where headings.keys[column]?.first != "#" {
      refuse(
        sheet.place(row: headings.row, column: column),
        FormWording.hiddenColumn(Place.letters(ofColumn: column)))
    }
  }
}
