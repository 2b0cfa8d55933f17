import Model

/// Equal per kommun and equal per part: the room of each year in equal parts, spent greedily.
///
/// Insatser come in order of effect per krona. One is funded when everyone whom it reaches (or who
/// takes part in it) has an equal part of its cost left; what is decided is charged first.
enum EqualParts {
  /// Equal per kommun: an insats is paid by the kommuner that it reaches.
  static func perKommun(for scenario: Scenario) -> StrategyPlan {
    let payers = scenario.insatser.map { insats in
      scenario.kommuner.indices.filter { insats.reach.contains(scenario.kommuner[$0].id) }
    }
    return plan(for: scenario, count: scenario.kommuner.count, payers: payers)
  }

  /// Equal per part: an insats is paid by the parts that take part in it; the state is one part, for
  /// Försäkringskassan and Arbetsförmedlingen alike.
  static func perPart(for scenario: Scenario) -> StrategyPlan {
    let parts = Part.allCases.filter { part in scenario.stated.members.contains { $0.part == part }
    }
    let payers = scenario.insatser.map { insats in
      parts.indices.filter { place in insats.parties.contains { $0.part == parts[place] } }
    }
    return plan(for: scenario, count: parts.count, payers: payers)
  }

  private static func plan(
    for scenario: Scenario, count: Int, payers: [[Int]]
  ) -> StrategyPlan {
    var draft = Draft(deciding: scenario, .terms) { account in
      MoneyBoxes(count: count, payers: payers, of: account)
    }
    draft.fill(in: scenario.orderByWorthPerKrona())
    return StrategyPlan(draft.account)
  }
}

extension Party {
  /// The part that pays for the party.
  fileprivate var part: Part {
    switch self {
    case .fk, .af: .state
    case .region: .region
    case .kommun: .kommun
    }
  }
}
