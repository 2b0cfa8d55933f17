import Model
import Planning

extension ExplanationFindings {
  /// The members that say why: every insats, every rule that can be thought away, and the figures
  /// that would change the decision.
  var members: [JSONValue.Member] {
    [
      .init("insatser", .list(reasons.map(\.json))), .init("matters", .list(weights.map(\.json))),
      .init("switching", switching?.json ?? .null),
      .init("benefitPoint", pointWorth?.json ?? .null),
    ]
  }
}

extension ReasonFindings {
  /// One insats: what turning the decision costs, what would turn it, and the sentence.
  fileprivate var json: JSONValue {
    .object(present: [
      "id": .text(id.text), "name": .text(name), "funded": .boolean(isFunded),
      "decided": isDecided ? true : nil,
      "withoutIt": isFunded ? turnedJSON : nil, "forcedIn": isFunded ? nil : turnedJSON,
      "flips": .list(flips.map(\.json)), "cheaper": cheaper?.json,
      "turnedBy": .list(turnedBy.map(\.json)), "sentence": sentence.json,
    ])
  }

  private var isDecided: Bool {
    if case .decided = turned { true } else { false }
  }

  /// The plan that turns the decision; null where there is none.
  private var turnedJSON: JSONValue {
    guard case .plan(let price, let difference, let change) = turned, let value else {
      return .null
    }
    return .object(present: [
      "value": unit.json(value.units), "price": price.map { unit.json($0.units) },
      "priceAtLeast": price.flatMap {
        $0.isExact ? nil : unit.json(max(0, $0.units - $0.less))
      },
      "priceAtMost": price.flatMap { $0.isExact ? nil : unit.json($0.units + $0.more) },
      "persons": difference.persons.json, "points": difference.points.json,
      "differs": .list(change.insatser.filter { $0.id != id }.map(\.changeJSON)),
    ])
  }
}

extension CostProfileFindings {
  /// The best value at each cost, from what it costs now down to nothing.
  fileprivate var json: JSONValue {
    [
      "pieces": .list(
        pieces.map { piece in
          [
            "from": piece.cost.lowerBound.json, "to": piece.cost.upperBound.json,
            "value": piece.units.map { unit.json($0) } ?? .null,
          ]
        }),
      "priorities": .list(priorities.map { .text($0.text) }),
    ]
  }
}

extension FlipFindings {
  /// A figure with the value at which the decision turns.
  var json: JSONValue {
    .object(present: [
      "figure": .text(flip.figure.key), "unit": .text(flip.figure.unit),
      "outcome": flip.figure.outcome.map { .text($0.text) },
      "now": now.json, "at": turning?.json ?? .null, "betterFrom": better?.json,
      "asGood": .list(asGood.map { [$0.least.json, $0.most.json] }),
      "assumed": stated.map { [.effect($0.lowerBound), .effect($0.upperBound)] },
      "shareOfRange": shareOfRange.map { .decimal(nearest: $0) },
      "shareOfFigure": shareOfFigure.map { .decimal(nearest: $0) },
      "exact": .boolean(flip.isExact),
    ])
  }
}

extension FlipFindings.Value {
  /// Kronor, a share, participants or points, exact.
  var json: JSONValue {
    switch self {
    case .money(let amount): amount.json
    case .effect(let net): .effect(net)
    case .participants(let volume): volume.json
    case .points(let score): score.json
    }
  }
}

extension JSONValue {
  /// A difference of shares as a fraction: 8 pe is 0.08.
  fileprivate static func effect(_ net: PercentagePoints) -> JSONValue {
    .decimal(units: net.millionths, decimals: 6)
  }
}

extension InsatsFigure {
  /// What the figure is counted in, in the word that JSON uses.
  var unit: String {
    switch self {
    case .cost: "kr"
    case .netEffect: "share"
    case .participants: "participants"
    case .benefitPoints: "benefit points"
    }
  }

  /// The outcome of a net effect.
  fileprivate var outcome: OutcomeID? {
    if case .netEffect(let outcome) = self { outcome } else { nil }
  }
}

extension WeightFindings {
  /// A rule or priority: its margin, whether it matters, and for a priority what it costs.
  fileprivate var json: JSONValue {
    let matters: JSONValue =
      switch outcome {
      case .idle: false
      case .matters: true
      case .unknown: .null
      }
    return .object(present: [
      "rule": .text(rule.slug), "priority": priority.map { .text($0.text) },
      "premise": isPremise ? name.json : nil,
      "kind": .text(rule.description.kind.rawValue), "matters": matters,
      "price": price.map { unit.json($0) },
      "in": .list(entering.map(JSONValue.text)), "out": .list(leaving.map(JSONValue.text)),
      "sentence": Phrase(sv: "\(name): \(sentence)", en: "\(name): \(sentence)").json,
    ])
  }

  private var isPremise: Bool {
    if case .premise = lift { true } else { false }
  }

  private var priority: PriorityID? {
    if case .priority(let id) = lift { id } else { nil }
  }
}

extension SwitchingFindings {
  /// The figures that turn the decision within their own range, and the assumptions moved one by
  /// one, each list with what needs least first.
  fileprivate var json: JSONValue {
    [
      "withinRange": .list(within.map(\.json)), "safe": .whole(safe),
      "assumptions": .list(assumptions.map(\.json)), "idle": .whole(idle),
      "untried": .whole(untried),
    ]
  }
}

extension SwitchingFindings.Entry {
  fileprivate var json: JSONValue {
    ["id": .text(id.text), "path": .text(path), "flip": flip.json]
  }
}

extension PointWorthFindings {
  /// The range of what a point is worth in which the plan is best.
  fileprivate var json: JSONValue {
    [
      "now": .decimal(units: worth.stated.tenThousandths, decimals: 4),
      "low": worth.low.map(Self.json) ?? .null, "high": worth.high.map(Self.json) ?? .null,
      "exact": .boolean(worth.isExact), "sentence": sentence.json,
    ]
  }

  private static func json(_ limit: PointWorth.Limit) -> JSONValue {
    [
      "worth": .decimal(units: limit.worth.tenThousandths, decimals: 4),
      "in": .list(limit.entering.map { .text($0.text) }),
      "out": .list(limit.leaving.map { .text($0.text) }),
    ]
  }
}

extension ReturnsFindings {
  /// Who pays and who gains, and what the people lived on before.
  var json: JSONValue {
    [
      "payers": .list(
        payers.map { payer in
          .object(present: [
            "part": .text(payer.part.rawValue), "kommun": payer.kommun.map { .text($0.text) },
            "paid": payer.paid.json,
            "share": .decimal(units: payer.share.millionths, decimals: 6),
            "persons": payer.persons?.json, "gain": payer.gain?.json,
          ])
        }),
      "livelihoods": .list(
        livelihoods.map { livelihood in
          .object(present: [
            "before": livelihood.before.map { .text($0) } ?? .null,
            "persons": livelihood.persons.json,
            "gain": livelihood.gains.map { gains in
              .object(
                Part.allCases.map { .init($0.rawValue, (gains[$0] ?? .zero).json) })
            },
          ])
        }),
      "assumed": .boolean(isAssumed),
    ]
  }
}
