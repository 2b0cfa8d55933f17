extension Scenario {
  /// A premise about money in words, with its amount.
  func moneyPhrase(of premise: Premise) -> Phrase {
    switch premise {
    case .offers(let parts, let index): offerPhrase(of: parts, year: index)
    case .pool(let index):
      Phrase(
        sv: "Parterna betalar \(pools[index]) i medel år \(year: calendarYear(index)) enligt 5 §",
        en: "The parts pay a pool of \(pools[index]) in \(year: calendarYear(index)) by 5 §")
    case .fixedCosts(let index):
      Phrase(
        sv: "Fasta kostnader år \(year: calendarYear(index)): \(fixedCosts(year: index))",
        en: "Fixed costs in \(year: calendarYear(index)): \(fixedCosts(year: index))")
    case .reserve(let index): reservePhrase(year: index)
    case .paidOut:
      Phrase(
        sv: "Redan utbetalt år \(year: calendarYear(0)): \(paidOut(year: 0))",
        en: "Paid already in \(year: calendarYear(0)): \(paidOut(year: 0))")
    case .equityUse(let index):
      Phrase(
        sv:
          "Högst \(stated.equity.use?[index] ?? .zero) av det egna kapitalet får användas år \(year: calendarYear(index))",
        en:
          "At most \(stated.equity.use?[index] ?? .zero) of equity may be used in \(year: calendarYear(index))"
      )
    case .openingEquity:
      Phrase(
        sv: "Eget kapital när år \(year: calendarYear(0)) börjar: \(stated.equity.opening)",
        en: "Equity when \(year: calendarYear(0)) opens: \(stated.equity.opening)")
    case .equityFloor:
      Phrase(
        sv: "Minst \(stated.equity.floor) av det egna kapitalet ska finnas kvar",
        en: "At least \(stated.equity.floor) of equity must remain")
    case .equityCeiling(let index): ceilingPhrase(year: index)
    default:
      Phrase(
        sv: "Det egna kapitalet när ett år slutar avgör statens senare bidrag",
        en: "Equity when a year closes decides the state's later grants")
    }
  }

  private func calendarYear(_ index: Int) -> Int { years.lowerBound + index }

  private func offerPhrase(of parts: [Part], year index: Int) -> Phrase {
    let funding = Funding(of: self, year: index)
    let year = calendarYear(index)
    let pool = parts.compactMap { funding.largestPools[$0] }.min() ?? funding.pool
    guard parts.count == 1, let part = parts.first else {
      let all = Part.allCases.filter { funding.shares[$0] > .none }
      let who =
        parts.count == all.count
        ? Phrase(sv: "Parternas bidrag", en: "What the parts offer")
        : Phrase(
          sv: "Bidragen från \(list: parts.map(\.phrase.sv))",
          en: "What \(list: parts.map(\.phrase.en)) offer")
      return Phrase(
        sv: "\(who) ger genom 5 § högst \(pool) i medel år \(year: year)",
        en: "\(who) gives a pool of at most \(pool) in \(year: year) by 5 §")
    }
    let offer = funding.offers[part] ?? .zero
    return Phrase(
      sv:
        "Bidraget från \(part.phrase), \(offer), ger genom 5 § högst \(pool) i medel år \(year: year)",
      en:
        "What \(part.phrase) offers, \(offer), gives a pool of at most \(pool) in \(year: year) by 5 §"
    )
  }

  private func reservePhrase(year index: Int) -> Phrase {
    let year = calendarYear(index)
    let amount = reserve(year: index)
    guard let name = stated.reserve.name else {
      return Phrase(
        sv: "Till styrelsens förfogande år \(year: year): \(amount)",
        en: "For the board's disposal in \(year: year): \(amount)")
    }
    return Phrase(
      sv: "\(name) år \(year: year): \(amount)", en: "\(name) in \(year: year): \(amount)")
  }

  private func ceilingPhrase(year index: Int) -> Phrase {
    let pool = Funding(of: self, year: index).pool
    let most = equityCeiling(year: index, pool: pool) ?? .zero
    return Phrase(
      sv:
        "Det egna kapitalet får vara högst \(most) när år \(year: calendarYear(index)) slutar, enligt styrelsens tak",
      en:
        "Equity may be at most \(most) when \(year: calendarYear(index)) closes, by the board's ceiling"
    )
  }
}
