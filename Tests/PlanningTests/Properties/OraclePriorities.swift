import Model

extension Oracle {
  func hardPriorities() -> [Row] {
    priorityForms().filter { $0.priority.strength == .hard }.map { priority, selection, form in
      let rule: RuleID =
        selection.sex != nil ? .sexBalance : selection.kommun != nil ? .geography : .priorityGroup
      return Row(rule: rule, form: form)
    }
  }

  /// Wishes, priced in the units of the first level.
  func softPriorities() -> [Wish] {
    let whole: Int128 =
      switch firstUnit {
      case .kronor: 1
      case .participants: 100
      default: 100_000_000
      }
    return priorityForms().compactMap { priority, _, form in
      guard case .soft(let price) = priority.strength else { return nil }
      let units = Fraction(Int128(price.score.units) * whole, over: 100_000_000)
      return Wish(form: form, price: units / Fraction(price.per))
    }
  }

  private var firstUnit: Valuation.Unit {
    switch stated.objective.goal {
    case .effect: return .persons
    case .maximin: return .perThousand
    case .leastCost: return .kronor
    case .inOrder(let levels):
      switch levels[0].term {
      case .effect: return .persons
      case .points: return .points
      case .participants: return .participants
      case .cost: return .kronor
      }
    }
  }

  /// One form, that must not be negative, for each kommun, group, year and side.
  private func priorityForms() -> [(priority: Priority, selection: Selection, form: OracleForm)] {
    var forms: [(priority: Priority, selection: Selection, form: OracleForm)] = []
    for priority in stated.priorities {
      var spans: [Range<Int>] = (0..<yearCount).map { $0..<($0 + 1) }
      if priority.each == .period { spans = [0..<yearCount] }
      for selection in selections(of: priority.over) {
        for span in spans {
          if let least = priority.atLeast {
            forms.append((priority, selection, form(priority, selection, span, least, sign: 1)))
          }
          if let most = priority.atMost {
            forms.append((priority, selection, form(priority, selection, span, most, sign: -1)))
          }
        }
      }
    }
    return forms
  }

  private func selections(of over: Selection) -> [Selection] {
    var all = [over]
    if over.group == .each {
      all = all.flatMap { one in
        stated.targetGroups.map { group in
          var copy = one
          copy.group = .one(group.id)
          return copy
        }
      }
    }
    if over.kommun == .each {
      all = all.flatMap { one in
        stated.members.filter { $0.part == .kommun }.map { kommun in
          var copy = one
          copy.kommun = .one(kommun.id)
          return copy
        }
      }
    }
    return all
  }

  /// `sign · (Σ w·q − limit)`, or for a share `sign · (Σ w·q − limit · Σ base)`.
  private func form(
    _ priority: Priority, _ selection: Selection, _ span: Range<Int>, _ limit: Int, sign: Int
  ) -> OracleForm {
    let quantity = priority.quantity
    let weights = insatser.map { weight(of: $0.insats, in: selection) }
    var base = Fraction.zero
    var constant = Fraction.zero
    if case .share(let of) = quantity {
      base = Fraction(Int128(-limit), over: 1_000_000)
      if of == .pool {
        for index in span { constant = constant + base * Fraction(money.pool(index)) }
        base = .zero
      }
    } else {
      constant = Fraction(-limit)
    }
    func factor(_ position: Int) -> Fraction {
      var own = weights[position]
      if quantity == .insatser { own = own > .zero ? .one : .zero }
      return (own + base) * Fraction(sign)
    }
    let isMoney = amount(quantity, 0, nil, 0) == nil
    return form(
      .init(
        constant: constant * Fraction(sign),
        life: { position, life, index in
          let own = amount(quantity, position, life, index) ?? life.cost[index]
          return factor(position) * Fraction(own)
        },
        elsewhere: { position, index in
          factor(position) * Fraction(-elsewhere(quantity, position, index))
        },
        shared: { place, index in
          guard isMoney else { return .zero }
          let inside = stated.sharedCosts[place].insatser.allSatisfy {
            weights[self.position($0)] == .one
          }
          return ((inside ? Fraction.one : .zero) + base) * Fraction(sign)
            * Fraction(sharedCost(place, index))
        }), span)
  }

  /// A quantity of one life in a year; `nil` is its cost.
  private func amount(
    _ quantity: Priority.Quantity, _ position: Int, _ life: OracleLife?, _ index: Int
  ) -> Int? {
    switch quantity {
    case .money, .share(of: .insatsMoney), .share(of: .pool): return nil
    case .participants, .share(of: .participants): return life?.volume(index) ?? 0
    case .insatser: return life?.isFunded(index) == true ? 1 : 0
    case .points: return life?.points[index] ?? 0
    case .persons, .share(of: .effect):
      return effects.units(
        life?.volume(index) ?? 0, of: insatser[position].insats, index, count(of: quantity))
    }
  }

  private func elsewhere(_ quantity: Priority.Quantity, _ position: Int, _ index: Int) -> Int {
    switch quantity {
    case .persons, .share(of: .effect):
      effects.units(
        sharedPeople(position), of: insatser[position].insats, index, count(of: quantity))
    default: 0
    }
  }

  private func count(of quantity: Priority.Quantity) -> OracleEffects.Count {
    if case .persons(let outcome?) = quantity { return .plain(outcome) }
    return .weighted(firstWeights)
  }

  /// The outcomes and weights that the objective counts first.
  private var firstWeights: [OutcomeID: Weight] {
    switch stated.objective.goal {
    case .effect(let weights), .maximin(_, let weights, _): return weights
    case .leastCost: return [:]
    case .inOrder(let levels):
      for level in levels {
        if case .effect(let weights) = level.term { return weights }
      }
      return [:]
    }
  }

  /// How much of an insats a selection takes in.
  func weight(of insats: Insats, in selection: Selection) -> Fraction {
    if let tag = selection.tag, !insats.tags.contains(tag) { return .zero }
    if let owner = selection.owner, owner != insats.owner { return .zero }
    if let focus = selection.focus, focus != insats.focus { return .zero }
    if let some = selection.insatser, !some.contains(insats.id) { return .zero }
    var weight = Fraction.one
    if case .one(let group) = selection.group {
      weight = weight * (insats.groups[group]?.fraction ?? .zero)
    }
    if case .one(let kommun) = selection.kommun { weight = weight * share(of: insats, in: kommun) }
    if let sex = selection.sex {
      var women = insats.women
      if women == nil, insats.groups.count == 1, let only = insats.groups.first {
        women = stated.targetGroups.first { $0.id == only.key }?.women
      }
      let share = (women ?? Share(percent: 50)).fraction
      weight = weight * (sex == .women ? share : Fraction.one - share)
    }
    return weight
  }
}
