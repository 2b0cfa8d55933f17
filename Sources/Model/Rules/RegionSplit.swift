/// Rule 3: several regions are one part and split it as they agree, exactly.
public enum RegionSplit: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Flera regioner är tillsammans en part och fördelar sin del som de kommer överens om.",
      en: "Several regions are together one part and split its share as they agree."),
    formula: "Σ_r R_r = R, R_r ≥ 0", reference: "lag (2003:1210) 5 § tredje stycket",
    validFrom: .lawInForce, kind: .law, strength: .hard)

  /// One verdict a year, where a region takes part; where broken, the margin is how far the payments
  /// are from the part's share.
  public static func verdicts(on account: Account) -> [Verdict] {
    PartSplit.verdicts(.regionSplit, of: .region, on: account)
  }
}
