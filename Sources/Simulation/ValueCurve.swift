import Draws
import Model
import Planning

/// The value of the best plan as one figure moves and the rest stay at their means.
///
/// Every plan's value is a straight line in the figure, so the best value is the upper hull of such
/// lines, convex, and found whole by a few plans: where two lines cross, the best plan is asked for;
/// if it is no better than they are, the hull between them is known, otherwise it has one line more
/// (Eisner and Severance 1976).
struct ValueCurve {
  /// A plan's value in units: `at zero + slope · figure`.
  private struct Line {
    let atZero: Double
    let slope: Double

    func callAsFunction(_ x: Double) -> Double { atZero + slope * x }
  }

  private var lines: [Line] = []
  private let reference: Line

  /// The curve over the range of some values.
  ///
  /// - Parameters:
  ///   - place: The figure's position among the draws' figures.
  ///   - values: The values that will be asked about, in the figure's unit.
  ///   - draws: The draws.
  ///   - plan: The plan that gains are counted from: the one that is best on the means.
  ///   - options: How far to search for each plan.
  /// - Throws: as ``Planning/Planner/plan(_:)`` does.
  @available(*, noasync)
  init(
    of place: Int, over values: [Double], in draws: Draws, _ plan: Plan,
    _ options: PlanningOptions
  ) throws(PlanningError) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    // Slopes are read over a unit of a whole participant, so that rounding is nothing beside it.
    let ends = (low: low, high: max(high, low + 1_000))
    let scenarios = (
      draws.scenario(with: place, at: ends.low), draws.scenario(with: place, at: ends.high)
    )
    func line(of plan: Plan) -> Line {
      let first = Double(Account(of: plan, in: scenarios.0).valuation().levels[0].units)
      let second = Double(Account(of: plan, in: scenarios.1).valuation().levels[0].units)
      let (from, to) = (ends.low.rounded(), ends.high.rounded())
      let slope = (second - first) / (to - from)
      return Line(atZero: first - slope * from, slope: slope)
    }
    /// The line of the best plan at a value.
    func best(at x: Double) throws(PlanningError) -> Line? {
      let turned = draws.scenario(with: place, at: x)
      guard case .proposal(let proposal) = try Planner(turned).replan(options) else { return nil }
      return line(of: proposal.account.plan)
    }
    reference = line(of: plan)
    guard let first = try best(at: ends.low), let last = try best(at: ends.high) else {
      lines = [reference]
      return
    }
    lines = [reference, first, last]
    var open = [(first, last)]
    while let (left, right) = open.popLast(), lines.count < Self.most {
      let steeper = right.slope - left.slope
      guard steeper > 0 else { continue }
      let crossing = (left.atZero - right.atZero) / steeper
      guard crossing > ends.low, crossing < ends.high, let between = try best(at: crossing)
      else { continue }
      // Figures are rounded to millionths and may leave a gap, so nearly as good is as good.
      let room = max(Self.room, 1e-6 * abs(left(crossing)))
      guard between(crossing) > left(crossing) + room else { continue }
      lines.append(between)
      open += [(left, between), (between, right)]
    }
  }

  /// A hull has seldom more than ten lines.
  private static let most = 200
  /// What rounding may move a value by, in units: a hundred-thousandth of a person.
  private static let room = 1_000.0

  /// How much better the best plan is than the one that is best on the means, in units.
  func gain(at x: Double) -> Double {
    (lines.map { $0(x) }.max() ?? 0) - reference(x)
  }
}
