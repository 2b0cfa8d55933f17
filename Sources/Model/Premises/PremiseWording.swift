extension Scenario {
  /// A premise in words, with its figure: one sentence without a full stop.
  public func phrase(of premise: Premise) -> Phrase {
    switch premise {
    case .offers, .pool, .fixedCosts, .reserve, .paidOut, .equityUse, .openingEquity, .equityFloor,
      .equityCeiling, .grantFeedback:
      moneyPhrase(of: premise)
    case .composition: compositionPhrase
    case .excluded(let id, let rule): exclusionPhrase(of: id, by: rule)
    case .decided(let id): decisionPhrase(of: id)
    case .requires, .excludes, .referral, .atMostOf: relationPhrase(of: premise)
    case .people(let limit, let index):
      Phrase(
        sv:
          "Målgruppen \(name(of: limit)) har \(limit.people(year: index, in: self), "person", "personer") år \(year: year(index))",
        en:
          "The target group \(name(of: limit)) has \(limit.people(year: index, in: self), "person", "people") in \(year: year(index))"
      )
    case .capacity(let id, let index): capacityPhrase(of: id, year: index)
    case .run(let id, let term): runPhrase(of: id, term)
    case .priority(let row, let side): phrase(of: row, side)
    case .target(let target):
      Phrase(
        sv: "Målet: minst \(target.phrase)", en: "The goal: at least \(target.phrase)")
    }
  }

  private func year(_ index: Int) -> Int { years.lowerBound + index }

  private func name(of id: InsatsID) -> String { self[id]?.name ?? id.text }

  private func name(of limit: GroupLimit) -> Phrase {
    let group = "”\(group(limit.group)?.name ?? limit.group.text)”"
    guard let kommun = limit.kommun.map({ member($0)?.name ?? $0.text }) else {
      return Phrase(sv: "\(group)", en: "\(group)")
    }
    return Phrase(sv: "\(group) i \(kommun)", en: "\(group) in \(kommun)")
  }

  private var compositionPhrase: Phrase {
    let missing = (0..<yearCount).lazy.compactMap { Composition.missing(in: self, year: $0) }.first
    guard let missing else { return Composition.description.sentence }
    return Phrase(
      sv: "Förbundet har inte de parter som lagen kräver, \(missing)",
      en: "The förbund lacks parties that the law asks for, \(missing)")
  }

  private func exclusionPhrase(of id: InsatsID, by rule: RuleID) -> Phrase {
    let why = self[id].flatMap { insats in
      exclusions(of: insats).first { $0.rule == rule }?.why
    }
    guard let why else { return rule.description.sentence }
    return Phrase(
      sv: "\(name(of: id)) får inte finansieras: \(why)",
      en: "\(name(of: id)) may not be funded: \(why)")
  }

  private func decisionPhrase(of id: InsatsID) -> Phrase {
    guard let insats = self[id] else { return DecidedInsatser.description.sentence }
    let first = (0..<yearCount).first { insats.decidedMonths(in: year($0)) > 0 } ?? 0
    let cost = leastCost(of: insats, year: first)
    let until =
      insats.decidedUntil.map { Phrase(sv: "Beslutad till \($0)", en: "Decided until \($0)") }
      ?? Phrase(sv: "Beslutad", en: "Decided")
    return Phrase(
      sv: "\(until): \(insats.name), \(cost) år \(year: year(first))",
      en: "\(until): \(insats.name), \(cost) in \(year: year(first))")
  }

  private func relationPhrase(of premise: Premise) -> Phrase {
    switch premise {
    case .requires(let id, let other):
      Phrase(
        sv: "\(name(of: id)) förutsätter \(name(of: other))",
        en: "\(name(of: id)) requires \(name(of: other))")
    case .excludes(let id, let other):
      Phrase(
        sv: "\(name(of: id)) utesluter \(name(of: other))",
        en: "\(name(of: id)) excludes \(name(of: other))")
    case .referral(let id, let source):
      referralPhrase(of: id, from: source)
    case .atMostOf(let id):
      stated.atMostOf.first { $0.id == id }.map { choice in
        let names = choice.insatser.map(name)
        return Phrase(
          sv: "Högst \(choice.count) av \(list: names)",
          en: "At most \(choice.count) of \(list: names)")
      } ?? Relations.description.sentence
    default: Relations.description.sentence
    }
  }

  private func referralPhrase(of id: InsatsID, from source: InsatsID) -> Phrase {
    let share = self[id]?.referrals[source] ?? .all
    return Phrase(
      sv: "\(name(of: id)) får högst \(share) av deltagarna i \(name(of: source))",
      en: "\(name(of: id)) takes at most \(share) of the participants of \(name(of: source))")
  }

  private func capacityPhrase(of id: ResourceID, year index: Int) -> Phrase {
    guard let resource = stated.resources.first(where: { $0.id == id }) else {
      return Capacities.description.sentence
    }
    let amount = Volume(hundredths: capacity(of: resource, year: index))
    return Phrase(
      sv: "\(resource.name): \(amount) \(resource.unit) år \(year: year(index))",
      en: "\(resource.name): \(amount) \(resource.unit) in \(year: year(index))")
  }

  private func runPhrase(of id: InsatsID, _ term: Premise.RunTerm) -> Phrase {
    let name = name(of: id)
    let runs = self[id]?.runs ?? RunRules()
    switch term {
    case .restart:
      return Phrase(
        sv: "\(name) startar inte om efter ett uppehåll",
        en: "\(name) does not start again after a pause")
    case .atLeast:
      let months = runs.atLeastMonths ?? 0
      return Phrase(
        sv: "\(name) pågår minst \(months, "månad", "månader")",
        en: "\(name) runs for at least \(months, "month", "months")")
    case .atMost:
      let months = runs.atMostMonths ?? 0
      return Phrase(
        sv: "\(name) pågår högst \(months, "månad", "månader")",
        en: "\(name) runs for at most \(months, "month", "months")")
    case .rampUp:
      return Phrase(
        sv: "\(name) växer till full volym år för år",
        en: "\(name) grows to its full volume year by year")
    case .changeLimit:
      let limit = runs.changeLimit ?? .none
      return Phrase(
        sv: "\(name) ändrar sin volym högst \(limit) från ett år till nästa",
        en: "\(name) changes its volume by at most \(limit) from one year to the next")
    }
  }
}

extension Objective.Target {
  /// The target as a quantity.
  public var phrase: Phrase {
    guard let outcome else {
      return Phrase(sv: "\(atLeast) nyttopoäng", en: "\(atLeast) benefit points")
    }
    return Phrase(
      sv: "\(atLeast) personer, \(outcome)", en: "\(atLeast) persons, \(outcome)")
  }
}
