public import Model

extension NextKronaFindings {
  /// What more money would do, in sentences; text and JSON have the same.
  public var nextSentences: [Phrase] {
    var sentences: [Phrase] = []
    switch raising {
    case .found(let move, let isSmallest):
      sentences = [amount(move, isSmallest, isOneAnswer ? .both : .better)]
      sentences += [move.paymentSentence] + consequences(of: move)
    case .none(let pool): sentences = [nothing(upTo: pool)]
    case .unknown:
      sentences = [
        Phrase(
          sv:
            "Sökningen nådde sin gräns: hur mycket mer som behövs för en bättre plan är inte känt.",
          en: "The search reached its limit: how much more a better plan needs is not known.")
      ]
    }
    guard !isOneAnswer else { return sentences }
    switch (raising, changing) {
    case (.none, .none): return sentences
    case (_, .found(let move, let isSmallest)):
      return sentences + [amount(move, isSmallest, .set), move.paymentSentence]
        + consequences(of: move)
    case (_, .none(let pool)):
      return sentences + [
        Phrase(
          sv: "Vilka insatser som är med ändras inte av någon större pott, upp till \(pool).",
          en: "No larger pool, up to \(pool), changes which insatser are in.")
      ]
    case (_, .unknown):
      return sentences + [
        Phrase(
          sv: "När andra insatser kommer med är inte känt: sökningen nådde sin gräns.",
          en: "When other insatser come in is not known: the search reached its limit.")
      ]
    }
  }

  /// What the last of today's money did, in sentences.
  public var lastSentences: [Phrase] { bought.map(\.sentence) }

  /// What an extra pool does.
  private enum Deed {
    case better
    case set
    case both
  }

  private func amount(_ move: Move, _ isSmallest: Bool, _ deed: Deed) -> Phrase {
    let isLevels = move.change.swapped == 0
    let what =
      switch deed {
      case .better: Phrase(sv: "en bättre plan", en: "a better plan")
      case .set where isLevels:
        Phrase(sv: "att andra nivåer väljs", en: "other levels to be chosen")
      case .set: Phrase(sv: "att andra insatser är med", en: "other insatser to be in")
      case .both where isLevels:
        Phrase(sv: "en bättre plan på andra nivåer", en: "a better plan at other levels")
      case .both:
        Phrase(sv: "en bättre plan med andra insatser", en: "a better plan of other insatser")
      }
    let (extra, pool) = (move.extraPool, move.pool)
    return isSmallest
      ? Phrase(
        sv: "Det minsta som räcker till \(what) är \(extra) mer i potten, som då är \(pool).",
        en: "The least that is enough for \(what) is \(extra) more in the pool, then \(pool).")
      : Phrase(
        sv:
          "Högst \(extra) mer i potten, som då är \(pool), behövs för \(what); att mindre inte räcker är inte bevisat.",
        en:
          "At most \(extra) more in the pool, then \(pool), is needed for \(what); that less is not enough is not proven."
      )
  }

  private func nothing(upTo pool: Kronor) -> Phrase {
    everythingIsFunded
      ? Phrase(
        sv: "Mer pengar ger ingen bättre plan: allt som får finansieras är redan med.",
        en: "More money gives no better plan: all that may be funded is in already.")
      : Phrase(
        sv:
          "Ingen större pott, upp till \(pool), ger en bättre plan: annat än pengar sätter gränsen.",
        en:
          "No larger pool, up to \(pool), gives a better plan: something else than money is short.")
  }

  private func consequences(of move: Move) -> [Phrase] {
    let cost = move.cost
    let year = years[0]
    let changed = move.change.sentence
    let later =
      years.count > 1
      ? [
        Phrase(
          sv: "Senare års pott är då större i samma proportion.",
          en: "Later years' pools are then larger in proportion.")
      ] : []
    return [
      Phrase(
        sv: "\(changed) Planen kostar då \(cost) \(year: year).",
        en: "\(changed) The plan then costs \(cost) in \(year: year)."),
      move.valueSentence,
    ] + [move.tradeSentence].compactMap(\.self) + later
  }
}

extension NextKronaFindings.Move {
  /// What each part pays more.
  fileprivate var paymentSentence: Phrase {
    let parts = Part.allCases.compactMap { part -> Phrase? in
      let extra = payments.filter { $0.part == part }.map(\.extra).total
      guard extra != .zero else { return nil }
      return Phrase(sv: "\(part.phrase) \(extra)", en: "\(part.phrase) \(extra)")
    }
    return Phrase(
      sv: "Av det betalar \(list: parts.map(\.sv)) (5 §).",
      en: "Shared by 5 §: \(list: parts.map(\.en)).")
  }

