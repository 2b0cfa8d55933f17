/// Rule 26: samråd comes first, the meeting is public and announced, and the budget is fixed in
/// time.
public enum Dates: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Budgeten fastställs i tid, efter samråd, vid ett offentligt och tillkännagivet sammanträde.",
      en: "The budget is fixed in time, after consultation, at a public and announced meeting."),
    formula: "samråd < meeting ∧ announced < meeting ≤ 30 November before the budget year",
    reference: "lag (2003:1210) 19, 23 och 27 §§, kommunallagen (2017:725) 8 kap. 14 §",
    validFrom: .lawInForce, kind: .law, strength: .hard)

  /// Verdicts on the dates that are stated; what is not stated yet is a warning.
  ///
  /// A förbund that is made up has no diarium, so no case number is missing.
  public static func verdicts(on account: Account) -> [Verdict] {
    let scenario = account.scenario
    let decision = scenario.stated.decision
    var verdicts = meetingVerdicts(scenario)
    verdicts.append(
      ordered(
        decision.consulted, before: decision.meeting,
        Phrase(sv: "samråd före sammanträdet", en: "consultation before the meeting")))
    verdicts.append(
      ordered(
        decision.announced, before: decision.meeting,
        Phrase(sv: "tillkännagivet före sammanträdet", en: "announced before the meeting")))
    verdicts.append(
      Verdict(
        .dates, decision.publicMeeting ? .kept : .broken,
        Phrase(sv: "offentligt sammanträde (19 §)", en: "public meeting (19 §)")))
    if decision.caseNumber == nil, !scenario.stated.forbund.fictional {
      verdicts.append(
        Verdict(.dates, .warning, Phrase(sv: "ärendet saknar diarienummer", en: "no case number")))
    }
    if let notice = scenario.stated.forbundsordning.noticeMonths {
      verdicts.append(
        Verdict(
          .dates, notice <= scenario.law.noticeMonths.value ? .kept : .broken,
          Phrase(
            sv: "uppsägningstid högst \(scenario.law.noticeMonths.value) månader (27 §)",
            en: "notice at most \(scenario.law.noticeMonths.value) months (27 §)")))
    }
    return verdicts
  }

  private static func meetingVerdicts(_ scenario: Scenario) -> [Verdict] {
    let lawful = scenario.law.budgetBy.value
    let own = scenario.stated.forbundsordning.budgetBy
    let latest = min(own ?? lawful, lawful)
    let last = CivilDate(
      year: scenario.years.lowerBound - 1, month: latest.month, day: latest.day)
    var verdicts: [Verdict] = []
    if let own, own > lawful {
      verdicts.append(
        Verdict(
          .dates, .broken,
          Phrase(
            sv: "förbundsordningens sista dag är senare än lagens",
            en: "the förbundsordning's last day is later than the law's")))
    }
    let subject = Phrase(
      sv: "budgeten fastställd senast \(last?.iso ?? "")",
      en: "budget fixed by \(last?.iso ?? "")")
    guard let meeting = scenario.stated.decision.meeting, let last else {
      return verdicts + [Verdict(.dates, .warning, subject)]
    }
    return verdicts + [Verdict(.dates, meeting <= last ? .kept : .broken, subject)]
  }

  private static func ordered(
    _ first: CivilDate?, before second: CivilDate?, _ subject: Phrase
  ) -> Verdict {
    guard let first, let second else { return Verdict(.dates, .warning, subject) }
    return Verdict(.dates, first < second ? .kept : .broken, subject)
  }
}
