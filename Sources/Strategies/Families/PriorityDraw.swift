import Model

extension ForbundDraw {
  /// The board's rules, drawn around the plan that a random order makes without them: so much of what
  /// that plan gives each thing, rounded to whole percent the easier way.
  ///
  /// Young people and the sick get a share of the money, structural insatser no more than a share,
  /// women a share of places between two limits, and every kommun a number of insatser.
  mutating func addPriorities(around scenario: Scenario) {
    var draft = Draft(deciding: scenario, .terms)
    for position in dice.order(of: scenario.insatser.count) { draft.fund(position) }
    let account = draft.account
    for tag in ["unga", "sjukskrivna"] {
      let share = account.leastShare(ofMoneyIn: { $0.tags.contains(tag) })
      let percent = Int((share * Double(recipe.tightness)).rounded(.down))
      guard percent > 0 else { continue }
      var tagged = Selection()
      tagged.tag = tag
      stated.priorities.append(
        priority(tag, .share(of: .insatsMoney), tagged, atLeast: Share(percent: percent)))
    }
    var structural = Selection()
    structural.focus = .structural
    let most = account.mostShare(ofMoneyIn: { $0.focus == .structural })
    let ceiling = Int((most * 100 + Double(100 - recipe.tightness) / 3).rounded(.up))
    stated.priorities.append(
      priority(
        "struktur", .share(of: .insatsMoney), structural, atMost: Share(percent: min(100, ceiling)))
    )
    addWomen(account)
    addKommuner(account)
  }

  private mutating func addWomen(_ account: Account) {
    let shares = account.sharesOfWomen
    guard let least = shares.min(), let most = shares.max() else { return }
    var women = Selection()
    women.sex = .women
    let slack = Double(100 - recipe.tightness) / 3
    let low = max(0, Int((least * 100 - slack).rounded(.down)))
    let high = min(100, Int((most * 100 + slack).rounded(.up)))
    stated.priorities.append(
      priority(
        "kvinnor", .share(of: .participants), women, atLeast: Share(percent: low),
        atMost: Share(percent: high)))
  }

  /// As many individual insatser in every kommun as the plan's least reached has, or one fewer where
  /// the rules are loose.
  private mutating func addKommuner(_ account: Account) {
    let scenario = account.scenario
    let counts = scenario.kommuner.flatMap { kommun in
      account.ledger.indices.map { index in
        scenario.insatser.indices.count { position in
          scenario.insatser[position].focus == .individual
            && account.plan.choices[position][index] != nil
            && scenario.insatser[position].reach.contains(kommun.id)
        }
      }
    }
    let least = (counts.min() ?? 0) - (recipe.tightness < 90 ? 1 : 0)
    guard least > 0 else { return }
    var each = Selection()
    each.kommun = .each
    each.focus = .individual
    stated.priorities.append(
      Priority(id: PriorityID("kommuner"), quantity: .insatser, atLeast: least, over: each))
  }

  private func priority(
    _ id: String, _ quantity: Priority.Quantity, _ over: Selection, atLeast: Share? = nil,
    atMost: Share? = nil
  ) -> Priority {
    Priority(
      id: PriorityID(id), quantity: quantity, atLeast: atLeast?.millionths,
      atMost: atMost?.millionths, over: over)
  }
}

extension Account {
  /// The share of the money of each year that goes to some insatser.
  private func shares(ofMoneyIn isChosen: (Insats) -> Bool) -> [Double] {
    ledger.indices.compactMap { index in
      let all = ledger[index].insatser.amount
      guard all > 0 else { return nil }
      let chosen = scenario.insatser.indices.filter { isChosen(scenario.insatser[$0]) }
        .map { costs[$0][index] }.total
      return Double(chosen.amount) / Double(all)
    }
  }

  fileprivate func leastShare(ofMoneyIn isChosen: (Insats) -> Bool) -> Double {
    shares(ofMoneyIn: isChosen).min() ?? 0
  }

  fileprivate func mostShare(ofMoneyIn isChosen: (Insats) -> Bool) -> Double {
    shares(ofMoneyIn: isChosen).max() ?? 0
  }

  /// The expected share of women among each year's participants.
  fileprivate var sharesOfWomen: [Double] {
    ledger.indices.compactMap { index in
      var all = 0.0
      var women = 0.0
      for (position, insats) in scenario.insatser.enumerated() {
        let volume = volume(position, year: index).fraction.approximate
        all += volume
        women += volume * (scenario.women(in: insats) ?? Share(percent: 50)).fraction.approximate
      }
      return all > 0 ? women / all : nil
    }
  }
}
