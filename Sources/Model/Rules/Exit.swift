/// Rule 28: when a member leaves, the others decide to go on before its notice time has run out.
///
/// What the exit does to the money is rule 1's: the member pays through its last month, and the rest
/// of its part fills the gap or not as contributions say. Its insatser end with it.
public enum Exit: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "När en medlem lämnar beslutar de andra att fortsätta innan uppsägningstiden gått ut, och de utgör då ett helt förbund.",
      en:
        "When a member leaves, the others decide to go on before its notice has run out, and are a whole förbund then."
    ),
    formula: "continue ≤ notice + n months; rule 5 on the members that remain",
    reference: "lag (2003:1210) 27 §, nationell vägledning om medlem som lämnar",
    validFrom: .lawInForce, kind: .guidance, strength: .hard)

  /// One verdict for each member that leaves within the plan; the margin is days from the decision
  /// to the last day of membership.
  ///
  /// Without a decision yet it is a warning. Broken when the decision came too late, or when those
  /// that remain make no förbund.
  public static func verdicts(on account: Account) -> [Verdict] {
    let scenario = account.scenario
    return scenario.leavers.map { member, last in
      let left = Phrase(
        sv: "\(member.name) lämnar \(last.iso)", en: "\(member.name) leaves \(last.iso)")
      let remaining = scenario.stated.members.filter {
        $0.id != member.id && scenario.membership(of: $0.id).isOpen(after: last)
      }
      if let missing = Composition.missing(among: remaining) {
        return Verdict(
          .exit, .broken,
          Phrase(sv: "\(left): då \(missing)", en: "\(left): then \(missing)"))
      }
      guard let decided = member.leaves?.continueDecided else {
        return Verdict(
          .exit, .warning,
          Phrase(
            sv: "\(left): beslut att fortsätta saknas",
            en: "\(left): no decision to go on yet"))
      }
      return Verdict(.exit, margin: .days(last.days(since: decided)), left)
    }
  }
}

extension Period {
  /// Whether it holds the day after `day`: a month that has begun is one with the member.
  fileprivate func isOpen(after day: CivilDate) -> Bool {
    (first.map { $0.days(since: day) <= 1 } ?? true) && (last.map { day < $0 } ?? true)
  }
}
