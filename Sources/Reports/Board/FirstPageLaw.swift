import Model

extension Page {
  /// The law in one paragraph: that it holds, what to be warned of, and that members were consulted.
  mutating func addLawInShort(_ report: BoardReport, _ plan: PlanFindings) {
    heading(Phrase(sv: "Lag och regler", en: "Law and rules"))
    let broken = RuleID.allCases.compactMap { id in
      plan.rules.first { $0.id == id && $0.status == .broken }
    }
    let warnings = RuleID.allCases.compactMap { id in
      plan.rules.filter { $0.id == id && $0.status == .warning }.warningInShort
    }
    var parts: [Phrase] = []
    if broken.isEmpty {
      parts.append(
        Phrase(
          sv: "Andelarna i 5 § lagen (2003:1210) och alla andra bindande regler är uppfyllda.",
          en: "The shares of 5 § (2003:1210) and every other hard rule hold."))
    } else {
      for rule in broken {
        let sentence = rule.description.sentence
        parts.append(Phrase(sv: "Bruten regel: \(sentence)", en: "Broken rule: \(sentence)"))
      }
    }
    if !warnings.isEmpty {
      let count = CountWord.beginning(warnings.count)
      let noun = Phrase(
        sv: warnings.count == 1 ? "varning" : "varningar",
        en: warnings.count == 1 ? "warning" : "warnings")
      let (sv, en) = (warnings.map(\.sv), warnings.map(\.en))
      parts.append(
        Phrase(
          sv: "\(count) \(noun): \(sv.joined(separator: "; ")).",
          en: "\(count) \(noun): \(en.joined(separator: "; "))."))
    }
    parts.append(
      report.budget?.decision.consulted.map {
        Phrase(sv: "Samråd \($0).", en: "Members consulted \($0).")
      } ?? Phrase(sv: "Samråd är inte angivet.", en: "No consultation of members is stated."))
    let (sv, en) = (parts.map(\.sv), parts.map(\.en))
    paragraph(Phrase(sv: "\(sv.joined(separator: " "))", en: "\(en.joined(separator: " "))"))
  }
}

extension [RuleFindings] {
  /// The warnings of one rule in a few words; `nil` where there are none.
  fileprivate var warningInShort: Phrase? {
    guard let first else { return nil }
    switch first.id {
    case .balancedBudget:
      return allSatisfy { $0.verdict.isMotivated ?? false }
        ? Phrase(sv: "underskott (KL 11:5), motiv finns", en: "a deficit (KL 11:5), with a motive")
        : Phrase(
          sv: "underskott (KL 11:5) utan motiv", en: "a deficit (KL 11:5) without a motive")
    case .equityCeiling:
      guard case .kronor(let margin)? = first.verdict.margin else { return nil }
      return Phrase(
        sv: "eget kapital \(-margin) över taket (\(first.verdict.subject))",
        en: "equity \(-margin) above the ceiling (\(first.verdict.subject))")
    case .owner:
      return Phrase(
        sv: "\(count, "insatsägare har", "insatsägare har") inte accepterat ännu",
        en: "\(count, "owner has", "owners have") not accepted yet")
    default:
      let sentence = first.description.sentence.withoutStop
      return Phrase(sv: "\(sentence)", en: "\(sentence)")
    }
  }
}

extension Phrase {
  /// The sentence without the stop at its end, for a list.
  fileprivate var withoutStop: Phrase {
    func cut(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
    return Phrase(sv: "\(cut(sv))", en: "\(cut(en))")
  }

  /// The sentence with a small first letter, to follow a colon.
  var uncapitalised: Phrase {
    let swedish = sv.prefix(1).lowercased() + sv.dropFirst()
    let english = en.prefix(1).lowercased() + en.dropFirst()
    return Phrase(sv: "\(swedish)", en: "\(english)")
  }
}
