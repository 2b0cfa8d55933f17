import Model
import Planning
import ScenarioFiles

extension ConflictFindings {
  /// The members of the top-level object that say why there is no plan, and what would give one.
  var json: [JSONValue.Member] {
    [
      .init("conflict", .list(members.map(\.json))),
      .init("irreducible", .boolean(isIrreducible)),
      .init(
        "lacking",
        .list(
          lacking.map {
            [
              "year": .whole($0.year), "amount": $0.amount?.json ?? .null,
              "withPriorities": $0.withPriorities?.json ?? .null,
            ]
          })),
      .init("conflictOncePaid", .list(membersOncePaid.map(\.json))),
      .init(
        "unattainable",
        .list(
          unattainable.map {
            ["priority": .text($0.priority.text), "sentence": $0.sentence.json]
          })),
      .init("repairs", .list(repairs.map(\.json))),
    ]
  }
}

extension ConflictFindings.Member {
  /// The rule, whose it is to change, what it is about, where it stands, and the sentence.
  fileprivate var json: JSONValue {
    .object(present: [
      "id": .text(premise.rule?.slug ?? "objective"), "kind": .text(premise.kind.rawValue),
      "subject": .text(premise.slug), "sentence": sentence.json,
      "reference": premise.rule.map { .text($0.description.reference) },
      "paths": .list(paths.map { .text($0.joined(separator: ".")) }),
      "places": positions.isEmpty ? nil : .list(positions.map(\.json)),
    ])
  }
}

extension FilePosition {
  /// The file with line and column, or with sheet and cell, or the change.
  fileprivate var json: JSONValue {
    guard let place else { return ["change": .text(file)] }
    if let sheet = place.sheet, let cell = place.cell {
      return ["file": .text(file), "sheet": .text(sheet), "cell": .text(cell)]
    }
    return ["file": .text(file), "line": .whole(place.line), "column": .whole(place.column)]
  }
}

extension RepairFindings {
  /// The kind of change, its figures, what it cures, and the sentences.
  fileprivate var json: JSONValue {
    .object(
      [.init("kind", .text(kind))] + figures + [
        .init("cures", .text(cures == .everything ? "everything" : "all but priorities")),
        .init("alongside", .list(alongside.map(\.json))),
        .init("stillLacking", .list(stillLacking.map(\.json))),
        .init("provenLeast", .boolean(isProvenLeast)),
        .init("sentence", sentence.json),
      ])
  }

  private var kind: String {
    switch change {
    case .money: "money"
    case .equity: "equity"
    case .reserve: "reserve"
    case .limit: "limit"
    case .target: "target"
    case .drop: "drop"
    }
  }

  private var figures: [JSONValue.Member] {
    switch change {
    case .money(let money):
      let changed = zip(years, money).filter { $0.1.lacking > .zero }
      return [.init("years", .list(changed.map { $0.1.json(year: $0.0) }))]
    case .equity(let amounts), .reserve(let amounts):
      let changed = zip(years, amounts).filter { $0.1 > .zero }
      return [
        .init(
          "years", .list(changed.map { ["year": .whole($0.0), "amount": $0.1.json] }))
      ]
    case .limit(let id, let side, let limit):
      return [
        .init("priority", .text(id.text)),
        .init("side", .text(side == .atLeast ? "at_least" : "at_most")),
        .init("to", json(ofLimit: limit)),
      ]
    case .target(let outcome, let score):
      return [
        .init("outcome", .text(outcome?.text ?? "benefit_points")), .init("to", score.json),
      ]
    case .drop(let id): return [.init("insats", .text(id.text))]
    }
  }
}

extension RepairFindings {
  /// A limit in the unit of what it limits; a share is a fraction of one.
  private func json(ofLimit limit: Int) -> JSONValue {
    switch quantity {
    case .share: .decimal(units: limit, decimals: 6)
    case .participants: Volume(hundredths: limit).json
    case .persons, .points: Score(units: limit).json
    case .money, .insatser, nil: .whole(limit)
    }
  }
}

extension Repair.MoreMoney {
  fileprivate func json(year: Int) -> JSONValue {
    func byPart(_ amounts: [Part: Kronor]) -> JSONValue {
      .object(
        Part.allCases.compactMap { part in
          amounts[part].map { JSONValue.Member(part.rawValue, $0.json) }
        })
    }
    return [
      "year": .whole(year), "amount": lacking.json, "pool": pool.json, "pays": byPart(pays),
      "more": byPart(more),
    ]
  }
}

extension RepairFindings.Amount {
  fileprivate var json: JSONValue { ["year": .whole(year), "amount": amount.json] }
}
