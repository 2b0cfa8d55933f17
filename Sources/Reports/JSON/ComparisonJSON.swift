import Model

extension Comparison {
  /// The comparison as JSON, with keys as the documentation spells them.
  ///
  /// The head is that of `plan`, about the baseline; each scenario holds what `plan` says of it, and
  /// each but the baseline how it differs.
  public var json: JSONValue {
    [
      "insatsval": .whole(Findings.jsonVersion),
      "command": "compare",
      "scenario": baseline.findings.forbund.json,
      "status": .text(baseline.findings.status.rawValue),
      "baseline": .text(baseline.id),
      "scenarios": .list(
        [baseline.json(nil)] + zip(others, differences).map { $0.json($1) }),
    ]
  }
}

extension ComparisonColumn {
  /// The scenario as `plan` writes it, and how it differs from the baseline.
  fileprivate func json(_ difference: ComparisonDifference?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .text(id)), .init("name", name.json), .init("scenario", findings.forbund.json),
      .init("given", .boolean(!isPlanned)),
      .init("status", .text(findings.status.rawValue)),
    ]
    members += findings.changes.members
    if let difference { members.append(.init("difference", difference.json)) }
    return .object(members + findings.answerMembers)
  }
}

extension ComparisonDifference {
  /// Everything minus the baseline's.
  fileprivate var json: JSONValue {
    .object(present: [
      "samePlan": .boolean(isSamePlan),
      "value": value?.json,
      "years": .list(money.map(\.json)),
      "insatser": .list(insatser.map(\.json)),
      "kept": .list(kept.map(\.json)),
      "rules": .list(rules.map(\.json)),
      "sentences": .list(sentences.map(\.json)),
    ])
  }
}

extension ValueDifference {
  /// The value and its terms.
  fileprivate var json: JSONValue {
    .object(present: [
      "value": units.map { after.unit.json($0) }, "unit": .text(after.unit.rawValue),
      "persons": persons.json, "points": points.json, "participants": participants.json,
      "outcomes": .object(
        outcomes.sorted { $0.key < $1.key }.map { .init($0.key.text, $0.value.json) }),
    ])
  }
}

extension MoneyDifference {
  /// A year's money.
  fileprivate var json: JSONValue {
    .object(present: [
      "year": .whole(year), "pool": change(\.pool).json,
      "contributions": byMember(\.paid), "unused": byMember(\.unused),
      "room": change(\.room).json, "insatser": change(\.insatser).json,
      "unspent": change(\.unspent).json, "equityUsed": change(\.equityUsed).json,
      "equityClosing": change(\.closing).json, "weakestPart": .text(after.weakestPart.rawValue),
      "poolPerKrona": leverage.map { .decimal(nearest: $0.factor.approximate) },
    ])
  }

  private func byMember(_ amount: KeyPath<Funding.Payment, Kronor>) -> JSONValue {
    func amounts(_ year: YearFindings) -> [MemberID: Kronor] {
      Dictionary(year.contributions.map { ($0.payment.member, $0.payment[keyPath: amount]) }) {
        first, _ in first
      }
    }
    let (old, new) = (amounts(before), amounts(after))
    return .object(
      Set(old.keys).union(new.keys).sorted().map { member in
        .init(member.text, ((new[member] ?? .zero) - (old[member] ?? .zero)).json)
      })
  }
}

extension InsatsDifference {
  /// One insats, by year.
  fileprivate var json: JSONValue {
    .object(present: [
      "id": .text(id.text), "name": .text(name), "change": .text(kind.rawValue),
      "excludedBy": exclusion.map { .text($0.rule.slug) },
      "years": .list(
        years.map { year in
          [
            "year": .whole(year.year),
            "participantsBefore": year.before?.volume.json ?? .null,
            "participants": year.after?.volume.json ?? .null,
            "cost": (year.costAfter - year.costBefore).json,
          ]
        }),
    ])
  }
}

extension KeptInsats {
  /// What it would cost to keep an insats that left.
  fileprivate var json: JSONValue {
    let found: (status: String, value: JSONValue?, loss: JSONValue?) =
      switch answer {
      case .worth(let level):
        ("plan", level.unit.json(level.units), loss.map { level.unit.json($0) })
      case .nothing: ("none", nil, nil)
      case .unknown: ("limit", nil, nil)
      }
    return .object(present: [
      "id": .text(id.text), "name": .text(name), "found": .text(found.status),
      "value": found.value, "loss": found.loss,
    ])
  }
}

extension RuleDifference {
  /// What a rule is about here and not in the baseline, and the other way around.
  fileprivate var json: JSONValue {
    [
      "id": .text(id.slug), "status": .text(status.rawValue),
      "appeared": .list(appeared.map(\.json)), "disappeared": .list(disappeared.map(\.json)),
    ]
  }
}
