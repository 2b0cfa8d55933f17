import Model

extension ObjectiveDraft {
  /// The objective, once all outcomes are known; `nil` after saying what is wrong.
  func objective(outcomes: Set<OutcomeID>, _ reading: inout Reading) -> Objective? {
    guard !reading.hasTaint, let goal = goal(among: outcomes, &reading) else { return nil }
    var objective = Objective(goal: goal)
    objective.measure = measure
    objective.estimate = estimate
    objective.benefitPoint = benefitPoint
    objective.discount = discount
    objective.closingEquityWorth = closingEquityWorth
    objective.risk = risk
    return objective
  }

  private func goal(
    among all: Set<OutcomeID>, _ reading: inout Reading
  ) -> Objective.Goal? {
    guard maximin != nil || (outcomes == nil && then == nil) else {
      refuse(
        &reading,
        Phrase(
          sv: "outcomes och then hör till maximin.", en: "outcomes and then belong to maximin."),
        Phrase(sv: "Ta bort dem, eller skriv maximin.", en: "Remove them, or write maximin."))
      return nil
    }
    switch (maximise, minimise, inOrder, maximin) {
    case (let term?, nil, nil, nil) where reach == nil:
      switch term.term(outcomes: all) {
      case .effect(let weights): return .effect(weights)
      case .cost: return costCannotGrow(&reading)
      case let other: return .inOrder([Objective.Level(.maximise, other)])
      }
    case (nil, .cost?, nil, nil):
      if let reach, !reach.isEmpty { return .leastCost(reach) }
      refuse(
        &reading,
        Phrase(
          sv: "Den billigaste planen är att inte göra något, om inget ska nås.",
          en: "The cheapest plan is to do nothing, unless something must be reached."),
        Phrase(
          sv: "Skriv reach, till exempel {arbete: 30 persons}.",
          en: "Write reach, for example {arbete: 30 persons}."))
      return nil
    case (nil, nil, let levels?, nil) where reach == nil: return order(levels, all, &reading)
    case (nil, nil, nil, let units?) where reach == nil:
      guard case .effect(let weights) = (outcomes ?? .persons).term(outcomes: all) else {
        refuse(
          &reading, Phrase(sv: "maximin räknar personer.", en: "maximin counts persons."),
          Phrase(
            sv: "Skriv ett mål i outcomes, eller ta bort det.",
            en: "Write an outcome in outcomes, or remove it."))
        return nil
      }
      return .maximin(units, outcomes: weights, then: then ?? .sum)
    default:
      refuse(
        &reading,
        Phrase(
          sv: "Målet måste vara ett: maximise, in_order, maximin eller minimise: cost med reach.",
          en: "The objective must be one: maximise, in_order, maximin or minimise: cost with reach."
        ),
        Phrase(
          sv: "Skriv en av dem, till exempel maximise: persons.",
          en: "Write one of them, for example maximise: persons."))
      return nil
    }
  }

  private func order(
    _ drafts: [LevelDraft], _ all: Set<OutcomeID>, _ reading: inout Reading
  ) -> Objective.Goal? {
    var levels: [Objective.Level] = []
    for draft in drafts {
      switch (draft.maximise, draft.minimise) {
      case (.cost?, nil): return costCannotGrow(&reading)
      case (let term?, nil):
        levels.append(Objective.Level(.maximise, term.term(outcomes: all), slack: draft.slack))
      case (nil, let term?):
        levels.append(Objective.Level(.minimise, term.term(outcomes: all), slack: draft.slack))
      default: continue
      }
    }
    guard levels.count == drafts.count, !levels.isEmpty else {
      refuse(
        &reading,
        Phrase(
          sv: "Varje nivå i in_order är antingen maximise eller minimise.",
          en: "Each level of in_order is either maximise or minimise."),
        Phrase(
          sv: "Skriv till exempel [{maximise: persons}, {minimise: cost}].",
          en: "Write for example [{maximise: persons}, {minimise: cost}]."))
      return nil
    }
    return .inOrder(levels)
  }

  private func costCannotGrow(_ reading: inout Reading) -> Objective.Goal? {
    refuse(
      &reading,
      Phrase(
        sv: "Kostnaden kan inte vara det som ska bli stort.", en: "Cost cannot be what grows."),
      Phrase(sv: "Skriv minimise: cost.", en: "Write minimise: cost."))
    return nil
  }

  private func refuse(_ reading: inout Reading, _ cause: Phrase, _ remedy: Phrase) {
    reading.refuse(place, cause, remedy: remedy)
  }
}
