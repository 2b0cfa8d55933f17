import Model

/// Judges plans from the raw scenario by its own reading of semantics.md.
///
/// It shares no code with `Account`, the rules or the program: only the types in which a scenario
/// and a plan are stated, and exact fractions.
struct Oracle {
  /// A rule that must not be negative.
  struct Row {
    let rule: RuleID
    let form: OracleForm
  }

  /// A wish that costs when it is negative.
  struct Wish {
    let form: OracleForm
    /// Level units lost for each unit short.
    let price: Fraction
  }

  let scenario: Scenario
  let stated: ScenarioDescription
  let insatser: [OracleInsats]
  let lives: [[OracleLife]]
  let effects: OracleEffects
  let money: OracleMoney
  /// For each overlap and year, its insatser with the one that counts first.
  let ranked: [[[Int]]]
  private(set) var rows: [Row] = []
  private(set) var wishes: [Wish] = []
  private(set) var levels: [OracleLevel] = []

  init(_ scenario: Scenario, insatser: [OracleInsats], lives: [[OracleLife]]) {
    self.scenario = scenario
    stated = scenario.stated
    self.insatser = insatser
    self.lives = lives
    effects = OracleEffects(stated: scenario.stated)
    money = OracleMoney(stated: scenario.stated)
    ranked = Self.ranked(scenario.stated, insatser, effects)
    rows = moneyRows() + relationRows() + peopleRows() + hardPriorities()
    wishes = softPriorities()
    levels = objectiveLevels()
  }

  var yearCount: Int { stated.forbund.planYears + 1 }

  func position(_ id: InsatsID) -> Int { insatser.firstIndex { $0.insats.id == id } ?? -1 }

  func form(_ parts: OracleForm.Parts, _ years: Range<Int>? = nil) -> OracleForm {
    OracleForm(
      parts, over: lives, years: years ?? 0..<yearCount, of: yearCount,
      shared: stated.sharedCosts.count)
  }

  func sharedCost(_ place: Int, _ index: Int) -> Int {
    switch stated.sharedCosts[place].amount {
    case .listed(let list): return list[index].amount
    case .indexed(let one):
      var exact = Fraction(one.amount)
      for _ in 0..<index {
        exact =
          exact
          * Fraction(Int128(1_000_000 + stated.indexation.insatser.millionths), over: 1_000_000)
      }
      return (exact * Fraction(2) + .one).floor.floorHalf
    }
  }

  /// The people an insats shares with others of its cluster.
  func sharedPeople(_ position: Int) -> Int {
    let id = insatser[position].insats.id
    return (stated.overlaps.first { $0.insatser.contains(id) }?.people ?? 0) * 100
  }

  private static func ranked(
    _ stated: ScenarioDescription, _ insatser: [OracleInsats], _ effects: OracleEffects
  ) -> [[[Int]]] {
    stated.overlaps.map { overlap in
      (0...stated.forbund.planYears).map { index in
        let members = insatser.indices.filter { overlap.insatser.contains(insatser[$0].insats.id) }
        let worth = Dictionary(
          uniqueKeysWithValues: members.map {
            ($0, effects.units(overlap.people * 100, of: insatser[$0].insats, index, .plain(nil)))
          })
        return members.sorted { first, second in
          if insatser[first].insats.id == overlap.counts { return true }
          if insatser[second].insats.id == overlap.counts { return false }
          let (one, two) = (worth[first] ?? 0, worth[second] ?? 0)
          return one != two ? one > two : first < second
        }
      }
    }
  }

  // MARK: Money

  /// Room in each year, closing equity above its floor, and the ceiling where it binds.
  private func moneyRows() -> [Row] {
    var rows: [Row] = []
    var before = stated.equity.opening.amount
    for index in 0..<yearCount {
      let own = money.pool(index) - money.fixed(index)
      before += own
      if let use = stated.equity.use {
        rows.append(
          Row(rule: .funds, form: spent(from: own + use[index].amount, index..<(index + 1))))
      }
      let floor = max(0, stated.equity.floor.amount)
      rows.append(Row(rule: .noDebt, form: spent(from: before - floor, 0..<(index + 1))))
      guard let ceiling = money.hardCeiling(index, law: scenario.law) else { continue }
      rows.append(
        Row(
          rule: .equityCeiling,
          form: form(
            .init(
              constant: Fraction(ceiling - before), life: { Fraction($1.cost[$2]) },
              shared: { Fraction(sharedCost($0, $1)) }), 0..<(index + 1))))
    }
    return rows
  }

