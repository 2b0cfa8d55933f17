public import Model
public import Planning

/// Why one insats is in the plan or out of it, as it is told.
public struct ReasonFindings: Sendable {
  /// What comes of turning the decision.
  public enum Turned: Sendable {
    /// Another plan: what the value, persons and points differ by, and what else is different.
    ///
    /// Values are not compared where the first level gives some up for later ones.
    case plan(Reason.Price?, EffectDifference, PlanChange)
    /// It is decided until a day, or for as long as it runs.
    case decided(CivilDate?)
    /// The law keeps it out.
    case excluded([Phrase])
    /// No lawful plan turns it.
    case nothing
    /// A limit came first.
    case unknown
  }

  /// The identifier.
  public let id: InsatsID
  /// The name.
  public let name: String
  /// Whether the plan funds it.
  public let isFunded: Bool
  /// What comes of turning the decision.
  public let turned: Turned
  /// The value of the plan that turns it; `nil` where there is none.
  public let value: Valuation.Level?
  /// How far each figure can move.
  public let flips: [FlipFindings]
  /// How the best value with it changes as it becomes cheaper, where cheaper is not always better.
  public let cheaper: CostProfileFindings?
  /// What, thought away alone, turns it.
  public let turnedBy: [Phrase]
  /// What the value is counted in.
  public let unit: Valuation.Unit

  /// A reason beside the best plan, whose findings are `plan`.
  init(_ reason: Reason, beside best: Proposal, _ plan: PlanFindings) {
    let scenario = best.account.scenario
    let insats = scenario[reason.insats] ?? Insats(id: reason.insats)
    id = reason.insats
    name = insats.name
    isFunded = reason.isFunded
    let unit = best.valuation.levels[0].unit
    self.unit = unit
    let flips = reason.flips.map {
      FlipFindings($0, of: insats, isFunded: reason.isFunded, in: scenario)
    }
    self.flips = flips
    cheaper = reason.cheaper.map { profile in
      CostProfileFindings(profile, of: insats, in: scenario, unit)
    }
    turnedBy = reason.turnedBy.map { $0.name(in: scenario) }
    switch reason.turned {
    case .excluded:
      turned = .excluded(scenario.exclusions(of: insats).map(\.why))
      value = nil
    case .unknown: (turned, value) = (.unknown, nil)
    case .nothing:
      let isDecided = insats.decidedMonths(in: scenario.years.lowerBound) > 0
      turned = reason.isFunded && isDecided ? .decided(insats.decidedUntil) : .nothing
      value = nil
    case .proposal(let other):
      turned = .plan(
        reason.price,
        EffectDifference(from: best.account, to: other.account),
        PlanChange(from: plan, to: PlanFindings(other)))
      value = other.valuation.levels[0]
    }
  }
}

extension RuleLift {
  /// The rule or priority in words.
  func name(in scenario: Scenario) -> Phrase {
    switch self {
    case .priority(let id):
      let because = scenario.stated.priorities.first { $0.id == id }?.because
      return because.map {
        Phrase(sv: "prioriteringen \(id) (\($0))", en: "the priority \(id) (\($0))")
      } ?? Phrase(sv: "prioriteringen \(id)", en: "the priority \(id)")
    case .premise(let premise):
      let phrase = scenario.phrase(of: premise)
      return Phrase(sv: "villkoret ”\(phrase)”", en: "the condition “\(phrase)”")
    case .rule(.funds):
      return Phrase(sv: "gränsen för pengarna", en: "the limit on money")
    case .rule(.contributionShares):
      return Phrase(sv: "andelarna i 5 §", en: "the shares of 5 §")
    case .rule(.noDebt): return Phrase(sv: "förbudet mot skuld", en: "the ban on debt")
    case .rule(.groupSize):
      return Phrase(sv: "målgruppernas storlek", en: "the sizes of the target groups")
    case .rule(.capacities): return Phrase(sv: "kapaciteterna", en: "the capacities")
    case .rule(.equityCeiling):
      return Phrase(sv: "taket för eget kapital", en: "the ceiling on equity")
    case .rule(let rule):
      let sentence = rule.description.sentence
      let sv = sentence.sv.hasSuffix(".") ? String(sentence.sv.dropLast()) : sentence.sv
      let en = sentence.en.hasSuffix(".") ? String(sentence.en.dropLast()) : sentence.en
      return Phrase(sv: "regeln ”\(sv)”", en: "the rule “\(en)”")
    }
  }
}
