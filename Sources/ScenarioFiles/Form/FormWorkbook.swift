public import Model

/// A scenario as sheets to fill in: what stands in each cell, before any spreadsheet is written.
///
/// Each sheet has its headings in the first row, in the second the keys that the reader goes by, in
/// the third the units. The names of sheets, the headings and whatever stands in a row that begins
/// with `#` are for people and may be changed; nothing is read from them. A sheet of items has a
/// column for each key path (`effect.net.low`), a sheet of keys a row for each. Lists stand in one
/// cell: names with commas between them, and all else in the short form of YAML.
public struct FormWorkbook: Hashable, Sendable {
  /// The sheets from the left.
  public let sheets: [FormSheet]
  private let addresses: [[String]: FormAddress]

  init(sheets: [FormSheet], addresses: [[String]: FormAddress]) {
    self.sheets = sheets
    self.addresses = addresses
  }

  /// The cell for what a path of keys leads to, such as `["insatser", "I01", "cost"]`; `nil` where
  /// the form has no cell of its own for it.
  ///
  /// A figure that is stated for each year has its cells under the years:
  /// `["equity", "use", "2027"]`. The cell of a figure that nobody has stated is empty.
  public func address(of path: [String]) -> FormAddress? { addresses[path] }

  /// The form of a scenario file: everything that it and what it extends say, with some changes made,
  /// so that reading it gives the same scenario; `nil` where nothing could be read or the changes
  /// cannot be made.
  public init?(
    _ source: ScenarioSource, changedBy selection: ChangeSelection = ChangeSelection(),
    in language: Language
  ) {
    guard let root = source.root(changedBy: selection) else { return nil }
    self = FormDrafting(root, in: language, isTemplate: false).workbook
  }

  /// A form to begin from: the example of ``ScenarioTemplate``, with room for all keys.
  public static func template(in language: Language) -> FormWorkbook {
    let root = NodeComposer.compose(Array(ScenarioTemplate.body.utf8), file: "").root
    let empty = Node(place: .start, content: .mapping([]))
    return FormDrafting(root ?? empty, in: language, isTemplate: true).workbook
  }
}
