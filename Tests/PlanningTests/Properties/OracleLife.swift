import Model

/// What one insats does in all years: what it costs, gives and breaks by itself.
struct OracleLife {
  let choices: [Plan.Choice?]
  var cost: [Int] = []
  var points: [Int] = []
  var breaks: Set<RuleID> = []

  func isFunded(_ index: Int) -> Bool { choices[index] != nil }
  func volume(_ index: Int) -> Int { choices[index]?.volume.hundredths ?? 0 }
}

extension OracleInsats {
  /// The year of its run that a year is, when the choices before it are known; in a decided year
  /// the decision itself says that it has run since today or since its first month.
  func runYear(_ index: Int, _ choices: [Plan.Choice?]) -> Int {
    if decidedMonths(index) > 0 {
      let stages = max(insats.rampUp.count, 1)
      return runsToday ? stages : min((0...index).count { months($0) > 0 }, stages)
    }
    var earlier = index
    while earlier > 0, choices[earlier - 1] != nil { earlier -= 1 }
    let stages = max(insats.rampUp.count, 1)
    return earlier == 0 && runsToday ? stages : min(index - earlier + 1, stages)
  }

  /// A life with its cost, points and breaches.
  func life(_ choices: [Plan.Choice?]) -> OracleLife {
    var life = OracleLife(choices: choices)
    var counted = 0
    for index in 0..<yearCount {
      let before = index == 0 ? runsToday : choices[index - 1] != nil
      guard let choice = choices[index] else {
        life.cost.append(before ? kronor(insats.cost.windDown, index) : 0)
        life.points.append(0)
        continue
      }
      let option = options(index, runYear: runYear(index, choices))
        .first { $0.choice == choice }
      if option == nil { life.breaks.insert(.volumes) }
      var cost = (option?.fixed ?? 0) + volumeCost(choice.volume, index)
      if !before { cost += kronor(insats.cost.startUp, index) }
      if index == yearCount - 1, insats.cost.windDownAfterLastYear {
        cost += kronor(insats.cost.windDown, index)
      }
      life.cost.append(cost)
      let counts = counted < insats.benefitYears ?? .max
      life.points.append(counts ? option?.points ?? 0 : 0)
      counted += 1
    }
    addBreaches(to: &life)
    return life
  }

  private func addBreaches(to life: inout OracleLife) {
    if breaksRunRules(life.choices) { life.breaks.insert(.runs) }
    for index in 0..<yearCount where decidedMonths(index) > 0 && !life.isFunded(index) {
      life.breaks.insert(.decidedInsatser)
    }
    guard life.choices.contains(where: { $0 != nil }) else { return }
    life.breaks.formUnion(exclusions)
  }

  /// Why it may never be funded (2 and 7 §§, guidance).
  private var exclusions: Set<RuleID> {
    var found: Set<RuleID> = []
    if insats.parties.count < 2 { found.insert(.partsTakingPart) }
    let prohibited: Set<Content> = [
      .förmån, .myndighetsutövning, .tjänstIEgenRegi, .resor, .ersättning, .tolk,
    ]
    if let contains = insats.contains, !contains.isDisjoint(with: prohibited) {
      found.insert(.prohibitedContent)
    }
    if insats.purpose == .other { found.insert(.purpose) }
    if insats.focus == .individual, insats.purpose == .cooperation || insats.purpose == .evaluation
    {
      found.insert(.purpose)
    }
    if insats.focus == .individual, insats.coordinatedNeed == false { found.insert(.purpose) }
    if insats.contains?.contains(.gymnasieutbildning) == true,
      insats.ages.map({ $0.lowerBound <= 20 && $0.upperBound >= 16 }) ?? true
    {
      found.insert(.schoolExclusion)
    }
    if insats.benefitPoints != nil, !insats.effects.isEmpty { found.insert(.focusSplit) }
    return found
  }

  /// The months it really runs in a year.
  private func realMonths(_ index: Int, _ choices: [Plan.Choice?]) -> Int {
    guard let choice = choices[index] else { return 0 }
    return choice.endsWhenDecided ? decidedMonths(index) : months(index)
  }

  private func breaksRunRules(_ choices: [Plan.Choice?]) -> Bool {
    var starts = 0
    var index = 0
    while index < yearCount {
      guard choices[index] != nil else {
        index += 1
        continue
      }
      let first = index
      var months = 0
      while index < yearCount, choices[index] != nil {
        months += realMonths(index, choices)
        index += 1
        if choices[index - 1]?.endsWhenDecided == true, index < yearCount, choices[index] != nil {
          return true
        }
      }
      if let most = insats.runs.atMostMonths, months > most { return true }
      if first == 0 && runsToday { continue }
      starts += 1
      guard let least = insats.runs.atLeastMonths, months < least else { continue }
      // A run that the plan's last year cuts off goes on as long as its dates let it.
      let goesOn = index == yearCount && choices[index - 1]?.endsWhenDecided != true
      if !goesOn || months + monthsAfterPlan < least { return true }
    }
    if !insats.runs.restart, starts > (runsToday ? 0 : 1) { return true }
    return leaps(choices)
  }

  private var monthsAfterPlan: Int {
    (0..<100).reduce(0) { $0 + months(yearCount + $1) }
  }

  private func leaps(_ choices: [Plan.Choice?]) -> Bool {
    guard let limit = insats.runs.changeLimit else { return false }
    for index in 0..<yearCount {
      guard let now = choices[index]?.volume.hundredths else { continue }
      var base: (volume: Int, months: Int)?
      if index > 0 {
        base = choices[index - 1].map { ($0.volume.hundredths, realMonths(index - 1, choices)) }
      } else if runsToday {
        base = stated.lastYear?.insatser[insats.id].map { ($0.participants.hundredths, 12) }
      }
      guard let base else { continue }
      let later = now * base.months * 1_000_000
      let earlier = base.volume * realMonths(index, choices)
      if later > earlier * (1_000_000 + limit.millionths) { return true }
      if later < earlier * (1_000_000 - limit.millionths) { return true }
    }
    return false
  }

  /// Every life that breaks nothing by itself, or `nil` when they are more than `most`.
  func lawfulLives(most: Int) -> [OracleLife]? {
    var found: [OracleLife] = []
    var tried = 0
    func go(_ choices: [Plan.Choice?]) -> Bool {
      guard choices.count < yearCount else {
        tried += 1
        let life = life(choices)
        if life.breaks.isEmpty { found.append(life) }
        return tried <= most
      }
      guard go(choices + [nil]) else { return false }
      for option in options(choices.count, runYear: runYear(choices.count, choices))
      where !go(choices + [option.choice]) {
        return false
      }
      return true
    }
    return go([]) ? found : nil
  }
}
