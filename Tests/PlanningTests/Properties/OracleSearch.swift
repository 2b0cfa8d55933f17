import Model

/// What a plan is by the oracle: one life for each insats.
struct OraclePlan {
  let lives: [Int]
  /// Level values, larger is better.
  let values: [Int]
}

extension Oracle {
  /// The sums of some forms at one plan.
  struct Sums {
    var sums: [Int128]
  }

  /// Every form in a fixed order: rows, targets, wishes, levels.
  private var allForms: [OracleForm] {
    rows.map(\.form) + targetForms() + wishes.map(\.form) + levels.flatMap(\.forms)
  }

  /// Every plan that keeps every hard rule, with its values; every combination of lives is tried.
  func lawfulPlans() -> [OraclePlan] {
    let forms = allForms
    let hard = rows.count
    let targets = targetLimits
    var found: [OraclePlan] = []
    var chosen = [Int](repeating: 0, count: lives.count)
    var sums = [[Int128]](repeating: forms.map(\.constant), count: lives.count + 1)
    func go(_ position: Int) {
      guard position < lives.count else {
        var sum = sums[position]
        addShared(chosen, forms, to: &sum)
        for place in 0..<hard where sum[place] < 0 { return }
        for (place, limit) in targets.enumerated()
        where sum[hard + place] < Int128(limit) * forms[hard + place].denominator {
          return
        }
        found.append(OraclePlan(lives: chosen, values: values(sum, from: hard + targets.count)))
        return
      }
      for life in lives[position].indices {
        chosen[position] = life
        for place in forms.indices {
          sums[position + 1][place] = sums[position][place] + forms[place].lives[position][life]
        }
        go(position + 1)
      }
    }
    go(0)
    return found
  }

  private var targetLimits: [Int] {
    guard case .leastCost(let targets) = stated.objective.goal else { return [] }
    return targets.map(\.atLeast.units)
  }

  /// Adds people counted elsewhere and costs that insatser share.
  private func addShared(_ chosen: [Int], _ forms: [OracleForm], to sum: inout [Int128]) {
    func isFunded(_ position: Int, _ index: Int) -> Bool {
      lives[position][chosen[position]].isFunded(index)
    }
    for years in ranked {
      for (index, ranking) in years.enumerated() {
        for position in ranking.filter({ isFunded($0, index) }).dropFirst() {
          for place in forms.indices { sum[place] += forms[place].elsewhere[position][index] }
        }
      }
    }
    for (cost, shared) in stated.sharedCosts.enumerated() {
      let members = shared.insatser.map(position)
      for index in 0..<yearCount where members.contains(where: { isFunded($0, index) }) {
        for place in forms.indices { sum[place] += forms[place].shared[cost][index] }
      }
    }
  }

  private func values(_ sum: [Int128], from first: Int) -> [Int] {
    var place = first
    var penalty = 0
    for wish in wishes {
      if sum[place] < 0 {
        let short = Fraction(-sum[place], over: wish.form.denominator)
        penalty += (short * wish.price).ceiling
      }
      place += 1
    }
    return levels.enumerated().map { number, level in
      var floors: [Int] = []
      for form in level.forms {
        floors.append(form.floor(sum[place]))
        place += 1
      }
      if case .smallest(let count, _) = level.value {
        floors = Array(floors.sorted().prefix(count))
      }
      return level.sign * floors.reduce(0, +) - (number == 0 ? penalty : 0)
    }
  }

  /// The best plans: each level at its best less its slack, the last level at its best.
  func best(among plans: [OraclePlan]) -> (bests: [Int], plans: [OraclePlan]) {
    var left = plans
    var bests: [Int] = []
    for (place, level) in levels.enumerated() {
      guard let best = left.map({ $0.values[place] }).max() else { return ([], []) }
      bests.append(best)
      let isLast = place == levels.count - 1
      let slack = isLast ? Share.none : level.slack
      let kept = Fraction(best) - slack.fraction * Fraction(abs(best))
      left.removeAll { Fraction($0.values[place]) < kept }
    }
    return (bests, left)
  }

  /// The plan that the tie rule picks: lower cost, fewer changes from today, the board's priority,
  /// then what has the first identifier in the first year, at the lowest level.
  func canonical(among plans: [OraclePlan]) -> OraclePlan? {
    plans.min { first, second in
      tieKey(first).lexicographicallyPrecedes(tieKey(second))
    }
  }

  /// What the tie rule orders plans by, the smallest first.
  func tieKey(_ plan: OraclePlan) -> [Int] {
    let own = zip(lives, plan.lives).map { $0[$1] }
    var cost = own.reduce(0) { $0 + $1.cost.reduce(0, +) }
    for (place, shared) in stated.sharedCosts.enumerated() {
      for index in 0..<yearCount
      where shared.insatser.contains(where: { own[position($0)].isFunded(index) }) {
        cost += sharedCost(place, index)
      }
    }
    let changes = zip(insatser, own).count { $0.runsToday != $1.isFunded(0) }
    var priority = 0
    for (insats, life) in zip(insatser, own) {
      priority -= (0..<yearCount).count { life.isFunded($0) } * insats.insats.boardPriority
    }
    let funded = own.flatMap { life in (0..<yearCount).map { life.isFunded($0) ? 0 : 1 } }
    let levels = own.flatMap { life in
      life.choices.map { choice in
        (choice?.volume.hundredths ?? 0) * 8 + (choice?.grant ?? 0) * 2
          + (choice?.endsWhenDecided == true ? 0 : 1)
      }
    }
    return [cost, changes, priority] + funded + levels
  }

  /// The plan in Model's words.
  func plan(_ plan: OraclePlan) -> Plan {
    Plan(choices: zip(lives, plan.lives).map { $0[$1].choices })
  }

  /// The rules that one life for each insats breaks, and its level values.
  func judge() -> (broken: Set<RuleID>, values: [Int], reachesTargets: Bool) {
    let forms = allForms
    let chosen = [Int](repeating: 0, count: lives.count)
    var sum = forms.map(\.constant)
    for position in lives.indices {
      for place in forms.indices { sum[place] += forms[place].lives[position][0] }
    }
    addShared(chosen, forms, to: &sum)
    var broken = lives.reduce(into: Set<RuleID>()) { $0.formUnion($1[0].breaks) }
    for (place, row) in rows.enumerated() where sum[place] < 0 { broken.insert(row.rule) }
    let targets = targetLimits
    let reaches = targets.enumerated().allSatisfy { place, limit in
      sum[rows.count + place] >= Int128(limit) * forms[rows.count + place].denominator
    }
    let values = values(sum, from: rows.count + targets.count)
    return (broken, values, reaches)
  }
}
