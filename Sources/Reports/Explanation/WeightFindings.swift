public import Model
public import Planning

/// Whether a rule or a priority matters, as it is told.
public struct WeightFindings: Sendable {
  /// What is thought away.
  public let lift: RuleLift
  /// The rule that judges it.
  public let rule: RuleID
  /// What came of thinking it away.
  public let outcome: RuleWeight.Outcome
  /// How far the plan is from its limit; `nil` where no distance is measured.
  public let margin: Margin?
  /// What it is called.
  public let name: Phrase
  /// What comes in without it, by name.
  public let entering: [String]
  /// What goes out without it, by name.
  public let leaving: [String]
  /// What the value is counted in.
  public let unit: Valuation.Unit

  init(_ weight: RuleWeight, beside best: Proposal) {
    let scenario = best.account.scenario
    lift = weight.lift
    rule = weight.lift.rule(in: scenario)
    outcome = weight.outcome
    unit = best.valuation.levels[0].unit
    name = weight.lift.name(in: scenario)
    switch weight.lift {
    case .priority(let id): margin = best.account.margin(of: id)
    case .premise: margin = nil
    case .rule(let rule):
      margin = best.verdicts.filter { $0.rule == rule }.compactMap(\.margin).first
    }
    let names = { (ids: [InsatsID]) in ids.map { "\(scenario[$0]?.name ?? "") (\($0))" } }
    if case .matters(_, let entering, let leaving) = weight.outcome {
      self.entering = names(entering)
      self.leaving = names(leaving)
    } else {
      entering = []
      leaving = []
    }
  }

  /// Whether the board may do without it: law never is for sale, nor what binds the data together.
  public var isForSale: Bool { rule.description.kind == .policy }

  /// What it costs in the first level's units to have it; `nil` where it is idle, unknown, or not
  /// for sale.
  public var price: Int? {
    guard isForSale, case .matters(let units, _, _) = outcome else { return nil }
    return units
  }

  /// Whether it matters, in words.
  var sentence: Phrase {
    switch outcome {
    case .idle: return Phrase(sv: "spelar ingen roll för svaret", en: "does not matter here")
    case .unknown: return Phrase(sv: "inte avgjort", en: "not settled")
    case .matters(let units, _, _):
      let changes = changes
      guard isForSale else {
        return Phrase(sv: "spelar roll\(changes)", en: "matters\(changes)")
      }
      let size = Valuation.Level.bare(units, unit)
      return Phrase(sv: "kostar \(size)\(changes)", en: "costs \(size)\(changes)")
    }
  }

  private var changes: Phrase {
    guard !entering.isEmpty || !leaving.isEmpty else { return Phrase(sv: "", en: "") }
    let swap = Phrase.swap(out: leaving, into: entering)
    return Phrase(sv: "; utan: \(swap)", en: "; without: \(swap)")
  }
}
