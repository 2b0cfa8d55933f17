import Model

extension RandomScenario {
  mutating func addInsatser() {
    let most = [7, 5, 4, 3][yearCount - 1]
    for number in 0..<dice.int(2...most) {
      var insats = Insats(id: InsatsID("i\(number)"))
      insats.name = "Insats \(number)"
      let members = stated.members
      insats.owner = dice.pick(members.map(\.id))
      insats.parties = dice.chance(96) ? Set(members.map(\.party)) : [.fk]
      insats.focus = dice.chance(25) ? .structural : .individual
      insats.purpose = dice.chance(97) ? .work : .other
      insats.coordinatedNeed = dice.chance(97) ? true : nil
      insats.contains = dice.pick([[.coaching], [.coaching], nil, [.kartläggning]])
      if dice.chance(3) { insats.contains = [.resor] }
      if dice.chance(3) { insats.contains = [.gymnasieutbildning] }
      insats.ages = dice.chance(20) ? 16...29 : nil
      insats.agreement = dice.pick([.accepted, .decided, .asked, nil])
      insats.tags = Set(dice.some(["ung", "ny"], 40))
      insats.women = dice.chance(40) ? dice.percent(0...100) : nil
      insats.expectedSpend = dice.percent(70...100)
      insats.boardPriority = dice.int(0...3)
      addReach(to: &insats)
      addDates(to: &insats)
      addVolume(to: &insats)
      addCost(to: &insats)
      addWorth(to: &insats)
      for resource in stated.resources where dice.chance(60) {
        insats.uses[resource.id] = ResourceUse(
          fixedHundredths: dice.int(0...120),
          perParticipantHundredths: insats.volume == nil ? 0 : dice.int(0...15))
      }
      stated.insatser.append(insats)
    }
    addLastYear()
  }

  private mutating func addReach(to insats: inout Insats) {
    let kommuner = stated.members.filter { $0.part == .kommun }.map(\.id)
    switch dice.int(0...3) {
    case 0:
      let chosen = dice.some(kommuner, 60)
      insats.reach = .kommuner(Set(chosen.isEmpty ? [kommuner[0]] : chosen))
    case 1 where kommuner.count > 1:
      let share = dice.percent(0...100)
      insats.reach = .shares([kommuner[0]: share, kommuner[1]: share.complement])
    default: insats.reach = .all
    }
    let groups = stated.targetGroups.map(\.id)
    switch (groups.count, dice.int(0...3)) {
    case (0, _), (_, 0): insats.groups = [:]
    case (2, 1):
      let share = dice.percent(10...90)
      insats.groups = [groups[0]: share, groups[1]: share.complement]
    default: insats.groups = [dice.pick(groups): .all]
    }
  }

  private mutating func addDates(to insats: inout Insats) {
    let first = Self.budgetYear
    let last = first + stated.forbund.planYears
    func day(_ year: Int, _ month: Int) -> CivilDate? {
      CivilDate(year: year, month: month, day: 1 + month * 2)
    }
    switch dice.int(1...10) {
    case 1...3: insats.status = .ongoing
    case 4, 5:
      insats.status = .decided
      insats.decidedUntil = day(dice.int(first...last), dice.pick([3, 6, 12, 12]))
    default: insats.status = .new
    }
    if insats.status == .new || (insats.status == .decided && dice.chance(30)) {
      if dice.chance(30) { insats.start = day(dice.int(first...last), dice.int(1...12)) }
    }
    if dice.chance(25) {
      insats.end = day(dice.int(first...(last + 1)), dice.pick([2, 6, 9, 12]))
    }
    if dice.chance(25) { insats.runs.atLeastMonths = dice.pick([6, 12, 18, 24]) }
    if dice.chance(15) { insats.runs.atMostMonths = dice.pick([12, 18, 24]) }
    insats.runs.restart = dice.chance(35)
    if dice.chance(20) {
      insats.runs.changeLimit = dice.pick([
        Share(percent: 20), Share(percent: 50), .all, Share(percent: 150),
      ])
    }
  }

