import Model
import Planning

extension PoolFrontierFindings {
  /// The frontier as JSON: amounts in whole kronor, values as exact decimals.
  public var json: JSONValue {
    .object(
      [
        .init("insatsval", .whole(Findings.jsonVersion)), .init("command", "frontier"),
        .init("scenario", forbund.json),
        .init("status", .text((isProven ? Findings.Status.optimal : .feasible).rawValue)),
        .init("against", "pool"), .init("unit", .text(unit.rawValue)),
        .init("poolToday", today.json),
      ] + changes.members + [
        .init("points", .list(points.map { json(of: $0) })),
        .init("insatser", .list(presence.map { json(of: $0) })),
      ])
  }

  private func json(of point: Point) -> JSONValue {
    let years = forbund.years
    return .object(present: [
      "status": .text(point.status.rawValue),
      "years": .list(
        point.pools.enumerated().map { index, pool in
          .object(present: [
            "year": .whole(years[index]), "pool": pool.json,
            "contributions": .object(
              point.payments[index].map { .init($0.member.text, $0.paid.json) }),
            "insatser": point.plan?.years[index].ledger.insatser.json,
            "unspent": point.plan?.years[index].ledger.unspent.json,
          ])
        }),
      "objective": point.plan.map { $0.value.json(point.certainty) },
      "bound": point.bound.map { .decimal(nearest: $0) },
      "ties": point.certainty?.tiesJSON,
      "cost": point.plan == nil ? nil : point.cost.json,
      "funded": point.plan?.fundedJSON,
      "step": point.step.map { json(of: $0) },
    ])
  }

  private func json(of step: PoolFrontier.Step) -> JSONValue {
    .object(present: [
      "gain": unit.json(step.gain), "extraPool": step.extraPool.json,
      "gainPer100000": step.gain(per: Self.gainPer).map {
        .decimal(nearest: $0.approximate / Double(unit.unitsPerWhole))
      },
      "entering": .list(step.entering.map { .text($0.text) }),
      "leaving": .list(step.leaving.map { json(of: $0) }),
      "nested": .boolean(step.isNested),
    ])
  }

  private func json(of drop: PoolFrontier.Drop) -> JSONValue {
    var price: JSONValue?
    if case .units(let units) = drop.price { price = unit.json(units) }
    return .object(present: [
      "id": .text(drop.insats.text),
      "years": .list(drop.years.map { .whole(forbund.years[$0]) }),
      "keeping": .text(drop.price.word), "price": price,
    ])
  }

  private func json(of presence: Presence) -> JSONValue {
    [
      "id": .text(presence.id.text), "name": .text(presence.name),
      "fundedFrom": .list(
        presence.stretches.map { stretch in
          [
            "from": points[stretch.lowerBound].pools[0].json,
            "to": points[stretch.upperBound].pools[0].json,
          ]
        }),
    ]
  }
}

extension PoolFrontier.Drop.Price {
  /// Whether an insats that is dropped could be kept, in the word that programs read.
  var word: String {
    switch self {
    case .units: "possible"
    case .impossible: "impossible"
    case .unknown: "unknown"
    }
  }
}
