/// Rule 31: what is fixed and decided fits the money, with the year's equity limit and with all
/// equity.
public enum DecidedFitsFunds: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Fasta kostnader och beslutade insatser ryms inom medlen; annars sägs hur mycket som saknas.",
      en: "Fixed costs and decided insatser fit the money; otherwise what is lacking is said."),
    formula: "F_t + reserve_t + Σ_decided least cost ≤ T_t + use_t, and ≤ T_t + IB",
    reference: "lag (2003:1210) 7 § 4 och 21 §", validFrom: .lawInForce, kind: .law,
    strength: .hard)

  /// Two verdicts a year: within the year's limit on equity, and with all equity.
  public static func verdicts(on account: Account) -> [Verdict] {
    account.ledger.indices.flatMap { index in
      let need = account.scenario.leastDecidedCost(year: index)
      let ledger = account.ledger[index]
      let year = ledger.year
      let base = ledger.pool - ledger.fixedCosts - ledger.reserve - need
      return [
        Verdict(
          .decidedFitsFunds, margin: .kronor(base + ledger.mayUse),
          Phrase(
            sv: "år \(year: year), inom årets gräns för eget kapital",
            en: "year \(year: year), within the year's equity limit")),
        Verdict(
          .decidedFitsFunds,
          margin: .kronor(base + account.scenario.stated.equity.opening),
          Phrase(
            sv: "år \(year: year), med hela det egna kapitalet",
            en: "year \(year: year), with all equity")),
      ]
    }
  }
}

extension Scenario {
  /// The least that decided insatser cost in the year `index`.
  public func leastDecidedCost(year index: Int) -> Kronor {
    insatser.map { insats in
      let terms = year(index, of: insats)
      guard terms.isDecided else { return Kronor.zero }
      let starts = index == 0 && !insats.runsBefore(budgetYear: years.lowerBound)
      let least = terms.options.map { option in
        switch option.choices {
        case .points(let points):
          points.map { $0.fixed + terms.volumeCost($0.volume) }.min() ?? .zero
        case .range(let least, _, _, let fixed, _): fixed + terms.volumeCost(least)
        }
      }.min()
      return (least ?? .zero) + (starts ? terms.startUp : .zero)
    }.total
  }
}
