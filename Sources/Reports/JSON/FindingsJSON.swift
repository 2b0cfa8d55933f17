import Model
import Planning

extension Findings {
  /// The version of the JSON that is written.
  public static let jsonVersion = 1

  /// The findings as JSON, with keys as the documentation spells them.
  ///
  /// Amounts are whole kronor, and scores exact decimals.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("insatsval", .whole(Self.jsonVersion)),
      .init("command", .text(command.rawValue)),
      .init("scenario", forbund.json),
      .init("status", .text(status.rawValue)),
    ]
    members += changes.members
    members += answerMembers
    return .object(members)
  }

  /// The members that say what came of the command and what it rests on.
  var answerMembers: [JSONValue.Member] {
    var members = outcome.members(isExplained: command == .explain) + nearby.members
    if let risk { members.append(.init("risk", risk.json)) }
    if let explanation {
      members +=
        command == .explain
        ? explanation.members : [.init("why", .object(explanation.members))]
    }
    if let plan { members.append(.init("unspentReasons", .list(plan.unspent.map(\.json)))) }
    if !whatIfs.isEmpty { members.append(.init("whatIfs", .list(whatIfs.map(\.json)))) }
    return members + evidence.members
  }
}

extension ForbundFindings {
  /// Name, whether it is fictional, and years.
  var json: JSONValue {
    [
      "name": .text(name), "fictional": .boolean(isFictional),
      "years": .list(years.map(JSONValue.whole)),
    ]
  }
}

extension Findings.Outcome {
  /// The members of the top-level object that say what came of the command; of a plan that is
  /// explained only what it is worth and to whom.
  fileprivate func members(isExplained: Bool) -> [JSONValue.Member] {
    switch self {
    case .proposal(let plan, let certainty) where isExplained:
      [.init("objective", plan.value.json(certainty)), .init("returns", plan.returns.json)]
    case .proposal(let plan, let certainty):
      [.init("objective", plan.value.json(certainty))] + plan.members
        + [.init("conflict", []), .init("ties", certainty.tiesJSON)]
        + [.init("method", .text(certainty.proof.method))]
    case .judged(let plan):
      [.init("objective", plan.value.json(nil))] + plan.members
    case .lawCheck(let check): check.members
    case .conflict(let conflict): conflict.json
    case .unattainable: [.init("conflict", [])]
    case .limit(let bound):
      [.init("objective", ["bound": bound.map { .decimal(nearest: $0) } ?? .null])]
        + [.init("conflict", [])]
    }
  }
}

extension Evidence {
  /// The members of the top-level object that say what the answer rests on.
  fileprivate var members: [JSONValue.Member] {
    [
      .init("estimate", .text(estimate.rawValue)),
      .init(
        "assumptions",
        .list(
          assumptions.map { assumption in
            .object(present: [
              "path": .text(assumption.path), "source": assumption.source.map(JSONValue.text),
              "confidence": .text(assumption.confidence.rawValue),
            ])
          })),
      .init(
        "unstated",
        .list(unstated.map { ["path": .text($0.path), "meaning": $0.meaning.json] })),
      .init(
        "unverified",
        .list(
          unverified.map {
            ["figure": $0.figure.json, "reference": .text($0.reference)]
          })),
    ]
  }
}
