public import Draws
public import Model

/// One way in which things may turn out: a scenario with the same insatser and years.
public struct Future: Sendable {
  /// Its identifier among the futures.
  public let id: String
  /// What people call it.
  public let name: Phrase
  /// The scenario there.
  public let scenario: Scenario

  /// A future.
  public init(id: String, name: Phrase, scenario: Scenario) {
    self.id = id
    self.name = name
    self.scenario = scenario
  }
}

/// The futures that a scenario's `objective.risk` weighs, all equally likely.
///
/// Who reads files makes them: draws of the uncertain figures, or the scenario with what-ifs.
public struct Futures: Sendable, Equatable {
  /// Futures with names.
  public let named: [Future]
  /// Draws of the uncertain figures.
  public let drawn: [Scenario]
  /// Whether the draws differ from the scenario in net effects and in nothing else, so that money,
  /// places and dates need not be worked out for each.
  let drawsMoveEffectsAlone: Bool

  /// The futures of a scenario.
  ///
  /// - Throws: why a future cannot be held against the scenario.
  public init(
    named: [Future] = [], drawn: [Scenario] = [], of scenario: Scenario
  ) throws(FutureProblem) {
    for future in named { try future.check(against: scenario) }
    self.named = named
    self.drawn = drawn
    drawsMoveEffectsAlone = false
  }

  /// The futures of a scenario, some of them drawn.
  ///
  /// - Parameters:
  ///   - named: Futures with names.
  ///   - count: How many draws to make.
  ///   - draws: Draws of the scenario.
  /// - Throws: why a future cannot be held against the scenario.
  public init(
    named: [Future] = [], drawing count: Int, from draws: Draws
  ) throws(FutureProblem) {
    for future in named { try future.check(against: draws.scenario) }
    self.named = named
    drawn = (0..<count).map { draws.scenario($0) }
    drawsMoveEffectsAlone = draws.movesEffectsAlone
  }

  /// What the aim is over: the named futures where there are any, otherwise the draws.
  public var weighed: [Scenario] { named.isEmpty ? drawn : named.map(\.scenario) }

  /// Whether what is weighed has other net effects than planned, and nothing else.
  var weighsEffectsAlone: Bool { named.isEmpty && drawsMoveEffectsAlone }

  /// The account of a plan carried on into one of the futures that are weighed.
  func account(of planned: Account, in future: Scenario) -> Account {
    if weighsEffectsAlone { return planned.withEffects(of: future) }
    return Account(of: planned.plan.carried(from: planned.scenario, into: future), in: future)
  }

  /// Whether futures have the same names and scenarios.
  public static func == (left: Futures, right: Futures) -> Bool {
    left.named.map(\.id) == right.named.map(\.id) && left.weighed == right.weighed
      && left.drawn == right.drawn
  }
}

/// Why a plan of a scenario cannot be carried on into a future.
public enum FutureProblem: Error, Hashable, Sendable {
  /// The future has other insatser.
  case otherInsatser(Phrase)
  /// The future has other years.
  case otherYears(Phrase)
  /// The future wants something else than as large an effect as possible, counted in the same unit.
  case otherObjective(Phrase)
  /// An insats counts its benefit points in other years.
  case otherPointYears(Phrase, InsatsID)
  /// The state's grant there depends on the plan's own equity.
  case grantFeedback(Phrase)

  /// What is wrong.
  public var phrase: Phrase {
    switch self {
    case .otherInsatser(let future):
      Phrase(
        sv:
          "framtiden \(future) har andra insatser: risk vägs över samma kandidater. Ta bort den ur objective.risk.over.",
        en:
          "the future \(future) has other insatser: risk is weighed over the same candidates. Remove it from objective.risk.over."
      )
    case .otherYears(let future):
      Phrase(
        sv: "framtiden \(future) planerar andra år. Ta bort den ur objective.risk.over.",
        en: "the future \(future) plans other years. Remove it from objective.risk.over.")
    case .otherObjective(let future):
      Phrase(
        sv: "framtiden \(future) har ett annat slags mål: risk vägs i samma enhet överallt.",
        en: "the future \(future) has another kind of goal: risk is weighed in one unit throughout."
      )
    case .otherPointYears(let future, let insats):
      Phrase(
        sv: "framtiden \(future) räknar nyttopoängen för \(insats) i andra år.",
        en: "the future \(future) counts the benefit points of \(insats) in other years.")
    case .grantFeedback(let future):
      Phrase(
        sv:
          "framtiden \(future) låter planens eget kapital avgöra statens bidrag: det vägs inte ihop med risk.",
        en:
          "the future \(future) lets the plan's own equity decide the state's grant: that is not weighed with risk."
      )
    }
  }
}

extension Future {
  fileprivate func check(against base: Scenario) throws(FutureProblem) {
    guard scenario.insatser.map(\.id) == base.insatser.map(\.id) else { throw .otherInsatser(name) }
    guard scenario.years == base.years else { throw .otherYears(name) }
    guard case .effect = scenario.stated.objective.goal, scenario.personUnit == base.personUnit
    else { throw .otherObjective(name) }
    for (own, other) in zip(scenario.insatser, base.insatser)
    where own.benefitYears != other.benefitYears {
      throw .otherPointYears(name, own.id)
    }
    if scenario.hasGrantFeedback { throw .grantFeedback(name) }
  }
}
