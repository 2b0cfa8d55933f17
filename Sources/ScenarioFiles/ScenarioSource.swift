import Model

/// A scenario file as a tree, with every file that it extends folded in, before anything is read as
/// a figure.
///
/// One source gives any number of scenarios: the base, its what-ifs, and what `--set` asks for.
/// Changes are made in the tree, so that a changed scenario is read, validated and placed exactly as
/// if somebody had written it.
public struct ScenarioSource: Sendable {
  /// The file as the user named it.
  public let name: String
  /// What an extending file calls its difference on its base; `nil` for a file of its own.
  public let extensionName: String?
  /// Sixteen hexadecimal digits that name the exact bytes of the file and of what it extends.
  public let fingerprint: String
  let root: Node?
  let reading: Reading
  let drafts: [WhatIfDraft]
  private let extensionDifferences: [Difference]
  /// The what-ifs that extending files add.
  private let addedWhatIfs: [Node.Entry]

  /// The fingerprint of the file together with what else an answer depends on.
  public func fingerprint(with rest: [String]) -> String {
    guard rest.contains(where: { !$0.isEmpty }) else { return fingerprint }
    var all = TextFingerprint()
    for text in [fingerprint] + rest { all.add(Array(text.utf8) + [0]) }
    return all.text
  }

  /// The file and every file that it extends.
  public var files: [String] { reading.files }

  /// The what-ifs of the file and of what it extends, in the order they are written.
  public var whatIfs: [WhatIf] { drafts.map(WhatIf.init) }

  /// The tree with every what-if in it, those of extending files too; `nil` when nothing could be
  /// read.
  var wholeRoot: Node? {
    guard let root, !addedWhatIfs.isEmpty else { return root }
    let stated = root["what_ifs"]
    let all = Node(
      place: stated?.place ?? .start, content: .mapping((stated?.entries ?? []) + addedWhatIfs))
    return root.replacing(["what_ifs"], with: all)
  }

  /// The tree with some changes made and every what-if in it; `nil` when nothing could be read or
  /// the changes cannot be made.
  func root(changedBy selection: ChangeSelection) -> Node? {
    guard let root = wholeRoot, !selection.isEmpty else { return wholeRoot }
    var reading = reading
    let changes = ChangeCollection(drafts: drafts).changes(of: selection, &reading)
    let applied = ChangeApplication(changes, to: root, &reading)
    return reading.diagnostics.isEmpty ? applied.root : nil
  }

  /// Reads a YAML file, a workbook, or a folder of CSV files; `-` is the standard input.
  ///
  /// - Throws: why the file, or one that it extends, cannot be read at all.
  public init(reading path: String) throws(Diagnostics) {
    try self.init(
      try SourceBytes.read(path), named: path, extendedBy: [], TextFingerprint())
  }

  /// Reads a YAML file or a workbook from its bytes; files it extends are looked for beside `name`.
  ///
  /// - Throws: why a file that it extends cannot be read at all.
  public init(bytes: [UInt8], named name: String) throws(Diagnostics) {
    try self.init(.file(bytes), named: name, extendedBy: [], TextFingerprint())
  }

  private init(
    _ bytes: SourceBytes, named name: String, extendedBy chain: [String],
    _ extending: TextFingerprint
  ) throws(Diagnostics) {
    let text = bytes.text(named: name)
    var fingerprint = extending
    bytes.add(to: &fingerprint)
    self.name = name
    guard let root = text.root, root["extends"] != nil else {
      var reading = text.reading
      self.root = text.root.map { root in
        let folding = TableFolding(root, named: name, reading, fingerprint)
        (reading, fingerprint) = (folding.reading, folding.fingerprint)
        return folding.root
      }
      self.reading = reading
      drafts = text.root.map(Self.whatIfs) ?? []
      extensionName = nil
      extensionDifferences = []
      addedWhatIfs = []
      self.fingerprint = fingerprint.text
      return
    }
    var reading = text.reading
    var draft = ExtensionDraft()
    _ = Record<ExtensionDraft>.extension.read(root, into: &draft, &reading)
    let entry = root.entries?.first { $0.key == "extends" }
    let place = entry?.value.place ?? root.place
    guard reading.diagnostics.isEmpty else { throw Diagnostics(reading.diagnostics) }
    let path = Self.path(to: draft.extends, from: name)
    guard path != name, !chain.contains(path), chain.count < 16 else {
      reading.refuse(place, ExtensionWording.circle(chain + [name, path]))
      throw Diagnostics(reading.diagnostics)
    }
    let others: SourceBytes
    do throws(Diagnostics) {
      others = try SourceBytes.read(path)
    } catch {
      reading.refuse(place, ExtensionWording.unreadable(path, error))
      throw Diagnostics(reading.diagnostics)
    }
    let base = try ScenarioSource(
      others, named: path, extendedBy: chain + [name], fingerprint)
    self.fingerprint = base.fingerprint
    let count = reading.files.count
    let moved = base.drafts.map { $0.after(texts: count) }
    reading.goOn(into: base.reading)
    drafts = Self.joined(moved, draft.whatIfs, &reading)
    let own = ChangeCollection(drafts: moved).changes(of: draft.difference, &reading)
    if let root = base.root {
      let isReadable = reading.diagnostics.isEmpty
      let applied = ChangeApplication(own, to: root.after(texts: count), &reading)
      if isReadable, !reading.diagnostics.isEmpty { throw Diagnostics(reading.diagnostics) }
      self.root = applied.root
      extensionDifferences = base.extensionDifferences + applied.differences
    } else {
      self.root = nil
      extensionDifferences = []
    }
    addedWhatIfs =
      base.addedWhatIfs.map { $0.after(texts: count) } + (root["what_ifs"]?.entries ?? [])
    extensionName = draft.difference.name ?? name
    self.reading = reading
  }

