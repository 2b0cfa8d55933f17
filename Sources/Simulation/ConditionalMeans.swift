import Draws
import Model
import Planning

/// The value of knowing a figure where figures move together or do not enter linearly: what each of
/// some plans is worth on average among the draws that are near in the figure.
///
/// Draws are sorted by the figure and dealt into bins; in each bin the plan with the best mean is
/// taken. Choosing and judging on the same draws flatters the choice; choosing on one half of the
/// draws and judging on the other belittles it. The value is the mean of both, and half their
/// difference is stated as bias (as Strong and Oakley 2013 discuss).
struct ConditionalMeans {
  private let simulation: Simulation
  /// For each draw, the value of each plan, in units with the objective's sign.
  private let values: [[Double]]

  /// The most draws that plans are judged on.
  private static let mostDraws = 1_024
  /// How many draws are planned for, to have plans to choose among.
  private static let anchors = 32
  /// How many bins the draws are dealt into.
  private static let bins = 16

  @available(*, noasync)
  init(
    _ simulation: Simulation, _ reference: Plan, _ replanner: Replanner, _ count: Int,
    _ threads: Int, isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) {
    self.simulation = simulation
    let draws = simulation.draws
    let anchored = try Workers.map(
      Array(0..<min(count, Self.anchors)), threads: threads, isCancelled: isCancelled
    ) { number throws(PlanningError) -> Plan? in
      let turned = draws.scenario(number)
      let answer = try replanner.opening { desk throws(PlanningError) in try desk.plan(turned) }
      guard case .proposal(let proposal) = answer else { return nil }
      // What is chosen in a draw is chosen in the same words in the scenario as planned.
      return proposal.account.plan.carried(from: turned, into: draws.scenario)
    }
    var seen: Set<Plan> = [reference]
    var plans =
      [reference] + simulation.plans.map(\.account.plan).filter { seen.insert($0).inserted }
    plans += anchored.compactMap { $0 ?? nil }.filter { seen.insert($0).inserted }
    let accounts = plans.map { Account(of: $0, in: draws.scenario) }
    let sign = Double(simulation.sign)
    let judged = Workers.map(
      Array(0..<min(count, Self.mostDraws)), threads: threads, isCancelled: isCancelled
    ) { number in
      let turned = draws.scenario(number)
      return accounts.map { account in
        let recourse = Recourse(of: account, in: turned)
        return sign * Double(recourse.account.valuation().levels[0].units)
      }
    }
    values = judged.compactMap(\.self)
  }

  /// What one figure is worth to know, in wholes of the objective's unit.
  func value(of place: Int) -> (value: Estimated, bias: Double) {
    let draws = simulation.draws
    let units = Double(draws.scenario.objectiveUnit.unitsPerWhole)
    let order = values.indices
      .map { (draw: $0, figure: draws.value(of: place, in: $0)) }
      .sorted { ($0.figure, $0.draw) < ($1.figure, $1.draw) }.map(\.draw)
    var flattered = [Double](repeating: 0, count: values.count)
    var belittled = flattered
    let overall = best(among: Array(values.indices))
    for bin in 0..<Self.bins {
      let members = Array(
        order[(bin * order.count / Self.bins)..<((bin + 1) * order.count / Self.bins)])
      let halves = [members.filter { $0 % 2 == 0 }, members.filter { $0 % 2 == 1 }]
      let chosen = best(among: members)
      for draw in members { flattered[draw] = values[draw][chosen] - values[draw][overall] }
      for (place, half) in halves.enumerated() {
        let chosen = best(among: halves[1 - place])
        for draw in half { belittled[draw] = values[draw][chosen] - values[draw][overall] }
      }
    }
    let replicates = draws.options.replicates
    let above = Sample(flattered.map { $0 / units }, replicates: replicates).mean
    let below = Sample(belittled.map { $0 / units }, replicates: replicates).mean
    return (
      Estimated(
        value: max(0, (above.value + below.value) / 2), error: max(above.error, below.error)),
      abs(above.value - below.value) / 2
    )
  }

  /// The plan with the best mean among some draws; the first among equals.
  private func best(among draws: [Int]) -> Int {
    let plans = values.first?.indices ?? 0..<0
    let sums = plans.map { plan in draws.reduce(0) { $0 + values[$1][plan] } }
    return sums.firstIndex(of: sums.max() ?? 0) ?? 0
  }
}
