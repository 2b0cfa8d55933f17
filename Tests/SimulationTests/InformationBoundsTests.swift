import Testing

@testable import Simulation

/// Bounds on a convex function from a few of its values.
struct InformationBoundsTests {
  /// What three plans are worth as two numbers of an effect move.
  private let plans = [
    InformationBounds.Worth(atZero: 10, slopes: [0, 0]),
    InformationBounds.Worth(atZero: 6, slopes: [4, 0]),
    InformationBounds.Worth(atZero: 1, slopes: [4, 6]),
  ]
  /// Two numbers that rise together and keep no proportion.
  private let figures = (0...20).map { step in
    let share = Double(step) / 10
    return [share, share * share / 2]
  }

  private func best(at numbers: [Double]) -> InformationBounds.Worth {
    plans.max { $0(numbers) < $1(numbers) } ?? plans[0]
  }

  @Test("the function lies between its bounds, whichever vectors it was worked out at")
  func boundsHold() {
    for first in figures.indices {
      for last in figures.indices where last > first {
        var bounds = InformationBounds(of: figures, from: plans[0], most: [4, 6])
        for rank in [last, first] {
          let best = best(at: figures[rank])
          bounds.add(best, at: rank, atMost: best(figures[rank]))
        }
        for rank in figures.indices {
          let value = best(at: figures[rank])(figures[rank])
          #expect(bounds.lower[rank] <= value + 1e-12 && value <= bounds.upper[rank] + 1e-12)
        }
      }
    }
  }

  @Test("working it out where the bounds lie farthest apart closes them in a few steps")
  func boundsClose() {
    var bounds = InformationBounds(of: figures, from: plans[0], most: [4, 6])
    var steps = 0
    while let rank = bounds.widest(beyond: 1e-3) {
      steps += 1
      let best = best(at: figures[rank])
      bounds.add(best, at: rank, atMost: best(figures[rank]))
    }
    #expect(steps < figures.count && bounds.meanGap <= 1e-3)
    for rank in figures.indices {
      #expect(abs(bounds.lower[rank] - best(at: figures[rank])(figures[rank])) <= 0.021)
    }
  }

  @Test("with one number the chord between the ends of a straight line is the line itself")
  func straightLine() {
    let line = InformationBounds.Worth(atZero: 2, slopes: [3])
    var bounds = InformationBounds(
      of: [[0], [1], [2]], from: InformationBounds.Worth(atZero: 0, slopes: [0]), most: [3])
    for rank in [0, 2] { bounds.add(line, at: rank, atMost: line([Double(rank)])) }
    #expect(bounds.lower == [2, 5, 8] && bounds.upper == [2, 5, 8])
    #expect(bounds.widest(beyond: 0) == nil)
  }

  @Test("a vector that cannot be worked out is passed over, and the rest is bounded without it")
  func givingUp() {
    var bounds = InformationBounds(of: figures, from: plans[0], most: [4, 6])
    #expect(bounds.widest(beyond: 0) == 0)
    bounds.give(up: 0)
    #expect(bounds.widest(beyond: 0) == figures.count - 1)
    let best = best(at: figures[20])
    bounds.add(best, at: 20, atMost: best(figures[20]))
    #expect(bounds.upper.allSatisfy { $0 <= best(figures[20]) })
  }
}
