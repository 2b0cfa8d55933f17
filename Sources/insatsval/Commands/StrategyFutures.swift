import Draws
import Model
import Planning
import Strategies

extension Scenario {
  /// The futures that a robust plan is made from: named ones, and draws of what is uncertain; `nil`
  /// where there is nothing to weigh.
  ///
  /// The draws are others than those that plans are judged on, so that the robust plan is not judged
  /// on what it was fitted to.
  func futuresToWeigh(_ named: [Future], seed: UInt64) -> Futures? {
    let risk = stated.objective.risk ?? StrategyOptions.usualRisk
    guard isUncertain || risk.drawCount == 0, (try? weighing(risk)) != nil else { return nil }
    let draws = Draws(of: withoutRisk, DrawOptions(seed: seed &+ 1))
    return try? Futures(named: named, drawing: risk.drawCount, from: draws)
  }
}
