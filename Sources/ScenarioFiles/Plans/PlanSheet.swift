import Model

/// A plan on a sheet of a workbook: a row for each insats and a column for each year, as `budget`
/// writes it.
///
/// The row of keys says `plan` in its first cell and the years above their columns. A cell holds a
/// number of new participants, a granted amount, or yes; an empty one is not funded.
struct PlanSheet {
  /// What stands in the first cell of the row of keys.
  static let mark = "plan"

  private let sheet: SheetGrid
  private let headings: ArraySlice<SheetGrid.Cell>

  /// The first sheet that holds a plan; `nil` where none does.
  init?(_ sheets: [SheetGrid]) {
    for sheet in sheets {
      let keys = sheet.rows.prefix(10).first { row in
        row.first.map { $0.column == 1 && $0.content.trimmedText == Self.mark } ?? false
      }
      guard let keys else { continue }
      self.sheet = sheet
      headings = keys
      return
    }
    return nil
  }

  /// What it says of each insats.
  func wishes(_ reading: inout Reading) -> [PlanWish] {
    let first = headings.first?.row ?? 0
    let years = years(&reading)
    return sheet.rows.compactMap { row in
      guard let name = row.first, name.row > first, name.column == 1,
        let id = name.content.trimmedText, id.first != "#"
      else { return nil }
      var wish = PlanWish(id: InsatsID(id), place: sheet.place(of: name))
      for cell in row.dropFirst() {
        guard let year = years[cell.column] else { continue }
        if let choice = choice(cell, &reading) {
          wish.years.append((year, choice, sheet.place(of: cell)))
        }
      }
      return wish
    }
  }

  /// The year of each column that has one.
  private func years(_ reading: inout Reading) -> [Int: Int] {
    var years: [Int: Int] = [:]
    for cell in headings.dropFirst() {
      let text: String?
      if case .number(let number, _) = cell.content {
        text = number.text(grouped: false)
      } else {
        text = cell.content.trimmedText
      }
      guard let text, text.first != "#" else { continue }
      guard let year = Year.number(text), reading.years?.contains(year) ?? true else {
        let known = reading.years ?? 0...0
        reading.refuse(
          sheet.place(of: cell),
          Phrase(
            sv: "”\(excerpt(text))” är inget av planens år.",
            en: "“\(excerpt(text))” is not a planned year."),
          remedy: Phrase(
            sv: "Åren är \(year: known.lowerBound)–\(year: known.upperBound).",
            en: "The years are \(year: known.lowerBound)–\(year: known.upperBound)."))
        continue
      }
      years[cell.column] = year
    }
    return years
  }

  private func choice(_ cell: SheetGrid.Cell, _ reading: inout Reading) -> PlanWish.Choice? {
    switch cell.content {
    case .flag(let isFunded): return isFunded ? .yes : .no
    case .number(let number, let word):
      let unit = FormUnit(word: word)
      if word.isEmpty || unit == .participants || unit == .newParticipants {
        guard number.mantissa != 0 else { return .no }
        return read(number.text(grouped: false) + " participants", cell, &reading)
      }
      return read(number.text(grouped: false) + " " + (unit?.rawValue ?? word), cell, &reading)
    case .text(let text):
      switch SheetText.trimmed(text).lowercased() {
      case "": return nil
      case "ja", "x": return .yes
      case "nej", "-", "–": return .no
      default: return read(SheetText.trimmed(text), cell, &reading)
      }
    case .date(let date): return read(date.iso, cell, &reading)
    case .unreadable(let refusal):
      reading.refuse(sheet.place(of: cell), refusal.cause, remedy: refusal.remedy)
      return nil
    }
  }

  /// What a cell says, read as a plan that is written by hand says it.
  private func read(
    _ text: String, _ cell: SheetGrid.Cell, _ reading: inout Reading
  ) -> PlanWish.Choice? {
    let node = Node(place: sheet.place(of: cell), content: .scalar(text, isPlain: true))
    return PlanWish.choice.read(node, &reading)
  }
}
