import Model

/// Last year's plan carried on unchanged: the same insatser, with as many participants in a full year,
/// in every planned year in which their dates let them run.
///
/// Prices are this year's. Where last year's participants are not stated, the largest volume is
/// meant; of graded amounts, the largest that is no more than last year's cost. A volume that can no
/// longer be is kept all the same, and breaks its rule. Nothing is added: an insats that is newly
/// decided is missing, and breaks its rule.
enum CarriedOn {
  static func plan(for scenario: Scenario) -> StrategyPlan {
    StrategyPlan(account(for: scenario))
  }

  static func account(for scenario: Scenario) -> Account {
    let empty = Account(of: .empty(for: scenario), in: scenario)
    var plan = empty.plan
    for (position, insats) in scenario.insatser.enumerated() where scenario.ranLastYear(insats) {
      for index in 0..<scenario.yearCount {
        let terms = empty.terms[position][index]
        guard terms.months > 0 else { continue }
        let runYear = plan.runYear(of: position, year: index, in: scenario)
        let running = terms.options.first { $0.mode == .running(yearOfRun: runYear) }
        let option = running ?? terms.options.first
        plan.choices[position][index] = choice(of: insats, option, terms, in: scenario)
      }
    }
    return empty.with(plan)
  }

  private static func choice(
    of insats: Insats, _ option: YearOption?, _ terms: InsatsYear, in scenario: Scenario
  ) -> Plan.Choice {
    let entry = scenario.stated.lastYear?.insatser[insats.id]
    if case .points(let points)? = option?.choices, points.contains(where: { $0.grant != nil }) {
      let affordable = points.last { point in entry.map { point.fixed <= $0.cost } ?? true }
      let point = affordable ?? points[0]
      return Plan.Choice(volume: point.volume, grant: point.grant)
    }
    let stated = entry?.participants ?? .zero
    guard insats.volume != nil, stated > .zero else {
      return option.flatMap(YearSteps.init)?.most ?? Plan.Choice(volume: .zero)
    }
    let volume = stated.scaledDown(
      by: Fraction(Int128(terms.months), over: 12),
      continuous: insats.volume?.isContinuous ?? false)
    return Plan.Choice(volume: volume)
  }
}
