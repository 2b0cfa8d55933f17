import Draws
public import Model
import Planning
public import ScenarioFiles
public import Simulation

/// What there is to say of plans whose figures may turn out otherwise.
public struct SimulationFindings: Sendable {
  /// One judged plan.
  public struct JudgedPlan: Sendable {
    /// Its key.
    public let id: String
    /// Its name.
    public let name: Phrase
    /// Its value as planned, in units of the objective.
    public let planned: Int
    /// What its insatser cost as planned, over all years.
    public let budget: Kronor
    /// The hard rules that it breaks as planned.
    public let broken: [RuleID]
    /// What the draws say of it.
    public let summary: PlanSummary
  }

  /// An insats in the best plans of the draws.
  public struct Presence: Sendable {
    /// The insats.
    public let id: InsatsID
    /// Its name.
    public let name: String
    /// Whether the first judged plan funds it.
    public let isFunded: Bool
    /// The share of draws in whose best plan it is.
    public let share: Estimated
  }

  /// Whom it is about.
  public let forbund: ForbundFindings
  /// What was changed on the base.
  public let changes: ScenarioChanges
  /// What the answer rests on.
  public let evidence: Evidence
  /// What the first level of the objective is counted in.
  public let unit: Valuation.Unit
  /// How many figures are uncertain.
  public let figures: Int
  /// Whether some figures move together.
  public let hasFactors: Bool
  /// Whether costs, starts or places are uncertain, so that money can run out.
  public let movesMoney: Bool
  /// What all numbers are made from.
  public let seed: UInt64
  /// Where the numbers come from.
  public let sequence: String
  /// The value to reach, in wholes of the unit.
  public let goal: Double?
  /// The judged plans.
  public let plans: [JudgedPlan]
  /// What the draws say.
  public let summary: SimulationSummary
  /// How often each insats is in the best plan.
  public let presence: [Presence]
  /// What it is worth to know each insats' figures, most first; `nil` where nobody asked for it.
  public let information: [InformationValue]?
  /// The names of insatser.
  private let names: [InsatsID: String]
  /// How many draws were asked for.
  public let asked: Int

  /// The findings of a simulation.
  ///
  /// - Parameters:
  ///   - simulation: The plans and draws.
  ///   - results: What draws 0, 1, 2 … came to.
  ///   - asked: How many draws were asked for.
  ///   - goal: A value to reach, in wholes of the objective's unit.
  ///   - information: What it is worth to know each insats' figures; `nil` where it was left out.
  ///   - changes: What was changed on the base.
  public init(
    of simulation: Simulation, _ results: [DrawResult], asked: Int, goal: Double?,
    information: [InformationValue]? = [], changes: ScenarioChanges = .none
  ) {
    let scenario = simulation.draws.scenario
    let summary = SimulationSummary(
      of: results, in: simulation, goal: goal)
    forbund = ForbundFindings(scenario)
    self.changes = changes
    evidence = Evidence(scenario)
    unit = scenario.objectiveUnit
    figures = simulation.draws.figures.count
    hasFactors = simulation.draws.figures.contains { !$0.isIndependent }
    movesMoney = simulation.draws.figures.contains { figure in
      if case .netEffect = figure.kind { false } else { true }
    }
    seed = simulation.draws.options.seed
    sequence = simulation.draws.options.sequence.rawValue
    self.goal = goal
    self.asked = asked
    self.summary = summary
    plans = zip(simulation.plans, summary.plans).map { plan, summary in
      JudgedPlan(
        id: plan.id, name: plan.name, planned: plan.account.valuation().levels[0].units,
        budget: plan.account.ledger.map(\.insatser).total,
        broken: RuleID.allCases.filter(plan.broken.contains), summary: summary)
    }
    let funded = simulation.plans.first.map { $0.account.plan.fundedYears(in: scenario) } ?? [:]
    presence = summary.presence.map { presence in
      Presence(
        id: presence.insats, name: scenario[presence.insats]?.name ?? presence.insats.text,
        isFunded: funded[presence.insats] != nil, share: presence.share)
    }
    self.information = information?.enumerated().sorted { first, second in
      first.element.value.value != second.element.value.value
        ? first.element.value.value > second.element.value.value : first.offset < second.offset
    }.map(\.element)
    names = Dictionary(uniqueKeysWithValues: scenario.insatser.map { ($0.id, $0.name) })
  }

  /// The name of an insats.
  func name(of id: InsatsID) -> String { names[id] ?? id.text }

  /// Whether benefit points count in the value of some plan.
  var hasPoints: Bool { plans.contains { $0.summary.points.mean.value != 0 } }

  /// What values are counted in, in words: points are no persons.
  var counted: Phrase {
    hasPoints && (unit == .persons || unit == .personYears)
      ? Phrase(sv: "\(unit.word) och nyttopoäng", en: "\(unit.word) and benefit points")
      : unit.word
  }

  /// Whether the plan that is best on the means is best on average too.
  var isLinear: Bool { !movesMoney && !hasFactors }

  /// Whether fewer draws were made than asked for.
  public var isCut: Bool { summary.count < asked }
}
