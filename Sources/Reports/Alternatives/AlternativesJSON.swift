import Model
import Planning

extension AlternativesFindings {
  /// The alternatives as JSON: amounts in whole kronor, values as exact decimals.
  public var json: JSONValue {
    .object(
      [
        .init("insatsval", .whole(Findings.jsonVersion)), .init("command", "alternatives"),
        .init("scenario", forbund.json),
        .init("status", .text((isProven ? Findings.Status.optimal : .feasible).rawValue)),
      ] + changes.members + members)
  }

  /// The members that say what the alternatives are, for answers that hold more.
  var members: [JSONValue.Member] {
    [
      .init(
        "asked",
        .object(present: [
          "count": .whole(options.count), "differing": .whole(options.differing),
          "within": options.within.map { .decimal(units: $0.millionths, decimals: 6) },
        ])), .init("extent", .text(extent.rawValue)),
      .init("next", next.map { $0.unit.json($0.units) } ?? .null),
      .init("plans", .list(items.enumerated().map { json(of: $1, place: $0) })),
      .init("core", .list(core.map { .text($0.id.text) })),
      .init("choice", .list(choice.map(\.json))),
      .init("never", .list(never.map { .text($0.id.text) })),
      .init("sentences", .list(sentences.map(\.json))),
    ]
  }

  private func json(of item: Item, place: Int) -> JSONValue {
    [
      "plan": .whole(place + 1), "rank": .whole(item.rank), "tied": .boolean(item.isTied),
      "objective": item.plan.value.json(item.certainty),
      "behind": item.plan.value.first.unit.json(item.behind), "cost": item.cost.json,
      "funded": .list(
        item.plan.funded.map { funded in
          [
            "id": .text(funded.id.text),
            "years": .list(
              funded.years.filter { $0.choice != nil }.map { JSONValue.whole($0.year) }),
          ]
        }),
      "differs": .list(item.change.insatser.map(\.changeJSON)),
    ]
  }

  /// One long table: a row for each plan, insats and year.
  public var table: CSVTable {
    var table = CSVTable([
      .init("plan", sv: "plan"), .init("rank", sv: "plats"), .init("value", sv: "värde"),
      .init("persons", sv: "personer"), .init("points", sv: "nyttopoäng"),
      .init("cost", sv: "kostnad kr"), .init("year", sv: "år"), .init("insats", sv: "insats"),
      .init("name", sv: "namn"), .init("core", sv: "i alla planer"),
      .init("funded", sv: "finansierad"), .init("participants", sv: "nya deltagare"),
      .init("insats_cost", sv: "insatsens kostnad kr"),
    ])
    let core = Set(core.map(\.id))
    for (place, item) in items.enumerated() {
      let value = item.plan.value
      for (index, year) in forbund.years.enumerated() {
        for insats in item.plan.insatser {
          let entry = insats.years[index]
          table.add([
            .whole(place + 1), .whole(item.rank), value.first.field, .score(value.persons),
            .score(value.points), .amount(item.cost), .whole(year), .text(insats.id.text),
            .text(insats.name), .flag(core.contains(insats.id)), .flag(entry.choice != nil),
            .volume(entry.choice?.volume ?? .zero), .amount(entry.cost),
          ])
        }
      }
    }
    return table
  }
}

extension AlternativesFindings.Member {
  /// The insats, and the plans that fund it.
  fileprivate var json: JSONValue {
    ["id": .text(id.text), "name": .text(name), "plans": .list(plans.map(JSONValue.whole))]
  }
}

extension InsatsDifference {
  /// The insats, and what differs.
  var changeJSON: JSONValue { ["id": .text(id.text), "change": .text(kind.rawValue)] }
}
