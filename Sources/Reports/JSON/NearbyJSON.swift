import Model

extension NearbyFindings {
  /// The members of the top-level object about plans beside the proposal; none was asked for, none
  /// is written.
  var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if asksForNeighbour {
      members.append(.init("neighbour", neighbour.map(\.json) ?? .null))
    }
    if let kept {
      members.append(
        .init(
          "keep",
          .object(present: [
            "droppingAtMost": .whole(kept.droppingAtMost),
            "possible": .boolean(kept.plan != nil),
            "price": kept.plan.flatMap { plan in kept.price.map { plan.value.unit.json($0) } },
            "plan": kept.plan?.json,
          ])))
    }
    if let nextKrona { members.append(.init("nextKrona", nextKrona.json)) }
    if let alternatives { members.append(.init("alternatives", .object(alternatives.members))) }
    return members
  }
}

extension NearbyFindings.Neighbour {
  fileprivate var json: JSONValue {
    [
      "out": .list(out.map { .text($0.id.text) }), "in": .list(into.map { .text($0.id.text) }),
      "value": value.unit.json(value.units), "unit": .text(value.unit.rawValue),
      "cost": cost.json,
    ]
  }
}
