import Model

/// Turns what stands in a cell into what a scenario file would say there.
struct FormCellReading {
  /// What the value may be; `nil` where the format has no such key.
  let description: ValueDescription?
  /// The unit that stands above the cell or beside it.
  let unit: FormUnit?
  private let traits: Traits

  init(description: ValueDescription?, unit: FormUnit?) {
    self.description = description
    self.unit = unit
    traits = Traits(description)
  }

  /// What the description says of text, worked out once for all cells of a column.
  private struct Traits {
    let isAnything: Bool
    let hasShortForm: Bool
    let isListOfNames: Bool
    let isNamesOnly: Bool
    let words: Set<String>
    let isFreeText: Bool
    let hasUsualUnit: Bool

    init(_ description: ValueDescription?) {
      isAnything = description?.isAnything ?? false
      hasShortForm =
        isAnything || description?.item != nil || description?.mapped != nil
        || description?.properties.isEmpty == false
      isListOfNames = description?.isListOfNames ?? false
      isNamesOnly = description?.forms.isEmpty ?? false
      words = Set(description?.words ?? [])
      isFreeText = description?.isFreeText ?? false
      hasUsualUnit = description?.usualUnit != nil
    }
  }

  /// The piece that a cell is, or why it is none.
  func node(for content: SheetGrid.Content, at place: Place, file: String) -> Reading.Cell {
    switch content {
    case .unreadable(let refusal): .refused([refusal])
    case .flag(let flag): .node(scalar(flag ? "yes" : "no", at: place))
    case .date(let date): .node(scalar(text(of: date), at: place))
    case .number(let number, let words):
      number.decimals > WrittenNumber.mostDecimals
        ? .refused([Self.tooFine(number)]) : .node(scalar(text(of: number, words), at: place))
    case .text(let text): node(for: text, at: place, file: file)
    }
  }

  /// Why a cell is no piece; nothing where it is one.
  func refusals(of content: SheetGrid.Content, at place: Place, file: String) -> [Refusal] {
    if case .text(let text) = content, description == nil || !isFlow(SheetText.trimmed(text)) {
      return []
    }
    guard case .refused(let refusals) = node(for: content, at: place, file: file) else {
      return []
    }
    return refusals
  }

  /// Whether text is in the short form of YAML.
  private func isFlow(_ trimmed: String) -> Bool {
    switch trimmed.utf8.first {
    case UInt8(ascii: "["), UInt8(ascii: "{"): traits.hasShortForm
    case UInt8(ascii: "\""): traits.isAnything
    default: false
    }
  }

  private func scalar(_ text: String, at place: Place) -> Node {
    Node(place: place, content: .scalar(text, isPlain: true))
  }

  /// A day as the key writes days: `11-30` is what a spreadsheet makes a whole date of.
  private func text(of date: CivilDate) -> String {
    let isYearly =
      description?.forms.contains { $0.pattern == ScalarForm.yearlyDate.pattern } ?? false
    return isYearly ? String(date.iso.dropFirst(5)) : date.iso
  }

  /// A number with the unit shown beside it, or the one that its row or column states.
  private func text(of number: FormNumber, _ words: String) -> String {
    var unit = FormUnit(word: words)?.rawValue ?? words
    if unit.isEmpty { unit = statedUnit?.rawValue ?? "" }
    if countsPeople, ["persons", "participants", "new participants"].contains(unit) { unit = "" }
    // Three decimals of a thousand could be taken for thousands.
    if unit == FormUnit.tkr.rawValue, number.decimals == 3 {
      return number.shifted(by: 3).text(grouped: true) + " kr"
    }
    let isPlain = unit.isEmpty && !(description?.takesGroupedNumber ?? false)
    if number == FormNumber(mantissa: 1, decimals: 0) {
      unit = FormUnit(rawValue: unit)?.singular ?? unit
    }
    return number.text(grouped: !isPlain) + (unit.isEmpty ? "" : " " + unit)
  }

  /// The unit that stands above or beside, but for shares: 0.25 may mean two things.
  private var statedUnit: FormUnit? { unit == .percent ? nil : unit }

  /// Whether it is a count of people, which the format writes without a unit.
  private var countsPeople: Bool {
    guard let description else { return false }
    return description.takesBareNumber && description.usualUnit == nil
  }

  private func node(for text: String, at place: Place, file: String) -> Reading.Cell {
    guard description != nil else { return .node(scalar(text, at: place)) }
    let trimmed = SheetText.trimmed(text)
    if isFlow(trimmed) { return flow(trimmed, at: place, file: file) }
    let comma = UInt8(ascii: ",")
    if traits.isListOfNames, traits.isNamesOnly || trimmed.utf8.contains(comma),
      traits.isNamesOnly || !traits.words.contains(trimmed)
    {
      let names = trimmed.utf8.split(separator: comma, omittingEmptySubsequences: false)
        .map { scalar(SheetText.trimmed(String(Substring($0))), at: place) }
      return .node(Node(place: place, content: .list(names)))
    }
    guard !traits.isFreeText, let number = WrittenNumber(trimmed) else {
      return .node(scalar(traits.isFreeText ? text : trimmed, at: place))
    }
    if number.unit.isEmpty, let statedUnit, traits.hasUsualUnit {
      return .node(scalar(trimmed + " " + statedUnit.rawValue, at: place))
    }
    // Units in Swedish are the words that cells themselves show.
    guard let unit = FormUnit(word: number.unit), unit.rawValue != number.unit,
      unit.phrase.sv == number.unit
    else { return .node(scalar(trimmed, at: place)) }
    return .node(scalar(String(trimmed.dropLast(number.unit.count)) + unit.rawValue, at: place))
  }

  /// The short form of YAML, every piece of which stands in the cell.
  private func flow(_ text: String, at place: Place, file: String) -> Reading.Cell {
    if let node = SimpleFlow.node(of: text, at: place) { return .node(node) }
    let composition = NodeComposer.compose(Array(text.utf8), file: file)
    guard composition.diagnostics.isEmpty, let root = composition.root else {
      return .refused(composition.diagnostics.map { Refusal($0.cause, remedy: $0.remedy) })
    }
    return .node(root.standing(at: place))
  }

  private static func tooFine(_ number: FormNumber) -> Refusal {
    Refusal(
      Phrase(
        sv: "Talet \(number.text(grouped: false)) har fler än åtta decimaler.",
        en: "The number \(number.text(grouped: false)) has more than eight decimals."),
      remedy: Phrase(
        sv: "Avrunda det, till exempel med AVRUNDA.", en: "Round it, for example with ROUND."))
  }
}

extension Reading {
  /// What a cell came to.
  enum Cell {
    case node(Node)
    case refused([Refusal])
  }
}

extension Node {
  /// The same piece with everything in it standing at one place.
  func standing(at place: Place) -> Node {
    switch content {
    case .scalar: Node(place: place, content: content)
    case .list(let items):
      Node(place: place, content: .list(items.map { $0.standing(at: place) }))
    case .mapping(let entries):
      Node(
        place: place,
        content: .mapping(
          entries.map {
            Entry(key: $0.key, place: place, value: $0.value.standing(at: place))
          }))
    }
  }
}

extension ValueDescription {
  /// Whether it is text that keeps the spaces around it.
  fileprivate var isFreeText: Bool {
    forms.contains { $0.pattern == nil && $0.name == ScalarForm.text.name }
  }

  /// Whether thousands of a bare number may be grouped.
  fileprivate var takesGroupedNumber: Bool {
    forms.contains { form in
      WrittenNumber(form.example)?.unit == "" && (form.pattern?.contains(" ") ?? false)
    }
  }
}
