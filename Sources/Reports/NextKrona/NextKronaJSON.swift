import Model

extension NextKronaFindings {
  /// The next krona as JSON: amounts in whole kronor, values as exact decimals.
  public var json: JSONValue {
    [
      "pool": pool.json, "step": step.json, "raising": raising.json, "changing": changing.json,
      "bought": .list(bought.map(\.json)),
      "sentences": .list((nextSentences + lastSentences).map(\.json)),
    ]
  }
}

extension NextKronaFindings.Answer {
  fileprivate var json: JSONValue {
    switch self {
    case .found(let move, let isSmallest):
      .object([.init("found", true), .init("smallest", .boolean(isSmallest))] + move.members)
    case .none(let pool): ["found": false, "upTo": pool.json]
    case .unknown: ["found": .null]
    }
  }
}

extension NextKronaFindings.Bought {
  fileprivate var json: JSONValue {
    let head: [JSONValue.Member] = [.init("asked", asked.json), .init("without", pool.json)]
    switch outcome {
    case .move(let move): return .object(head + [.init("possible", true)] + move.members)
    case .noLawfulPlan: return .object(head + [.init("possible", false)])
    case .unknown: return .object(head + [.init("possible", .null)])
    }
  }
}

extension NextKronaFindings.Move {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("extraPool", extraPool.json), .init("pool", pool.json), .init("room", room.json),
      .init("cost", cost.json),
      .init("payments", .object(payments.map { .init($0.member.text, $0.extra.json) })),
      .init("unit", .text(after.unit.rawValue)), .init("gain", after.unit.json(gain)),
      .init("gainAtLeast", .decimal(nearest: wholes - uncertainty.less)),
      .init("gainAtMost", .decimal(nearest: wholes + uncertainty.more)),
      .init("valueBefore", before.unit.json(before.units)),
      .init("value", after.unit.json(after.units)), .init("persons", persons.json),
      .init("points", points.json), .init("changes", .list(change.insatser.map(\.changeJSON))),
    ]
  }

  private var wholes: Double { Double(gain) / Double(after.unit.unitsPerWhole) }
}
