/// What a plan leaves of a year's money, and why nothing is bought for it.
public struct Unspent: Hashable, Sendable {
  /// One more thing that the year could buy: an insats that is not in, at its cheapest, or the next
  /// larger volume or grant of one that is.
  public struct Addition: Hashable, Sendable {
    /// The position of the insats.
    public let position: Int
    /// What it adds to the year's cost; less than nothing where it saves a wind-down.
    public let cost: Kronor
    /// The volume it would have.
    public let volume: Volume
    /// Whether the insats is not in already in the year.
    public let isNew: Bool
    /// Why it is not bought.
    public let obstacle: Obstacle
  }

  /// Why something is not bought.
  public enum Obstacle: Hashable, Sendable {
    /// It costs more than is left.
    case tooDear
    /// It would break these rules, money apart.
    case breaks([Verdict])
    /// The money is there but is used in this year (a calendar year).
    case neededIn(Int)
    /// It would be lawful, and the money is worth more saved.
    case worthMoreSaved
    /// It would be lawful and make the plan no better.
    case addsNothing
    /// It would be lawful and make the plan better: the plan is not the best.
    case improves
    /// The money is there; of many such things only the cheapest are tried on the plan.
    case untried
  }

  /// The calendar year.
  public let year: Int
  /// What may be spent and is not: of the room for insatser, and of equity above its floor.
  public let left: Kronor
  /// What more there is to buy, the cheapest first.
  ///
  /// Insatser that no plan may fund are not among them.
  public let additions: [Addition]

  /// Whether everything that is in has the largest volume and grant that it can have.
  public var volumesAreAtMost: Bool { additions.allSatisfy(\.isNew) }
}

extension Account {
  /// What is left unspent and why, for each year in which anything is.
  ///
  /// Each addition that the money suffices for is tried on the plan, by itself and in that year alone,
  /// and judged like any plan; a swap that would be better is no addition. Where there are many
  /// insatser only the cheapest are tried, since every trial sums over them all.
  ///
  /// - Parameter verdicts: What the rules say of the plan; `nil` is to be judged here.
  /// - Returns: the years, in their order.
  public func unspent(judged verdicts: [Verdict]? = nil) -> [Unspent] {
    unspent(judged: verdicts, judging: Self.judgedInsatser)
  }

  /// What is left unspent, with the insatser that all trials of a year together may judge.
  package func unspent(judged verdicts: [Verdict]? = nil, judging mostJudged: Int) -> [Unspent] {
    let years = ledger.indices.filter { left(year: $0) > .zero }
    guard !years.isEmpty else { return [] }
    let now = Standing(
      broken: Set((verdicts ?? judge()).filter { $0.status == .broken }.map(Breach.init)),
      valuation: valuation())
    var trial = plan
    return years.map { index in
      let left = left(year: index)
      let candidates = scenario.insatser.indices.compactMap {
        candidate(of: $0, year: index, in: &trial)
      }.sorted { ($0.cost, $0.position) < ($1.cost, $1.position) }
      var trials = max(Self.fewestTrials, mostJudged / max(1, scenario.insatser.count))
      let additions = candidates.map { candidate in
        var obstacle = Unspent.Obstacle.tooDear
        if candidate.cost <= left {
          obstacle = trials > 0 ? self.obstacle(to: candidate, year: index, from: now) : .untried
          trials -= 1
        }
        return Unspent.Addition(
          position: candidate.position, cost: candidate.cost, volume: candidate.choice.volume,
          isNew: plan.choices[candidate.position][index] == nil, obstacle: obstacle)
      }
      return Unspent(year: ledger[index].year, left: left, additions: additions)
    }
  }

  /// How many insatser all trials of a year together may judge.
  private static let judgedInsatser = 5_000
  /// How many additions are tried however many insatser there are: what a sentence names.
  private static let fewestTrials = 2

  /// Something that could be added to a year.
  private struct Candidate {
    let position: Int
    let choice: Plan.Choice
    let cost: Kronor
  }

  /// How the plan stands before anything is added.
  private struct Standing {
    let broken: Set<Breach>
    let valuation: Valuation
  }

  /// A broken rule by what it is about, however far it is from its limit.
  private struct Breach: Hashable {
    let rule: RuleID
    let subject: Phrase

    init(_ verdict: Verdict) {
      rule = verdict.rule
      subject = verdict.subject
    }
  }

