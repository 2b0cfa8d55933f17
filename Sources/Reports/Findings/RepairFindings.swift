public import Model
public import Planning

/// A change with which the rest of a scenario can hold, in words.
public struct RepairFindings: Hashable, Sendable {
  /// An amount of money in a year.
  public struct Amount: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// The amount.
    public let amount: Kronor
  }

  /// What is changed.
  public let change: Repair.Change
  /// What the priority that is changed measures; `nil` for any other change.
  public let quantity: Priority.Quantity?
  /// The calendar years of the scenario, for changes by year.
  public let years: [Int]
  /// What is changed and on what condition, in whole sentences.
  public let sentence: Phrase
  /// What then holds.
  public let cures: Repair.Cure
  /// The money that must come with it.
  public let alongside: [Amount]
  /// What the priorities then still lack.
  public let stillLacking: [Amount]
  /// Whether a smaller change was proven not to do.
  public let isProvenLeast: Bool

  init(_ repair: Repair, in scenario: Scenario) {
    change = repair.change
    quantity =
      if case .limit(let id, _, _) = repair.change {
        scenario.stated.priorities.first { $0.id == id }?.quantity
      } else {
        nil
      }
    years = Array(scenario.years)
    cures = repair.cures
    alongside = Self.amounts(repair.alongside, in: scenario)
    stillLacking = Self.amounts(repair.stillLacking, in: scenario)
    isProvenLeast = repair.isProvenLeast
    sentence = scenario.sentence(of: repair.change, isLeast: repair.isProvenLeast)
  }

  private static func amounts(_ amounts: [Kronor], in scenario: Scenario) -> [Amount] {
    zip(scenario.years, amounts).filter { $0.1 > .zero }.map { Amount(year: $0.0, amount: $0.1) }
  }

  /// What then holds, and what is still lacking.
  public var outcome: Phrase {
    guard cures == .withoutPriorities else {
      return Phrase(sv: "Då går allt ihop.", en: "Then everything can hold.")
    }
    guard !stillLacking.isEmpty else {
      return Phrase(
        sv: "Då hålls lag, beslut och gränser, men inte prioriteringarna.",
        en: "Then law, decisions and limits hold, but not the priorities.")
    }
    return Phrase(
      sv:
        "Då hålls lag, beslut och gränser; för prioriteringarna saknas \(list: stillLacking.phrases.map(\.sv)).",
      en:
        "Then law, decisions and limits hold; the priorities lack \(list: stillLacking.phrases.map(\.en))."
    )
  }

  /// The money that must come with the change, as the beginning of a sentence.
  public var condition: Phrase? {
    guard !alongside.isEmpty else { return nil }
    return Phrase(
      sv: "Om medlen också ökar med minst \(list: alongside.phrases.map(\.sv)):",
      en: "If the pool also grows by at least \(list: alongside.phrases.map(\.en)):")
  }
}

extension [RepairFindings.Amount] {
  fileprivate var phrases: [Phrase] {
    map { Phrase(sv: "\($0.amount) år \(year: $0.year)", en: "\($0.amount) in \(year: $0.year)") }
  }
}

extension Scenario {
  /// What a repair changes and on what condition.
  fileprivate func sentence(of change: Repair.Change, isLeast: Bool) -> Phrase {
    switch change {
    case .money(let years): return Phrase.joining(zip(self.years, years).compactMap(moneySentence))
    case .equity(let more): return equitySentence(more)
    case .reserve(let less): return reserveSentence(less)
    case .limit(let id, let side, let limit):
      guard let priority = stated.priorities.first(where: { $0.id == id }) else {
        return Phrase(sv: "", en: "")
      }
      return priority.sentence(moving: side, to: limit, isLeast: isLeast)
    case .target(let outcome, let score):
      let target = Objective.Target(outcome: outcome, atLeast: score)
      return Phrase(
        sv: "Målet sänks till minst \(target.phrase).",
        en: "The goal is lowered to at least \(target.phrase).")
    case .drop(let id): return dropSentence(id)
    }
  }

