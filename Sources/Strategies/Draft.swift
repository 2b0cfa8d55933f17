import Model

/// A plan that is being put together, one insats after the other.
///
/// A step is taken only when it makes no rule worse that the strategy heeds. What is broken before,
/// as decided insatser dearer than the room are, is not held against a step that leaves it as it is.
struct Draft {
  /// Which rules a strategy heeds.
  enum Heed {
    /// Law and the terms of insatser: money, dates, volumes, relations, groups and capacities.
    case terms
    /// The same, and what the board allows at most by hard priorities.
    case ceilings
  }

  /// The rules of law and terms that one more insats can break.
  private static let terms: [RuleID] = [
    .funds, .noDebt, .volumes, .relations, .groupSize, .runs, .capacities,
  ]

  private(set) var account: Account
  private let heed: Heed
  private let boxes: MoneyBoxes?
  private let ceilings: [PriorityRow]
  private var margins: Margins

  var scenario: Scenario { account.scenario }
  var plan: Plan { account.plan }

  /// What is decided, at its least; `boxes` divide the room between those who may spend it.
  init(deciding scenario: Scenario, _ heed: Heed, boxes: (Account) -> MoneyBoxes? = { _ in nil }) {
    let account = Account(of: .decided(in: scenario), in: scenario)
    self.account = account
    self.heed = heed
    self.boxes = boxes(account)
    ceilings =
      heed == .ceilings
      ? scenario.priorityRows.filter { $0.isHard && $0.limit(.atMost) != nil } : []
    margins = Margins(broken: [:], boxes: [])
    margins = margins(of: account)
  }

  /// Funds an insats in its longest run that fits, at the largest volumes that fit.
  ///
  /// Runs are tried the longest first and then the earliest. In each, all years at their largest
  /// volumes are tried; where that does not fit, all years at their least, and from there each year
  /// is raised in turn as far as it goes.
  mutating func fund(_ position: Int) {
    guard scenario.exclusions(of: scenario.insatser[position]).isEmpty else { return }
    for run in account.runs(of: position) {
      if admit(run.plan(at: \.most, on: plan)) { return }
      guard run.hasChoice, admit(run.plan(at: \.least, on: plan)) else { continue }
      for year in run.years { raise(run, year: year) }
      return
    }
  }

  /// Funds insatser in an order; within ceilings, what was passed over again until nothing more is
  /// funded.
  mutating func fill(in order: [Int]) {
    for position in order { fund(position) }
    guard heed == .ceilings else { return }
    for _ in order.indices {
      let before = plan
      for position in order where plan.choices[position].allSatisfy({ $0 == nil }) {
        fund(position)
      }
      if plan == before { return }
    }
  }

  /// Raises one year of a run as far as it goes, by halving what is left.
  private mutating func raise(_ run: PossibleRun, year: Int) {
    guard let steps = run.steps[year] else { return }
    var reached = 0
    var beyond = steps.count
    while beyond - reached > 1 {
      let middle = reached + (beyond - reached) / 2
      var raised = plan
      raised.choices[run.position][year] = steps[middle]
      if admit(raised) { reached = middle } else { beyond = middle }
    }
  }

  /// Takes another plan in place of this one, if it makes nothing worse that is heeded.
  mutating func admit(_ plan: Plan) -> Bool {
    let next = account.with(plan)
    let judged = margins(of: next)
    guard judged.isNoWorse(than: margins) else { return false }
    account = next
    margins = judged
    return true
  }

  /// How far over its limit everything is that is over it.
  private func margins(of account: Account) -> Margins {
    var broken: [Limit: Int] = [:]
    for rule in Self.terms {
      for verdict in rule.rule.verdicts(on: account) where verdict.status == .broken {
        broken[.rule(rule, verdict.subject)] = verdict.margin?.amount ?? 0
      }
    }
    for (place, row) in ceilings.enumerated() {
      guard let excess = account.excess(of: row, .atMost), excess.sign < 0 else { continue }
      broken[.ceiling(place)] = excess.floor
    }
    return Margins(broken: broken, boxes: boxes?.left(in: account) ?? [])
  }
}

/// What is broken and by how much, and what is left in each box.
private struct Margins {
  let broken: [Limit: Int]
  let boxes: [Int128]

  /// Whether everything broken here was broken there at least as much, and no box is emptied more.
  func isNoWorse(than other: Margins) -> Bool {
    broken.allSatisfy { subject, margin in other.broken[subject].map { margin >= $0 } ?? false }
      && zip(boxes, other.boxes).allSatisfy { $0 >= 0 || $0 >= $1 }
  }
}

/// Something that can be over its limit.
private enum Limit: Hashable {
  /// What a rule judges.
  case rule(RuleID, Phrase)
  /// A ceiling of the board, by its place.
  case ceiling(Int)
}

extension Margin {
  /// The distance in the limit's own smallest unit.
  fileprivate var amount: Int {
    switch self {
    case .kronor(let amount): amount.amount
    case .participants(let volume): volume.hundredths
    case .insatser(let count), .capacity(let count), .days(let count): count
    case .persons(let score), .points(let score): score.units
    }
  }
}
