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
    if let reason = sharedOtherwise(money) { return [reason] }
    if let reason = notInPlannedYears(baseline, column, money) { return [reason] }
    return [
      changedPrioritiesAreMet(baseline.scenario, column.scenario), offersUnused(money),
      fitsInWhatWasLeft(money), moreRoomIsNoHelp(money),
      changedInsatserAreOut(baseline, column),
    ].compactMap(\.self)
  }

  private static func isSame(_ one: Scenario, _ other: Scenario) -> Bool {
    var (first, second) = (one.stated, other.stated)
    first.assumptions = []
    second.assumptions = []
    return first == second && one.law == other.law
  }

  /// The members pay other amounts of the same pool.
  private static func sharedOtherwise(_ money: [MoneyDifference]) -> Phrase? {
    let paysOtherwise = money.contains { year in
      year.before.contributions.map(\.payment.paid) != year.after.contributions.map(\.payment.paid)
    }
    guard paysOtherwise,
      money.allSatisfy({ $0.change(\.room) == .zero && $0.change(\.pool) == .zero })
    else { return nil }
    return Phrase(
      sv: "Medlemmarna delar på samma pott på ett annat sätt.",
      en: "The members share the same pool in another way.")
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

  /// Only priorities differ, and a plan that is lawful under both meets them.
  private static func changedPrioritiesAreMet(_ one: Scenario, _ other: Scenario) -> Phrase? {
    var (first, second) = (one.stated, other.stated)
    guard first.priorities != second.priorities else { return nil }
    (first.priorities, second.priorities) = ([], [])
    (first.assumptions, second.assumptions) = ([], [])
    guard first == second else { return nil }
    return Phrase(
      sv: "Det som ändras är prioriteringar, och planen klarar dem redan.",
      en: "What changes is priorities, and the plan meets them already.")
  }

  /// What differs is about years that are not planned: money, terms and effects are the same in all
  /// that are.
  private static func notInPlannedYears(
    _ baseline: ComparisonColumn, _ column: ComparisonColumn, _ money: [MoneyDifference]
  ) -> Phrase? {
    let (one, other) = (baseline.scenario, column.scenario)
    guard money.allSatisfy(\.isNone), one.untimed == other.untimed,
      baseline.plan?.exclusions == column.plan?.exclusions,
      baseline.plan?.insatser.map(\.years) == column.plan?.insatser.map(\.years)
    else { return nil }
    let isSame = zip(one.insatser, other.insatser).allSatisfy { before, after in
      (0..<one.yearCount).allSatisfy { index in
        one.year(index, of: before) == other.year(index, of: after)
          && one.curves(of: before, year: index, by: one.priorityYardstick)
            == other.curves(of: after, year: index, by: other.priorityYardstick)
          && one.kommunShares(of: before, year: index)
            == other.kommunShares(of: after, year: index)
      }
    }
    guard isSame, !money.isEmpty else { return nil }
    return Phrase(
      sv: "Det som ändras påverkar inget av de planerade åren.",
      en: "What changes is felt in none of the planned years.")
  }
}

extension MoneyDifference {
  /// Whether nothing that sets the year's money differs.
  fileprivate var isNone: Bool {
    before.offers == after.offers && before.equityCeiling == after.equityCeiling
      && before.ledger.room == after.ledger.room && before.ledger.opening == after.ledger.opening
      && before.ledger.fixedCosts == after.ledger.fixedCosts
  }
}

extension Scenario {
  /// What a scenario wishes and is, apart from what money and terms by year say.
  fileprivate var untimed: [AnyHashable] {
    let insatser = stated.insatser.map { insats in
      var insats = insats
      (insats.start, insats.end, insats.decidedUntil) = (nil, nil, nil)
      insats.cost = Cost()
      return insats
    }
    return [
      insatser, stated.priorities, stated.objective, stated.overlaps, stated.atMostOf,
      stated.resources, stated.targetGroups, stated.sharedCosts, stated.equity.floor,
      (0..<yearCount).map { ceilingBinds(year: $0) },
      stated.sharedCosts.isEmpty ? Share.none : stated.indexation.insatser,
    ]
  }
}
