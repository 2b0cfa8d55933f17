import Model

/// A mapping with fixed keys, described once: each key says where its value goes, how it is
/// written, what it means, and whether it must be there.
struct Record<Owner: Sendable>: Sendable {
  /// Whether a key holds a figure that ought to have a source.
  enum Figure: Sendable {
    /// It is a choice, a name or a date.
    case no
    /// It is a figure.
    case always
    /// It is a figure when written short; written long, its own keys say what they are.
    case whenShort
  }

  private struct Field: Sendable {
    let key: String
    let isRequired: Bool
    let figure: Figure
    let standard: String?
    let meaning: Phrase
    /// Made for keys that a file has, and for all of them when the format is described.
    let use: Once<Use>

    var property: PropertyDescription {
      PropertyDescription(
        key: key, meaning: meaning, value: use.value.describe(), isRequired: isRequired,
        standard: standard)
    }
  }

  /// How a key is written, and what becomes of its value.
  private struct Use: Sendable {
    let describe: @Sendable () -> ValueDescription
    let read: @Sendable (Node, inout Owner, inout Reading) -> Void
  }

  let name: String
  private var fields: [Field] = []
  private var keys: [String] = []
  /// Which of the fields a key is.
  private var numbers: [String: Int] = [:]
  private var laterKeys: [String] = []
  private var statesEvidence = false

  /// A record whose keys `describe` adds, in the order in which they are read.
  init(_ name: String, _ describe: (inout Record) -> Void) {
    self.name = name
    describe(&self)
    if statesEvidence { keys += EvidenceKeys.keys }
  }

  /// A key that must be there.
  mutating func required<Value>(
    _ key: String,
    _ target: @autoclosure @escaping @Sendable () -> (any WritableKeyPath<Owner, Value> & Sendable),
    _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
    figure: Figure = .no, sv: Sentence<Swedish>, en: Sentence<English>
  ) {
    add(key, shape, true, nil, figure, Phrase(sv: sv, en: en)) {
      let target = target()
      return { $0[keyPath: target] = $1 }
    }
  }

  /// A key that must be there, for a value that a draft does not have until then.
  mutating func required<Value>(
    _ key: String,
    _ target:
      @autoclosure @escaping @Sendable () -> (any WritableKeyPath<Owner, Value?> & Sendable),
    _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
    figure: Figure = .no, sv: Sentence<Swedish>, en: Sentence<English>
  ) {
    add(key, shape, true, nil, figure, Phrase(sv: sv, en: en)) {
      let target = target()
      return { $0[keyPath: target] = $1 }
    }
  }

  /// A key with a value that stands when the key does not.
  mutating func optional<Value>(
    _ key: String,
    _ target: @autoclosure @escaping @Sendable () -> (any WritableKeyPath<Owner, Value> & Sendable),
    _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
    figure: Figure = .no, standard: String? = nil, sv: Sentence<Swedish>, en: Sentence<English>
  ) {
    add(key, shape, false, standard, figure, Phrase(sv: sv, en: en)) {
      let target = target()
      return { $0[keyPath: target] = $1 }
    }
  }

  /// A key whose absence means that nothing is known or asked for.
  mutating func optional<Value>(
    _ key: String,
    _ target:
      @autoclosure @escaping @Sendable () -> (any WritableKeyPath<Owner, Value?> & Sendable),
    _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
    figure: Figure = .no, sv: Sentence<Swedish>, en: Sentence<English>
  ) {
    add(key, shape, false, nil, figure, Phrase(sv: sv, en: en)) {
      let target = target()
      return { $0[keyPath: target] = $1 }
    }
  }

  /// Lets the mapping state a source and a confidence for the figures in it.
  mutating func evidence() { statesEvidence = true }

  /// Keys that a later version will read.
  mutating func later(_ keys: String...) { laterKeys += keys }

  private mutating func add<Value>(
    _ key: String, _ shape: @escaping @Sendable () -> Shape<Value>, _ isRequired: Bool,
    _ standard: String?, _ figure: Figure, _ meaning: Phrase,
    _ storing: @escaping @Sendable () -> @Sendable (inout Owner, Value) -> Void
  ) {
    let use = Once<Use> {
      let shape = shape()
      let store = storing()
      return Use(describe: { shape.description }) { node, owner, reading in
        if let value = shape.read(node, &reading) { store(&owner, value) }
      }
    }
    keys.append(key)
    numbers[key] = fields.count
    fields.append(
      Field(
        key: key, isRequired: isRequired, figure: figure, standard: standard, meaning: meaning,
        use: use))
  }

  /// The keys, with those for evidence last.
  var description: ValueDescription {
    .record(
      name: name, fields.map(\.property) + (statesEvidence ? EvidenceKeys.properties : []))
  }

  /// The record as the shape of a value that begins as `start`.
  func shape(from start: Owner) -> Shape<Owner> {
    Shape(description) { node, reading in value(from: start, node, &reading) }
  }

