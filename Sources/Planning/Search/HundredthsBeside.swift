import Model
import Optimization

extension VolumeRounding {
  /// How many volumes between hundredths have both their sides tried.
  private static let mostBeside = 5

  /// The best of the hundredths on either side of each proven volume that breaks no row; `nil` where
  /// there are too many volumes to try all, or all break something.
  func beside() -> Solution? {
    let chosen = program.chosenRanges(in: solution)
    var held = program.program
    var point = solution.values
    for range in chosen {
      guard let payment = range.payment else { continue }
      held.relax(payment.row)
      point[payment.amount.index] = payment.kronor(for: (solution[range.volume] * 100).rounded())
    }
    let broken = chosen.filter { $0.isBetweenHundredths(in: solution) }
    guard broken.count <= Self.mostBeside else { return nil }
    let objective = levels[0].maximised
    held.setObjective(objective)
    let rest = Completion(of: held, deciding: program.decided(by: chosen))
    let sides = (0..<(1 << broken.count)).map { choice -> (point: [Double], value: Double) in
      var moved = point
      for (place, range) in broken.enumerated() {
        let below = (solution[range.volume] * 100).rounded(.down)
        range.move(to: choice >> place & 1 == 0 ? below : below + 1, in: &moved)
      }
      rest.complete(&moved)
      return (moved, objective.value(at: moved))
    }
    let best = sides.indices.sorted { (-sides[$0].value, $0) < (-sides[$1].value, $1) }
    return best.first { held.violations(of: sides[$0].point).isEmpty }
      .map { solution.moved(to: sides[$0].point, objective: sides[$0].value) }
  }
}
