import Model

/// One level of the objective: whole units, larger is better once `sign` is applied.
struct OracleLevel {
  /// How forms become one value.
  enum Value {
    /// The floors of the forms, added.
    case sum([OracleForm])
    /// The sum of the so many smallest floors.
    case smallest(Int, [OracleForm])
  }

  let sign: Int
  let slack: Share
  let value: Value
  let unit: Valuation.Unit

  var forms: [OracleForm] {
    switch value {
    case .sum(let forms), .smallest(_, let forms): forms
    }
  }
}

extension Oracle {
  func objectiveLevels() -> [OracleLevel] {
    switch stated.objective.goal {
    case .effect(let weights): return [level(.maximise, .effect(weights))]
    case .inOrder(let levels): return levels.map { level($0.direction, $0.term, slack: $0.slack) }
    case .leastCost: return [level(.minimise, .cost)]
    case .maximin(let units, let weights, let then):
      let gains = gains(units, weights)
      let worst = OracleLevel(
        sign: 1, slack: .none, value: .smallest(gains.isEmpty ? 0 : 1, gains), unit: .perThousand)
      if then == .sum { return [worst, level(.maximise, .effect(weights))] }
      guard gains.count > 1 else { return [worst] }
      return [worst]
        + (2...gains.count).map {
          OracleLevel(
            sign: 1, slack: .none, value: .smallest($0, gains), unit: .perThousand)
        }
    }
  }

  private func level(
    _ direction: Objective.Direction, _ term: Objective.Term, slack: Share = .none
  ) -> OracleLevel {
    let forms: [OracleForm]
    var unit = Valuation.Unit.persons
    switch term {
    case .effect(let weights): forms = effect(weights)
    case .points:
      forms = [form(.init(life: { Fraction($1.points[$2]) }))]
      unit = .points
    case .participants:
      forms = [form(.init(life: { Fraction($1.volume($2)) }))]
      unit = .participants
    case .cost:
      forms = [
        form(
          .init(
            life: { Fraction($1.cost[$2]) }, shared: { Fraction(sharedCost($0, $1)) }))
      ]
      unit = .kronor
    }
    return OracleLevel(
      sign: direction == .maximise ? 1 : -1, slack: slack, value: .sum(forms), unit: unit)
  }

  /// Persons, points at their worth, and closing equity at its worth.
  private func effect(_ weights: [OutcomeID: Weight]) -> [OracleForm] {
    let persons = form(
      .init(
        life: { position, life, index in
          let insats = insatser[position].insats
          let own = effects.units(life.volume(index), of: insats, index, .objective(weights))
          return Fraction(own + worth(ofPoints: life.points[index], index))
        },
        elsewhere: { position, index in
          Fraction(
            -effects.units(
              sharedPeople(position), of: insatser[position].insats, index, .objective(weights)))
        }))
    guard let worth = stated.objective.closingEquityWorth else { return [persons] }
    let perKrona = Fraction(Int128(worth.score.units), over: Int128(worth.per.amount))
    var closing = stated.equity.opening.amount
    for index in 0..<yearCount { closing += money.pool(index) - money.fixed(index) }
    let equity = form(
      .init(
        constant: Fraction(closing) * perKrona,
        life: { Fraction(-$1.cost[$2]) * perKrona },
        shared: { Fraction(-sharedCost($0, $1)) * perKrona }))
    return [persons, equity]
  }

  private func worth(ofPoints points: Int, _ index: Int) -> Int {
    guard let worth = stated.objective.benefitPoint else { return 0 }
    let exact = Fraction(points) * worth.fraction * effects.discount(index)
    return (exact * Fraction(2) + .one).floor.floorHalf
  }

  /// Expected effect per thousand people of each kommun or group that something reaches.
  private func gains(
    _ units: Objective.Units, _ weights: [OutcomeID: Weight]
  ) -> [OracleForm] {
    var sized: [(Selection, Int)] = []
    switch units {
    case .kommun:
      for member in stated.members where member.part == .kommun {
        var selection = Selection()
        selection.kommun = .one(member.id)
        sized.append((selection, member.inhabitants ?? 0))
      }
    case .group:
      for group in stated.targetGroups {
        var selection = Selection()
        selection.group = .one(group.id)
        sized.append((selection, group.people ?? 0))
      }
    }
    return sized.compactMap { selection, size in
      let shares = insatser.map { weight(of: $0.insats, in: selection) }
      let isReached = zip(insatser, shares).contains { !$0.insats.effects.isEmpty && $1 > .zero }
      guard size > 0, isReached else { return nil }
      func scale(_ position: Int) -> Fraction {
        shares[position] * Fraction(1_000, over: Int128(size))
      }
      return form(
        .init(
          life: { position, life, index in
            let insats = insatser[position].insats
            return scale(position)
              * Fraction(
                effects.units(life.volume(index), of: insats, index, .objective(weights)))
          },
          elsewhere: { position, index in
            let insats = insatser[position].insats
            return scale(position)
              * Fraction(
                -effects.units(sharedPeople(position), of: insats, index, .objective(weights)))
          }))
    }
  }

  /// Targets of a least-cost objective, which must not be missed.
  func targetForms() -> [OracleForm] {
    guard case .leastCost(let targets) = stated.objective.goal else { return [] }
    return targets.map { target in
      form(
        .init(
          constant: Fraction(-0),
          life: { position, life, index in
            guard let outcome = target.outcome else { return Fraction(life.points[index]) }
            return Fraction(
              effects.units(
                life.volume(index), of: insatser[position].insats, index, .plain(outcome)))
          },
          elsewhere: { position, index in
            guard let outcome = target.outcome else { return .zero }
            return Fraction(
              -effects.units(
                sharedPeople(position), of: insatser[position].insats, index, .plain(outcome)))
          }))
    }
  }
}
