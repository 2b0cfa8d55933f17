extension ScenarioFindings {
  /// Checks the national model of state money.
  mutating func checkNationalGrant() {
    let counting = stated.members.filter { $0.national != nil }
    for member in counting where member.part != .kommun || stated.nationalGrant == nil {
      refuse(
        ["members", member.id.text, "national"],
        Phrase(
          sv: "Talen används bara för en kommun, när national_grant är angivet.",
          en: "The counts are used only for a kommun, when national_grant is stated."),
        Phrase(
          sv: "Ta bort national, eller skriv national_grant.",
          en: "Remove national, or write national_grant."))
    }
    guard let grant = stated.nationalGrant else { return }
    checkFigures()
    checkPayer()
    checkCounts(of: grant, isByKommun: !counting.isEmpty)
    check(
      [grant.previous ?? .zero] + Array(repeating: .zero, count: yearCount - 1),
      at: ["national_grant", "previous"])
    if let asked = grant.askedFor { check(asked, at: ["national_grant", "asked_for"]) }
    if let months = grant.cutAfterMonths, months != 12, months != 24 {
      refuse(
        ["national_grant", "cut_after"],
        Phrase(
          sv: "Avdraget kommer efter \(months) månader, men ska komma efter ett eller två år.",
          en: "The cut comes after \(months) months, but must come after one or two years."),
        Phrase(sv: "Skriv 1 year eller 2 years.", en: "Write 1 year or 2 years."))
    }
    for (key, isStated) in [
      ("cut_after", grant.cutAfterMonths != nil), ("feedback", grant.feedback),
    ] where isStated && stated.equity.ceiling == .none {
      refuse(
        ["national_grant", key],
        Phrase(
          sv: "\(key) håller det egna kapitalet mot ett tak, men ceiling är none.",
          en: "\(key) holds equity to a ceiling, but ceiling is none."),
        Phrase(
          sv: "Skriv ceiling: national under equity, eller ta bort \(key).",
          en: "Write ceiling: national under equity, or remove \(key)."),
        restingOn: [["equity", "ceiling"]])
    }
  }

  private mutating func checkFigures() {
    guard law.grant == nil else { return }
    refuse(
      ["national_grant"],
      Phrase(
        sv: "Fördelningsmodellens siffror är inte kända för budgetåret.",
        en: "The national model's figures are not known for the budget year."),
      Phrase(
        sv: "Skriv dem under national, från grant_appropriation till grant_inhabitants_16_64.",
        en: "Write them under national, from grant_appropriation to grant_inhabitants_16_64."))
  }

  private mutating func checkPayer() {
    let payers = stated.members.filter { $0.part == .state && !$0.offer.isPaidByAnother }
    guard payers.count > 1 else { return }
    refuse(
      ["national_grant"],
      Phrase(
        sv: "Modellen ger ett bidrag, men \(list: payers.map(\.name)) betalar var för sig.",
        en: "The model gives one grant, but \(list: payers.map(\.name)) each pay."),
      Phrase(
        sv: "Låt en myndighet betala för de andra, som paid by fk (5 §).",
        en: "Let one authority pay for the others, as paid by fk (5 §)."))
  }

  private mutating func checkCounts(of grant: NationalGrant, isByKommun: Bool) {
    for (key, count) in [
      ("full_year_equivalents", grant.fullYearEquivalents),
      ("inhabitants_16_64", grant.inhabitants),
    ] {
      if count == nil, !isByKommun {
        refuse(
          ["national_grant", key],
          Phrase(
            sv: "Modellen behöver \(key), för förbundet eller för varje kommun.",
            en: "The model needs \(key), of the förbund or of each kommun."),
          Phrase(
            sv: "Skriv \(key) här, eller national för varje kommun.",
            en: "Write \(key) here, or national for each kommun."))
      } else if count != nil, isByKommun {
        refuse(
          ["national_grant", key],
          Phrase(
            sv: "\(key) är angivet både för förbundet och för en kommun.",
            en: "\(key) is stated both of the förbund and of a kommun."),
          Phrase(sv: "Behåll det ena.", en: "Keep one of them."))
      }
    }
    guard isByKommun else { return }
    for kommun in kommuner where kommun.national == nil {
      refuse(
        ["members", kommun.id.text, "national"],
        Phrase(
          sv: "\(kommun.name) saknar tal för modellen, som andra kommuner har.",
          en: "\(kommun.name) has no counts for the model, as other kommuner have."),
        Phrase(
          sv: "Skriv national: {full_year_equivalents: …, inhabitants_16_64: …}.",
          en: "Write national: {full_year_equivalents: …, inhabitants_16_64: …}."))
    }
  }
}
