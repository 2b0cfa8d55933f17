import Model
import Simulation
import Strategies

extension StrategiesFindings {
  /// The strategies as JSON: amounts in whole kronor, values as exact decimals, shares as fractions.
  public var json: JSONValue {
    .object(
      [
        .init("insatsval", .whole(Findings.jsonVersion)), .init("command", "strategies"),
        .init("scenario", forbund.json),
      ] + changes.members + [
        .init("seed", .text(String(seed))), .init("draws", draws.map { .whole($0) } ?? .null),
        .init("strategies", .list(items.map(\.json))),
        .init("sentences", .list(sentences.map(\.json))),
      ])
  }
}

extension StrategiesFindings.Item {
  fileprivate var json: JSONValue {
    let head: [JSONValue.Member] = [
      .init("id", .text(strategy.rawValue)), .init("name", strategy.name.json),
      .init("sentence", strategy.sentence.json),
    ]
    switch made {
    case .nothing(let why):
      return .object(
        head + [.init("status", .text(why.rawValue)), .init("lawful", .boolean(false))])
    case .plan(let figures):
      return .object(
        head + [
          .init("status", figures.remaining == nil ? "plan" : "cut"),
          .init("lawful", .boolean(figures.isLawful)),
        ] + figures.members)
    }
  }
}

extension StrategyFigures {
  fileprivate var members: [JSONValue.Member] {
    let unit = value.unit
    let behind = shortfall.map { shortfall -> JSONValue in
      .object(present: [
        "value": unit.json(shortfall.units), "gap": .decimal(nearest: shortfall.gap),
        "share": shortfall.share.map { .decimal(units: $0.millionths, decimals: 6) },
      ])
    }
    return [
      .init(
        "objective",
        .object(present: [
          "value": unit.json(value.units), "unit": .text(unit.rawValue),
          "gap": gap.map { .decimal(nearest: $0) },
          "terms": ["persons": persons.json, "points": points.json],
        ])),
      .init("behind", behind ?? .null), .init("participants", participants.json),
      .init("cost", cost.json),
      .init(
        "remaining",
        remaining.map { .list($0.map { .decimal(units: $0.millionths, decimals: 6) }) } ?? .null),
      .init("funded", .list(fundedInAnyYear.map { .text($0.text) })),
      .init(
        "fundedByYear",
        .list(funded.map { .list($0.map { JSONValue.text($0.text) }) })),
      .init("fairness", ["kommuner": kommuner.json, "groups": groups.json]),
      .init("lastYear", stability.json), .init("draws", risk.map(\.json) ?? .null),
      .init("breaks", .list(breaks.map(\.json))),
    ]
  }
}

extension StrategyRisk {
  fileprivate var json: JSONValue {
    [
      "mean": mean.json, "p10": poor.json, "regret": regret.map(\.json) ?? .null,
      "noneBetter": wins.map(\.json) ?? .null,
    ]
  }
}

extension Estimated {
  fileprivate var json: JSONValue {
    ["value": .decimal(nearest: value), "error": .decimal(nearest: error)]
  }
}

extension Fairness {
  fileprivate var json: JSONValue {
    [
      "gini": gini.map { .decimal(units: $0.millionths, decimals: 6) } ?? .null,
      "floor": floor.map(\.json) ?? .null,
      "perThousand": .object(gains.map { .init($0.unit.name, $0.perThousand.json) }),
      "leftOut": .list(leftOut.map { .text($0) }),
    ]
  }
}

extension LastYearStability {
  fileprivate var json: JSONValue {
    [
      "before": .whole(before), "kept": .whole(kept), "new": .whole(new),
      "moved": moved.map(\.json) ?? .null,
    ]
  }
}

extension StrategyFigures.BrokenRule {
  fileprivate var json: JSONValue {
    [
      "rule": .text(rule.slug), "sentence": rule.description.sentence.json,
      "on": .list(subjects.map(\.json)),
    ]
  }
}
