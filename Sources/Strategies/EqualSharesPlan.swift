import Model

/// Equal Shares with kommuner as voters: each values an insats at the participants it expects from it.
///
/// What is decided is paid before the rest of the room of all years is divided, equally or as the
/// kommuner pay. An insats is bought whole: its longest run at its largest volumes, at what that adds
/// to the cost of what is decided. One that the year's money does not hold, or that lacks what it
/// requires, is passed over in the round. Structural insatser, which nobody takes part in, are worth
/// nothing to anybody and are not bought unless decided. Law and priorities are judged afterwards.
enum EqualSharesPlan {
  /// How the money is divided between the kommuner.
  enum Division {
    case equally
    case asPaid
  }

  static func plan(for scenario: Scenario, _ division: Division) -> StrategyPlan {
    let shares: [Int] =
      switch division {
      case .equally: scenario.kommuner.map { _ in 1 }
      case .asPaid: paid(in: scenario)
      }
    let utilities = Account(of: .empty(for: scenario), in: scenario).expectedParticipants()
    return buying(
      in: scenario, voters: shares.reduce(0, +) > 0 ? shares : scenario.kommuner.map { _ in 1 },
      utilities: utilities)
  }

  /// What an insats is worth to a ballot that approves it.
  enum Satisfaction {
    /// One.
    case byNumber
    /// What it costs over its run.
    case byCost
  }

  /// Equal Shares with ballots as voters, who have as much money each; nothing but what is decided
  /// where there are none.
  static func plan(
    for scenario: Scenario, _ ballots: [Set<InsatsID>], _ satisfaction: Satisfaction
  ) -> StrategyPlan {
    let costs = scenario.standAlone().map(\.cost.amount)
    let utilities = scenario.insatser.enumerated().map { position, insats in
      let worth = satisfaction == .byCost ? costs[position] : 1
      return (values: ballots.map { $0.contains(insats.id) ? worth : 0 }, unit: 1)
    }
    return buying(in: scenario, voters: ballots.map { _ in 1 }, utilities: utilities)
  }

  /// What the kommuner pay over all years.
  private static func paid(in scenario: Scenario) -> [Int] {
    let empty = Account(of: .empty(for: scenario), in: scenario)
    return scenario.kommuner.map { kommun in
      empty.funding.map { year in
        year.payments.filter { $0.member == kommun.id }.map(\.paid).total
      }.total.amount
    }
  }

  /// The plan that voters with money buy.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - voters: How the room that is left after what is decided is divided.
  ///   - utilities: For each insats, what each voter values it at.
  /// - Returns: what is decided and what they buy.
  static func buying(
    in scenario: Scenario, voters: [Int], utilities: [(values: [Int], unit: Int)]
  ) -> StrategyPlan {
    var draft = Draft(deciding: scenario, .terms)
    let decided = draft.account
    let rest = decided.ledger.map { max(.zero, $0.room - $0.insatser) }.total
    let budget = scenario.stated.equity.use == nil ? decided.roomOfAllYears : rest
    let projects = scenario.insatser.indices.map { position -> EqualShares.Project in
      let run = decided.longestRun(of: position)
      let alone = run.map { decided.with($0.plan(at: \.most, on: decided.plan)) }
      let added =
        (alone ?? decided).ledger.map(\.insatser).total
        - decided.ledger.map(\.insatser).total
      let canBeBought = run != nil && alone?.plan != decided.plan
      return EqualShares.Project(
        cost: max(.zero, added),
        utilities: canBeBought ? utilities[position].values : voters.map { _ in 0 },
        unit: utilities[position].unit)
    }
    var election = EqualShares(budget: budget, shares: voters, projects: projects)
    while let purchase = election.buyCheapest(where: { draft.couldBuy($0) }) {
      draft.buy(purchase.project)
    }
    return StrategyPlan(draft.account)
  }
}

extension Draft {
  /// Whether an insats can be funded in its longest run at its largest volumes.
  fileprivate func couldBuy(_ position: Int) -> Bool {
    var trial = self
    return trial.buy(position)
  }

  /// Funds an insats in its longest run at its largest volumes, or not at all.
  @discardableResult
  fileprivate mutating func buy(_ position: Int) -> Bool {
    guard scenario.exclusions(of: scenario.insatser[position]).isEmpty,
      let run = account.longestRun(of: position)
    else { return false }
    return admit(run.plan(at: \.most, on: plan))
  }
}

extension Account {
  /// What may be spent over all years where equity may be used as there is: what is left at the end
  /// if nothing but what is decided is paid.
  fileprivate var roomOfAllYears: Kronor {
    max(.zero, (ledger.last?.closing ?? .zero) - max(.zero, scenario.stated.equity.floor))
  }

  /// For each insats, the participants that each kommun expects from it in its longest run, as whole
  /// numbers of a unit.
  fileprivate func expectedParticipants() -> [(values: [Int], unit: Int)] {
    scenario.insatser.indices.map { position in
      guard let run = longestRun(of: position) else {
        return (scenario.kommuner.map { _ in 0 }, 1)
      }
      let alone = with(run.plan(at: \.most, on: plan))
      let exact = scenario.kommuner.map { kommun in
        run.years.reduce(Fraction.zero) { sum, index in
          let shares = scenario.kommunShares(of: scenario.insatser[position], year: index)
          return sum
            + (shares[kommun.id] ?? .zero) * alone.volume(position, year: index).fraction
        }
      }
      let common = exact.reduce(Int128(1)) { common, value in
        Fraction(value.denominator, over: common).numerator * common
      }
      return (exact.map { ($0 * Fraction(common, over: 1)).floor }, Int(common))
    }
  }
}
