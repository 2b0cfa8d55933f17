import Model

/// Lays out sections of a tree with a row for each key.
struct FormKeySheet {
  private let root: Node
  private let description: ValueDescription
  private let years: ClosedRange<Int>?
  private let language: Language

  init(
    _ root: Node, _ description: ValueDescription, years: ClosedRange<Int>?, in language: Language
  ) {
    self.root = root
    self.description = description
    self.years = years
    self.language = language
  }

  /// Where key, meaning, unit and value stand; the years come after.
  private static let (keyColumn, valueColumn) = (0, 3)

  /// A sheet with what the sections say, and an empty row for each key that they could have.
  func sheet(named name: String, sections: [String]) -> DraftedSheet {
    var rows: [FormRow] = []
    var places: [[String]: (row: Int, column: Int)] = [:]
    let paths = sections.flatMap { section in self.paths(of: section) }
    let hasYears = paths.contains { description.inside($0)?.isByYear ?? false }
    let years = hasYears ? self.years.map { $0.map(String.init) } ?? [] : []
    for path in paths {
      let description = description.inside(path)
      let row = rows.count + FormSheet.headingRows
      var cells = [
        FormCell(.text(path.joined(separator: "."))),
        FormCell(.text(FormMeaning.line(of: path, in: self.description, language))),
      ]
      let values = [path] + years.map { path + [$0] }
      let written = values.map { path in cell(at: path) }
      let unit = unit(of: written) ?? description?.usualUnit
      cells.append(unit.map { FormCell(.text($0.phrase(language))) } ?? .blank)
      for (offset, value) in values.enumerated() where offset == 0 || description?.isByYear == true
      {
        places[value] = (row, Self.valueColumn + offset)
      }
      rows.append(FormRow(role: .input, cells: cells + written))
    }
    let columns = columns(years)
    return DraftedSheet(
      sheet: FormSheet(
        name: name, kind: .keys, columns: columns,
        rows: headings(of: columns, years) + rows), places: places)
  }

  /// The keys of a section in the order of its record, and then what else it says.
  private func paths(of section: String) -> [[String]] {
    let used = root[section].map { node in
      FormLeaf.leaves(of: node, as: description.inside(section), years: years, at: [section])
        .map { leaf in isYear(leaf.path) ? Array(leaf.path.dropLast()) : leaf.path }
    }
    let known = knownPaths(under: [section])
    let all = known + (used ?? []).filter { !known.contains($0) }
    var seen: Set<[String]> = []
    return FormOrder(description).sorted(all.filter { seen.insert($0).inserted })
  }

  private func isYear(_ path: [String]) -> Bool {
    guard let last = path.last, let years, Year.number(last).map(years.contains) ?? false else {
      return false
    }
    return description.inside(path.dropLast())?.isByYear ?? false
  }

  /// The paths of all keys that stand under a path without any choice between forms.
  private func knownPaths(under path: [String]) -> [[String]] {
    guard case .record(_, let properties)? = description.inside(path) else { return [path] }
    // Where figures come from is asked once for a section, and further in where somebody has said it.
    return properties.filter { path.count == 1 || !EvidenceKeys.keys.contains($0.key) }
      .flatMap { knownPaths(under: path + [$0.key]) }
  }

  private func cell(at path: [String]) -> FormCell {
    let description = description.inside(path)
    guard let node = root.leaf(at: path, years: years),
      FormLeaf.leaves(of: node, as: description, years: years).map(\.path) == [[]]
    else { return FormCell(.blank, words: description?.words ?? []) }
    return FormCellWriting.cell(for: node, as: description)
  }

  private func unit(of cells: [FormCell]) -> FormUnit? {
    cells.lazy.compactMap(\.unit).first
  }

  private func headings(of columns: [FormColumn], _ years: [String]) -> [FormRow] {
    let mark = FormCell(.text(FormLayout.unitMark(language)))
    return [
      FormRow(role: .headings, cells: columns.map { FormCell(.text($0.heading)) }),
      FormRow(role: .keys, cells: columns.map { FormCell(.text($0.key)) }),
      FormRow(role: .units, cells: [mark] + columns.dropFirst().map { _ in .blank }),
    ]
  }

  private func columns(_ years: [String]) -> [FormColumn] {
    func column(_ heading: Phrase, _ key: String, _ width: Int, note: Phrase) -> FormColumn {
      FormColumn(
        heading: heading(language), key: key, unit: nil, words: [], note: note(language),
        width: width, format: .text)
    }
    let fixed = [
      column(
        Phrase(sv: "Nyckel", en: "Key"), FormLayout.keyMark, 34,
        note: Phrase(sv: "Läses av Insatsval: ändra inte.", en: "Read by Insatsval: leave it.")),
      column(
        Phrase(sv: "Vad den betyder", en: "What it means"), "#meaning", 60,
        note: Phrase(sv: "Läses inte.", en: "Not read.")),
      column(
        Phrase(sv: "Enhet", en: "Unit"), "unit", 14,
        note: Phrase(
          sv: "Enheten för tal som står utan.", en: "The unit of numbers that have none.")),
      column(
        Phrase(sv: "Värde", en: "Value"), "value", 30,
        note: Phrase(
          sv: "Ett värde, som gäller alla år.", en: "One value, which stands for all years.")),
    ]
    return fixed
      + years.map { year in
        column(
          Phrase(sv: "\(year)", en: "\(year)"), year, 14,
          note: Phrase(
            sv: "Värdet för året; fyll i alla år, eller bara kolumnen Värde.",
            en: "The year's value; fill in all years, or the column Value alone."))
      }
  }
}

extension FormCell {
  /// The unit that its number carries.
  var unit: FormUnit? {
    if case .number(_, .unit(let unit, _)) = value { unit } else { nil }
  }
}

extension Node {
  /// What stands at the end of a path of keys, where a year leads into a list by year.
  func leaf(at path: some Collection<String>, years: ClosedRange<Int>?) -> Node? {
    path.reduce(self as Node?) { node, step in
      guard let items = node?.items else { return node?[step] }
      guard let years, let year = Year.number(step), years.contains(year),
        items.count == years.count
      else { return nil }
      return items[year - years.lowerBound]
    }
  }
}