  private func moneySentence(_ year: Int, _ money: Repair.MoreMoney) -> Phrase? {
    guard money.lacking > .zero else { return nil }
    let paying = Part.allCases.compactMap { part in money.pays[part].map { (part.phrase, $0) } }
    let pays = paying.map { Phrase(sv: "\($0.0) (\($0.1))", en: "\($0.0) (\($0.1))") }
    let more = Part.allCases.compactMap { part -> Phrase? in
      guard let amount = money.more[part], amount > .zero else { return nil }
      return Phrase(sv: "\(part.phrase) \(amount)", en: "\(part.phrase) \(amount)")
    }
    return Phrase(
      sv:
        "Minst \(money.lacking) till behövs år \(year: year). Medlen blir då \(money.pool) och betalas av \(list: pays.map(\.sv)). Utöver vad som är erbjudet: \(list: more.map(\.sv)).",
      en:
        "At least \(money.lacking) more is needed in \(year: year). The pool is then \(money.pool), paid by \(list: pays.map(\.en)). Beyond what is offered: \(list: more.map(\.en))."
    )
  }

  private func equitySentence(_ more: [Kronor]) -> Phrase {
    Phrase.joining(
      zip(years, more).enumerated().compactMap { index, change in
        guard change.1 > .zero else { return nil }
        let before = stated.equity.use?[index] ?? .zero
        return Phrase(
          sv:
            "Av det egna kapitalet används upp till \(before + change.1) år \(year: change.0) i stället för \(before), alltså \(change.1) mer.",
          en:
            "Up to \(before + change.1) of equity is used in \(year: change.0) instead of \(before), which is \(change.1) more."
        )
      })
  }

  private func reserveSentence(_ less: [Kronor]) -> Phrase {
    Phrase.joining(
      zip(years, less).enumerated().compactMap { index, change in
        guard change.1 > .zero else { return nil }
        let before = reserve(year: index)
        return Phrase(
          sv:
            "Reserven år \(year: change.0) minskas från \(before) till \(before - change.1).",
          en:
            "The reserve of \(year: change.0) is cut from \(before) to \(before - change.1).")
      })
  }

  private func dropSentence(_ id: InsatsID) -> Phrase {
    guard let insats = self[id] else { return Phrase(sv: "", en: "") }
    let owner = member(insats.owner)?.name ?? insats.owner.text
    let until =
      insats.decidedUntil.map { Phrase(sv: " till \($0)", en: " until \($0)") }
      ?? Phrase(sv: "", en: "")
    return Phrase(
      sv:
        "Beslutet om \(insats.name)\(until) hävs. \(owner), som driver insatsen, måste gå med på det: \(insats.agreementPhrase.sv).",
      en:
        "The decision on \(insats.name)\(until) is undone. \(owner), which runs it, must agree: \(insats.agreementPhrase.en)."
    )
  }
}

extension Insats {
  fileprivate var agreementPhrase: Phrase {
    switch agreement {
    case .decided:
      Phrase(sv: "det finns en överenskommelse", en: "there is an agreement (överenskommelse)")
    case .accepted:
      Phrase(
        sv: "den har tackat ja men ingen överenskommelse finns",
        en: "it has accepted, but there is no agreement")
    case .asked:
      Phrase(sv: "den är tillfrågad", en: "it has been asked")
    case nil:
      Phrase(sv: "ingen överenskommelse är angiven", en: "no agreement is stated")
    }
  }
}

extension Priority {
  fileprivate func sentence(
    moving side: PriorityRow.Side, to limit: Int, isLeast: Bool
  ) -> Phrase {
    switch side {
    case .atLeast:
      let most =
        isLeast
        ? Phrase(sv: "det mesta som går", en: "the most that is possible")
        : Phrase(
          sv: "om mer går är inte bevisat", en: "whether more is possible is not proven")
      let before = phrase(ofLimit: atLeast ?? 0)
      let after = phrase(ofLimit: limit)
      return Phrase(
        sv:
          "Prioriteringen ”\(id)” sänks från minst \(before) till minst \(after), \(most).",
        en:
          "The priority “\(id)” is lowered from at least \(before) to at least \(after), \(most)."
      )
    case .atMost:
      let least =
        isLeast
        ? Phrase(sv: "det minsta som går", en: "the least that is possible")
        : Phrase(
          sv: "om mindre går är inte bevisat", en: "whether less is possible is not proven")
      let before = phrase(ofLimit: atMost ?? 0)
      let after = phrase(ofLimit: limit)
      return Phrase(
        sv:
          "Prioriteringen ”\(id)” höjs från högst \(before) till högst \(after), \(least).",
        en:
          "The priority “\(id)” is raised from at most \(before) to at most \(after), \(least)."
      )
    }
  }
}

extension Phrase {
  /// Sentences one after the other.
  static func joining(_ sentences: [Phrase]) -> Phrase {
    let swedish = sentences.map(\.sv).joined(separator: " ")
    let english = sentences.map(\.en).joined(separator: " ")
    return Phrase(sv: "\(swedish)", en: "\(english)")
  }
}