  /// What the value becomes, with persons and points apart.
  fileprivate var valueSentence: Phrase {
    let (before, after) = (before.bare, after.bare)
    guard isExact else {
      return Phrase(
        sv: "Värdet går från \(before) till \(after)\(interval): \(terms).",
        en: "The value goes from \(before) to \(after)\(interval): \(terms).")
    }
    return Phrase(
      sv: "Värdet går från \(before) till \(after): \(terms).",
      en: "The value goes from \(before) to \(after): \(terms).")
  }

  /// That persons are lost for points, or points for persons.
  fileprivate var tradeSentence: Phrase? {
    let word =
      countsYears
      ? Phrase(sv: "personår", en: "person-years") : Phrase(sv: "personer", en: "persons")
    guard gain > 0, countsPoints else { return nil }
    if persons < .zero, points > .zero {
      let (lost, won) = (-persons, points)
      return Phrase(
        sv: "Mer pengar ger alltså \(lost) färre \(word): hela vinsten är \(won) nyttopoäng.",
        en: "So more money gives \(lost) fewer \(word): all of the gain is \(won) benefit points.")
    }
    if points < .zero, persons > .zero {
      let (lost, won) = (-points, persons)
      return Phrase(
        sv: "Vinsten är \(won) \(word), och den kostar \(lost) nyttopoäng.",
        en: "The gain is \(won) \(word), and it costs \(lost) benefit points.")
    }
    return nil
  }

  /// Persons and points apart, each with its sign.
  var terms: Phrase {
    let word =
      countsYears
      ? Phrase(sv: "personår", en: "person-years") : Phrase(sv: "personer", en: "persons")
    let people =
      persons == .zero
      ? Phrase(sv: "lika många \(word)", en: "as many \(word)")
      : Phrase(
        sv: "\(word) \(SignedWriting.score(persons))",
        en: "\(word) \(SignedWriting.score(persons))")
    guard countsPoints || points != .zero else { return people }
    let score = SignedWriting.score(points)
    return points == .zero
      ? Phrase(
        sv: "\(people), lika många nyttopoäng", en: "\(people), as many benefit points")
      : Phrase(
        sv: "\(people), nyttopoäng \(score)", en: "\(people), benefit points \(score)")
  }

  /// Between what the gain is proven to lie.
  var interval: Phrase {
    guard !isExact else { return Phrase(sv: "", en: "") }
    let unit = after.unit
    let size = Double(unit.unitsPerWhole)
    let least = Double(gain) / size - uncertainty.less
    let most = Double(gain) / size + uncertainty.more
    let (low, high) = (unit.rounded(least, .down), unit.rounded(most, .up))
    return Phrase(
      sv: " (bevisat mellan \(low) och \(high) bättre)",
      en: " (proven between \(low) and \(high) better)")
  }
}

extension Valuation.Unit {
  /// A number of wholes to hundredths, or to kronor, in the direction that keeps a promise.
  fileprivate func rounded(_ wholes: Double, _ rule: FloatingPointRoundingRule) -> Phrase {
    let decimals: Double = self == .kronor ? 1 : 100
    let parts = (wholes * decimals).rounded(rule)
    guard parts.isFinite, parts.magnitude < 1e12 else {
      return Phrase(sv: "okänt mycket", en: "an unknown amount")
    }
    return Valuation.Level.bare(Int(parts) * (unitsPerWhole / Int(decimals)), self)
  }
}

extension NextKronaFindings.Bought {
  /// What the last of the money gave, or that nothing lawful is left without it.
  fileprivate var sentence: Phrase {
    switch outcome {
    case .noLawfulPlan:
      return Phrase(
        sv: "De sista \(asked): utan dem finns ingen laglig plan.",
        en: "The last \(asked): without it there is no lawful plan.")
    case .unknown:
      return Phrase(
        sv: "De sista \(asked): sökningen nådde sin gräns.",
        en: "The last \(asked): the search reached its limit.")
    case .move(let move):
      guard move.gain != 0 || !move.change.insatser.isEmpty else {
        return Phrase(
          sv: "De sista \(asked) gav inget: planen är densamma utan dem.",
          en: "The last \(asked) gave nothing: the plan is the same without it.")
      }
      let gain = Valuation.Level.bare(move.gain, move.after.unit)
      let change = move.change.sentence
      return Phrase(
        sv:
          "De sista \(asked) gav \(gain) i värde\(move.interval): \(move.terms). \(change)",
        en:
          "The last \(asked) gave \(gain) in value\(move.interval): \(move.terms). \(change)"
      )
    }
  }
}
