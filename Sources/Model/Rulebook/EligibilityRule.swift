/// A rule that some candidates can never meet, whatever the plan.
public protocol EligibilityRule: InsatsRule {
  /// The rule.
  static var id: RuleID { get }
  /// What the rule finds in one insats, or `nil` when all is well.
  static func finding(on insats: Insats, in scenario: Scenario) -> EligibilityFinding?
}

/// What an eligibility rule finds in one insats.
public enum EligibilityFinding: Hashable, Sendable {
  /// It may not be funded, and why.
  case excluded(Phrase)
  /// It may be funded, but something is missing.
  case missing(Phrase)
}

extension EligibilityRule {
  /// The rule itself.
  public static var eligibility: (any EligibilityRule.Type)? { Self.self }

  /// Broken for each funded insats that is excluded, a warning where something is missing.
  public static func verdicts(on account: Account) -> [Verdict] {
    let verdicts = verdictsOnEach(of: account)
    return verdicts.isEmpty ? [Verdict(id, .kept, .everyFundedInsats)] : verdicts
  }

  /// Broken where it is funded and excluded, a warning where something is missing.
  public static func verdicts(on account: Account, of position: Int) -> [Verdict] {
    guard account.plan.choices[position].contains(where: { $0 != nil }) else { return [] }
    let insats = account.scenario.insatser[position]
    switch finding(on: insats, in: account.scenario) {
    case nil: return []
    case .excluded(let why):
      return [
        Verdict(id, .broken, Phrase(sv: "\(insats.name): \(why)", en: "\(insats.name): \(why)"))
      ]
    case .missing(let what):
      return [
        Verdict(
          id, .warning, Phrase(sv: "\(insats.name): \(what)", en: "\(insats.name): \(what)"))
      ]
    }
  }
}

extension RuleID {
  /// The rules that decide which candidates may be funded at all.
  public static let eligibility: [RuleID] = allCases.filter { $0.rule.eligibility != nil }
}

extension Scenario {
  /// The rules that keep an insats from being funded at all, with the reason.
  public func exclusions(of insats: Insats) -> [(rule: RuleID, why: Phrase)] {
    RuleID.eligibility.compactMap { id in
      guard let rule = id.rule.eligibility,
        case .excluded(let why) = rule.finding(on: insats, in: self)
      else { return nil }
      return (id, why)
    }
  }
}

extension Phrase {
  static let everyFundedInsats = Phrase(sv: "alla insatser i förslaget", en: "every funded insats")
  static let theForbund = Phrase(sv: "förbundet", en: "the förbund")

  static func year(_ year: Int) -> Phrase {
    Phrase(sv: "år \(year: year)", en: "year \(year: year)")
  }
}

extension CivilDate {
  /// The day the law on financial coordination came into force.
  static let lawInForce = CivilDate(year: 2004, month: 1, day: 1)
  /// The day the present kommunallag came into force.
  static let kommunallagInForce = CivilDate(year: 2018, month: 1, day: 1)
}
