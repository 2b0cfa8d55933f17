/// Rule 15: equity stays within what is reasonable for the pool's size.
public enum EquityCeiling: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Det egna kapitalet är inte större än vad som är rimligt för förbundets storlek.",
      en: "Equity is no larger than is reasonable for the size of the förbund."),
    formula: "UB_t ≤ α(T_t) · T_t, α from a step table",
    reference: "Nationella rådets rekommendation 2013-10-02",
    validFrom: CivilDate(year: 2013, month: 10, day: 2), kind: .guidance, strength: .warning)

  /// One verdict a year where a ceiling is judged; broken where the board has made it hard.
  public static func verdicts(on account: Account) -> [Verdict] {
    let unverified = account.scenario.ceilingIsUnverified
    return account.ledger.enumerated().compactMap { index, ledger in
      guard let ceiling = account.scenario.equityCeiling(year: index, pool: ledger.pool)
      else { return nil }
      let hard = account.scenario.ceilingBinds(year: index)
      let subject =
        unverified
        ? Phrase(
          sv: "år \(year: ledger.year), taket ej verifierat",
          en: "year \(year: ledger.year), ceiling not verified")
        : .year(ledger.year)
      return Verdict(
        .equityCeiling, margin: .kronor(ceiling - ledger.closing),
        breach: hard ? .broken : .warning, subject)
    }
  }
}

extension Scenario {
  /// The highest closing equity at a pool, rounded half up to kronor; `nil` where none is judged.
  public func equityCeiling(pool: Kronor) -> Kronor? {
    switch stated.equity.ceiling {
    case .none: nil
    case .national: pool.scaled(by: law.equityCeiling.value.share(at: pool))
    case .steps(let table): pool.scaled(by: table.share(at: pool))
    }
  }

  /// The highest closing equity of a year with a pool; where equity decides later grants, that of the
  /// pool without that, so that the ceiling is data.
  public func equityCeiling(year index: Int, pool: Kronor) -> Kronor? {
    hasGrantFeedback ? feedbackCeiling(year: index) : equityCeiling(pool: pool)
  }

  /// Whether the ceiling is a hard rule in the year `index`.
  public func ceilingBinds(year index: Int) -> Bool {
    stated.equity.ceilingBindsFrom.map { years.lowerBound + index >= $0 } ?? false
  }

  /// Whether the ceiling in use is a national figure whose source has not been read.
  public var ceilingIsUnverified: Bool {
    stated.equity.ceiling == .national && !law.equityCeiling.verified
  }
}
