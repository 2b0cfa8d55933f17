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
  /// Each addition is tried on the plan, by itself and in that year alone, and judged like any plan;
  /// a swap that would be better is no addition.
  public func unspent() -> [Unspent] {
    let now = Standing(
      broken: Set(judge().filter { $0.status == .broken }.map(Breach.init)),
      valuation: valuation())
    return ledger.indices.compactMap { index in
      let left = left(year: index)
      guard left > .zero else { return nil }
      let additions = scenario.insatser.indices.compactMap {
        addition(of: $0, year: index, to: now)
      }
      return Unspent(
        year: ledger[index].year, left: left,
        additions: additions.sorted { ($0.cost, $0.position) < ($1.cost, $1.position) })
    }
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
  private func addition(
    of position: Int, year index: Int, to now: Standing
  ) -> Unspent.Addition? {
    let insats = scenario.insatser[position]
    guard scenario.exclusions(of: insats).isEmpty,
      let choice = larger(position, year: index)
    else { return nil }
    var changed = plan
    changed.choices[position][index] = choice
    let account = with(changed)
    return Unspent.Addition(
      position: position, cost: account.ledger[index].insatser - ledger[index].insatser,
      volume: choice.volume, isNew: plan.choices[position][index] == nil,
      obstacle: obstacle(to: account, year: index, from: now))
  }

  /// Why another plan, which has more in a year, is not this one.
  private func obstacle(
    to account: Account, year index: Int, from now: Standing
  ) -> Unspent.Obstacle {
    guard account.left(year: index) >= .zero else { return .tooDear }
    let broken = account.judge().filter {
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
  private func larger(_ position: Int, year index: Int) -> Plan.Choice? {
    guard let now = plan.choices[position][index] else { return cheapest(position, year: index) }
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

  private func cheapest(_ position: Int, year index: Int) -> Plan.Choice? {
    var added = plan
    added.choices[position][index] = Plan.Choice(volume: .zero)
    let runYear = added.runYear(of: position, year: index, in: scenario)
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
