import Model
import Strategies

extension StrategySurvey {
  /// The survey as JSON: shares as fractions.
  public var json: JSONValue {
    [
      "insatsval": .whole(Findings.jsonVersion), "command": "strategies",
      "forbund": .whole(count), "withoutPlan": .whole(withoutPlan),
      "largestGap": .decimal(nearest: largestGap),
      "strategies": .list(
        lines.map { line in
          [
            "id": .text(line.strategy.rawValue), "name": line.strategy.name.json,
            "made": .whole(line.made), "lawful": .whole(line.lawful),
            "asGoodAsBest": .whole(line.asGoodAsBest), "behind": line.behind.json,
            "mostBehind": line.mostBehind.map { .decimal(units: $0.millionths, decimals: 6) }
              ?? .null,
            "giniKommuner": line.kommuner.json, "giniGroups": line.groups.json,
            "kept": line.kept.json,
          ]
        }),
      "sentences": .list(sentences.map(\.json)),
    ]
  }
}

extension StrategySurvey.Mean {
  fileprivate var json: JSONValue {
    millionths.map { .decimal(units: $0, decimals: 6) } ?? .null
  }
}
