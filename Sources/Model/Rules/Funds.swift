/// Rule 11: what is spent in a year is within the pool and the equity that may be used.
public enum Funds: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Fasta kostnader, reserv och insatser ryms inom medlen och det egna kapital som får användas.",
      en: "Fixed costs, reserve and insatser fit within the pool and the equity that may be used."),
    formula: "F_t + reserve_t + Σ_i c_it ≤ T_t + E_t, 0 ≤ E_t ≤ use_t",
    reference: "lag (2003:1210) 7 § 4 och 21 §", validFrom: .lawInForce, kind: .law,
    strength: .hard)

  /// One verdict a year; the margin is what may be spent and is not.
  public static func verdicts(on account: Account) -> [Verdict] {
    account.ledger.map { ledger in
      Verdict(.funds, margin: .kronor(ledger.unspent), .year(ledger.year))
    }
  }
}
