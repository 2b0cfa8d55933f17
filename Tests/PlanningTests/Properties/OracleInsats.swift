import Model

/// One insats as semantics.md reads it, year by year, from the raw scenario alone.
struct OracleInsats {
  /// One thing the insats can do in a year.
  struct Option: Hashable {
    let choice: Plan.Choice
    let fixed: Int
    let points: Int
  }

  let insats: Insats
  let stated: ScenarioDescription

  var firstYear: Int { stated.forbund.budgetYear }
  var yearCount: Int { stated.forbund.planYears + 1 }

  /// A month counts if any day of it is inside the dates.
  func isInside(_ month: Int, of year: Int, until limit: CivilDate?) -> Bool {
    let first = year * 372 + month * 31
    func number(_ date: CivilDate) -> Int { date.year * 372 + date.month * 31 + date.day - 1 }
    if let start = insats.start, number(start) > first + 30 { return false }
    for end in [insats.end, limit] {
      if let end, number(end) < first { return false }
    }
    return true
  }

  func months(_ index: Int, until limit: CivilDate? = nil) -> Int {
    (1...12).count { isInside($0, of: firstYear + index, until: limit) }
  }

  func decidedMonths(_ index: Int) -> Int {
    guard insats.status == .decided, let until = insats.decidedUntil else { return 0 }
    return months(index, until: until)
  }

  var runsToday: Bool {
    switch insats.status {
    case .new: false
    case .ongoing: true
    case .decided: (insats.start?.year ?? 0) < firstYear
    }
  }

  /// What is left of a cost when other financiers have paid, by the months each pays.
  func ownShare(_ index: Int) -> Fraction {
    let all = months(index)
    guard all > 0 else { return .one }
    var left = Fraction.one
    for financier in insats.cost.financiers {
      let paid = months(index, until: financier.until)
      left = left - financier.share.fraction * Fraction(Int128(paid), over: Int128(all))
    }
    return left
  }

  /// An amount in a year: indexed, pro rata, own share, rounded once half up.
  func kronor(_ amount: YearlyAmount, _ index: Int, months: Int = 12) -> Int {
    var exact: Fraction
    switch amount {
    case .listed(let list): exact = Fraction(list[index].amount)
    case .indexed(let one):
      exact = Fraction(one.amount)
      let rate = insats.cost.indexation ?? stated.indexation.insatser
      for _ in 0..<index {
        exact = exact * Fraction(Int128(1_000_000 + rate.millionths), over: 1_000_000)
      }
    }
    exact = exact * ownShare(index) * Fraction(Int128(months), over: 12)
    return (exact * Fraction(2) + .one).floor.floorHalf
  }

  func volumeCost(_ volume: Volume, _ index: Int) -> Int {
    let price = kronor(insats.cost.perParticipant, index)
    var cost = (price * volume.hundredths + 99) / 100
    if let team = insats.cost.team {
      let started = (volume.hundredths + team.size * 100 - 1) / (team.size * 100)
      cost += started * kronor(team.cost, index)
    }
    return cost
  }

  /// The ramp-up share in the `runYear`th year of a run.
  private func ramp(_ runYear: Int) -> Fraction {
    insats.rampUp.isEmpty
      ? .one : insats.rampUp[min(runYear, insats.rampUp.count) - 1].fraction
  }

  private func scaled(_ volume: Volume, _ factor: Fraction) -> Volume {
    let isContinuous: Bool
    if case .noneOr(_, _, continuous: true) = insats.volume {
      isContinuous = true
    } else {
      isContinuous = false
    }
    let exact = Fraction(volume.hundredths) * factor
    return isContinuous
      ? Volume(hundredths: exact.floor) : Volume(hundredths: exact.floor / 100 * 100)
  }

  /// Everything that can be chosen in a year which is the `runYear`th of a run; `nil` bounds mean
  /// a list, otherwise a continuous range.
  func options(_ index: Int, runYear: Int) -> [Option] {
    let all = months(index)
    guard all > 0 else { return [] }
    let decided = decidedMonths(index)
    var options = running(index, runYear: runYear, months: all)
    let wanted = insats.decidedVolume ?? insats.volume?.oracleLargest ?? .zero
    let ending = scaled(wanted, Fraction(Int128(decided), over: 12) * ramp(runYear))
    if decided == all {
      let exact = options.filter { $0.choice.volume == ending }
      options = exact.isEmpty ? Array(options.suffix(1)) : exact
    } else if decided > 0 {
      options.removeAll { $0.choice.volume < ending }
      options.append(
        Option(
          choice: Plan.Choice(volume: ending, endsWhenDecided: true),
          fixed: kronor(insats.cost.fixed, index, months: decided),
          points: points(decided, part: .one)))
    }
    return options
  }

  private func running(_ index: Int, runYear: Int, months: Int) -> [Option] {
    let factor = Fraction(Int128(months), over: 12) * ramp(runYear)
    if let asked = insats.cost.grants.last {
      return insats.cost.grants.enumerated().map { place, grant in
        let part = Fraction(Int128(grant.amount), over: Int128(asked.amount))
        return Option(
          choice: Plan.Choice(
            volume: scaled(insats.volume?.oracleLargest ?? .zero, factor * part), grant: place),
          fixed: kronor(.indexed(grant), index, months: months),
          points: points(months, part: part))
      }
    }
    let fixed = kronor(insats.cost.fixed, index, months: months)
    let worth = points(months, part: .one)
    return volumes(factor).map {
      Option(choice: Plan.Choice(volume: $0), fixed: fixed, points: worth)
    }
  }

  private func volumes(_ factor: Fraction) -> [Volume] {
    switch insats.volume {
    case nil: return [.zero]
    case .allOrNothing(let volume): return [scaled(volume, factor)]
    case .levels(let levels):
      var volumes: [Volume] = []
      for level in levels.map({ scaled($0, factor) }) where !volumes.contains(level) {
        volumes.append(level)
      }
      return volumes
    case .noneOr(let least, let most, let continuous):
      let ends = (scaled(least, factor).hundredths, scaled(most, factor).hundredths)
      return stride(from: ends.0, through: ends.1, by: continuous ? 1 : 100).map {
        Volume(hundredths: $0)
      }
    }
  }

  private func points(_ months: Int, part: Fraction) -> Int {
    let units = Fraction(insats.benefitPoints?.units ?? 0) * part
    return (units * Fraction(Int128(months), over: 12) * Fraction(2) + .one).floor.floorHalf
  }
}

extension Int {
  /// Half of it, rounded down.
  var floorHalf: Int { (self >= 0 ? self : self - 1) / 2 }
}

extension VolumeForm {
  var oracleLargest: Volume {
    switch self {
    case .allOrNothing(let volume): volume
    case .noneOr(_, let most, _): most
    case .levels(let levels): levels.max() ?? .zero
    }
  }
}
