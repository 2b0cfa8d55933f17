/// Rule 27: an expenditure decided during the year says how it is paid for.
public enum MidYearDecision: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Ett beslut om en utgift under året anger hur utgiften finansieras.",
      en: "A decision on an expenditure during the year says how it is financed."),
    formula: "run within the year ⇒ financing is stated; what is paid is sunk",
    reference: "lag (2003:1210) 21 §, kommunallagen (2017:725) 11 kap. 15 §",
    validFrom: .kommunallagInForce, kind: .law, strength: .warning)

  /// One verdict on a run within the budget year: a warning until the financing is stated; the margin
  /// is what is paid already.
  public static func verdicts(on account: Account) -> [Verdict] {
    guard let midYear = account.scenario.stated.midYear, let date = midYear.date else { return [] }
    let paid = Margin.kronor(account.scenario.paidOut(year: 0))
    guard let financing = midYear.financing else {
      return [
        Verdict(
          .midYearDecision, .warning,
          Phrase(
            sv: "beslut \(date.iso), finansiering saknas",
            en: "decision \(date.iso), no financing"), isMotivated: false)
      ]
    }
    return [
      Verdict(
        .midYearDecision, .kept,
        Phrase(
          sv: "beslut \(date.iso), finansiering: \(financing)",
          en: "decision \(date.iso), financing: \(financing)"), margin: paid)
    ]
  }
}
