import Model

/// Lays a scenario's tree out on sheets.
struct FormDrafting {
  private let root: Node
  private let years: ClosedRange<Int>?
  private let language: Language
  private let isTemplate: Bool
  private let description = Record<ScenarioDraft>.scenario.description
  private var sheets: [FormSheet] = []
  private var addresses: [[String]: FormAddress] = [:]

  /// The sheets of a tree; a template has room for keys that nobody has used.
  init(_ root: Node, in language: Language, isTemplate: Bool) {
    self.root = root
    self.language = language
    self.isTemplate = isTemplate
    years = root.plannedYears
    for layout in FormLayout.all { add(layout) }
  }

  /// The form.
  var workbook: FormWorkbook { FormWorkbook(sheets: sheets, addresses: addresses) }

  private mutating func add(_ layout: FormLayout) {
    let name = layout.name(language)
    switch layout.content {
    case .keys(let sections):
      let stray = sections.contains("insatsval") ? straySections : []
      guard layout.isAlwaysThere || sections.contains(where: { root[$0] != nil }) else { return }
      let drafting = FormKeySheet(root, description, years: years, in: language)
      add(drafting.sheet(named: name, sections: sections + stray))
    case .items(let section):
      guard layout.isAlwaysThere || root[section] != nil, isTable(section) else { return }
      let drafting = FormItemSheet(
        root[section], description.inside(section), section: section, years: years, in: language,
        isTemplate: isTemplate)
      add(drafting.sheet(named: name))
    case .changes:
      add(FormChangeSheet(root["what_ifs"], in: language).sheet(named: name))
    }
  }

  private mutating func add(_ drafted: DraftedSheet) {
    for (path, place) in drafted.places {
      addresses[path] = FormAddress(
        sheet: drafted.sheet.name, row: place.row, column: place.column)
    }
    sheets.append(drafted.sheet)
  }

  /// Sections that have no sheet of their own, or are not what their sheet could hold.
  private var straySections: [String] {
    let laidOut = FormLayout.all.flatMap { layout -> [String] in
      switch layout.content {
      case .keys(let sections): sections
      case .items(let section): isTable(section) ? [section] : []
      case .changes: []
      }
    }
    return (root.entries ?? []).map(\.key).filter { !laidOut.contains($0) }
  }

  /// Whether a section, where it is there, is a collection that rows can hold.
  private func isTable(_ section: String) -> Bool {
    guard let node = root[section] else { return true }
    if description.inside(section)?.item != nil { return node.items != nil }
    guard let entries = node.entries, !entries.isEmpty else { return false }
    return entries.allSatisfy { entry in
      entry.key.first.map { $0 != "#" && $0 != " " } ?? false
    }
  }
}

/// A sheet with the paths of what stands in its cells.
struct DraftedSheet {
  let sheet: FormSheet
  let places: [[String]: (row: Int, column: Int)]
}
