/// Rule 16: the state gives what the national model gives, and the model's grant falls no faster than
/// its brake while equity is within its ceiling.
public enum GrantBrake: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "Staten bidrar med högst vad fördelningsmodellen ger. Bromsen håller emot en minskning bara när det egna kapitalet ligger under taket.",
      en:
        "The state gives at most what the national model gives. The brake holds a fall back only while equity is within its ceiling."
    ),
    formula:
      "S_t = min(asked, M_t) if UB_t−1 > ceiling, else min(asked, max(M_t, 0.9 · S_t−1)); less a cut where stated",
    reference: "Försäkringskassan, modell för medelstilldelning 2015-01-22",
    validFrom: CivilDate(year: 2016, month: 1, day: 1), kind: .guidance, strength: .hard)

  /// One verdict a year where the model is asked for; the margin is what the state gives less than its
  /// grant.
  public static func verdicts(on account: Account) -> [Verdict] {
    account.ledger.indices.compactMap { index in
      guard let grant = account.stateGrant(year: index) else { return nil }
      let paid = account.paid(by: .state, year: index)
      let year = Phrase.year(account.ledger[index].year)
      let amount = grant.granted
      let unverified =
        account.scenario.law.grant?.areVerified == true
        ? Phrase(sv: "", en: "") : Phrase(sv: ", ej verifierat", en: ", not verified")
      let brake =
        grant.isBraked ? Phrase(sv: " med broms", en: " with its brake") : Phrase(sv: "", en: "")
      return Verdict(
        .grantBrake, margin: .kronor(Kronor((Fraction(amount.amount) - paid).floor)),
        Phrase(
          sv: "\(year), modellen ger \(amount)\(brake)\(unverified)",
          en: "\(year), the model gives \(amount)\(brake)\(unverified)"))
    }
  }
}

extension Account {
  /// The state's grant in a year, by the plan's own closing equity where that decides it; `nil` where
  /// the national model is not asked for.
  public func stateGrant(year index: Int) -> StateGrant? {
    let closings = scenario.hasGrantFeedback ? ledger[..<index].map(\.closing) : []
    return scenario.stateGrant(year: index, closings: closings)
  }
}
