/// One way an insats can run in one year.
public struct YearOption: Hashable, Sendable {
  /// How the year stands in the insats' run.
  public enum Mode: Hashable, Sendable {
    /// It runs all the months it may, in the first, second … year of its run. Years beyond the
    /// ramp-up are all the last one; without ramp-up there is only year 1.
    case running(yearOfRun: Int)
    /// It runs only as long as it is decided, and does not run the year after.
    case endsWhenDecided
  }

  /// A volume with what it costs before participants and what it is worth.
  public struct Point: Hashable, Sendable {
    /// New participants.
    public let volume: Volume
    /// The yearly cost that does not depend on participants.
    public let fixed: Kronor
    /// Benefit points.
    public let points: Score
    /// Which of the insats' grants it is, counted from 0; `nil` where amounts are not graded.
    public var grant: Int?
  }

  /// What can be chosen.
  public enum Choices: Hashable, Sendable {
    /// One of some points, by rising cost.
    case points([Point])
    /// Any volume from `least` to `most`, whole people unless `continuous`.
    case range(least: Volume, most: Volume, continuous: Bool, fixed: Kronor, points: Score)
  }

  /// How the year stands in the run.
  public let mode: Mode
  /// The months it runs: those it may, or those it is decided for when it ends then.
  public let months: Int
  /// What can be chosen.
  public let choices: Choices

  /// The largest volume.
  public var most: Volume {
    switch choices {
    case .points(let points): points.map(\.volume).max() ?? .zero
    case .range(_, let most, _, _, _): most
    }
  }

  /// The smallest volume.
  public var least: Volume {
    switch choices {
    case .points(let points): points.map(\.volume).min() ?? .zero
    case .range(let least, _, _, _, _): least
    }
  }
}

/// Everything about one insats in one year that does not depend on what is chosen.
///
/// Every coefficient is rounded once, half up, to whole kronor, so a plan's cost is an exact form
/// in whole numbers.
public struct InsatsYear: Hashable, Sendable {
  /// The months it may run by its dates.
  public let months: Int
  /// Whether it must run because it is decided.
  public let isDecided: Bool
  /// The ways it can run; empty when it cannot.
  public internal(set) var options: [YearOption]
  /// Kronor per participant.
  public let perParticipant: Kronor
  /// Participants per team and kronor per started team.
  public let team: Team?
  /// Owed when funded now and not the year before.
  public let startUp: Kronor
  /// Owed when funded the year before and not now.
  public let windDown: Kronor
  /// Owed when funded in the last planned year, where asked for.
  public let windDownAfter: Kronor

  /// One team for every so many participants.
  public struct Team: Hashable, Sendable {
    /// Participants per team.
    public let size: Int
    /// Kronor per started team.
    public let cost: Kronor

    /// How many teams a volume starts: `⌈volume / size⌉`.
    public func count(for volume: Volume) -> Int {
      (volume.fraction / Fraction(size)).ceiling
    }
  }

  /// What a volume costs beyond its point's fixed cost, rounded up to a krona.
  public func volumeCost(_ volume: Volume) -> Kronor {
    let participants = (volume.fraction * Fraction(perParticipant.amount)).ceiling
    return Kronor(participants) + (team.map { $0.cost * $0.count(for: volume) } ?? .zero)
  }
}

extension Scenario {
  /// The insats `insats` in the year `index` (0 is the budget year).
  public func year(_ index: Int, of insats: Insats) -> InsatsYear {
    let year = years.lowerBound + index
    let pricing = Pricing(insats, in: self, year: index)
    let months = insats.months(in: year)
    let decided = insats.decidedMonths(in: year)
    var options: [YearOption] = []
    if months > 0 {
      for runYear in insats.possibleRunYears(index, in: self) {
        options += pricing.running(runYear, months: months, decidedMonths: decided)
      }
      if decided > 0, decided < months {
        let runYear = insats.decidedRunYear(index, in: self)
        options.append(pricing.ending(runYear, months: decided))
      }
    }
    return InsatsYear(
      months: months, isDecided: decided > 0, options: options,
      perParticipant: pricing.round(insats.cost.perParticipant, months: nil),
      team: insats.cost.team.map {
        InsatsYear.Team(size: $0.size, cost: pricing.round($0.cost, months: nil))
      },
      startUp: pricing.round(insats.cost.startUp, months: nil),
      windDown: pricing.round(insats.cost.windDown, months: nil),
      windDownAfter: insats.cost.windDownAfterLastYear && index == yearCount - 1
        ? pricing.round(insats.cost.windDown, months: nil) : .zero
    ).costingAtLeast(position[insats.id].map { paidOut($0, year: index) } ?? .zero)
  }
}

extension Insats {
  /// The years of a run that the year `index` can be, counted from 1 and capped at the length of
  /// the ramp-up; an insats that runs already has its ramp-up behind it, and one that is decided
  /// has run in every year that it may.
  func possibleRunYears(_ index: Int, in scenario: Scenario) -> [Int] {
    guard rampUp.count > 1 else { return [1] }
    if decidedMonths(in: scenario.years.lowerBound + index) > 0 {
      return [decidedRunYear(index, in: scenario)]
    }
    let first = scenario.years.lowerBound
    var possible: Set<Int> = []
    for start in 0...index
    where (start...index).allSatisfy({ months(in: first + $0) > 0 }) {
      possible.insert(min(index - start + 1, rampUp.count))
    }
    if runsBefore(budgetYear: first), (0...index).allSatisfy({ months(in: first + $0) > 0 }) {
      possible.insert(rampUp.count)
    }
    return possible.sorted()
  }