  /// The value that a mapping makes of one that begins as `start`; `nil` when it is no mapping.
  func value(from start: Owner, _ node: Node, _ reading: inout Reading) -> Owner? {
    var owner = start
    return read(node, into: &owner, &reading) ? owner : nil
  }

  /// Reads a mapping; `false` when it is none.
  func read(_ node: Node, into owner: inout Owner, _ reading: inout Reading) -> Bool {
    guard let entries = node.entries else {
      reading.refuse(
        node.place, Reading.wrongKind(node, expected: description.name),
        remedy: Phrase(
          sv: "Nycklarna är \(list: keys).", en: "The keys are \(list: keys)."))
      return false
    }
    var stated = [Int?](repeating: nil, count: fields.count)
    for (place, entry) in entries.enumerated() {
      if let number = numbers[entry.key] {
        stated[number] = stated[number] ?? place
      } else if !statesEvidence || !EvidenceKeys.keys.contains(entry.key) {
        refuse(entry, &reading)
      }
    }
    let evidence = statesEvidence ? EvidenceKeys.read(entries, &reading) : nil
    reading.supported(by: evidence) { reading in
      for (number, place) in stated.enumerated() {
        if let place {
          read(fields[number], entries[place].value, into: &owner, &reading)
        } else if fields[number].isRequired {
          miss(fields[number].property, in: node, &reading)
        }
      }
    }
    return true
  }

  private func read(
    _ field: Field, _ value: Node, into owner: inout Owner, _ reading: inout Reading
  ) {
    reading.within(field.key) { reading in
      field.use.value.read(value, &owner, &reading)
      switch field.figure {
      case .no: break
      case .always: reading.noteFigure()
      case .whenShort where value.isShort: reading.noteFigure()
      case .whenShort: break
      }
    }
  }

  /// Says that a key is missing that must be there.
  private func miss(
    _ property: PropertyDescription, in node: Node, _ reading: inout Reading
  ) {
    let key = property.key
    reading.within(key) { reading in
      guard !reading.isCut, !reading.isTainted else { return }
      reading.refuse(
        node.place, Phrase(sv: "Nyckeln ”\(key)” saknas.", en: "The key “\(key)” is missing."),
        remedy: Phrase(
          sv: "Den anger \(property.meaning). Skriv \(key): \(property.value.name).",
          en: "It states \(property.meaning). Write \(key): \(property.value.name)."))
    }
  }

  private func refuse(_ entry: Node.Entry, _ reading: inout Reading) {
    let name = excerpt(entry.key)
    let nearest = NearestName.of(entry.key, among: keys)
    reading.within(entry.key) { reading in
      guard !laterKeys.contains(entry.key) else {
        return reading.refuse(
          entry.place,
          Phrase(
            sv: "”\(name)” finns inte än i den här versionen.",
            en: "“\(name)” is not yet in this version."),
          remedy: Phrase(
            sv: "Ta bort nyckeln, eller uppdatera Insatsval.",
            en: "Remove the key, or update Insatsval."))
      }
      reading.refuse(
        entry.place,
        Phrase(sv: "Nyckeln ”\(name)” finns inte här.", en: "There is no key “\(name)” here."),
        remedy: nearest.map { Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?") }
          ?? Phrase(sv: "Nycklarna är \(list: keys).", en: "The keys are \(list: keys)."))
    }
    if let nearest { reading.taint(nearest) }
  }
}

extension Node {
  /// Whether a figure is written as text, a list of texts or texts by year, without keys.
  var isShort: Bool {
    switch content {
    case .scalar: true
    case .list(let items): items.allSatisfy { $0.text != nil }
    case .mapping: isByYear
    }
  }
}

extension Reading {
  /// Whether something has been said about this very path already.
  var isTainted: Bool { tainted.contains(path) }
}

/// The keys by which a mapping states what its figures rest on.
enum EvidenceKeys {
  static let keys = ["source", "confidence"]

  static let properties = [
    PropertyDescription(
      key: "source",
      meaning: Phrase(
        sv: "varifrån siffrorna kommer; none är ingen källa",
        en: "where the figures come from; none is no source"),
      value: .scalar(.text), isRequired: false, standard: "none"),
    PropertyDescription(
      key: "confidence",
      meaning: Phrase(
        sv: "hur säkra siffrorna är", en: "how sure the figures are"),
      value: .words(Assumption.Confidence.allCases.map(\.rawValue)), isRequired: false,
      standard: nil),
  ]

  static func read(_ entries: [Node.Entry], _ reading: inout Reading) -> Reading.Evidence? {
    var evidence = Reading.Evidence()
    var isStated = false
    for entry in entries where keys.contains(entry.key) {
      isStated = true
      reading.within(entry.key) { reading in
        if entry.key == "source" {
          let text = Shape.text.read(entry.value, &reading)
          evidence.source = text == "none" ? nil : text
        } else {
          evidence.confidence = Shape<Assumption.Confidence>.word().read(entry.value, &reading)
        }
      }
    }
    return isStated ? evidence : nil
  }
}
