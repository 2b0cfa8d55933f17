import Model

extension ComparisonDifference {
  /// What happens to the pool and why, what lies unused, and what else moves the room.
  var moneySentences: [Phrase] {
    poolSentences + unusedSentences + roomSentences
  }

  private var poolSentences: [Phrase] {
    let changed = money.filter { $0.change(\.pool) != .zero }
    return change(changed, \.pool, Phrase(sv: "Potten", en: "The pool"))
      + leverageSentences(changed) + jointSentences(changed)
  }

  /// That several parts set the limit together, where no single one does.
  private func jointSentences(_ changed: [MoneyDifference]) -> [Phrase] {
    let joint = changed.filter { $0.leverage == nil && $0.change(\.pool) < .zero }
    guard let parts = joint.first?.after.weakestParts, parts.count > 1,
      joint.allSatisfy({ $0.after.weakestParts == parts })
    else { return [] }
    let names = parts.map(\.phrase)
    return [
      Phrase(
        sv: "Gränsen (5 §) sätts av \(list: names.map(\.sv)) tillsammans.",
        en: "The limit (5 §) is set by \(list: names.map(\.en)) together.")
    ]
  }

  /// That an amount falls or rises, once where it does so alike in all years that change.
  private func change(
    _ changed: [MoneyDifference], _ amount: KeyPath<Ledger, Kronor>, _ name: Phrase
  ) -> [Phrase] {
    guard let first = changed.first else { return [] }
    let sizes = Set(changed.map { $0.change(amount) })
    guard sizes.count == 1 else {
      let amounts = changed.map { (year: $0.year, change: SignedWriting.money($0.change(amount))) }
      let sv = amounts.map { "\($0.year) \($0.change.sv)" }.joined(separator: ", ")
      let en = amounts.map { "\($0.year) \($0.change.en)" }.joined(separator: ", ")
      return [Phrase(sv: "\(name) ändras: \(sv).", en: "\(name) changes: \(en).")]
    }
    let change = first.change(amount)
    let size = change < .zero ? -change : change
    let word =
      change < .zero ? Phrase(sv: "minskar", en: "falls") : Phrase(sv: "ökar", en: "rises")
    let time = time(of: changed)
    let ends = Set(changed.map { $0.after.ledger[keyPath: amount] })
    guard let end = ends.first, ends.count == 1 else {
      return [
        Phrase(
          sv: "\(name) \(word) med \(size)\(time).", en: "\(name) \(word) by \(size)\(time).")
      ]
    }
    return [
      Phrase(
        sv: "\(name) \(word) med \(size)\(time), till \(end).",
        en: "\(name) \(word) by \(size)\(time), to \(end).")
    ]
  }

  /// Each part that moves the pool is told of once, with the first year that it does.
  private func leverageSentences(_ changed: [MoneyDifference]) -> [Phrase] {
    var told: Set<MoneyDifference.Leverage> = []
    return changed.compactMap(\.leverage).filter { told.insert($0).inserted }.map(\.sentence)
  }

  /// What lies unused by part, in the years in which that changes.
  private var unusedSentences: [Phrase] {
    let changed = money.filter { year in
      Part.allCases.contains { year.before.unused(by: $0) != year.after.unused(by: $0) }
    }
    guard let first = changed.first else { return [] }
    let amounts = changed.map { year in Part.allCases.map { year.after.unused(by: $0) } }
    let isSame = Set(amounts).count == 1
    return (isSame ? [first] : changed).map { year in
      let time =
        isSame ? time(of: changed) : Phrase(sv: " \(year: year.year)", en: " in \(year: year.year)")
      let parts = Part.allCases.filter { year.after.unused(by: $0) > .zero }.map { part in
        let amount = year.after.unused(by: part)
        return Phrase(sv: "\(amount) från \(part.phrase)", en: "\(amount) from \(part.phrase)")
      }
      guard !parts.isEmpty else {
        return Phrase(
          sv: "Alla erbjudna pengar används\(time).", en: "All that is offered is used\(time).")
      }
      return Phrase(
        sv: "Outnyttjat av det som erbjuds\(time): \(list: parts.map(\.sv)).",
        en: "Offered and unused\(time): \(list: parts.map(\.en)).")
    }
  }

  /// What else than the pool moves the room for insatser.
  private var roomSentences: [Phrase] {
    let changed = money.filter { $0.change(\.room) != .zero }
    guard money.contains(where: { $0.change(\.room) != $0.change(\.pool) }) else { return [] }
    return change(changed, \.room, Phrase(sv: "Utrymmet för insatser", en: "The room for insatser"))
  }

  /// When: nothing for the only year there is, otherwise the years.
  private func time(of changed: [MoneyDifference]) -> Phrase {
    guard years.count > 1 else { return Phrase(sv: "", en: "") }
    guard changed.count < years.count else { return Phrase(sv: " varje år", en: " each year") }
    let span = YearSpan.text(changed.map(\.year))
    return Phrase(sv: " \(span)", en: " in \(span)")
  }
}

extension MoneyDifference.Leverage {
  /// What each krona of the part's offer does to the pool.
  var sentence: Phrase {
    let isLess = offer < .zero
    let size = isLess ? -offer : offer
    let factor = factorWords
    let unfelt = withoutEffect < .zero ? -withoutEffect : withoutEffect
    let start =
      isLess
      ? Phrase(
        sv: "\(part.phrase.capitalised) ger \(size) mindre och sätter gränsen (5 §)",
        en: "The offer of \(part.phrase) is \(size) less and sets the limit (5 §)")
      : Phrase(
        sv: "\(part.phrase.capitalised), som satte gränsen (5 §), ger \(size) mer",
        en: "The offer of \(part.phrase), which set the limit (5 §), is \(size) more")
    guard unfelt == .zero else {
      return isLess
        ? Phrase(
          sv:
            "\(start): \(unfelt) av det låg outnyttjat, och varje krona därutöver kostar potten \(factor).",
          en:
            "\(start): \(unfelt) of it lay unused, and each krona beyond that costs the pool \(factor)."
        )
        : Phrase(
          sv:
            "\(start): \(unfelt) av det används inte, och varje krona av resten ger potten \(factor).",
          en:
            "\(start): \(unfelt) of it is not used, and each krona of the rest gives the pool \(factor)."
        )
    }
    return isLess
      ? Phrase(
        sv: "\(start): varje krona som \(part.phrase) drar tillbaka kostar potten \(factor).",
        en: "\(start): each krona withdrawn costs the pool \(factor).")
      : Phrase(
        sv: "\(start): varje krona som \(part.phrase) lägger till ger potten \(factor).",
        en: "\(start): each krona added gives the pool \(factor).")
  }

  /// The factor in words where it is two or four, as 5 § makes it.
  private var factorWords: Phrase {
    switch factor {
    case Fraction(2): return Phrase(sv: "två", en: "two")
    case Fraction(4): return Phrase(sv: "fyra", en: "four")
    default:
      let score = Score(factor)
      return Phrase(sv: "\(score)", en: "\(score)")
    }
  }
}
