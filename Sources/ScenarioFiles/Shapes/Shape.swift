import Model

/// How a value is written: one description that reads it, and from which the schema is made.
///
/// Reading returns `nil` only after having said why in `Reading`; it never stops at the first
/// problem.
struct Shape<Value: Sendable>: Sendable {
  private let describe: @Sendable () -> ValueDescription
  let read: @Sendable (Node, inout Reading) -> Value?

  /// A description, which is made when it is asked for, and how a value is read.
  init(
    _ description: @autoclosure @escaping @Sendable () -> ValueDescription,
    read: @escaping @Sendable (Node, inout Reading) -> Value?
  ) {
    describe = description
    self.read = read
  }

  /// How the value is written.
  var description: ValueDescription { describe() }

  /// Text of a form, made into a value.
  static func scalar(
    _ form: ScalarForm, _ parse: @escaping @Sendable (String) throws(Refusal) -> Value
  ) -> Shape {
    Shape(.scalar(form)) { node, reading in
      guard let text = reading.text(of: node, expecting: form) else { return nil }
      do throws(Refusal) {
        return try parse(text)
      } catch {
        reading.refuse(node, error)
        return nil
      }
    }
  }

  /// The same text as another value.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Shape<Other> {
    Shape<Other>(description) { node, reading in read(node, &reading).map(transform) }
  }

  /// The same text as another value, or a problem.
  func check<Other>(
    _ transform: @escaping @Sendable (Value, Node, inout Reading) -> Other?
  ) -> Shape<Other> {
    Shape<Other>(description) { node, reading in
      read(node, &reading).flatMap { transform($0, node, &reading) }
    }
  }

  /// One value written as text, as a list or as a mapping: each kind of node has its own shape.
  static func forms(scalar: Shape? = nil, list: Shape? = nil, mapping: Shape? = nil) -> Shape {
    let shapes = [scalar, list, mapping].compactMap(\.self)
    return Shape(.either(shapes.map(\.description))) { node, reading in
      let shape =
        switch node.content {
        case .scalar: scalar
        case .list: list
        case .mapping: mapping
        }
      guard let shape else {
        let expected = NumberedPhrases.or(shapes.map(\.description.name))
        reading.refuse(
          node.place, Reading.wrongKind(node, expected: expected),
          remedy: Phrase(sv: "Skriv \(expected).", en: "Write \(expected)."))
        return nil
      }
      return shape.read(node, &reading)
    }
  }
}

extension Shape {
  /// A list of values.
  static func list<Item>(_ item: Shape<Item>) -> Shape where Value == [Item] {
    Shape(.list(item.description)) { node, reading in
      guard let items = node.items else {
        let name = ValueDescription.list(item.description).name
        reading.refuse(
          node.place, Reading.wrongKind(node, expected: name),
          remedy: Phrase(
            sv: "Sätt hakparenteser runt: [a, b].", en: "Put square brackets around it: [a, b]."))
        return nil
      }
      var values: [Item] = []
      values.reserveCapacity(items.count)
      for (position, node) in items.enumerated() {
        let value = reading.within(String(position)) { item.read(node, &$0) }
        if let value { values.append(value) }
      }
      return values.count == items.count ? values : nil
    }
  }

  /// A list in which nothing stands twice.
  static func set<Item: Hashable>(_ item: Shape<Item>) -> Shape where Value == Set<Item> {
    let list = Shape<[Item]>.list(item)
    return list.check { values, node, reading in
      var seen: Set<Item> = []
      for (position, value) in values.enumerated() where !seen.insert(value).inserted {
        let place = node.items?[position].place ?? node.place
        let text = node.items?[position].text ?? ""
        reading.refuse(
          place,
          Phrase(
            sv: "”\(excerpt(text))” står två gånger i listan.",
            en: "“\(excerpt(text))” stands twice in the list."),
          remedy: Phrase(sv: "Ta bort det ena.", en: "Remove one of them."))
      }
      return seen
    }
  }

  /// Names of one's own, each with a value, in the order of the file.
  static func map<Item>(
    keys: ScalarForm, to item: Shape<Item>
  ) -> Shape where Value == [(key: String, value: Item)] {
    map(keys: keys, item.description) { _, node, reading in item.read(node, &reading) }
  }

  /// Names of one's own, each with a value that begins from its name, in the order of the file.
  static func map<Item>(
    keys: ScalarForm, _ item: @autoclosure @escaping @Sendable () -> ValueDescription,
    read: @escaping @Sendable (String, Node, inout Reading) -> Item?
  ) -> Shape where Value == [(key: String, value: Item)] {
    Shape(.map(keys: keys, item())) { node, reading in
      guard let entries = node.entries else {
        let name = ValueDescription.map(keys: keys, item()).name
        reading.refuse(
          node.place, Reading.wrongKind(node, expected: name),
          remedy: Phrase(
            sv: "Skriv \(name), till exempel {\(keys.example): …}.",
            en: "Write \(name), for example {\(keys.example): …}."))
        return nil
      }
      var values: [(key: String, value: Item)] = []
      values.reserveCapacity(entries.count)
      for entry in entries {
        reading.within(entry.key) { reading in
          if let refusal = Word.refusal(of: entry.key, as: keys) {
            reading.refuse(entry.place, refusal.cause, remedy: refusal.remedy)
          }
          if let value = read(entry.key, entry.value, &reading) {
            values.append((entry.key, value))
          }
        }
      }
      return values
    }
  }
}

extension ValueDescription {
  /// What the values are called, with an article.
  var name: Phrase {
    switch self {
    case .scalar(let form): form.name
    case .words(let words):
      NumberedPhrases.or(words.map { Phrase(sv: "\($0)", en: "\($0)") })
    case .list: Phrase(sv: "en lista [a, b]", en: "a list [a, b]")
    case .map: Phrase(sv: "en samling {namn: värde}", en: "a mapping {name: value}")
    case .record(_, let properties):
      Phrase(
        sv: "en samling {\(properties.first?.key ?? ""): …}",
        en: "a mapping {\(properties.first?.key ?? ""): …}")
    case .anything: Phrase(sv: "ett värde", en: "a value")
    case .either(let some): NumberedPhrases.or(some.map(\.name))
    }
  }
}

/// Joins phrases with "or".
enum NumberedPhrases {
  static func or(_ phrases: [Phrase]) -> Phrase {
    guard let last = phrases.last, phrases.count > 1 else {
      return phrases.first ?? Phrase(sv: "", en: "")
    }
    let sv = phrases.dropLast().map(\.sv).joined(separator: ", ")
    let en = phrases.dropLast().map(\.en).joined(separator: ", ")
    return Phrase(sv: "\(sv) eller \(last)", en: "\(en) or \(last)")
  }
}
