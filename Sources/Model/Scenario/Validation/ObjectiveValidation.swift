extension ScenarioFindings {
  /// Checks what the best plan is best at.
  mutating func checkObjective() {
    let objective = stated.objective
    switch objective.goal {
    case .effect(let weights):
      check(weights, at: ["objective", "maximise"])
      if weights.isEmpty, objective.benefitPoint == nil {
        refuse(
          ["objective", "maximise"],
          Phrase(
            sv: "Ingen insats har någon effekt, så det finns inget att göra så stort som möjligt.",
            en: "No insats has an effect, so there is nothing to make as large as possible."),
          Phrase(
            sv: "Skriv effect för en insats, eller benefit_point.",
            en: "Write effect for an insats, or benefit_point."),
          restingOn: [["objective"], ["objective", "risk"], ["objective", "risk", "budget"]])
      }
    case .inOrder(let levels): check(levels)
    case .maximin(let units, let weights, _):
      check(weights, at: ["objective", "outcomes"])
      if units == .group { checkGroupSizes() }
    case .leastCost(let targets): check(targets)
    }
    if case .personYears(let months) = objective.measure, months < 1 {
      refuse(
        ["objective", "measure"], Phrase(sv: "Ingen följs upp.", en: "Nobody is followed."),
        Phrase(
          sv: "Skriv till exempel {person_years: 5 years}.",
          en: "Write for example {person_years: 5 years}."))
    }
    check(objective.discount, at: ["objective", "discount"])
    if let worth = objective.closingEquityWorth, worth.per <= .zero {
      refuse(
        ["objective", "closing_equity_worth"],
        Phrase(sv: "Beloppet är noll.", en: "The amount is nothing."),
        Phrase(
          sv: "Skriv till exempel 1 person per 500 tkr.",
          en: "Write for example 1 person per 500 tkr."))
    }
    if let risk = objective.risk { check(risk) }
  }

  private mutating func check(_ weights: [OutcomeID: Weight], at path: [String]) {
    for outcome in weights.keys.sorted() where !outcomes.contains(outcome.text) {
      refuseUnknownOutcome(outcome.text, at: path + [outcome.text])
    }
  }

  private mutating func check(_ levels: [Objective.Level]) {
    if levels.isEmpty {
      refuse(
        ["objective", "in_order"], Phrase(sv: "Ordningen är tom.", en: "The order is empty."),
        Phrase(sv: "Skriv minst en nivå.", en: "Write at least one level."))
    }
    for (position, level) in levels.enumerated() {
      let path = ["objective", "in_order", String(position)]
      check(level.slack, at: path + ["slack"])
      guard case .effect(let weights) = level.term else { continue }
      check(weights, at: path + [level.direction.rawValue])
    }
  }

  private mutating func check(_ targets: [Objective.Target]) {
    for target in targets {
      let path = ["objective", "reach", target.outcome?.text ?? "benefit_points"]
      if let outcome = target.outcome, !outcomes.contains(outcome.text) {
        refuseUnknownOutcome(outcome.text, at: path)
      }
      if target.atLeast <= .zero {
        refuse(
          path, Phrase(sv: "Målet är noll.", en: "The target is nothing."),
          Phrase(sv: "Skriv ett tal över noll.", en: "Write a number above zero."))
      }
    }
  }

  /// Checks that each group that an insats serves has a size to be compared by.
  private mutating func checkGroupSizes() {
    let served = Set(stated.insatser.flatMap(\.groups.keys))
    for group in stated.targetGroups where served.contains(group.id) && group.people == nil {
      refuse(
        ["target_groups", group.id.text, "people"],
        Phrase(
          sv: "\(group.name) saknar storlek, som maximin behöver.",
          en: "\(group.name) has no size, which maximin needs."),
        Phrase(
          sv: "Skriv people, till exempel 240.", en: "Write people, for example 240."))
    }
  }
}
