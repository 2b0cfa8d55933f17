/// Which insatser are funded in which year, at which volume: a proposal, since the board decides
/// (10 §).
public struct Plan: Hashable, Sendable {
  /// One funded year of one insats.
  public struct Choice: Hashable, Sendable {
    /// New participants.
    public var volume: Volume
    /// Which of its grants it gets, counted from 0; `nil` where amounts are not graded.
    public var grant: Int?
    /// Whether it ends on the day it is decided until.
    public var endsWhenDecided: Bool

    /// A funded year.
    public init(volume: Volume, grant: Int? = nil, endsWhenDecided: Bool = false) {
      self.volume = volume
      self.grant = grant
      self.endsWhenDecided = endsWhenDecided
    }
  }

  /// For each insats of the scenario, in its order, a choice for each year; `nil` is not funded.
  public var choices: [[Choice?]]

  /// What each member pays in each year, where a plan made by hand says it; `nil` is what the
  /// shares of 5 § make of the offers.
  public var payments: [[MemberID: Kronor]]?

  /// A plan.
  public init(choices: [[Choice?]], payments: [[MemberID: Kronor]]? = nil) {
    self.choices = choices
    self.payments = payments
  }

  /// The plan that funds nothing.
  public static func empty(for scenario: Scenario) -> Plan {
    Plan(
      choices: Array(
        repeating: Array(repeating: nil, count: scenario.yearCount),
        count: scenario.insatser.count))
  }

  /// Whether the insats at `position` is funded in the year `index`; in the year before the
  /// first, whether it runs today.
  public func isFunded(_ position: Int, year index: Int, in scenario: Scenario) -> Bool {
    index < 0
      ? scenario.insatser[position].runsBefore(budgetYear: scenario.years.lowerBound)
      : choices[position][index] != nil
  }

  /// The year of its run that a year would be if funded, counted from 1 and capped at the length of the
  /// ramp-up; an insats that runs today has its ramp-up behind it, and in a decided year the
  /// decision says how long it has run.
  ///
  /// Each insats is asked where it stands, since every year of every plan asks.
  public func runYear(of position: Int, year index: Int, in scenario: Scenario) -> Int {
    if scenario.insatser[position].status == .decided {
      let insats = scenario.insatser[position]
      if insats.decidedMonths(in: scenario.years.lowerBound + index) > 0 {
        return insats.decidedRunYear(index, in: scenario)
      }
    }
    let stages = max(scenario.insatser[position].rampUp.count, 1)
    let before = choices[position][..<index].reversed().prefix { $0 != nil }.count
    let ranBefore = before == index && isFunded(position, year: -1, in: scenario)
    return ranBefore ? stages : min(before + 1, stages)
  }
}