  /// The scenario with some changes made.
  ///
  /// - Throws: every problem, each with its place, cause and remedy. Where the base is sound, each
  ///   says which change it comes with.
  public func scenario(
    _ selection: ChangeSelection = ChangeSelection()
  ) throws(Diagnostics) -> ScenarioFile {
    do throws(Diagnostics) {
      return try changed(by: selection)
    } catch {
      guard !selection.isEmpty else { throw error }
      // What is wrong with the base is said of the base.
      _ = try changed(by: ChangeSelection())
      throw error
    }
  }

  /// The scenario with some changes made; with the futures that it names, unless it is one itself.
  func changed(
    by selection: ChangeSelection, namesFutures: Bool = true
  ) throws(Diagnostics) -> ScenarioFile {
    var reading = reading
    var tree = root
    var differences = extensionDifferences
    if !selection.isEmpty, let root {
      let changes = ChangeCollection(drafts: drafts).changes(of: selection, &reading)
      let applied = ChangeApplication(changes, to: root, &reading)
      guard reading.diagnostics.isEmpty else { throw Diagnostics(reading.diagnostics) }
      tree = applied.root
      differences += applied.differences
    }
    let names = selection.whatIfs.map { id in drafts.first { $0.id == id }?.name ?? id }
    do throws(Diagnostics) {
      var file = try ScenarioFile(
        tree, named: name, reading,
        changes: ScenarioChanges(
          names: (extensionName.map { [$0] } ?? []) + names, differences: differences))
      if namesFutures {
        try refuseUnknownFutures(in: file)
        file.futures = try futures(of: file, selection)
      }
      return file
    } catch {
      throw selection.isEmpty ? error : error.with(names)
    }
  }

  /// The what-ifs of a tree; what is wrong with them is said when the tree is read.
  private static func whatIfs(in root: Node) -> [WhatIfDraft] {
    guard let node = root["what_ifs"] else { return [] }
    var reading = Reading(file: "")
    return Shape<[WhatIfDraft]>.whatIfs.read(node, &reading) ?? []
  }

  /// The what-ifs of a base and of the file that extends it, none with the name of another.
  private static func joined(
    _ base: [WhatIfDraft], _ own: [WhatIfDraft], _ reading: inout Reading
  ) -> [WhatIfDraft] {
    for draft in own where base.contains(where: { $0.id == draft.id }) {
      reading.within("what_ifs") { reading in
        reading.within(draft.id) { reading in
          reading.refuse(.start, ExtensionWording.taken(draft.id))
        }
      }
    }
    return base + own
  }

  /// A file beside another; a path from the root stands as it is.
  static func path(to file: String, from name: String) -> String {
    guard !file.hasPrefix("/"), let slash = name.lastIndex(of: "/") else { return file }
    var rest = file[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(name[...slash] + rest)
  }
}

extension WhatIfDraft {
  /// The same draft when `count` texts stand before the one that it was read from.
  fileprivate func after(texts count: Int) -> WhatIfDraft {
    var moved = self
    moved.with = with.map { mention in
      var place = mention.place
      place.text += count
      return Mention(id: mention.id, place: place)
    }
    moved.changes = changes.map { $0.after(texts: count) }
    moved.removals = removals.map { $0.after(texts: count) }
    return moved
  }
}

extension Diagnostics {
  /// The same diagnostics, each saying with which changes it comes.
  fileprivate func with(_ names: [String]) -> Diagnostics {
    Diagnostics(
      all.map { diagnostic in
        let cause = diagnostic.cause
        return Diagnostic(
          file: diagnostic.file, place: diagnostic.place, severity: diagnostic.severity,
          cause: names.isEmpty
            ? Phrase(sv: "Med ändringarna: \(cause)", en: "With the changes: \(cause)")
            : Phrase(
              sv: "Med ”\(list: names)”: \(cause)", en: "With “\(list: names)”: \(cause)"),
          remedy: diagnostic.remedy)
      })
  }
}

extension Change {
  fileprivate func after(texts count: Int) -> Change {
    var place = place
    place.text += count
    return Change(path: path, place: place, value: value?.after(texts: count))
  }
}

extension Reading {
  /// Reports what is wrong at a place.
  mutating func refuse(_ place: Place, _ refusal: Refusal) {
    refuse(place, refusal.cause, remedy: refusal.remedy)
  }
}
