import Model

extension PriorityDraft {
  /// The rule, once its limits, base and price are held together; `nil` after saying what is wrong.
  func priority(at place: Place, _ reading: inout Reading) -> Priority? {
    guard !reading.hasTaint else { return nil }
    let limits = [atLeast, atMost, between?.low, between?.high].compactMap(\.self)
    guard let kind = limits.first?.kind, Set(limits.map(\.kind)).count == 1,
      between == nil || limits.count == 2
    else {
      reading.refuse(
        place,
        limits.isEmpty
          ? Phrase(sv: "Prioriteringen har ingen gräns.", en: "The priority has no limit.")
          : Phrase(
            sv: "Prioriteringens gränser går inte ihop.", en: "The priority's limits do not agree."),
        remedy: Phrase(
          sv: "Skriv at_least, at_most eller between, med samma enhet.",
          en: "Write at_least, at_most or between, in one unit."))
      return nil
    }
    guard let quantity = quantity(kind, at: place, &reading),
      let strength = strength(quantity, at: place, &reading)
    else { return nil }
    return Priority(
      id: id, quantity: quantity, atLeast: (atLeast ?? between?.low)?.value,
      atMost: (atMost ?? between?.high)?.value, over: over, each: each, strength: strength,
      because: because)
  }

  private func quantity(
    _ kind: Limit.Kind, at place: Place, _ reading: inout Reading
  ) -> Priority.Quantity? {
    if kind == .share, base == nil {
      reading.refuse(
        place,
        Phrase(
          sv: "En andel behöver sin helhet: av vad?", en: "A share needs its whole: of what?"),
        remedy: Phrase(
          sv: "Skriv of: insats money, pool, participants eller effect.",
          en: "Write of: insats money, pool, participants or effect."))
      return nil
    }
    if kind != .share, base != nil {
      reading.refuse(
        place,
        Phrase(
          sv: "of hör till andelar, och gränsen är ingen andel.",
          en: "of belongs to shares, and the limit is no share."),
        remedy: Phrase(sv: "Ta bort of.", en: "Remove of."))
      return nil
    }
    if kind != .persons, outcome != nil {
      reading.refuse(
        place,
        Phrase(
          sv: "outcome hör till personer, och gränsen är inte i persons.",
          en: "outcome belongs to persons, and the limit is not in persons."),
        remedy: Phrase(
          sv: "Ta bort outcome, eller skriv gränsen i persons.",
          en: "Remove outcome, or write the limit in persons."))
      return nil
    }
    return switch kind {
    case .share: base.map { .share(of: $0) }
    case .money: .money
    case .insatser: .insatser
    case .participants: .participants
    case .persons: .persons(outcome)
    case .points: .points
    }
  }

  private func strength(
    _ quantity: Priority.Quantity, at place: Place, _ reading: inout Reading
  ) -> Priority.Strength? {
    guard let price else {
      guard hard == false else { return .hard }
      reading.refuse(
        place,
        Phrase(
          sv: "En mjuk prioritering behöver ett pris, annars betyder den inget.",
          en: "A soft priority needs a price, or it means nothing."),
        remedy: Phrase(
          sv: "Skriv price, till exempel 0.5 persons per participant.",
          en: "Write price, for example 0.5 persons per participant."))
      return nil
    }
    guard hard != true else {
      reading.refuse(
        place,
        Phrase(
          sv: "En hård prioritering kan inte brytas, så den har inget pris.",
          en: "A hard priority cannot be broken, so it has no price."),
        remedy: Phrase(
          sv: "Ta bort hard eller price.", en: "Remove hard or price."))
      return nil
    }
    guard price.per.kind == quantity.pricedKind else {
      let unit = quantity.pricedUnit
      reading.refuse(
        place,
        Phrase(
          sv: "Priset räknas i fel enhet: det som saknas räknas i \(unit).",
          en: "The price is per the wrong unit: what is short is counted in \(unit)."),
        remedy: Phrase(
          sv: "Skriv till exempel 1 person per \(unit).",
          en: "Write for example 1 person per \(unit)."))
      return nil
    }
    return .soft(Priority.Price(score: price.score, per: price.per.value))
  }
}

extension Priority.Quantity {
  /// What a shortfall is counted in: a share is counted in its base.
  fileprivate var pricedKind: Limit.Kind {
    switch self {
    case .share(.insatsMoney), .share(.pool), .money: .money
    case .share(.participants), .participants: .participants
    case .share(.effect), .persons: .persons
    case .insatser: .insatser
    case .points: .points
    }
  }

  fileprivate var pricedUnit: String {
    switch pricedKind {
    case .money: "tkr"
    case .participants: "participant"
    case .persons: "person"
    case .insatser: "insats"
    case .points, .share: "point"
    }
  }
}
