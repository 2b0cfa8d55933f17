import Model
import ScenarioFiles

extension ScenarioChanges {
  /// The changes that were made, as a member of the top-level object; none where there are none.
  var members: [JSONValue.Member] {
    guard self != .none else { return [] }
    return [
      .init(
        "changes",
        ["names": .list(names.map(JSONValue.text)), "differences": differences.json])
    ]
  }
}

extension [Difference] {
  /// Each difference with its path and what stood and stands there.
  fileprivate var json: JSONValue {
    .list(
      map { difference in
        [
          "path": .text(difference.path),
          "before": difference.before.map(JSONValue.text) ?? .null,
          "after": difference.after.map(JSONValue.text) ?? .null,
        ]
      })
  }
}

extension WhatIfFindings {
  /// The what-if with its differences, and why it changes nothing where it does not.
  var json: JSONValue {
    .object(present: [
      "id": .text(whatIf.id), "name": .text(whatIf.name),
      "because": whatIf.because.map(JSONValue.text),
      "with": .list(whatIf.with.map(JSONValue.text)), "differences": differences.json,
      "changesNothing": idleBecause?.json,
    ])
  }
}
