import Model
import Planning
import Testing

/// Flips of random scenarios with everything switched on, held against planning with the figure
/// changed.
@Suite("Flip PropertyTests")
struct FlipPropertyTests {
  @Test(
    "an insats is as good in exactly within the shifts that are claimed", arguments: 0..<4)
  func flips(block: Int) throws {
    var tried = 0
    for seed in (10 * block)..<(10 * block + 10) { tried += try Self.tryFlips(seed: seed) }
    #expect(tried > 10)
  }

  /// Plans with every figure shifted to where a flip says something, and says how often.
  private static func tryFlips(seed: Int) throws -> Int {
    let scenario = try RandomScenario.scenario(seed: 4_000 + seed, shape: .discrete, most: 4_000)
    let planner = Planner(scenario)
    guard case .proposal(let best) = try planner.plan(), best.proof.gap == 0 else { return 0 }
    let explanation = try planner.explain(best)
    let level = best.valuation.levels[0]
    let sign = level.direction == .maximise ? 1 : -1
    var dice = Dice(seed: seed)
    var tried = 0
    for reason in explanation.reasons {
      guard let price = reason.price, price.isExact else { continue }
      let without = sign * level.units - (reason.isFunded ? price.units : 0)
      for flip in reason.flips where flip.isExact {
        // Later years' prices, rates and weights are rounded: near an end either answer is right.
        // A point's unit is a hundred-millionth, and what it is worth is rounded to one as well.
        let room =
          switch flip.figure {
          case .participants: 0
          case .cost, .netEffect: 25
          case .benefitPoints: 1_000
          }
        var shifts = [flip.range.lowerBound, flip.range.upperBound, dice.int(flip.range)]
        shifts += flip.asGood.flatMap { interval in
          [interval.lowerBound - room - 1, interval.lowerBound + room] + [
            interval.upperBound - room, interval.upperBound + room + 1,
          ]
        }
        for shift in shifts where flip.range.contains(shift) {
          let isNear = flip.asGood.contains {
            abs($0.lowerBound - shift) < room || abs($0.upperBound - shift) < room
          }
          guard !isNear else { continue }
          let claimed = flip.asGood.contains { $0.contains(shift) }
          let found = try scenario.bestUnits(
            with: reason.insats, flip.figure, shiftedBy: shift)
          let with = found.map { sign * $0 }
          tried += 1
          #expect(
            (with ?? Int.min >= without) == claimed,
            "\(reason.insats) \(flip.figure) at \(shift): \(with ?? 0) against \(without)")
        }
      }
    }
    return tried
  }
}
