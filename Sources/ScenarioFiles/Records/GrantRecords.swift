import Model

extension Record where Owner == NationalGrant {
  /// The national model of state money.
  static let nationalGrant = Record("national_grant") { record in
    record.evidence()
    record.optional(
      "full_year_equivalents", \.fullYearEquivalents, .whole(), figure: .always,
      sv: "helårsekvivalenter i området; annars kommunernas egna",
      en: "full-year equivalents in the area; otherwise the kommuner's own")
    record.optional(
      "inhabitants_16_64", \.inhabitants, .whole(), figure: .always,
      sv: "invånare 16–64 år i området; annars kommunernas egna",
      en: "inhabitants of 16–64 in the area; otherwise the kommuner's own")
    record.optional(
      "previous", \.previous, .amount, figure: .always,
      sv: "statens bidrag året före budgetåret, som bromsen räknas från",
      en: "the state's grant the year before the budget year, from which the brake counts")
    record.optional(
      "asked_for", \.askedFor, .amounts, figure: .always,
      sv: "vad medlemmarna begär per år; annars allt modellen ger",
      en: "what the members ask for a year; otherwise all the model gives")
    record.optional(
      "cut_after", \.cutAfterMonths, .months,
      sv: "dra av eget kapital över taket krona för krona efter 1 year eller 2 years",
      en: "cut equity above the ceiling krona for krona after 1 year or 2 years")
    record.optional(
      "feedback", \.feedback, .flag, standard: "no",
      sv: "om planens eget kapital avgör senare års bidrag",
      en: "whether the plan's own equity decides later years' grants")
  }
}

extension Record where Owner == NationalCount {
  /// What the model counts in one kommun.
  static let nationalCount = Record("national_count") { record in
    record.evidence()
    record.required(
      "full_year_equivalents", \.fullYearEquivalents, .whole(), figure: .always,
      sv: "helårsekvivalenter i kommunen", en: "full-year equivalents in the kommun")
    record.required(
      "inhabitants_16_64", \.inhabitants, .whole(), figure: .always,
      sv: "invånare 16–64 år i kommunen", en: "inhabitants of 16–64 in the kommun")
  }
}
