public import Model
public import Strategies

/// Strategies over many förbund: how often each is lawful, how far behind the best it is, and how
/// evenly it spreads effect.
public struct StrategySurvey: Sendable {
  /// What many förbund say of one strategy.
  public struct Line: Sendable {
    /// Which.
    public let strategy: Strategy
    /// In how many förbund it makes a plan.
    public private(set) var made = 0
    /// In how many its plan breaks no rule.
    public private(set) var lawful = 0
    /// In how many its lawful plan is as good as the best plan found.
    public private(set) var asGoodAsBest = 0
    /// How far behind the best plan its lawful plans are, as shares of the best plan's value.
    public private(set) var behind = Mean()
    /// The most of these.
    public private(set) var mostBehind: Fraction?
    /// Gini's coefficient over kommuner of its lawful plans.
    public private(set) var kommuner = Mean()
    /// Gini's coefficient over target groups of its lawful plans.
    public private(set) var groups = Mean()
    /// The share of last year's insatser that it keeps, in all its plans.
    public private(set) var kept = Mean()

    init(_ strategy: Strategy) { self.strategy = strategy }

    mutating func add(_ figures: StrategyFigures) {
      made += 1
      if figures.stability.before > 0 {
        kept.add(
          Fraction(
            Int128(figures.stability.kept), over: Int128(figures.stability.before)))
      }
      guard figures.isLawful else { return }
      lawful += 1
      if let gini = figures.kommuner.gini { kommuner.add(gini) }
      if let gini = figures.groups.gini { groups.add(gini) }
      guard let shortfall = figures.shortfall else { return }
      if shortfall.units <= 0 { asGoodAsBest += 1 }
      guard let share = shortfall.share else { return }
      behind.add(share)
      mostBehind = max(mostBehind ?? share, share)
    }
  }

  /// The mean of some fractions, each in millionths.
  public struct Mean: Hashable, Sendable {
    private var sum = 0
    /// How many there are.
    public private(set) var count = 0

    mutating func add(_ fraction: Fraction) {
      sum += fraction.millionths
      count += 1
    }

    /// The mean in millionths, rounded half up; `nil` of none.
    public var millionths: Int? {
      count > 0 ? Fraction(Int128(sum), over: Int128(count)).roundedHalfUp : nil
    }
  }

  /// The strategies, in the order they were asked for.
  public private(set) var lines: [Line]
  /// How many förbund there are.
  public private(set) var count = 0
  /// How many have no lawful plan.
  public private(set) var withoutPlan = 0
  /// The largest gap left of any best plan, in wholes of its unit.
  public private(set) var largestGap = 0.0

  /// A survey of no förbund yet.
  public init(of strategies: [Strategy]) { lines = strategies.map { Line($0) } }

  /// Adds what strategies make of one förbund.
  public mutating func add(_ findings: StrategiesFindings) {
    count += 1
    if findings.isUnlawful { withoutPlan += 1 }
    largestGap = max(largestGap, findings.figures(of: .optimum)?.gap ?? 0)
    for place in lines.indices {
      if let figures = findings.figures(of: lines[place].strategy) { lines[place].add(figures) }
    }
  }
}
