/// What becomes of a plan whose figures turn out otherwise than planned.
///
/// What an overrun takes is paid from equity. Where equity does not suffice, participants are cut in
/// the order that the board's own priority states, the least first (ties by identifier, the last
/// first), each insats down to its least volume before the next is touched, until the money
/// suffices. What is lacking after that is debt, which 21 § forbids.
public struct Recourse: Sendable {
  /// The account of what is left of the plan.
  public let account: Account
  /// In each year, what insatser cost beyond the budget before anything was cut; never negative.
  public let overruns: [Kronor]
  /// In each year, what equity could not pay before anything was cut; never negative.
  public let beyondEquity: [Kronor]
  /// In each year, the debt that is left after cuts; never negative.
  public let debts: [Kronor]

  /// A plan as its figures turn out.
  ///
  /// - Parameters:
  ///   - planned: The account of the plan as it was decided: its costs are the budget.
  ///   - turned: The scenario as its figures turn out: the same insatser and years.
  public init(of planned: Account, in turned: Scenario) {
    let plan = planned.plan.carried(from: planned.scenario, into: turned)
    var account = Account(of: plan, in: turned)
    let years = 0..<turned.yearCount
    overruns = years.map {
      max(.zero, account.insatsMoney(year: $0) - planned.insatsMoney(year: $0))
    }
    var beyond: [Kronor] = []
    for index in years {
      beyond.append(max(.zero, -account.ledger[index].closing))
      if beyond[index] > .zero { account = account.cut(inYear: index) }
    }
    beyondEquity = beyond
    self.account = account
    debts = years.map { max(.zero, -account.ledger[$0].closing) }
  }

  /// Whether some year costs more than its budget.
  public var isOverrun: Bool { overruns.contains { $0 > .zero } }
  /// Whether something had to be cut, or would have been.
  public var needsCuts: Bool { beyondEquity.contains { $0 > .zero } }
  /// Whether some year ends in debt all the same.
  public var isInDebt: Bool { debts.contains { $0 > .zero } }
}

extension Account {
  /// The account after participants of the year `index` have been cut, one insats after the other,
  /// until equity suffices or every insats is at its least volume.
  fileprivate func cut(inYear index: Int) -> Account {
    var account = self
    for position in scenario.cutOrder where account.ledger[index].closing < .zero {
      guard let least = account.leastChoice(position, year: index) else { continue }
      var plan = account.plan
      plan.choices[position][index] = least
      account = account.with(plan)
    }
    return account
  }

  /// The same choice at the least volume of its way of running; `nil` where it is that already.
  private func leastChoice(_ position: Int, year index: Int) -> Plan.Choice? {
    guard let choice = plan.choices[position][index] else { return nil }
    let runYear = plan.runYear(of: position, year: index, in: scenario)
    let mode =
      choice.endsWhenDecided
      ? YearOption.Mode.endsWhenDecided : YearOption.Mode.running(yearOfRun: runYear)
    guard let option = terms[position][index].options.first(where: { $0.mode == mode }) else {
      return nil
    }
    switch option.choices {
    case .points(let points):
      guard let least = points.min(by: { ($0.fixed, $0.volume) < ($1.fixed, $1.volume) }),
        least.volume != choice.volume || least.grant != choice.grant
      else { return nil }
      return Plan.Choice(
        volume: least.volume, grant: least.grant, endsWhenDecided: choice.endsWhenDecided)
    case .range(let least, _, _, _, _):
      guard least < choice.volume else { return nil }
      return Plan.Choice(volume: least, endsWhenDecided: choice.endsWhenDecided)
    }
  }
}

extension Scenario {
  /// The positions of insatser, what is cut first first.
  fileprivate var cutOrder: [Int] {
    insatser.indices.sorted { first, second in
      let (one, other) = (insatser[first], insatser[second])
      return one.boardPriority != other.boardPriority
        ? one.boardPriority < other.boardPriority : one.id > other.id
    }
  }
}
