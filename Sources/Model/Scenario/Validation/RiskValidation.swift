extension ScenarioFindings {
  /// Checks how risk is weighed.
  mutating func check(_ risk: Risk) {
    guard risk.aim != nil || risk.budget != nil else {
      return refuse(
        ["objective", "risk"],
        Phrase(
          sv: "risk säger inte vad som ska vägas.", en: "risk does not say what is to be weighed."),
        Phrase(
          sv: "Skriv aim, till exempel cvar, eller budget, till exempel 90 %.",
          en: "Write aim, for example cvar, or budget, for example 90 %."))
    }
    checkGoal(of: risk)
    checkFutures(of: risk)
    if risk.level <= .none || risk.level > .all {
      refuse(
        ["objective", "risk", "level"],
        Phrase(
          sv: "De sämsta utfallen kan inte vara \(risk.level) av alla.",
          en: "The worst outcomes cannot be \(risk.level) of all."),
        Phrase(
          sv: "Skriv mer än 0 % och högst 100 %.", en: "Write more than 0 % and at most 100 %."))
    }
    check(risk.weight, at: ["objective", "risk", "weight"])
    if let budget = risk.budget { check(budget) }
  }

  private mutating func check(_ budget: Risk.BudgetChance) {
    guard budget.probability <= .none || budget.probability > .all else { return }
    refuse(
      ["objective", "risk", "budget"],
      Phrase(
        sv: "Sannolikheten kan inte vara \(budget.probability).",
        en: "The probability cannot be \(budget.probability)."),
      Phrase(
        sv: "Skriv mer än 0 % och högst 100 %.", en: "Write more than 0 % and at most 100 %."))
  }

  private mutating func checkGoal(of risk: Risk) {
    if case .effect = stated.objective.goal { return }
    guard risk.aim != nil else { return }
    refuse(
      ["objective", "risk", "aim"],
      Phrase(
        sv: "risk väger bara ett mål: det som maximise gör så stort som möjligt i personer.",
        en: "risk weighs one goal only: what maximise makes as large as possible in persons."),
      Phrase(
        sv: "Skriv maximise: persons, eller ett mål som insatserna har effekt på.",
        en: "Write maximise: persons, or an outcome that insatser have an effect on."))
  }

  private mutating func checkFutures(of risk: Risk) {
    let isNamed = risk.aim == .worstCase || risk.aim == .regret
    if isNamed, risk.over.isEmpty {
      refuse(
        ["objective", "risk", "aim"],
        Phrase(
          sv: "worst_case och regret gäller namngivna framtider, men inga är namngivna.",
          en: "worst_case and regret are over named futures, but none is named."),
        Phrase(
          sv: "Skriv over: [base, …] med what_ifs ur filen.",
          en: "Write over: [base, …] with what_ifs of the file."))
    }
    if risk.aim == nil, !risk.over.isEmpty {
      refuse(
        ["objective", "risk", "over"],
        Phrase(
          sv: "over säger vilka framtider som vägs, men inget aim väger dem.",
          en: "over says which futures are weighed, but no aim weighs them."),
        Phrase(sv: "Skriv aim, eller ta bort over.", en: "Write aim, or remove over."))
    }
    if risk.draws != nil, !risk.over.isEmpty, risk.budget == nil {
      refuse(
        ["objective", "risk", "draws"],
        Phrase(
          sv: "Framtiderna är antingen dragningar eller namngivna, inte båda.",
          en: "The futures are either draws or named, not both."),
        Phrase(sv: "Ta bort draws eller over.", en: "Remove draws or over."))
    }
    if Set(risk.over).count < risk.over.count {
      refuse(
        ["objective", "risk", "over"],
        Phrase(sv: "En framtid nämns två gånger.", en: "A future is named twice."),
        Phrase(sv: "Nämn varje framtid en gång.", en: "Name each future once."))
    }
    let most = risk.budget == nil ? Risk.mostDraws : Risk.mostBudgetDraws
    guard let draws = risk.draws, !(1...most).contains(draws) else { return }
    refuse(
      ["objective", "risk", "draws"],
      Phrase(sv: "Det kan inte göras \(draws) dragningar.", en: "\(draws) draws cannot be made."),
      risk.budget == nil
        ? Phrase(sv: "Skriv 1 till \(most).", en: "Write 1 to \(most).")
        : Phrase(
          sv: "Skriv 1 till \(most); fler klarar inte villkoret på budgeten.",
          en: "Write 1 to \(most); the demand on the budget cannot take more."))
  }
}
