import Model

/// Why a scenario that says something else has the same plan, as far as it can be told.
enum SamePlanReason {
  /// Every reason that holds, the plainest first.
  static func all(
    from baseline: ComparisonColumn, to column: ComparisonColumn, money: [MoneyDifference]
  ) -> [Phrase] {
    if isSame(baseline.scenario, column.scenario) {
      return [
        Phrase(
          sv: "Underlagen är lika i allt som räknas.",
          en: "The scenarios are the same in everything that counts.")
      ]
    }
    return [
      offersUnused(money), fitsInWhatWasLeft(money), moreRoomIsNoHelp(money),
      changedInsatserAreOut(baseline, column),
    ].compactMap(\.self)
  }

  private static func isSame(_ one: Scenario, _ other: Scenario) -> Bool {
    var (first, second) = (one.stated, other.stated)
    first.assumptions = []
    second.assumptions = []
    return first == second && one.law == other.law
  }

  /// Offers differ and the pool does not.
  private static func offersUnused(_ money: [MoneyDifference]) -> Phrase? {
    guard money.contains(where: { $0.before.offers != $0.after.offers }),
      money.allSatisfy({ $0.change(\.pool) == .zero })
    else { return nil }
    return Phrase(
      sv:
        "Det som ändras i erbjudandena ligger i pengar som ändå inte kan användas: potten är densamma.",
      en:
        "What changes in the offers lies in money that cannot be used anyway: the pool is the same."
    )
  }

  /// There is less room, and no more is gone than the plan had left.
  private static func fitsInWhatWasLeft(_ money: [MoneyDifference]) -> Phrase? {
    guard let year = money.first(where: { $0.change(\.room) < .zero }),
      money.allSatisfy({ $0.change(\.room) <= .zero })
    else { return nil }
    let less = -year.change(\.room)
    let left = year.before.ledger.unspent
    return Phrase(
      sv: "Utrymmet minskar med \(less) \(year: year.year), och planen lämnade \(left) kvar.",
      en: "There is \(less) less room in \(year: year.year), and the plan left \(left).")
  }

  /// There is more room and nothing that fits is worth it.
  private static func moreRoomIsNoHelp(_ money: [MoneyDifference]) -> Phrase? {
    guard let year = money.first(where: { $0.change(\.room) > .zero }),
      money.allSatisfy({ $0.change(\.room) >= .zero })
    else { return nil }
    let more = year.change(\.room)
    return Phrase(
      sv:
        "Utrymmet ökar med \(more) \(year: year.year), men inget som ryms i det gör planen bättre.",
      en:
        "There is \(more) more room in \(year: year.year), but nothing that fits in it betters the plan."
    )
  }

  /// Only insatser that neither plan funds differ.
  private static func changedInsatserAreOut(
    _ baseline: ComparisonColumn, _ column: ComparisonColumn
  ) -> Phrase? {
    var (first, second) = (baseline.scenario.stated, column.scenario.stated)
    let old = Dictionary(first.insatser.map { ($0.id, $0) }) { first, _ in first }
    let new = Dictionary(second.insatser.map { ($0.id, $0) }) { first, _ in first }
    let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    (first.insatser, second.insatser) = ([], [])
    (first.assumptions, second.assumptions) = ([], [])
    guard !changed.isEmpty, first == second else { return nil }
    let funded = Set((baseline.plan?.funded ?? []).map(\.id))
    let names = changed.map { new[$0]?.name ?? old[$0]?.name ?? $0.text }
    return funded.isDisjoint(with: changed)
      ? Phrase(
        sv: "Det som ändras gäller bara insatser som inte är med: \(list: names).",
        en: "Only insatser that are not in the plan change: \(list: names).")
      : Phrase(
        sv: "Det som ändras gäller \(list: names), och inget annat val blir bättre av det.",
        en: "What changes is \(list: names), and no other choice becomes better by it.")
  }
}