  /// What is left of an amount after the insatser of some years.
  private func spent(from amount: Int, _ years: Range<Int>) -> OracleForm {
    form(
      .init(
        constant: Fraction(amount), life: { Fraction(-$1.cost[$2]) },
        shared: { Fraction(-sharedCost($0, $1)) }), years)
  }

  // MARK: Relations

  private func relationRows() -> [Row] {
    var rows: [Row] = []
    func add(_ constant: Int, _ life: @escaping (Int, OracleLife, Int) -> Fraction) {
      for index in 0..<yearCount {
        rows.append(
          Row(
            rule: .relations,
            form: form(
              .init(constant: Fraction(constant), life: life), index..<(index + 1))))
      }
    }
    for (place, own) in insatser.enumerated() {
      for id in own.insats.requires {
        let other = position(id)
        add(0) { Fraction(($1.isFunded($2) ? 1 : 0) * ($0 == other ? 1 : $0 == place ? -1 : 0)) }
      }
      for id in own.insats.excludes {
        let other = position(id)
        add(1) { Fraction($1.isFunded($2) && ($0 == other || $0 == place) ? -1 : 0) }
      }
      for (id, share) in own.insats.referrals {
        let other = position(id)
        add(0) { position, life, index in
          let volume = Fraction(life.volume(index))
          return position == other
            ? share.fraction * volume : position == place ? Fraction(0) - volume : .zero
        }
      }
    }
    for choice in stated.atMostOf {
      let members = choice.insatser.map(position)
      add(choice.count) { Fraction($1.isFunded($2) && members.contains($0) ? -1 : 0) }
    }
    return rows
  }

  // MARK: People and capacities

  private func peopleRows() -> [Row] {
    var rows: [Row] = []
    for index in 0..<yearCount {
      let year = index..<(index + 1)
      for group in stated.targetGroups {
        var limits = group.peopleByKommun.map { (kommun: Optional($0.key), people: $0.value) }
        if let people = group.people { limits.append((nil, people)) }
        for (kommun, people) in limits {
          func share(_ position: Int) -> Fraction {
            let insats = insatser[position].insats
            let own = insats.groups[group.id]?.fraction ?? .zero
            return kommun.map { own * self.share(of: insats, in: $0) } ?? own
          }
          rows.append(
            Row(
              rule: .groupSize,
              form: form(
                .init(
                  constant: Fraction(people * 100),
                  life: { Fraction(0) - share($0) * Fraction($1.volume($2)) },
                  elsewhere: { position, _ in
                    share(position) * Fraction(sharedPeople(position))
                  }), year)))
        }
      }
      for resource in stated.resources {
        rows.append(
          Row(
            rule: .capacities,
            form: form(
              .init(
                constant: Fraction(resource.capacityHundredths[index]),
                life: { position, life, index in
                  guard let use = insatser[position].insats.uses[resource.id],
                    life.isFunded(index)
                  else { return .zero }
                  return Fraction(-use.fixedHundredths)
                    - Fraction(
                      Int128(use.perParticipantHundredths * life.volume(index)), over: 100)
                }), year)))
      }
    }
    return rows
  }

  /// The share of an insats' participants that live in a kommun.
  func share(of insats: Insats, in kommun: MemberID) -> Fraction {
    let kommuner = stated.members.filter { $0.part == .kommun }
    let reached: [Member]
    switch insats.reach {
    case .shares(let shares): return shares[kommun]?.fraction ?? .zero
    case .all: reached = kommuner
    case .kommuner(let ids): reached = kommuner.filter { ids.contains($0.id) }
    }
    guard let own = reached.first(where: { $0.id == kommun }) else { return .zero }
    let people = reached.map { $0.inhabitants ?? 0 }
    if people.contains(0) { return Fraction(1, over: Int128(reached.count)) }
    return Fraction(Int128(own.inhabitants ?? 0), over: Int128(people.reduce(0, +)))
  }
}