  private mutating func addVolume(to insats: inout Insats) {
    if insats.focus == .structural, dice.chance(75) { return }
    switch (shape, dice.int(0...9)) {
    case (.continuous, 0...6):
      let least = dice.int(50...900)
      insats.volume = .noneOr(
        Volume(hundredths: least), Volume(hundredths: least + dice.int(1...2_000)),
        continuous: true)
    case (.wholePeople, 0...5):
      let least = dice.int(1...9)
      insats.volume = .noneOr(
        Volume(least), Volume(least + dice.int(0...5)), continuous: false)
    case (_, 0...4): insats.volume = .allOrNothing(Volume(dice.int(2...25)))
    default:
      let first = dice.int(2...12)
      let second = first + dice.int(1...6)
      insats.volume = .levels(
        [Volume(first), Volume(second), Volume(second + dice.int(1...9))]
          .prefix(dice.int(1...3)).map { $0 })
    }
    if dice.chance(25) {
      insats.rampUp = dice.pick([
        [Share(percent: 50), .all], [Share(percent: 40), Share(percent: 70), .all], [.all],
        [Share(percent: 80), Share(percent: 80), .all],
      ])
    }
    if insats.status == .decided, let volume = insats.volume {
      switch volume {
      case .allOrNothing: break
      case .levels(let levels): insats.decidedVolume = dice.pick(levels)
      case .noneOr(let least, let most, let continuous):
        insats.decidedVolume =
          continuous
          ? Volume(hundredths: dice.int(least.hundredths...most.hundredths))
          : Volume(dice.int((least.hundredths / 100)...(most.hundredths / 100)))
      }
    }
  }

  private mutating func addCost(to insats: inout Insats) {
    var cost = Cost()
    cost.fixed = amount(1...350_000)
    if insats.volume != nil {
      if dice.chance(60) { cost.perParticipant = amount(1...25_000) }
      if dice.chance(30) {
        cost.team = Cost.Team(size: dice.int(2...7), cost: amount(1_000...90_000))
      }
    }
    if dice.chance(25) { cost.startUp = amount(1...120_000) }
    if dice.chance(25) {
      cost.windDown = amount(1...120_000)
      cost.windDownAfterLastYear = dice.chance(40)
    }
    if dice.chance(20) { cost.indexation = dice.percent(0...6) }
    if dice.chance(25) {
      let year = Self.budgetYear + dice.int(0...stated.forbund.planYears)
      cost.financiers.append(
        Cost.Financier(
          name: "ESF", share: dice.percent(5...60),
          until: dice.chance(60) ? CivilDate(year: year, month: dice.int(1...12), day: 20) : nil))
    }
    let isOneVolume = insats.volume.map { $0.smallest == $0.largest } ?? true
    if isOneVolume, dice.chance(20) {
      let asked = dice.int(60_000...400_000)
      cost.fixed = .indexed(Kronor(asked))
      cost.grants = [asked / 2 + 1, asked - asked / 5, asked].map { Kronor($0) }
    }
    insats.cost = cost
  }

  private mutating func amount(_ range: ClosedRange<Int>) -> YearlyAmount {
    guard dice.chance(25) else { return .indexed(dice.kronor(range)) }
    return .listed(perYear { $0.int(range) })
  }

  private mutating func addWorth(to insats: inout Insats) {
    if insats.focus == .structural {
      insats.benefitPoints = Score(units: dice.int(1...300) * 1_000_000)
      insats.benefitYears = dice.chance(40) ? dice.int(1...2) : nil
      return
    }
    for outcome in outcomes.prefix(dice.pick([1, 1, 2])) {
      let likely = dice.int(20_000...300_000)
      var effect = Effect(outcome: outcome, net: estimate(likely))
      effect.monthsToEffect = dice.pick([0, 0, 6, 12])
      effect.retention = dice.pick([.all, Share(percent: 80), Share(percent: 67)])
      if dice.chance(35), let largest = insats.volume?.largest, largest > Volume(2) {
        let bend = max(1, largest.hundredths / 200 + dice.int(-1...2))
        effect.curve = [
          Effect.Stage(to: Volume(bend), net: effect.net),
          Effect.Stage(to: max(largest, Volume(bend + 1)), net: estimate(likely / 3)),
        ]
      }
      insats.effects.append(effect)
    }
  }

  private mutating func estimate(_ likely: Int) -> Estimate {
    let low = PercentagePoints(millionths: likely - likely / 3)
    let high = PercentagePoints(millionths: likely + likely / 2)
    let point = PercentagePoints(millionths: likely)
    switch dice.int(0...3) {
    case 0: return Estimate(likely: point, range: .bounds(low: low, high: high))
    case 1: return Estimate(likely: point, range: .percentiles(p10: low, p90: high))
    default: return Estimate(likely: point)
    }
  }

  private mutating func addLastYear() {
    guard dice.chance(60) else { return }
    var lastYear = LastYear()
    for insats in stated.insatser where insats.status != .new && dice.chance(80) {
      guard insats.runsBefore(budgetYear: Self.budgetYear) else { continue }
      let volume = insats.volume?.largest ?? .zero
      lastYear.insatser[insats.id] = LastYear.Entry(
        cost: dice.kronor(1...400_000),
        participants: volume.scaledDown(by: Fraction(Int128(dice.int(5...10)), over: 10)))
    }
    stated.lastYear = lastYear
  }
}
