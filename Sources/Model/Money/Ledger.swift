/// The förbund's money in one year.
public struct Ledger: Hashable, Sendable {
  /// The calendar year.
  public let year: Int
  /// The usable pool.
  public let pool: Kronor
  /// Fixed costs.
  public let fixedCosts: Kronor
  /// Money for the board's disposal.
  public let reserve: Kronor
  /// Money for insatser.
  public let insatser: Kronor
  /// Equity when the year opens.
  public let opening: Kronor
  /// The most that may be taken from equity.
  public let mayUse: Kronor

  /// `pool − fixed costs − reserve − insatser`: a deficit takes from equity.
  public var result: Kronor { pool - fixedCosts - reserve - insatser }
  /// What is taken from equity.
  public var equityUsed: Kronor { max(.zero, -result) }
  /// Equity when the year closes.
  public var closing: Kronor { opening + result }
  /// `pool + equity that may be used − fixed costs − reserve`: room for insatser.
  public var room: Kronor { pool + mayUse - fixedCosts - reserve }
  /// What may be spent and is not.
  public var unspent: Kronor { room - insatser }
  /// Closing equity if insatser spend what they are expected to.
  public let expectedClosing: Kronor

  /// The ledger of a year after others; a year's closing equity opens the next.
  static func entry(
    _ scenario: Scenario, after earlier: [Ledger], pool: Kronor, costs: [[Kronor]],
    sharedCosts: [[Kronor]]
  ) -> Ledger {
    let stated = scenario.stated
    let index = earlier.count
    let opening = earlier.last?.closing ?? stated.equity.opening
    let shared = sharedCosts.map { $0[index] }.total
    let expected =
      zip(scenario.insatser, costs).map { insats, costs in
        costs[index].scaled(by: insats.expectedSpend.fraction)
      }.total + shared
    let fixed = scenario.fixedCosts(year: index)
    let reserve = scenario.reserve(year: index)
    let expectedOpening = earlier.last?.expectedClosing ?? stated.equity.opening
    return Ledger(
      year: scenario.years.lowerBound + index, pool: pool, fixedCosts: fixed, reserve: reserve,
      insatser: costs.map { $0[index] }.total + shared, opening: opening,
      mayUse: stated.equity.use?[index] ?? max(.zero, opening),
      expectedClosing: expectedOpening + pool - fixed - reserve - expected)
  }
}

extension Scenario {
  /// All fixed costs of a year.
  public func fixedCosts(year index: Int) -> Kronor {
    stated.fixedCosts.map { $0.amounts[index] }.total
  }

  /// Money for the board's disposal in a year.
  public func reserve(year index: Int) -> Kronor {
    stated.reserve.amounts.isEmpty ? .zero : stated.reserve.amounts[index]
  }
}
