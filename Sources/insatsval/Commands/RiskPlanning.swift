import Draws
import Model
import Planning
import ScenarioFiles

extension SearchOptions {
  /// How many draws a chance is tried on that had no part in choosing the plan.
  private static let freshDraws = 2_000

  /// The options for a scenario, with the futures that it weighs risk over: what-ifs of the file, or
  /// draws of its uncertain figures.
  func planning(
    for file: ScenarioFile, _ writing: WritingOptions
  ) throws(Ending) -> PlanningOptions {
    try planning(for: file.scenario, named: file.futures, writing)
  }

  /// The options for a scenario, with its futures by name or draws of its uncertain figures.
  func planning(
    for scenario: Scenario, named futures: [NamedFuture], _ writing: WritingOptions
  ) throws(Ending) -> PlanningOptions {
    var options = planning
    options.futures = try writing.futures(of: scenario, named: futures)
    return options
  }

  /// How often the money suffices for a plan in draws that had no part in choosing it, each by itself;
  /// `nil` where there is no demand on that.
  func freshBudget(of answer: PlanningAnswer, to scenario: Scenario) -> BudgetReliability? {
    guard case .proposal(let proposal) = answer, proposal.risk?.risk.budget != nil else {
      return nil
    }
    let draws = Draws(of: scenario, DrawOptions(seed: 2, sequence: .plain))
    return BudgetReliability(
      of: proposal.account.plan, in: scenario, over: Self.freshDraws
    ) { draws.scenario($0) }
  }
}

extension WritingOptions {
  /// The futures that a scenario weighs risk over; `nil` where it weighs none.
  func futures(
    of scenario: Scenario, named futures: [NamedFuture]
  ) throws(Ending) -> Futures? {
    guard let risk = scenario.stated.objective.risk else { return nil }
    if risk.drawCount > 0, !scenario.isUncertain {
      throw refuse(
        Phrase(
          sv:
            "objective.risk väger dragningar, men underlaget har inga osäkra uppgifter. Skriv net: {low: …, likely: …, high: …}, eller over med what_ifs.",
          en:
            "objective.risk weighs draws, but the scenario has no uncertain figures. Write net: {low: …, likely: …, high: …}, or over with what_ifs."
        ))
    }
    let draws = Draws(of: scenario)
    do throws(FutureProblem) {
      return try Futures(
        named: futures.map { Future(id: $0.id, name: $0.name, scenario: $0.scenario) },
        drawing: risk.drawCount, from: draws)
    } catch {
      throw refuse(error.phrase)
    }
  }
}

extension PlanningError {
  /// How a run ends that this error ended.
  var ending: Ending {
    switch self {
    case .solver, .disagreement, .otherValue, .moneyShort: .internalError
    case .riskNotWeighed: .wrongInput
    case .noPlanInFuture: .noLawfulPlan
    }
  }
}
