import Model

/// Folds what a scenario says stands in tables beside it into its tree, so that everything after reads
/// it as if somebody had written it in the file.
struct TableFolding {
  /// The tree with the tables in it.
  private(set) var root: Node
  private(set) var reading: Reading
  private(set) var fingerprint: TextFingerprint
  private let name: String
  private var tables: [String: [UInt8]] = [:]

  /// Folds the tables of a tree that was read from `name`.
  init(_ root: Node, named name: String, _ reading: Reading, _ fingerprint: TextFingerprint) {
    self.root = root
    self.name = name
    self.reading = reading
    self.fingerprint = fingerprint
    foldInsatser()
    foldSizes()
  }

  /// The bytes of a table, each read once; `nil` after saying why there are none.
  private mutating func bytes(of table: Node) -> (path: String, bytes: [UInt8])? {
    guard let text = table.text, !text.isEmpty else {
      reading.refuse(table, Count.not(table.line, TableWording.file))
      return nil
    }
    let path = ScenarioSource.path(to: text, from: name)
    if let bytes = tables[path] { return (path, bytes) }
    do throws(Diagnostics) {
      let bytes = try FileBytes.read(path)
      tables[path] = bytes
      fingerprint.add(bytes)
      return (path, bytes)
    } catch {
      reading.refuse(table, ExtensionWording.unreadable(path, error))
      return nil
    }
  }

  // MARK: Insatser

  private mutating func foldInsatser() {
    let key = "insatser_table"
    guard let entry = root.entries?.first(where: { $0.key == key }) else { return }
    root = root.replacing([key], with: nil)
    let stated = root["insatser"] ?? Node(place: entry.place, content: .mapping([]))
    reading.path = [key]
    let table = bytes(of: entry.value)
    reading.path = []
    guard let table else { return reading.cut() }
    let number = reading.files.count
    let text = TableText(table.bytes)
    if let refusal = text.refusal {
      reading.path = [key]
      reading.refuse(entry.value, refusal)
      reading.path = []
      return reading.cut()
    }
    let values = SeparatedValues(text.bytes)
    var grid = SheetGrid(values, text: number)
    grid.renameFirst("id", to: "insatser")
    reading.takeIn(table.path)
    for problem in values.problems {
      reading.report(
        grid.place(row: problem.row, column: problem.column), problem.refusal)
    }
    let form = FormReading([grid], files: reading.files, years: root.plannedYears)
    guard form.hasForm, form.root?.entries?.map(\.key) ?? ["insatser"] == ["insatser"] else {
      reading.report(grid.place(row: 1, column: 1), TableWording.noInsatser)
      return reading.cut()
    }
    reading.takeIn(form)
    var entries = stated.entries ?? []
    var places = Dictionary(entries.map { ($0.key, $0.place) }) { first, _ in first }
    for entry in form.root?["insatser"]?.entries ?? [] {
      if let other = places.updateValue(entry.place, forKey: entry.key) {
        places[entry.key] = other
        let place = reading.files[other.text] + other.suffix
        reading.report(entry.place, TableWording.taken(entry.key, at: place))
      } else {
        entries.append(entry)
      }
    }
    root = root.replacing(
      ["insatser"], with: Node(place: stated.place, content: .mapping(entries)))
  }

  // MARK: Sizes

  private mutating func foldSizes() {
    for group in root["target_groups"]?.entries ?? [] {
      guard let request = group.value.entries?.first(where: { $0.key == "people_from" }) else {
        continue
      }
      reading.path = ["target_groups", group.key, "people_from"]
      let folded = sizes(request, of: group.value)
      reading.path = []
      var value = group.value.replacing(["people_from"], with: nil)
      for (key, node) in folded where value[key] == nil {
        value = value.replacing([key], with: node)
      }
      root = root.replacing(["target_groups", group.key], with: value)
    }
  }

  /// What a group gets from a table: its people, by kommun and together, and where they come from.
  private mutating func sizes(
    _ request: Node.Entry, of group: Node
  ) -> [(key: String, node: Node)] {
    var draft = SizeDraft()
    let before = reading.diagnostics.count
    guard Record<SizeDraft>.size.read(request.value, into: &draft, &reading),
      reading.diagnostics.count == before
    else { return [] }
    for key in ["people", "people_by_kommun"] where group[key] != nil {
      reading.refuse(request.place, TableWording.statedToo(key))
      return []
    }
    guard let file = request.value["table"], let table = bytes(of: file) else { return [] }
    if !reading.files.contains(table.path) { reading.takeIn(table.path) }
    let kommuner = kommuner(at: request.place)
    guard !kommuner.isEmpty else { return [] }
    var counts: [Node.Entry] = []
    var sum = 0
    do throws(Refusal) {
      let figures = try SizeTable(table.bytes).figures(
        draft, codes: Set(kommuner.map(\.code)))
      for kommun in kommuner {
        let count = figures[kommun.code] ?? 0
        sum += count
        counts.append(
          Node.Entry(key: kommun.name, place: request.place, value: scalar(count, request.place)))
      }
    } catch {
      reading.refuse(request.value["column"] ?? request.value, error)
      return []
    }
    let source = ([file.text ?? ""] + [draft.column, draft.year.map(String.init) ?? ""])
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      ("people", scalar(sum, request.place)),
      ("people_by_kommun", Node(place: request.place, content: .mapping(counts))),
      ("source", Node(place: request.place, content: .scalar(source, isPlain: true))),
    ]
  }

  private func scalar(_ number: Int, _ place: Place) -> Node {
    Node(place: place, content: .scalar(String(number), isPlain: true))
  }

  /// The kommuner with their codes; empty after saying which lacks one.
  private mutating func kommuner(at place: Place) -> [(name: String, code: String)] {
    let members = (root["members"]?.entries ?? []).filter { $0.value["part"]?.text == "kommun" }
    let lacking = members.filter { $0.value["code"]?.text == nil }.map(\.key)
    guard lacking.isEmpty, !members.isEmpty else {
      reading.refuse(place, TableWording.noCode(lacking))
      return []
    }
    let kommuner = members.map { (name: $0.key, code: $0.value["code"]?.text ?? "") }
    for (code, same) in Dictionary(grouping: kommuner, by: \.code).sorted(by: { $0.key < $1.key })
    where same.count > 1 {
      reading.refuse(place, TableWording.sameCode(code, same.map(\.name)))
      return []
    }
    return kommuner
  }
}

extension SheetGrid {
  /// Lets the first cell say something else.
  fileprivate mutating func renameFirst(_ old: String, to new: String) {
    guard let first = cells.first, first.column == 1, first.content.trimmedText == old else {
      return
    }
    cells[0] = Cell(row: first.row, column: 1, content: .text(new))
  }
}

extension Reading {
  /// Adds a text that is read beside the others; places in it have its number.
  fileprivate mutating func takeIn(_ file: String) { add(file: file) }

  /// Takes in what was found in a table.
  fileprivate mutating func takeIn(_ form: FormReading) {
    for diagnostic in form.diagnostics { add(diagnostic) }
    for path in form.tainted { taint(at: path) }
    if form.isCut { cut() }
  }

  /// Reports something at a place of any of the texts.
  fileprivate mutating func report(_ place: Place, _ refusal: Refusal) {
    add(
      Diagnostic(
        file: files[place.text], place: place, cause: refusal.cause, remedy: refusal.remedy))
  }
}
