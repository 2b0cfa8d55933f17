import Model

extension RuleFindings {
  /// A rule, how it stands, and how far from its limit.
  var json: JSONValue {
    .object(present: [
      "id": .text(id.slug), "kind": .text(description.kind.rawValue),
      "status": .text(status.rawValue), "margin": verdict.margin?.json,
      "unit": verdict.margin.map { .text($0.unit) },
      "motivated": verdict.isMotivated.map(JSONValue.boolean), "subject": verdict.subject.json,
      "reference": .text(description.reference),
    ])
  }
}

extension LawCheck {
  /// The members of the top-level object that hold a law check.
  var members: [JSONValue.Member] {
    [
      .init("rules", .list(rules.map(\.json))),
      .init("candidates", .whole(candidates)),
      .init("excluded", .list(exclusions.map(\.json))),
    ]
  }
}

extension Exclusion {
  /// The insats, the rule that keeps it out, and why.
  var json: JSONValue {
    [
      "id": .text(id.text), "name": .text(name), "rule": .text(rule.slug), "why": why.json,
    ]
  }
}

extension Margin {
  /// The distance as an exact number.
  fileprivate var json: JSONValue {
    switch self {
    case .kronor(let amount): amount.json
    case .participants(let volume): volume.json
    case .insatser(let count), .days(let count): .whole(count)
    case .persons(let score), .points(let score): score.json
    case .capacity(let hundredths): .decimal(units: hundredths, decimals: 2)
    }
  }

  /// What the distance is counted in, in the word that JSON uses.
  fileprivate var unit: String {
    switch self {
    case .kronor: "kr"
    case .participants: "participants"
    case .insatser: "insatser"
    case .persons: "persons"
    case .points: "benefit points"
    case .capacity: "capacity"
    case .days: "days"
    }
  }
}
