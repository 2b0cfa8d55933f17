public import Model
import Planning

extension ReasonFindings {
  /// Why it is in or out, in one paragraph of its own.
  public var sentence: Phrase { sentence(isDetailed: false) }

  /// The same; in detail also far ends of intervals and the value at every lower cost.
  func sentence(isDetailed: Bool) -> Phrase {
    let cheaper = cheaper.flatMap { isDetailed ? $0.everything : $0.warning }
    let sentences = [opening, price, turns, betterFrom, intervals(isDetailed), cheaper, lifts]
    let all = sentences.compactMap(\.self)
    let sv = all.map(\.sv).joined(separator: " ")
    let en = all.map(\.en).joined(separator: " ")
    return Phrase(sv: "\(sv)", en: "\(en)")
  }

  /// Why it is in or out, in one line: what the opposite decision costs.
  var inShort: Phrase {
    guard case .plan(let price?, let difference, _) = turned, price.isExact, price.units > 0
    else { return opening }
    let size = size(of: price)
    let title = "\(name) (\(id))"
    return isFunded
      ? Phrase(
        sv: "\(title) är med: utan den \(size) sämre, \(difference.phrase).",
        en: "\(title) is in: without it \(size) worse, \(difference.phrase).")
      : Phrase(
        sv: "\(title) är inte med: med den \(size) sämre, \(difference.phrase).",
        en: "\(title) is not in: with it \(size) worse, \(difference.phrase).")
  }

  private var opening: Phrase {
    let title = "\(name) (\(id))"
    switch turned {
    case .decided(let day):
      return day.map {
        Phrase(
          sv: "\(title) är med: den är beslutad till \($0).",
          en: "\(title) is in: it is decided until \($0).")
      } ?? Phrase(sv: "\(title) är med: den är beslutad.", en: "\(title) is in: it is decided.")
    case .excluded(let why):
      let reasons = why.first ?? Phrase(sv: "reglerna säger nej", en: "the rules say no")
      return Phrase(
        sv: "\(title) får inte finansieras: \(reasons).",
        en: "\(title) may not be funded: \(reasons).")
    case .nothing:
      return isFunded
        ? Phrase(
          sv: "\(title) är med: inget förslag håller reglerna utan den.",
          en: "\(title) is in: no plan keeps the rules without it.")
        : Phrase(
          sv: "\(title) är inte med: inget förslag håller reglerna med den.",
          en: "\(title) is not in: no plan keeps the rules with it.")
    case .plan, .unknown:
      return isFunded
        ? Phrase(sv: "\(title) är med.", en: "\(title) is in.")
        : Phrase(sv: "\(title) är inte med.", en: "\(title) is not in.")
    }
  }

  /// What turning the decision costs, and what goes out and comes in with it.
  private var price: Phrase? {
    switch turned {
    case .decided, .excluded, .nothing: return nil
    case .unknown:
      return Phrase(
        sv: "Vad motsatsen skulle kosta är inte uträknat: gränsen för sökningen kom först.",
        en: "What the opposite would cost is not worked out: the limit came first.")
    case .plan(let price, let difference, let change):
      let other =
        isFunded ? Phrase(sv: "Utan den", en: "Without it") : Phrase(sv: "Med den", en: "With it")
      let others = change.phrase(besides: id)
      let moves =
        others.sv.isEmpty ? Phrase(sv: "", en: "") : Phrase(sv: "; \(others)", en: "; \(others)")
      guard let price else {
        return Phrase(
          sv: "\(other) blir det \(difference.phrase)\(moves).",
          en: "\(other) there are \(difference.phrase)\(moves).")
      }
      if price.units == 0, price.isExact {
        return Phrase(
          sv: "\(other) finns ett lika bra förslag\(moves).",
          en: "\(other) there is a plan as good\(moves).")
      }
      let size = size(of: price)
      return Phrase(
        sv: "\(other) blir förslaget \(size) sämre: \(difference.phrase)\(moves).",
        en: "\(other) the plan is \(size) worse: \(difference.phrase)\(moves).")
    }
  }

