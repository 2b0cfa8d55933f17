import Model

extension UnspentFindings {
  /// A year's leftover, and why each thing that it could buy is not bought.
  var json: JSONValue {
    [
      "year": .whole(year), "left": left.json, "sentence": sentence.json,
      "additions": .list(additions.map(\.json)),
    ]
  }
}

extension UnspentFindings.Addition {
  fileprivate var json: JSONValue {
    var year: JSONValue?
    if case .neededIn(let later) = obstacle { year = .whole(later) }
    var rules: JSONValue?
    if case .breaks(let verdicts) = obstacle {
      rules = .list(
        verdicts.map { ["rule": .text($0.rule.slug), "subject": $0.subject.json] })
    }
    return .object(present: [
      "id": .text(id.text), "cost": cost.json, "participants": volume.json,
      "new": .boolean(isNew), "reason": .text(obstacle.word), "rules": rules, "usedIn": year,
    ])
  }
}
