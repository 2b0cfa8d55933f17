public import Model

/// How one scenario or plan differs from the baseline.
public struct ComparisonDifference: Sendable {
  /// The calendar years that both plan; nothing else is compared year by year.
  public let years: [Int]
  /// Whether both plan the same years, so that what is counted over the whole period compares.
  public let hasSameYears: Bool
  /// The money of each of those years.
  public let money: [MoneyDifference]
  /// The insatser that differ; none where one of them has no plan.
  public let insatser: [InsatsDifference]
  /// The rules that stand otherwise.
  public let rules: [RuleDifference]
  /// Whether both have a plan, and it is the same: the same insatser in the same years at the same
  /// volumes.
  public let isSamePlan: Bool
  /// Where the plan is the same, why, as far as it can be told.
  public let whySame: [Phrase]
  /// How the value's terms differ; `nil` where one of them has no plan.
  public let value: ValueDifference?
  /// What it would cost to keep insatser that left.
  public private(set) var kept: [KeptInsats] = []

  init(from baseline: ComparisonColumn, to column: ComparisonColumn) {
    let pairs = baseline.years.compactMap { before in
      column.year(before.ledger.year).map { MoneyDifference(before: before, after: $0) }
    }
    let years = pairs.map(\.year)
    money = pairs
    self.years = years
    hasSameYears = baseline.findings.forbund.years == column.findings.forbund.years
    guard let before = baseline.plan, let after = column.plan else {
      insatser = []
      rules = []
      isSamePlan = false
      whySame = []
      value = nil
      return
    }
    insatser = InsatsDifference.all(from: before, to: after, years: years)
    rules = RuleDifference.all(from: before.rules, to: after.rules)
    isSamePlan = hasSameYears && insatser.allSatisfy { $0.kind == .repriced }
    whySame = isSamePlan ? SamePlanReason.all(from: baseline, to: column, money: pairs) : []
    value = ValueDifference(before.value, after.value)
  }

  /// The insatser of one kind.
  public func insatser(_ kind: InsatsDifference.Kind) -> [InsatsDifference] {
    insatser.filter { $0.kind == kind }
  }

  /// Room for insatser over the years that both plan, minus the baseline's.
  public var room: Kronor { money.map { $0.change(\.room) }.total }

  /// The insatser that left although they may be funded.
  var unexplained: [InsatsDifference] {
    insatser(.left).filter { $0.isCandidate && $0.exclusion == nil }
  }

  /// Adds what planning came to with an insats kept.
  mutating func add(_ answer: KeptInsats.Answer, of id: InsatsID, in column: ComparisonColumn) {
    guard let name = insatser.first(where: { $0.id == id })?.name,
      let best = column.plan?.value.first
    else { return }
    var loss: Int?
    if case .worth(let level) = answer, level.unit == best.unit {
      loss = best.direction == .maximise ? best.units - level.units : level.units - best.units
    }
    kept.append(
      KeptInsats(id: id, name: name, answer: answer, loss: loss, room: room))
  }
}

/// How what a plan is worth differs, its terms apart.
public struct ValueDifference: Hashable, Sendable {
  /// The first level of the baseline's objective.
  public let before: Valuation.Level
  /// The first level here.
  public let after: Valuation.Level
  /// Persons as the objective counts them, minus the baseline's.
  public let persons: Score
  /// Benefit points, minus the baseline's.
  public let points: Score
  /// New participants over all years, minus the baseline's.
  public let participants: Volume
  /// Net persons by outcome, minus the baseline's.
  public let outcomes: [OutcomeID: Score]

  init(_ before: ValueFindings, _ after: ValueFindings) {
    self.before = before.first
    self.after = after.first
    persons = after.persons - before.persons
    points = after.points - before.points
    participants = after.participants - before.participants
    var change: [OutcomeID: Score] = [:]
    for outcome in after.outcomes { change[outcome.outcome, default: .zero] += outcome.total }
    for outcome in before.outcomes { change[outcome.outcome, default: .zero] += -outcome.total }
    outcomes = change
  }

  /// The value minus the baseline's, in the level's units; `nil` where they are different things.
  public var units: Int? {
    before.unit == after.unit && before.direction == after.direction
      ? after.units - before.units : nil
  }
}
