import Model

extension Record where Owner == Forbund {
  /// The förbund and its years.
  static let forbund = Record("forbund") { record in
    record.required(
      "name", \.name, .text, sv: "förbundets namn i beslut", en: "the förbund's name in decisions")
    record.optional(
      "fictional", \.fictional, .flag, standard: "no",
      sv: "om förbundet är påhittat; det står då i allt som skrivs ut",
      en: "whether the förbund is made up; everything printed then says so")
    record.required(
      "budget_year", \.budgetYear, .year, sv: "budgetåret", en: "the budget year")
    record.optional(
      "plan_years", \.planYears, .whole(0...4), standard: "2",
      sv: "antal planår efter budgetåret (KL 11:6 begär två)",
      en: "plan years after the budget year (KL 11:6 asks for two)")
    record.later("merges")
  }
}

extension Record where Owner == Forbundsordning {
  /// What the förbundsordning settles.
  static let forbundsordning = Record("forbundsordning") { record in
    record.optional(
      "notice", \.noticeMonths, .months, sv: "uppsägningstid för en medlem (27 §)",
      en: "notice time of a member (27 §)")
    record.optional(
      "budget_by", \.budgetBy, .yearlyDate, sv: "sista dag för budgeten, som 11-30 (23 §)",
      en: "last day to fix the budget, as 11-30 (23 §)")
  }
}

extension Record where Owner == Decision {
  /// When and how the board decides.
  static let decision = Record("decision") { record in
    record.optional(
      "case", \.caseNumber, .text, sv: "diarienummer", en: "the case number (diarienummer)")
    record.optional(
      "samrad", \.consulted, .date, sv: "dagen för samråd med medlemmarna (23 §)",
      en: "the day the members were consulted (23 §)")
    record.optional(
      "announced", \.announced, .date, sv: "dagen då sammanträdet kungörs",
      en: "the day the meeting is announced")
    record.optional(
      "meeting", \.meeting, .date, sv: "dagen för budgetsammanträdet",
      en: "the day of the budget meeting")
    record.optional(
      "public", \.publicMeeting, .flag, standard: "yes",
      sv: "om sammanträdet är offentligt (19 §)", en: "whether the meeting is public (19 §)")
  }
}