  /// The year of its run that a decided year is: it runs from today, or from its first month.
  func decidedRunYear(_ index: Int, in scenario: Scenario) -> Int {
    let first = scenario.years.lowerBound
    let stages = max(rampUp.count, 1)
    guard !runsBefore(budgetYear: first) else { return stages }
    return min((0...index).count { months(in: first + $0) > 0 }, stages)
  }
}

/// Prices of one insats in one year: `amount · (1 + rate)^year · months/12 · own share`, rounded
/// once.
///
/// A financier that stops inside the year carries its share for its part of the months in which the
/// insats may run, also when the insats ends earlier because its decision does.
private struct Pricing {
  let insats: Insats
  let index: Int
  let rate: Share
  let ownShare: Fraction
  let decidedVolume: Volume?

  init(_ insats: Insats, in scenario: Scenario, year index: Int) {
    self.insats = insats
    self.index = index
    rate = insats.cost.indexation ?? scenario.stated.indexation.insatser
    let year = scenario.years.lowerBound + index
    ownShare = insats.cost.financiers.reduce(.one) { share, financier in
      share - financier.share.fraction * financier.fraction(of: insats, in: year)
    }
    decidedVolume = insats.decidedVolume ?? insats.volume?.largest
  }

  func round(_ amount: YearlyAmount, months: Int?) -> Kronor {
    let scaled = amount.exact(year: index, rate: rate) * ownShare
    return Kronor((scaled * Fraction(Int128(months ?? 12), over: 12)).roundedHalfUp)
  }

  private func points(months: Int) -> Score {
    Score(
      (insats.benefitPoints ?? .zero).fraction * Fraction(Int128(months), over: 12))
  }

  /// What of the full volume there is in so many months of the `runYear`th year of a run.
  ///
  /// Decided volumes are scaled like all others.
  private func factor(_ runYear: Int, months: Int) -> Fraction {
    let ramp = insats.rampUp.isEmpty ? Share.all : insats.rampUp[runYear - 1]
    return Fraction(Int128(months), over: 12) * ramp.fraction
  }

  /// The volume decided for so many months of the `runYear`th year of a run.
  private func decided(_ runYear: Int, months: Int) -> Volume {
    (decidedVolume ?? .zero).scaledDown(
      by: factor(runYear, months: months), continuous: insats.volume?.isContinuous ?? false)
  }

  /// The options of a year that is the `runYear`th of a run.
  func running(_ runYear: Int, months: Int, decidedMonths: Int) -> [YearOption] {
    let factor = factor(runYear, months: months)
    let mode = YearOption.Mode.running(yearOfRun: runYear)
    var choices: YearOption.Choices
    switch insats.volume {
    case _ where !insats.cost.grants.isEmpty:
      choices = .points(granted(factor: factor, months: months))
    case nil: choices = .points([point(.zero, months: months)])
    case .allOrNothing(let volume):
      choices = .points([point(volume.scaledDown(by: factor), months: months)])
    case .levels(let levels):
      let volumes = Set(levels.map { $0.scaledDown(by: factor) }).sorted()
      choices = .points(volumes.map { point($0, months: months) })
    case .noneOr(let least, let most, let continuous):
      choices = .range(
        least: least.scaledDown(by: factor, continuous: continuous),
        most: most.scaledDown(by: factor, continuous: continuous), continuous: continuous,
        fixed: round(insats.cost.fixed, months: months), points: points(months: months))
    }
    if decidedMonths > 0 {
      choices = choices.bound(
        to: decided(runYear, months: decidedMonths), exactly: decidedMonths == months)
    }
    if case .points(let left) = choices, left.isEmpty { return [] }
    return [YearOption(mode: mode, months: months, choices: choices)]
  }

  /// The option of running only while decided.
  func ending(_ runYear: Int, months: Int) -> YearOption {
    YearOption(
      mode: .endsWhenDecided, months: months,
      choices: .points([point(decided(runYear, months: months), months: months)]))
  }

  private func point(_ volume: Volume, months: Int) -> YearOption.Point {
    YearOption.Point(
      volume: volume, fixed: round(insats.cost.fixed, months: months),
      points: points(months: months))
  }

  private func granted(factor: Fraction, months: Int) -> [YearOption.Point] {
    let asked = insats.cost.grants[insats.cost.grants.count - 1]
    return insats.cost.grants.enumerated().map { place, grant in
      let part = Fraction(Int128(grant.amount), over: Int128(asked.amount))
      return YearOption.Point(
        volume: (insats.volume?.largest ?? .zero).scaledDown(by: factor * part),
        fixed: round(.indexed(grant), months: months),
        points: Score(
          (insats.benefitPoints ?? .zero).fraction * part * Fraction(Int128(months), over: 12)),
        grant: place)
    }
  }
}

extension YearOption.Choices {
  /// The choices that hold at least a decided volume, or exactly it in a wholly decided year.
  fileprivate func bound(to decided: Volume, exactly: Bool) -> YearOption.Choices {
    switch self {
    case .points(let points):
      let kept = points.filter { exactly ? $0.volume == decided : $0.volume >= decided }
      return .points(exactly && kept.isEmpty ? Array(points.suffix(1)) : kept)
    case .range(let least, let most, let continuous, let fixed, let points):
      return exactly
        ? .points([YearOption.Point(volume: decided, fixed: fixed, points: points)])
        : .range(
          least: max(least, min(decided, most)), most: most, continuous: continuous,
          fixed: fixed, points: points)
    }
  }
}

extension Cost.Financier {
  /// The part of the insats' months in a year for which the financier pays.
  fileprivate func fraction(of insats: Insats, in year: Int) -> Fraction {
    let all = insats.months(in: year)
    guard let until, all > 0 else { return all > 0 ? .one : .zero }
    var bounded = insats
    bounded.end = min(insats.end ?? until, until)
    return Fraction(Int128(bounded.months(in: year)), over: Int128(all))
  }
}
