import Model
import Planning

extension ValueFindings {
  /// The value, its proof where there is one, and its terms apart.
  func json(_ certainty: Certainty?) -> JSONValue {
    .object(present: [
      "value": first.unit.json(first.units),
      "bound": certainty.map { .decimal(nearest: $0.proof.bound) },
      "gap": certainty.map { .decimal(nearest: $0.proof.gap) },
      "proof": certainty.map { .text($0.proof.ground.rawValue) },
      "unit": .text(first.unit.rawValue),
      "beforePenalty": penalty > .zero
        ? first.unit.json(beforePenalty) : nil,
      "levels": levels.count > 1 ? .list(levels.map(\.json)) : nil,
      "provenLevels": levels.count > 1 ? certainty.map { .whole($0.proof.provenLevels) } : nil,
      "roundingLoss": certainty.flatMap { loss(of: $0) },
      "terms": terms,
    ])
  }

  private var terms: JSONValue {
    .object(present: [
      "persons": persons.json, "points": points.json, "participants": participants.json,
      "outcomes": .object(outcomes.map { .init($0.outcome.text, $0.total.json) }),
      "pointsValue": pointWorth == nil ? nil : pointsValue.json,
      "closingEquityValue": equityValue == .zero ? nil : equityValue.json,
    ])
  }

  private func loss(of certainty: Certainty) -> JSONValue? {
    guard certainty.roundingLoss != 0 else { return nil }
    return first.unit.json(certainty.roundingLoss)
  }
}

extension Certainty {
  /// How many plans are as good, and whether that is all of them.
  var tiesJSON: JSONValue {
    ["count": .whole(ties.count), "complete": .boolean(ties.complete)]
  }
}

extension Valuation.Level {
  /// The value with its direction and unit.
  fileprivate var json: JSONValue {
    [
      "direction": .text(direction.rawValue), "value": unit.json(units),
      "unit": .text(unit.rawValue),
    ]
  }
}

extension Valuation.Unit {
  /// A number of the unit's parts as wholes, exact.
  func json(_ units: Int) -> JSONValue {
    switch self {
    case .persons, .personYears, .points, .perThousand: .decimal(units: units, decimals: 8)
    case .participants: .decimal(units: units, decimals: 2)
    case .kronor: .whole(units)
    }
  }
}
