/// A plan worked out in whole kronor and whole participants from the raw scenario.
///
/// The account is the independent check: it never sees a row or a column, only the scenario and
/// the choices, and it is what every rule judges and every figure shown comes from.
public struct Account: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The plan.
  public let plan: Plan
  /// The members' money, by year.
  public let funding: [Funding]
  /// The terms of each insats in each year.
  public let terms: [[InsatsYear]]
  /// What each insats costs in each year, wind-down included.
  public let costs: [[Kronor]]
  /// What each shared cost comes to in each year.
  public let sharedCosts: [[Kronor]]
  /// The förbund's money, by year.
  public let ledger: [Ledger]
  /// For each insats and year, how many of its participants are counted in another insats.
  public let displaced: [[Volume]]

  /// The account of a plan.
  public init(of plan: Plan, in scenario: Scenario) {
    let indices = 0..<scenario.yearCount
    self.init(
      of: plan, in: scenario,
      terms: scenario.insatser.map { insats in indices.map { scenario.year($0, of: insats) } })
  }

  /// The account of another plan of the same scenario, whose terms need not be worked out again.
  package func with(_ plan: Plan) -> Account { Account(of: plan, in: scenario, terms: terms) }

  /// The account of the same plan where net effects have turned out otherwise and nothing else has:
  /// money, places and dates stand.
  ///
  /// - Parameter turned: The same scenario with other net effects.
  /// - Returns: the account in it.
  package func withEffects(of turned: Scenario) -> Account { Account(self, in: turned) }

  private init(_ account: Account, in turned: Scenario) {
    scenario = turned
    plan = account.plan
    funding = account.funding
    terms = account.terms
    costs = account.costs
    sharedCosts = account.sharedCosts
    ledger = account.ledger
    displaced =
      turned.stated.overlaps.isEmpty
      ? account.displaced : account.plan.displacedParticipants(in: turned)
  }

  private init(of plan: Plan, in scenario: Scenario, terms: [[InsatsYear]]) {
    let indices = 0..<scenario.yearCount
    self.scenario = scenario
    self.plan = plan
    self.terms = terms
    costs = scenario.insatser.indices.map { position in
      indices.map { plan.cost(of: position, year: $0, terms: terms[position][$0], in: scenario) }
    }
    sharedCosts = scenario.stated.sharedCosts.map { shared in
      indices.map { plan.cost(of: shared, year: $0, in: scenario) }
    }
    var funding: [Funding] = []
    var ledger: [Ledger] = []
    for index in indices {
      let closings = scenario.hasGrantFeedback ? ledger.map(\.closing) : []
      let year = Funding(
        of: scenario, year: index, paid: plan.payments?[index], closings: closings)
      funding.append(year)
      ledger.append(
        Ledger.entry(
          scenario, after: ledger, pool: year.pool, costs: costs, sharedCosts: sharedCosts))
    }
    self.funding = funding
    self.ledger = ledger
    displaced = plan.displacedParticipants(in: scenario)
  }

  /// The money that all insatser take in a year, shared costs included.
  public func insatsMoney(year index: Int) -> Kronor { ledger[index].insatser }

  /// New participants of one insats in a year.
  public func volume(_ position: Int, year index: Int) -> Volume {
    plan.choices[position][index]?.volume ?? .zero
  }

  /// The net effect of one insats in a year, people shared with another insats counted once.
  public func effect(_ position: Int, year index: Int, by yardstick: Yardstick) -> Score {
    guard let choice = plan.choices[position][index] else { return .zero }
    let away = displaced[position][index]
    return scenario.curves(of: scenario.insatser[position], year: index, by: yardstick)
      .map { $0.effect(of: choice.volume) - $0.effect(of: away) }.total
  }

  /// The net effect of the whole plan.
  public func effect(by yardstick: Yardstick) -> Score {
    var sum = Score.zero
    for position in plan.choices.indices {
      for index in 0..<scenario.yearCount {
        sum += effect(position, year: index, by: yardstick)
      }
    }
    return sum
  }

  /// The option and point that a choice is, in the year of the run that the plan makes it; `nil`
  /// where no option has it.
  func point(_ position: Int, year index: Int) -> YearOption.Point? {
    guard let choice = plan.choices[position][index] else { return nil }
    let runYear = plan.runYear(of: position, year: index, in: scenario)
    return terms[position][index].point(of: choice, runYear: runYear)
  }

  /// Benefit points of one insats in a year: counted in its first funded years only, where it
  /// says how many.
  public func points(_ position: Int, year index: Int) -> Score {
    let insats = scenario.insatser[position]
    let before = plan.choices[position][..<index].filter { $0 != nil }.count
    if let most = insats.benefitYears, before >= most { return .zero }
    return point(position, year: index)?.points ?? .zero
  }

  /// Benefit points of the whole plan.
  public var points: Score {
    plan.choices.indices.flatMap { position in
      (0..<scenario.yearCount).map { points(position, year: $0) }
    }.total
  }
}

