import Model

/// A year of a printed plan.
private struct PrintedYear: Sendable {
  var year: Int?
  var funded = true
  var participants = Volume.zero
  var grant: Kronor?
  var endsWhenDecided = false
}

extension PlanWish {
  /// The wishes of a plan that was printed as JSON: only what was chosen is read, since costs and
  /// effects are worked out anew.
  static func printed(_ node: Node, _ reading: inout Reading) -> [PlanWish] {
    guard let items = node.items else {
      reading.refuse(
        node.place,
        Reading.wrongKind(
          node, expected: Phrase(sv: "en lista över insatser", en: "a list of insatser")),
        remedy: Phrase(
          sv: "Ange JSON som ”insatsval plan --format json” skrev.",
          en: "Name JSON that “insatsval plan --format json” wrote."))
      return []
    }
    return items.enumerated().compactMap { position, item in
      reading.within(String(position)) { wish(item, &$0) }
    }
  }

  private static func wish(_ node: Node, _ reading: inout Reading) -> PlanWish? {
    guard let id = node["id"]?.text else {
      reading.refuse(
        node.place, Phrase(sv: "Insatsen saknar id.", en: "The insats has no id."),
        remedy: Phrase(
          sv: "Skriv till exempel \"id\": \"I01\".", en: "Write for example \"id\": \"I01\"."))
      return nil
    }
    var wish = PlanWish(id: InsatsID(id), place: node.place)
    for (position, item) in (node["years"]?.items ?? []).enumerated() {
      reading.within(String(position)) { reading in
        let printed = year(item, &reading)
        guard let year = printed.year, printed.funded else { return }
        let choice =
          printed.grant.map { Choice.grant($0) }
          ?? .volume(printed.participants, endsWhenDecided: printed.endsWhenDecided)
        wish.years.append((year, choice, item.place))
      }
    }
    return wish
  }

  private static func year(_ node: Node, _ reading: inout Reading) -> PrintedYear {
    var printed = PrintedYear()
    printed.year = read("year", of: node, .year, &reading)
    printed.funded = read("funded", of: node, .flag, &reading) ?? true
    printed.participants =
      read("participants", of: node, .hundredths, &reading).map { Volume(hundredths: $0) } ?? .zero
    printed.grant = read("grant", of: node, .whole(0...Kronor.largest.amount), &reading)
      .map { Kronor($0) }
    printed.endsWhenDecided = read("endsWhenDecided", of: node, .flag, &reading) ?? false
    return printed
  }

  private static func read<Value>(
    _ key: String, of node: Node, _ shape: Shape<Value>, _ reading: inout Reading
  ) -> Value? {
    guard let value = node[key] else { return nil }
    return reading.within(key) { shape.read(value, &$0) }
  }
}
