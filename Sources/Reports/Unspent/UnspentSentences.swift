public import Model

extension UnspentFindings {
  /// How many of what there is money for are told by name.
  private static let mostNamed = 2

  /// Why the money is left, in one sentence or two.
  public var sentence: Phrase {
    let start = Phrase(
      sv: "\(left) är kvar \(year: year)", en: "\(left) is left in \(year: year)")
    let fitting = additions.filter(\.fits)
    guard let first = fitting.first else { return nothingFits(start) }
    let untried = fitting.count { $0.obstacle == .untried }
    let named = fitting.prefix(Self.mostNamed).map(\.reason)
    let more = fitting.count - named.count
    let (sv, en) = (
      named.map(\.sv).joined(separator: "; "), named.map(\.en).joined(separator: "; ")
    )
    guard more > 0 else { return Phrase(sv: "\(start): \(sv).", en: "\(start): \(en).") }
    guard untried == 0 else {
      return Phrase(
        sv: "\(start): \(sv); \(more, "annan", "andra") ryms också, och alla har inte prövats.",
        en: "\(start): \(en); \(more, "other", "others") would fit, and not all have been tried.")
    }
    let isAlike = fitting.allSatisfy { $0.obstacle.hasSameKind(as: first.obstacle) }
    return isAlike
      ? Phrase(
        sv: "\(start): \(sv); \(more, "annan", "andra") av liknande skäl.",
        en: "\(start): \(en); \(more, "other", "others") for like reasons.")
      : Phrase(
        sv: "\(start): \(sv); \(more, "annan", "andra") ryms men hindras av annat.",
        en: "\(start): \(en); \(more, "other", "others") would fit and are held by other things.")
  }

  private func nothingFits(_ start: Phrase) -> Phrase {
    guard let cheapest = additions.first else {
      return Phrase(
        sv: "\(start): allt som kan finansieras är redan med, med så stor volym det får ha.",
        en: "\(start): all that can be funded is in already, at the largest volume it may have.")
    }
    return Phrase(
      sv: "\(start): det räcker inte till något mer. Billigast är \(cheapest.priced).",
      en: "\(start): not enough for anything more. The cheapest is \(cheapest.priced).")
  }
}

extension UnspentFindings.Addition {
  /// The insats by name, larger where it is in already.
  private var named: Phrase {
    isNew
      ? Phrase(sv: "\(name) (\(id))", en: "\(name) (\(id))")
      : Phrase(
        sv: "\(name) (\(id)) med \(volume) deltagare",
        en: "\(name) (\(id)) at \(volume) participants")
  }

  /// The insats and what it would cost.
  fileprivate var priced: Phrase {
    isNew
      ? Phrase(sv: "\(named) för \(cost)", en: "\(named) for \(cost)")
      : Phrase(sv: "\(named), \(cost) mer", en: "\(named), \(cost) more")
  }

  /// Why it is not bought although there is money for it.
  fileprivate var reason: Phrase {
    switch obstacle {
    case .tooDear:
      return Phrase(sv: "\(priced) ryms inte", en: "\(priced) does not fit")
    case .breaks(let verdicts):
      let broken = verdicts.first.map(Self.rule) ?? Phrase(sv: "en regel", en: "a rule")
      return Phrase(
        sv: "\(priced) ryms men bryter en regel: \(broken)",
        en: "\(priced) would fit and breaks a rule: \(broken)")
    case .neededIn(let later):
      return Phrase(
        sv: "\(priced) ryms men pengarna används \(year: later)",
        en: "\(priced) would fit and the money is used in \(year: later)")
    case .worthMoreSaved:
      return Phrase(
        sv: "\(priced) ryms men pengarna är mer värda sparade",
        en: "\(priced) would fit and the money is worth more saved")
    case .addsNothing:
      return Phrase(
        sv: "\(priced) ryms men gör inte planen bättre",
        en: "\(priced) would fit and makes the plan no better")
    case .improves:
      return Phrase(
        sv: "\(priced) ryms och skulle göra planen bättre",
        en: "\(priced) would fit and make the plan better")
    case .untried:
      return Phrase(
        sv: "\(priced) ryms och har inte prövats", en: "\(priced) would fit and has not been tried")
    }
  }

  /// A rule's sentence without its full stop, and what it was judged on.
  private static func rule(_ verdict: Verdict) -> Phrase {
    let sentence = verdict.rule.description.sentence
    let sv = sentence.sv.last == "." ? String(sentence.sv.dropLast()) : sentence.sv
    let en = sentence.en.last == "." ? String(sentence.en.dropLast()) : sentence.en
    return Phrase(sv: "\(sv) (\(verdict.subject))", en: "\(en) (\(verdict.subject))")
  }
}

extension Unspent.Obstacle {
  /// Whether two obstacles are of one kind.
  fileprivate func hasSameKind(as other: Unspent.Obstacle) -> Bool { word == other.word }

  /// The kind, in the word that programs read.
  var word: String {
    switch self {
    case .tooDear: "tooDear"
    case .breaks: "breaksRules"
    case .neededIn: "neededLater"
    case .worthMoreSaved: "worthMoreSaved"
    case .addsNothing: "addsNothing"
    case .improves: "improves"
    case .untried: "untried"
    }
  }
}