extension InsatsYear {
  /// The fixed cost and points of a choice in the `runYear`th year of a run, or `nil` when no
  /// option of such a year has it.
  ///
  /// A choice that does not name its grant is the smallest with its volume.
  public func point(of choice: Plan.Choice, runYear: Int) -> YearOption.Point? {
    let mode =
      choice.endsWhenDecided
      ? YearOption.Mode.endsWhenDecided : YearOption.Mode.running(yearOfRun: runYear)
    for option in options where option.mode == mode {
      switch option.choices {
      case .points(let points):
        for point in points
        where point.volume == choice.volume && (choice.grant == nil || choice.grant == point.grant)
        {
          return point
        }
      case .range(let least, let most, let continuous, let fixed, let points):
        if (least...most).contains(choice.volume), continuous || choice.volume.isWhole {
          return YearOption.Point(volume: choice.volume, fixed: fixed, points: points)
        }
      }
    }
    return nil
  }
}

extension Plan {
  /// What one insats costs in a year: fixed, by participant, by started team, start-up and wind-
  /// down; what is paid already when it stops within the year.
  ///
  /// A volume that no option has is priced at the dearest fixed cost of the year, so that a
  /// hand-made plan still gets an honest figure; the volume rule then calls it broken.
  func cost(
    of position: Int, year index: Int, terms: InsatsYear, in scenario: Scenario
  ) -> Kronor {
    let before = isFunded(position, year: index - 1, in: scenario)
    guard let choice = choices[position][index] else {
      return (before ? terms.windDown : .zero) + scenario.paidOut(position, year: index)
    }
    let runYear = runYear(of: position, year: index, in: scenario)
    let fixed =
      terms.point(of: choice, runYear: runYear)?.fixed
      ?? terms.dearestFixed
    let running = max(
      fixed + terms.volumeCost(choice.volume), scenario.paidOut(position, year: index))
    return running + (before ? .zero : terms.startUp)
      + (index == scenario.yearCount - 1 ? terms.windDownAfter : .zero)
  }

  /// What a shared cost comes to: its amount when any of its insatser is funded.
  func cost(of shared: SharedCost, year index: Int, in scenario: Scenario) -> Kronor {
    let funded = shared.insatser.contains { id in
      scenario.position[id].map { choices[$0][index] != nil } ?? false
    }
    guard funded else { return .zero }
    let exact = shared.amount.exact(year: index, rate: scenario.stated.indexation.insatser)
    return Kronor(exact.roundedHalfUp)
  }

  /// For each insats and year, the people that are counted in another insats of its cluster.
  ///
  /// With at least two of a cluster funded, its shared people count in one of them: the one that
  /// is named while it is funded, otherwise the one in which they do most (persons on all
  /// outcomes, ties by identifier).
  func displacedParticipants(in scenario: Scenario) -> [[Volume]] {
    var displaced = [[Volume]](
      repeating: [Volume](repeating: .zero, count: scenario.yearCount), count: choices.count)
    for overlap in scenario.stated.overlaps {
      for index in 0..<scenario.yearCount {
        let ranked = scenario.ranking(of: overlap, year: index)
        let funded = ranked.filter { choices[$0][index] != nil }
        for position in funded.dropFirst() {
          displaced[position][index] = Volume(overlap.people)
        }
      }
    }
    return displaced
  }
}

extension InsatsYear {
  /// The largest fixed cost of any way of running.
  package var dearestFixed: Kronor {
    options.map { option in
      switch option.choices {
      case .points(let points): points.map(\.fixed).max() ?? .zero
      case .range(_, _, _, let fixed, _): fixed
      }
    }.max() ?? .zero
  }
}

extension Scenario {
  /// The positions of a cluster's insatser, the one whose effect counts first.
  public func ranking(of overlap: Overlap, year index: Int) -> [Int] {
    let shared = Volume(overlap.people)
    let ranked = overlap.insatser.compactMap { position[$0] }.map { place in
      let effect = curves(of: insatser[place], year: index, by: .persons())
        .map { $0.effect(of: shared) }.total
      return (place: place, named: insatser[place].id == overlap.counts, effect: effect)
    }
    return ranked.sorted { first, second in
      if first.named != second.named { return first.named }
      return first.effect != second.effect
        ? first.effect > second.effect : first.place < second.place
    }.map(\.place)
  }
}
