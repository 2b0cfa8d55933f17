import Model

/// Lays out a collection with a row for each item and a column for each key path.
struct FormItemSheet {
  private let items: [(name: String, node: Node)]
  private let item: ValueDescription
  private let section: String
  private let years: ClosedRange<Int>?
  private let language: Language
  private let isTemplate: Bool

  /// The key of the column that holds what an item is when it is no more than one figure.
  static let ownKey = "."

  init(
    _ node: Node?, _ description: ValueDescription?, section: String, years: ClosedRange<Int>?,
    in language: Language, isTemplate: Bool
  ) {
    let named = (node?.entries ?? []).map { ($0.key, $0.value) }
    let listed = (node?.items ?? []).enumerated().map { (String($0 + 1), $1) }
    items = named + listed
    item = description?.mapped?.item ?? description?.item ?? .anything
    self.section = section
    self.years = years
    self.language = language
    self.isTemplate = isTemplate
  }

  /// The sheet, and which cell holds what.
  func sheet(named name: String) -> DraftedSheet {
    let leaves = items.map { item in self.leaves(of: item.node) }
    let used = leaves.flatMap { $0.map(\.path) }
    let paths = self.paths(used: used)
    var places: [[String]: (row: Int, column: Int)] = [:]
    var rows: [FormRow] = []
    for (offset, (name, _)) in items.enumerated() {
      var byPath: [[String]: Node] = [:]
      for leaf in leaves[offset] { byPath[leaf.path] = leaf.node }
      let cells = paths.enumerated().map { column, path in
        places[[section, name] + path] = (offset + FormSheet.headingRows, column + 1)
        let description = item.inside(path)
        return byPath[path].map { FormCellWriting.cell(for: $0, as: description) }
          ?? FormCell(.blank, words: description?.words ?? [])
      }
      rows.append(FormRow(role: .input, cells: [FormCell(.text(name))] + cells))
    }
    let columns =
      [nameColumn]
      + paths.enumerated().map { offset, path in column(path, rows.map { $0.cells[offset + 1] }) }
    return DraftedSheet(
      sheet: FormSheet(
        name: name, kind: .items(collection: section), columns: columns,
        rows: headings(of: columns) + rows), places: places)
  }

  /// What an item says, but for changes, which have a sheet of their own.
  private func leaves(of node: Node) -> [FormLeaf] {
    FormLeaf.leaves(of: node, as: item, years: years).filter { leaf in
      !FormChangeSheet.holds(leaf, of: section)
    }
  }

  /// The columns: what is used, what must be there, and in a template all keys.
  private func paths(used: [[String]]) -> [[String]] {
    var paths = used
    for property in item.properties where !isEvidence(property) || isTemplate {
      guard property.isRequired || isTemplate, section != "what_ifs" || property.key != "set",
        !used.contains(where: { $0.first == property.key })
      else { continue }
      paths.append([property.key])
    }
    if item.isByYear, let years {
      paths += [[]] + years.map { [String($0)] }
    }
    var seen: Set<[String]> = []
    return FormOrder(item).sorted(paths.filter { seen.insert($0).inserted })
  }

  private func isEvidence(_ property: PropertyDescription) -> Bool {
    EvidenceKeys.keys.contains(property.key)
  }

  private var nameColumn: FormColumn {
    let heading =
      item.properties.isEmpty && !item.isByYear
      ? Phrase(sv: "Namn", en: "Name") : Phrase(sv: "Kort namn", en: "Short name")
    let note = Phrase(
      sv: "Radens eget namn, som annat pekar på. Rader utan namn och innehåll läses inte.",
      en: "The row's own name, which others refer to. Rows without name and content are not read.")
    return FormColumn(
      heading: heading(language), key: section, unit: nil, words: [], note: note(language),
      width: min(max(12, items.map(\.name.count).max() ?? 0), 30), format: .text)
  }

  private func column(_ path: [String], _ cells: [FormCell]) -> FormColumn {
    let description = item.inside(path)
    let units = Set(cells.compactMap(\.unit))
    let unit = units.count == 1 ? units.first : units.isEmpty ? description?.usualUnit : nil
    let heading =
      path.isEmpty
      ? Phrase(sv: "Alla år", en: "All years")(language)
      : FormMeaning.heading(of: path, in: item, language)
    let property =
      path.last.flatMap { key in
        item.inside(path.dropLast())?.properties.first { $0.key == key }
      }
    return FormColumn(
      heading: heading, key: path.isEmpty ? Self.ownKey : path.joined(separator: "."), unit: unit,
      words: description?.words ?? [], note: FormMeaning.note(of: property, language),
      width: width(of: cells), format: description?.emptyFormat ?? .text)
  }

  private func width(of cells: [FormCell]) -> Int {
    let lengths = cells.map { cell in
      switch cell.value {
      case .text(let text): text.count + 2
      case .number(let number, .unit(let unit, _)):
        number.text(grouped: true).count + unit.phrase(language).count + 3
      case .number(let number, _): number.text(grouped: true).count + 3
      case .date: 12
      case .blank: 0
      }
    }
    return min(max(14, lengths.max() ?? 0), 44)
  }

  private func headings(of columns: [FormColumn]) -> [FormRow] {
    let mark = FormCell(.text(FormLayout.unitMark(language)))
    let units = columns.dropFirst().map { column in
      column.unit.map { FormCell(.text($0.phrase(language))) } ?? .blank
    }
    return [
      FormRow(role: .headings, cells: columns.map { FormCell(.text($0.heading)) }),
      FormRow(role: .keys, cells: columns.map { FormCell(.text($0.key)) }),
      FormRow(role: .units, cells: [mark] + units),
    ]
  }
}
