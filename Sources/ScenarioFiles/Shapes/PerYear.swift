import Model

/// A figure for the planned years: one for all of them, or one for each.
enum PerYear<Value: Sendable>: Sendable {
  case same(Value)
  case each([Value])

  /// One figure for each of so many years.
  func values(_ count: Int) -> [Value] {
    switch self {
    case .same(let value): Array(repeating: value, count: count)
    case .each(let values): values
    }
  }
}

extension Shape {
  /// One figure, a list with one for each planned year, or a figure by year: `{2027: …, 2028: …}`.
  static func perYear<Item>(_ item: Shape<Item>) -> Shape where Value == PerYear<Item> {
    .forms(scalar: item.map { .same($0) }, list: listed(item), mapping: byYear(item))
  }

  /// A list with one figure for each planned year.
  private static func listed<Item>(_ item: Shape<Item>) -> Shape where Value == PerYear<Item> {
    let list = Shape<[Item]>.list(item)
    return list.check { values, node, reading in
      guard let years = reading.years, values.count != years.count else { return .each(values) }
      reading.refuse(
        node.place,
        Phrase(
          sv: "Listan har \(values.count, "värde", "värden"), men planen har \(years.count) år.",
          en:
            "The list has \(values.count, "value", "values"), but the plan has \(years.count) years."
        ),
        remedy: Phrase(
          sv:
            "Skriv ett värde för vart och ett av åren \(year: years.lowerBound)–\(year: years.upperBound).",
          en:
            "Write one value for each of the years \(year: years.lowerBound)–\(year: years.upperBound)."
        ))
      return nil
    }
  }

  /// A figure for each planned year by its name.
  private static func byYear<Item>(_ item: Shape<Item>) -> Shape where Value == PerYear<Item> {
    let map = Shape<[(key: String, value: Item)]>.map(keys: .year, to: item)
    return map.check { pairs, node, reading in
      guard let years = reading.years else { return nil }
      let before = reading.diagnostics.count
      for entry in node.entries ?? [] {
        guard let year = Year.number(entry.key), !years.contains(year) else { continue }
        reading.within(entry.key) { reading in
          reading.refuse(
            entry.place,
            Phrase(
              sv: "\(entry.key) är inget av planens år.", en: "\(entry.key) is not a planned year."),
            remedy: Phrase(
              sv: "Åren är \(year: years.lowerBound)–\(year: years.upperBound).",
              en: "The years are \(year: years.lowerBound)–\(year: years.upperBound)."))
        }
      }
      let stated = Set((node.entries ?? []).compactMap { Year.number($0.key) })
      let missing = years.filter { year in
        !stated.contains(year) && !reading.tainted.contains(reading.path + [String(year)])
      }
      guard reading.diagnostics.count == before else { return nil }
      guard missing.isEmpty else {
        reading.refuse(
          node.place,
          Phrase(
            sv: "Det saknas värde för \(list: missing.map(String.init)).",
            en: "There is no value for \(list: missing.map(String.init))."),
          remedy: Phrase(
            sv: "Skriv ett värde för varje år i planen.",
            en: "Write a value for every planned year."))
        return nil
      }
      let byYear = Dictionary(pairs.map { (Year.number($0.key), $0.value) }) { first, _ in first }
      let values = years.compactMap { byYear[$0] }
      return values.count == years.count ? .each(values) : nil
    }
  }
}

extension Shape where Value == YearlyAmount {
  /// An amount that is indexed, or one for each planned year that is taken as it stands.
  static var yearlyAmount: Shape {
    Shape<PerYear<Kronor>>.perYear(.amount).map { amounts in
      switch amounts {
      case .same(let amount): .indexed(amount)
      case .each(let amounts): .listed(amounts)
      }
    }
  }
}
