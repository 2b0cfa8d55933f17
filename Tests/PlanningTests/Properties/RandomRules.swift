import Model

extension RandomScenario {
  mutating func addRelations() {
    let ids = stated.insatser.map(\.id)
    for place in stated.insatser.indices.dropFirst() {
      let other = ids[dice.int(0...(place - 1))]
      switch dice.int(1...14) {
      case 1: stated.insatser[place].requires = [other]
      case 2: stated.insatser[place].excludes = [other]
      case 3 where stated.insatser[place].volume != nil:
        stated.insatser[place].referrals = [other: dice.percent(20...100)]
      default: break
      }
    }
    if dice.chance(20), ids.count > 2 {
      let some = Array(ids.prefix(3))
      stated.atMostOf.append(AtMostOf(id: "val", count: dice.int(1...2), insatser: some))
    }
    if dice.chance(25) {
      stated.sharedCosts.append(
        SharedCost(
          id: "lokal", name: "Lokal", insatser: Array(ids.suffix(2)),
          amount: dice.chance(50)
            ? .indexed(dice.kronor(1...90_000)) : .listed(perYear { $0.int(1...90_000) })))
    }
    addOverlap()
  }

  private mutating func addOverlap() {
    let able = stated.insatser.filter { $0.volume != nil && !$0.effects.isEmpty }.map(\.id)
    guard able.count >= 2, dice.chance(45) else { return }
    let cluster = Array(able.shuffled(using: &dice).prefix(dice.int(2...3)))
    stated.overlaps.append(
      Overlap(
        insatser: cluster, people: dice.int(1...3),
        counts: dice.chance(30) ? dice.pick(cluster) : nil))
  }

  mutating func addPriorities() {
    for number in 0..<dice.pick([0, 1, 1, 2, 3]) {
      let quantity = quantity()
      let (least, most) = limits(of: quantity)
      let side = dice.int(0...4)
      stated.priorities.append(
        Priority(
          id: PriorityID("p\(number)"), quantity: quantity,
          atLeast: side <= 2 ? least : nil, atMost: side >= 2 ? most : nil,
          over: selection(counting: quantity), each: dice.pick([.year, .period]),
          strength: dice.chance(55) ? .hard : .soft(price(of: quantity))))
    }
  }

  private mutating func quantity() -> Priority.Quantity {
    dice.pick([
      .share(of: .insatsMoney), .share(of: .pool), .share(of: .participants), .share(of: .effect),
      .money, .insatser, .participants, .persons(nil), .persons(dice.pick(outcomes)), .points,
    ])
  }

  private mutating func limits(of quantity: Priority.Quantity) -> (Int, Int) {
    func between(_ range: ClosedRange<Int>) -> (Int, Int) {
      let least = dice.int(range)
      return (least, least + dice.int(0...(range.upperBound)))
    }
    switch quantity {
    case .share:
      let least = dice.int(0...50) * 10_000
      return (least, min(1_000_000, least + dice.int(10...60) * 10_000))
    case .money: return between(1...400_000)
    case .insatser: return between(1...2)
    case .participants: return between(100...1_500)
    case .persons, .points: return between(10_000_000...200_000_000)
    }
  }

  private mutating func price(of quantity: Priority.Quantity) -> Priority.Price {
    let score = Score(units: dice.int(1...40) * 5_000_000)
    switch quantity {
    case .share(of: .insatsMoney), .share(of: .pool), .money:
      return Priority.Price(score: score, per: dice.pick([1, 1_000, 10_000]))
    case .share(of: .participants), .participants: return Priority.Price(score: score, per: 100)
    case .insatser: return Priority.Price(score: score, per: 1)
    case .share(of: .effect), .persons, .points:
      return Priority.Price(score: score, per: Score.unitsPerWhole)
    }
  }

  private mutating func selection(counting quantity: Priority.Quantity) -> Selection {
    var selection = Selection()
    let groups = stated.targetGroups.map(\.id)
    let kommuner = stated.members.filter { $0.part == .kommun }.map(\.id)
    for _ in 0..<dice.int(0...2) {
      switch dice.int(0...6) {
      case 0: selection.tag = dice.pick(["ung", "ny"])
      case 1 where !groups.isEmpty:
        selection.group = dice.chance(40) ? .each : .one(dice.pick(groups))
      case 2: selection.kommun = dice.chance(40) ? .each : .one(dice.pick(kommuner))
      case 3: selection.owner = dice.pick(stated.insatser.map(\.owner))
      case 4: selection.sex = dice.pick([.women, .men])
      case 5: selection.focus = dice.pick([.individual, .structural])
      default: selection.insatser = Set(dice.some(stated.insatser.map(\.id), 60))
      }
    }
    if selection.insatser?.isEmpty == true { selection.insatser = nil }
    return selection
  }

  mutating func objective() -> Objective {
    let weights = dice.pick([
      [:], [outcomes[0]: Weight.one],
      [outcomes[0]: Weight.one, outcomes[1]: Weight(tenThousandths: 4_000)],
    ])
    let terms: [Objective.Term] = [.effect(weights), .points, .participants, .cost]
    let goal: Objective.Goal
    switch dice.int(0...9) {
    case 0...4: goal = .effect(weights)
    case 5, 6:
      let levels = terms.shuffled(using: &dice).prefix(dice.int(2...3))
      goal = .inOrder(
        levels.map { term in
          Objective.Level(
            term == .cost || dice.chance(8) ? .minimise : .maximise, term,
            slack: dice.pick([.none, .none, Share(percent: 5), Share(percent: 20)]))
        })
    case 7:
      goal = .maximin(.kommun, outcomes: weights, then: dice.pick([.sum, .leximin]))
    case 8:
      goal = .maximin(
        stated.targetGroups.isEmpty ? .kommun : .group, outcomes: weights,
        then: dice.pick([.sum, .leximin]))
    default:
      goal = .leastCost([
        Objective.Target(
          outcome: dice.pick(outcomes), atLeast: Score(units: dice.int(1...200) * 1_000_000))
      ])
    }
    var objective = Objective(goal: goal)
    objective.measure = dice.pick([.atExit, .atExit, .personYears(windowMonths: 60)])
    objective.estimate = dice.pick([.likely, .likely, .mean])
    objective.benefitPoint = dice.pick([nil, .one, Weight(tenThousandths: 2_500)])
    objective.discount = dice.pick([.none, Share(percent: 3), Share(millionths: 35_000)])
    if dice.chance(15) {
      objective.closingEquityWorth = Objective.Worth(
        score: Score(units: dice.int(1...50) * 1_000_000), per: Kronor(dice.pick([1_000, 10_000])))
    }
    return objective
  }
}
