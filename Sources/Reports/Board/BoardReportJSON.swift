import Model

extension BoardReport {
  /// The report as JSON: what `plan` says, with the reasons, and beside it the figures of the first
  /// page, the comparison and the frontier as their own commands write them.
  public var json: JSONValue {
    .object(present: [
      "insatsval": .whole(Findings.jsonVersion),
      "command": "report",
      "scenario": findings.forbund.json,
      "status": .text(findings.status.rawValue),
      "firstPage": firstPage,
      "plan": .object(findings.answerMembers),
      "comparison": comparison?.json,
      "frontier": frontier?.json,
    ])
  }

  /// The figures of the first page that no other part has.
  private var firstPage: JSONValue? {
    guard let plan = findings.plan else { return nil }
    return .object(present: [
      "decision": budget.map { .list($0.decision.clauses.map(\.json)) },
      "participants": budget?.people.first?.all.json,
      "women": budget?.people.first?.women?.json,
      "men": budget?.people.first?.men?.json,
      "persons": .whole(PersonsInShort(plan, year: 0).all.wholePersons),
      "range": range.map {
        ["low": $0.low.json, "assumed": $0.assumed.json, "high": $0.high.json]
      },
      "likely": likely.map { ["p10": $0.lowerBound.json, "p90": $0.upperBound.json] },
      "neighbour": neighbour?.json,
      "personsOnly": personsOnly?.json,
    ])
  }
}

extension PlanStep {
  /// What is swapped and what that does.
  fileprivate var json: JSONValue {
    func ids(_ kind: InsatsDifference.Kind) -> JSONValue {
      .list(change.insatser.filter { $0.kind == kind }.map { .text($0.id.text) })
    }
    return [
      "out": ids(.left), "in": ids(.came), "moved": ids(.moved), "resized": ids(.resized),
      "cost": cost.json, "persons": difference.persons.json, "points": difference.points.json,
      "sentence": sentence.json,
    ]
  }
}

extension SmallCount {
  /// The number; null where it is hidden.
  var json: JSONValue { number.map(JSONValue.whole) ?? .null }
}
