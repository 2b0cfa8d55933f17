import Model

extension PlanFindings {
  /// The members of the top-level object that hold the plan.
  var members: [JSONValue.Member] {
    [
      .init("years", .list(years.map(\.json))),
      .init("insatser", .list(insatser.map { $0.json(comparesLastYear: statesLastYear) })),
      .init(
        "sharedCosts",
        .list(
          sharedCosts.map { shared in
            ["name": .text(shared.name), "years": .list(shared.costs.map(\.json))]
          })),
      .init("excluded", .list(exclusions.map(\.json))),
      .init("rules", .list(rules.map(\.json))), .init("returns", returns.json),
    ] + (midYear.map { [.init("midYear", $0.json)] } ?? [])
      + (memberships.isEmpty ? [] : [.init("memberships", .list(memberships.map(\.json)))])
  }
}

extension StateGrant {
  /// The state's grant by the national model.
  fileprivate var json: JSONValue {
    [
      "granted": granted.json, "model": model.json, "beforeCut": beforeCut.json, "cut": cut.json,
      "braked": .boolean(isBraked),
    ]
  }
}

extension MidYear {
  /// The day of a decision within the year, and how it is financed.
  fileprivate var json: JSONValue {
    .object(present: [
      "date": date.map { .text($0.iso) }, "financing": financing.map(JSONValue.text) ?? .null,
    ])
  }
}

extension MembershipFindings {
  /// A membership that begins or ends, by its days.
  fileprivate var json: JSONValue {
    .object(present: [
      "member": .text(id.text), "name": .text(name),
      "from": period.first.map { .text($0.iso) }, "through": period.last.map { .text($0.iso) },
    ])
  }
}

extension YearFindings {
  /// A year's money and people.
  var json: JSONValue {
    .object(present: [
      "year": .whole(ledger.year), "pool": ledger.pool.json,
      "stateGrant": stateGrant?.json, "contributions": byMember(\.paid),
      "unused": byMember(\.unused),
      "fixedCosts": ledger.fixedCosts.json, "reserve": ledger.reserve.json,
      "room": ledger.room.json, "insatser": ledger.insatser.json,
      "paidOut": paidOut > .zero ? paidOut.json : nil,
      "unspent": ledger.unspent.json, "result": ledger.result.json,
      "equityUsed": ledger.equityUsed.json, "equityOpening": ledger.opening.json,
      "equityClosing": ledger.closing.json, "equityExpected": ledger.expectedClosing.json,
      "equityCeiling": equityCeiling?.json, "participants": participants.all.json,
      "women": .whole(participants.women), "men": .whole(participants.men),
      "byKommun": byKommun.json, "byGroup": byGroup.json,
      "gain": gain?.json,
    ])
  }

  private func byMember(_ amount: KeyPath<Funding.Payment, Kronor>) -> JSONValue {
    .object(
      contributions.map {
        .init($0.payment.member.text, $0.payment[keyPath: amount].json)
      })
  }
}

extension PlanFindings {
  /// What is funded, each with its years.
  var fundedJSON: JSONValue {
    .list(
      funded.map { insats in
        [
          "id": .text(insats.id.text),
          "years": .list(
            insats.years.filter { $0.choice != nil }.map { JSONValue.whole($0.year) }),
        ]
      })
  }
}

extension InsatsFindings {
  /// One candidate: whether it is funded, by year, and what changes from last year.
  func json(comparesLastYear: Bool) -> JSONValue {
    .object(present: [
      "id": .text(id.text), "name": .text(name), "funded": .boolean(isFunded),
      "years": .list(years.filter { $0.choice != nil || $0.cost > .zero }.map(\.json)),
      "persons": persons.json, "points": points.json, "full": full?.json,
      "change": comparesLastYear ? changeJSON : nil,
    ])
  }

  /// What the budget year differs by from last year's budget, and from what last year came to.
  private var changeJSON: JSONValue {
    .object(present: [
      "kind": .text(change.rawValue), "cost": comparison.cost?.json,
      "costFromLatest": comparison.costFromLatest?.json,
      "participants": comparison.participants?.json,
    ])
  }
}

extension InsatsFindings.Year {
  /// One year; a year that is not funded is there only while it costs wind-down.
  fileprivate var json: JSONValue {
    .object(present: [
      "year": .whole(year), "funded": .boolean(choice != nil),
      "participants": (choice?.volume ?? .zero).json, "cost": cost.json,
      "grant": grant?.json,
      "endsWhenDecided": choice?.endsWhenDecided == true ? true : nil,
    ])
  }
}

extension [PeopleFindings] {
  /// Participants by identifier.
  fileprivate var json: JSONValue {
    .object(map { .init($0.id, $0.participants.json) })
  }
}

extension Gain {
  /// What each part gains, and the persons whose gain cannot be shown.
  fileprivate var json: JSONValue {
    .object(
      Part.allCases.compactMap { part in
        amounts[part].map { .init(part.rawValue, $0.json) }
      } + [.init("personsWithoutAmount", personsWithoutAmount.json)])
  }
}

extension FullYear {
  /// The budget year at the largest volume.
  fileprivate var json: JSONValue { ["participants": participants.json, "cost": cost.json] }
}
