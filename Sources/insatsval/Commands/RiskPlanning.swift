import Draws
import Model
import Planning
import ScenarioFiles

extension SearchOptions {
  /// The options for a scenario, with the futures that it weighs risk over: what-ifs of the file, or
  /// draws of its uncertain figures.
  func planning(
    for file: ScenarioFile, _ writing: WritingOptions
  ) throws(Ending) -> PlanningOptions {
    var options = planning
    guard let risk = file.scenario.stated.objective.risk else { return options }
    if risk.drawCount > 0, !file.scenario.isUncertain {
      throw writing.refuse(
        Phrase(
          sv:
            "objective.risk väger dragningar, men underlaget har inga osäkra uppgifter. Skriv net: {low: …, likely: …, high: …}, eller over med what_ifs.",
          en:
            "objective.risk weighs draws, but the scenario has no uncertain figures. Write net: {low: …, likely: …, high: …}, or over with what_ifs."
        ))
    }
    let draws = Draws(of: file.scenario)
    do throws(FutureProblem) {
      options.futures = try Futures(
        named: file.futures.map { Future(id: $0.id, name: $0.name, scenario: $0.scenario) },
        drawn: (0..<risk.drawCount).map { draws.scenario($0) }, of: file.scenario)
    } catch {
      throw writing.refuse(error.phrase)
    }
    return options
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