  /// How much worse, with what gaps leave open.
  private func size(of price: Reason.Price) -> Phrase {
    let shown = Valuation.Level.bare(max(0, price.units), unit)
    guard !price.isExact else { return shown }
    let least = Valuation.Level.bare(max(0, price.units - price.less), unit)
    let most = Valuation.Level.bare(max(0, price.units + price.more), unit)
    guard least != most else {
      return Phrase(sv: "ungefär \(shown)", en: "about \(shown)")
    }
    return Phrase(
      sv: "\(shown) (mellan \(least) och \(most), eftersom ett gap är kvar)",
      en: "\(shown) (between \(least) and \(most), since a gap is left)")
  }

  /// What would turn the decision, figure by figure.
  private var turns: Phrase? {
    let conditions = flips.compactMap(\.condition)
    let nothing = flips.compactMap(\.nothingHelps)
    guard !conditions.isEmpty else {
      return nothing.first.map { Phrase(sv: "\($0.capitalised).", en: "\($0.capitalised).") }
    }
    let about =
      flips.allSatisfy(\.flip.isExact)
      ? Phrase(sv: "D", en: "I") : Phrase(sv: "Ungefär: d", en: "Roughly: i")
    let sv = conditions.map { "om " + $0.sv }.alternatives("eller")
    let en = conditions.map { "if " + $0.en }.alternatives("or")
    let tail = nothing.first.map { Phrase(sv: "; \($0)", en: "; \($0)") } ?? Phrase(sv: "", en: "")
    return isFunded
      ? Phrase(
        sv: "\(about.sv)en faller ut \(sv)\(tail).", en: "\(about.en)t goes out \(en)\(tail).")
      : Phrase(
        sv: "\(about.sv)en kommer in först \(sv)\(tail).",
        en: "\(about.en)t comes in only \(en)\(tail).")
  }

  /// Where there is more than one interval; in detail also where one has a far end.
  private func intervals(_ isDetailed: Bool) -> Phrase? {
    let found = flips.filter { isDetailed || $0.asGood.count > 1 }.compactMap(\.intervals)
    guard !found.isEmpty else { return nil }
    let sv = found.map { $0.capitalised.sv + "." }.joined(separator: " ")
    let en = found.map { $0.capitalised.en + "." }.joined(separator: " ")
    return Phrase(sv: "\(sv)", en: "\(en)")
  }

  /// Whether some lawful plan turns the decision.
  private var isPossible: Bool {
    if case .nothing = turned { false } else { true }
  }

  /// What, thought away alone, turns the decision.
  private var lifts: Phrase? {
    guard !turnedBy.isEmpty else { return nil }
    if case .decided = turned { return nil }
    let sv = turnedBy.map(\.sv).alternatives("eller")
    let en = turnedBy.map(\.en).alternatives("or")
    return isFunded
      ? Phrase(sv: "Utan \(sv) kunde den utgå.", en: "Without \(en) it could go out.")
      : isPossible
        ? Phrase(sv: "Utan \(sv) hade den varit med.", en: "Without \(en) it would be in.")
        : Phrase(sv: "Utan \(sv) kunde den vara med.", en: "Without \(en) it could be in.")
  }

  /// From where it is strictly better in, or until where it still is, beside where it is as good.
  private var betterFrom: Phrase? {
    let found = flips.compactMap(\.betterFrom)
    guard !found.isEmpty else { return nil }
    let sv = found.map(\.sv).alternatives("eller")
    let en = found.map(\.en).alternatives("or")
    return Phrase(sv: "\(sv).", en: "\(en).").capitalised
  }
}

extension Phrase {
  /// The phrase with a large first letter.
  var capitalised: Phrase {
    func text(_ text: String) -> String {
      text.first.map { $0.uppercased() + text.dropFirst() } ?? text
    }
    return Phrase(sv: "\(text(sv))", en: "\(text(en))")
  }
}

extension [String] {
  /// `a, b eller c`.
  fileprivate func alternatives(_ word: String) -> String {
    guard count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + self[count - 1]
  }
}