  private func left(year index: Int) -> Kronor {
    min(ledger[index].unspent, ledger[index].closing - max(.zero, scenario.stated.equity.floor))
  }

  /// The least that one insats can add to a year; `nil` where it can add nothing.
  ///
  /// The trial is the plan, which is changed and put back: a copy of ten thousand choices for each of
  /// ten thousand insatser would take longer than all else.
  private func candidate(
    of position: Int, year index: Int, in trial: inout Plan
  ) -> Candidate? {
    guard scenario.exclusions(of: scenario.insatser[position]).isEmpty,
      let choice = larger(position, year: index, in: &trial)
    else { return nil }
    let before = trial.choices[position][index]
    trial.choices[position][index] = choice
    defer { trial.choices[position][index] = before }
    var cost =
      trial.cost(of: position, year: index, terms: terms[position][index], in: scenario)
      - costs[position][index]
    if before == nil {
      let id = scenario.insatser[position].id
      for (shared, costs) in zip(scenario.stated.sharedCosts, sharedCosts)
      where shared.insatser.contains(id) {
        cost = cost + trial.cost(of: shared, year: index, in: scenario) - costs[index]
      }
    }
    return Candidate(position: position, choice: choice, cost: cost)
  }

  /// Why a plan that has more in a year, and money for it there, is not this one.
  private func obstacle(
    to candidate: Candidate, year index: Int, from now: Standing
  ) -> Unspent.Obstacle {
    var changed = plan
    changed.choices[candidate.position][index] = candidate.choice
    let account = with(changed)
    let broken = account.judge(changed: candidate.position).filter {
      $0.status == .broken && !now.broken.contains(Breach($0))
    }
    let others = broken.filter { !$0.rule.isMoney }
    guard others.isEmpty else { return .breaks(others) }
    if !broken.isEmpty {
      let later = account.ledger.indices.first { $0 > index && account.left(year: $0) < .zero }
      return later.map { .neededIn(account.ledger[$0].year) } ?? .breaks(broken)
    }
    let isBetter = zip(account.valuation().levels, now.valuation.levels)
      .first { $0.units != $1.units }
      .map { $0.isBetter(than: $1) }
    if isBetter == true { return .improves }
    return scenario.stated.objective.closingEquityWorth != nil ? .worthMoreSaved : .addsNothing
  }

  /// The cheapest choice of a year in which an insats is not funded, or the next larger one of a year
  /// in which it is; `nil` where there is none.
  private func larger(
    _ position: Int, year index: Int, in trial: inout Plan
  ) -> Plan.Choice? {
    guard let now = plan.choices[position][index] else {
      return cheapest(position, year: index, in: &trial)
    }
    guard !now.endsWhenDecided else { return nil }
    let runYear = plan.runYear(of: position, year: index, in: scenario)
    let option = terms[position][index].options.first { $0.mode == .running(yearOfRun: runYear) }
    switch option?.choices {
    case .points(let points)?:
      let place = points.firstIndex {
        $0.volume == now.volume && (now.grant == nil || now.grant == $0.grant)
      }
      return place.flatMap { points.dropFirst($0 + 1).first }.map {
        Plan.Choice(volume: $0.volume, grant: $0.grant)
      }
    case .range(_, let most, let continuous, _, _)?:
      let next = now.volume + (continuous ? Volume(hundredths: 1) : Volume(1))
      return next <= most ? Plan.Choice(volume: next) : nil
    case nil: return nil
    }
  }

  private func cheapest(
    _ position: Int, year index: Int, in trial: inout Plan
  ) -> Plan.Choice? {
    trial.choices[position][index] = Plan.Choice(volume: .zero)
    defer { trial.choices[position][index] = nil }
    let runYear = trial.runYear(of: position, year: index, in: scenario)
    let year = terms[position][index]
    guard let option = year.options.first(where: { $0.mode == .running(yearOfRun: runYear) })
    else { return nil }
    switch option.choices {
    case .points(let points):
      let point = points.min {
        $0.fixed + year.volumeCost($0.volume) < $1.fixed + year.volumeCost($1.volume)
      }
      return point.map { Plan.Choice(volume: $0.volume, grant: $0.grant) }
    case .range(let least, _, _, _, _): return Plan.Choice(volume: least)
    }
  }
}

extension RuleID {
  /// Whether the rule is about how much money there is.
  fileprivate var isMoney: Bool {
    switch self {
    case .funds, .noDebt, .decidedFitsFunds: true
    default: false
    }
  }
}
