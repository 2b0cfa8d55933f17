/// Rule 31: what is fixed and decided fits the money, with the year's equity limit and with all
/// equity.
public enum DecidedFitsFunds: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Fasta kostnader och beslutade insatser ryms inom medlen; annars sägs hur mycket som saknas.",
      en: "Fixed costs and decided insatser fit the money; otherwise what is lacking is said."),
    formula:
      "F_t + reserve_t + Σ_decided least cost ≤ T_t + use_t, and Σ_τ≤t of the same ≤ IB + Σ_τ≤t T_τ",
    reference: "lag (2003:1210) 7 § 4 och 21 §", validFrom: .lawInForce, kind: .law,
    strength: .hard)

  /// Two verdicts a year: within the year's limit on equity, and with all equity that can be left
  /// when the years before have paid for nothing else.
  public static func verdicts(on account: Account) -> [Verdict] {
    let stated = account.scenario.stated
    var left = stated.equity.opening
    return account.ledger.indices.flatMap { index in
      let need = account.scenario.leastDecidedCost(year: index)
      let ledger = account.ledger[index]
      let year = ledger.year
      let base = ledger.pool - ledger.fixedCosts - ledger.reserve - need
      let mayUse = stated.equity.use?[index] ?? max(.zero, left)
      left += base
      return [
        Verdict(
          .decidedFitsFunds, margin: .kronor(base + mayUse),
          Phrase(
            sv: "år \(year: year), inom årets gräns för eget kapital",
            en: "year \(year: year), within the year's equity limit")),
        Verdict(
          .decidedFitsFunds, margin: .kronor(left),
          Phrase(
            sv: "år \(year: year), med hela det egna kapitalet",
            en: "year \(year: year), with all equity")),
      ]
    }
  }
}

extension Scenario {
  /// The least that decided insatser cost in the year `index`, with the costs they share and what all
  /// others have been paid already.
  public func leastDecidedCost(year index: Int) -> Kronor {
    let decided = insatser.filter { $0.decidedMonths(in: years.lowerBound + index) > 0 }
    let shared = stated.sharedCosts.filter { cost in
      decided.contains { cost.insatser.contains($0.id) }
    }
    let sharedCost = shared.map {
      Kronor($0.amount.exact(year: index, rate: stated.indexation.insatser).roundedHalfUp)
    }.total
    let isDecided = Set(decided.map(\.id))
    let sunk = insatser.indices.filter { !isDecided.contains(insatser[$0].id) }
      .map { paidOut($0, year: index) }.total
    return decided.map { leastCost(of: $0, year: index) }.total + sharedCost + sunk
  }

  /// The least that an insats costs in a year in which it is decided.
  public func leastCost(of insats: Insats, year index: Int) -> Kronor {
    let terms = year(index, of: insats)
    let runs =
      index == 0
      ? insats.runsBefore(budgetYear: years.lowerBound)
      : insats.decidedMonths(in: years.lowerBound + index - 1) > 0
    let least = terms.options.map { option in
      switch option.choices {
      case .points(let points):
        points.map { $0.fixed + terms.volumeCost($0.volume) }.min() ?? .zero
      case .range(let least, _, _, let fixed, _): fixed + terms.volumeCost(least)
      }
    }.min()
    return (least ?? .zero) + (runs ? .zero : terms.startUp) + terms.windDownAfter
  }
}
