import Model
import Planning

extension ObjectiveFrontierFindings {
  /// The frontier as JSON: amounts in whole kronor, values as exact decimals.
  public var json: JSONValue {
    .object(
      [
        .init("insatsval", .whole(Findings.jsonVersion)), .init("command", "frontier"),
        .init("scenario", forbund.json),
        .init("status", .text((isProven ? Findings.Status.optimal : .feasible).rawValue)),
        .init("against", .text(terms.second.phrase.en)), .init("extent", .text(extent.rawValue)),
      ] + changes.members + [
        .init(
          "first", ["term": .text(terms.first.phrase.en), "unit": .text(units.first.rawValue)]),
        .init(
          "second", ["term": .text(terms.second.phrase.en), "unit": .text(units.second.rawValue)]),
        .init("points", .list(points.map(\.json))),
      ])
  }

  /// One long table: a row for each plan, insats and year.
  public var table: CSVTable {
    var table = FrontierTable([
      .init("first", sv: "första målet"), .init("second", sv: "andra målet"),
    ])
    for (place, point) in points.enumerated() {
      table.add(place + 1, [point.first.field, point.second.field], point.plan, cost: point.cost)
    }
    return table.table
  }
}

extension ObjectiveFrontierFindings.Point {
  fileprivate var json: JSONValue {
    [
      "first": first.unit.json(first.units), "second": second.unit.json(second.units),
      "gap": .decimal(nearest: certainty.proof.gap), "cost": cost.json,
      "ties": certainty.tiesJSON,
      "funded": plan.fundedJSON,
    ]
  }
}

extension Valuation.Level {
  /// The value as a field of a table.
  var field: CSVField {
    switch unit {
    case .participants: .decimal(units: units, decimals: 2)
    case .kronor: .whole(units)
    case .persons, .personYears, .points, .perThousand: .decimal(units: units, decimals: 8)
    }
  }
}
