import Model

extension BudgetFindings {
  /// The budget as JSON; amounts are whole kronor and shares fractions.
  ///
  /// A number of people that is hidden is null, and `hidden` names it.
  public var json: JSONValue {
    .object([
      .init("insatsval", .whole(Findings.jsonVersion)), .init("command", "budget"),
      .init("scenario", forbund.json), .init("lawful", .boolean(isLawful)),
      .init("columns", .list(columns.map(\.json))),
      .init("lines", .list(lines.map { $0.json(columns) })),
      .init("insatser", .list(insatser.map { $0.json(years: plannedYears) })),
      .init(
        "people",
        .list(zip(plannedYears, people).map { .object([.init("year", .whole($0))] + $1.members) })),
      .init("goals", .list(goals.map(\.json))), .init("decision", decision.json),
      .init("members", .list(members.map { $0.json(years: plannedYears) })),
      .init("rules", .list(rules.map(\.json))),
      .init("assumptions", .list(assumptions.map(\.json))),
      .init(
        "unverified",
        .list(
          evidence.unverified.map {
            ["figure": $0.figure.json, "reference": .text($0.reference)]
          })),
    ])
  }
}

extension BudgetColumn {
  fileprivate var json: JSONValue {
    [
      "key": .text(key), "kind": .text(kind.rawValue), "year": .whole(year), "title": title.json,
    ]
  }
}

extension BudgetLine {
  /// A line with its amounts by the keys of the columns, and how it follows from other lines.
  fileprivate func json(_ columns: [BudgetColumn]) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("key", .text(key)), .init("name", name.json), .init("section", .text(section.rawValue)),
      .init("kind", .text(kind.rawValue)),
    ]
    if let insats { members.append(.init("insats", .text(insats.text))) }
    if let member { members.append(.init("member", .text(member.text))) }
    switch derivation {
    case .stated: break
    case .sum(let plus, let minus):
      members.append(.init("sum", .list(plus.map(JSONValue.text))))
      if !minus.isEmpty { members.append(.init("minus", .list(minus.map(JSONValue.text)))) }
    case .carried(let key): members.append(.init("carriedFrom", .text(key)))
    }
    members.append(
      .init(
        "amounts",
        .object(
          zip(columns, amounts).map { .init($0.key, $1?.json ?? .null) })))
    return .object(members)
  }
}

extension BudgetPeople {
  /// How many take part; what is hidden or not stated is null.
  fileprivate var members: [JSONValue.Member] {
    let counts = [("participants", all as SmallCount?), ("women", women), ("men", men)]
    let hidden = counts.filter { $0.1 == .hidden }.map { JSONValue.text($0.0) }
    return counts.map { .init($0.0, $0.1?.number.map(JSONValue.whole) ?? .null) }
      + (hidden.isEmpty ? [] : [.init("hidden", .list(hidden))])
  }
}

extension BudgetInsats {
  fileprivate func json(years: [Int]) -> JSONValue {
    .object(present: [
      "id": .text(id.text), "name": .text(name), "focus": .text(focus.rawValue),
      "owner": .text(owner.text), "ownerName": .text(ownerName),
      "agreement": agreement.map { .text($0.rawValue) } ?? .null,
      "change": .text(change.rawValue), "funded": .boolean(isFunded),
      "lastBudget": lastBudget?.json,
      "years": .list(
        years.indices.map { place in
          .object(
            [.init("year", .whole(years[place])), .init("cost", costs[place].json)]
              + people[place].members)
        }),
    ])
  }
}

extension BudgetGoal {
  fileprivate var json: JSONValue {
    [
      "id": .text(id.rawValue), "name": name.json, "reference": .text(reference),
      "verified": .boolean(!isUnverified),
      "years": .list(
        years.map { year in
          [
            "year": .whole(year.year), "value": year.measure.json,
            "limit": year.limit?.json ?? .null,
            "met": year.isMet.map(JSONValue.boolean) ?? .null,
          ]
        }),
    ]
  }
}

extension BudgetGoal.Measure {
  /// Whole kronor, or a share as a fraction.
  fileprivate var json: JSONValue {
    switch self {
    case .amount(let amount): amount.json
    case .share(let share): .decimal(units: share.millionths, decimals: 6)
    }
  }
}

extension BudgetDecision {
  fileprivate var json: JSONValue {
    func day(_ date: CivilDate?) -> JSONValue { date.map { .text($0.iso) } ?? .null }
    return .object(present: [
      "caseNumber": caseNumber.map(JSONValue.text) ?? .null, "lastDay": day(lastDay),
      "consulted": day(consulted), "announced": day(announced), "meeting": day(meeting),
      "public": .boolean(isPublic), "clauses": .list(clauses.map(\.json)),
      "unbalanced": .list(unbalanced.map(JSONValue.whole)),
      "motive": motive.map(JSONValue.text) ?? .null,
      "awaiting": .list(awaiting.map { .text($0.id.text) }),
    ])
  }
}

extension MemberBudget {
  fileprivate func json(years: [Int]) -> JSONValue {
    .object(present: [
      "id": .text(id.text), "name": .text(name), "part": .text(part.rawValue),
      "paidBy": payer.map(JSONValue.text),
      "from": period.first.map { .text($0.iso) }, "through": period.last.map { .text($0.iso) },
      "lastPaid": lastPaid?.json,
      "payments": .list(
        payments.map { payment in
          [
            "year": .whole(payment.year), "offered": payment.offered.json,
            "paid": payment.paid.json, "unused": payment.unused.json,
            "share": .decimal(units: payment.share.millionths, decimals: 6),
          ]
        }),
      "runs": .list(owned.map { .text($0.id.text) }),
      "receives": .list(
        zip(years, ownedCosts).map { ["year": .whole($0), "amount": $1.json] }),
      "takesPart": .list(takesPart.map { .text($0.id.text) }),
      "participants": participants.map { counts in
        .list(
          zip(years, counts).map { year, count in
            [
              "year": .whole(year), "participants": count.number.map(JSONValue.whole) ?? .null,
              "hidden": .boolean(count == .hidden),
            ]
          })
      },
      "gain": gain?.json,
    ])
  }
}

extension AssumptionGroup {
  fileprivate var json: JSONValue {
    .object(present: [
      "subject": subject.json, "figures": .list(figures.map(\.json)),
      "confidence": .text(confidence.rawValue), "source": source.map(JSONValue.text),
    ])
  }
}
