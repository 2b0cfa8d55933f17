import Model

/// Lays out the new values of what-ifs with a row for each.
struct FormChangeSheet {
  private let whatIfs: [Node.Entry]
  private let language: Language

  init(_ node: Node?, in language: Language) {
    whatIfs = node?.entries ?? []
    self.language = language
  }

  /// Whether a piece of a what-if stands on this sheet and not beside its name.
  static func holds(_ leaf: FormLeaf, of section: String) -> Bool {
    section == "what_ifs" && leaf.path == ["set"] && leaf.node.entries.map { !$0.isEmpty } ?? false
  }

  /// The sheet, and which cell holds what.
  func sheet(named name: String) -> DraftedSheet {
    var rows: [FormRow] = []
    var places: [[String]: (row: Int, column: Int)] = [:]
    for whatIf in whatIfs {
      for change in whatIf.value["set"]?.entries ?? [] {
        places[["what_ifs", whatIf.key, "set", change.key]] = (
          rows.count + FormSheet.headingRows, 2
        )
        rows.append(
          FormRow(
            role: .input,
            cells: [
              FormCell(.text(whatIf.key)), FormCell(.text(change.key)),
              FormCellWriting.cell(for: change.value, as: .anything),
            ]))
      }
    }
    let mark = FormCell(.text(FormLayout.unitMark(language)))
    let headings = [
      FormRow(role: .headings, cells: columns.map { FormCell(.text($0.heading)) }),
      FormRow(role: .keys, cells: columns.map { FormCell(.text($0.key)) }),
      FormRow(role: .units, cells: [mark, .blank, .blank]),
    ]
    return DraftedSheet(
      sheet: FormSheet(name: name, kind: .changes, columns: columns, rows: headings + rows),
      places: places)
  }

  private var columns: [FormColumn] {
    func column(_ heading: Phrase, _ key: String, _ width: Int, _ note: Phrase) -> FormColumn {
      FormColumn(
        heading: heading(language), key: key, unit: nil, words: [], note: note(language),
        width: width, format: .text)
    }
    return [
      column(
        Phrase(sv: "Fråga", en: "Question"), FormLayout.changesMark, 24,
        Phrase(
          sv: "Det korta namnet på en rad i ”Vad händer om”.",
          en: "The short name of a row in “What if”.")),
      column(
        Phrase(sv: "Det som ändras", en: "What changes"), "path", 40,
        Phrase(
          sv: "Sökväg med punkter mellan, som members.regionen.contribution.",
          en: "A path with points between, such as members.regionen.contribution.")),
      column(
        Phrase(sv: "Nytt värde", en: "New value"), "value", 40,
        Phrase(
          sv: "Ett värde, eller −10 %, +200 tkr, −10 pe, +6 months.",
          en: "A value, or −10 %, +200 tkr, −10 pe, +6 months.")),
    ]
  }
}
