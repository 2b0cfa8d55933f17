public import Model
public import Planning

/// What there is to say about the next krona, and about the last ones.
public struct NextKronaFindings: Sendable {
  /// The way from the best plan at one pool to the best at a larger one.
  public struct Move: Sendable {
    /// How much larger the budget year's pool is.
    public let extraPool: Kronor
    /// The larger pool.
    public let pool: Kronor
    /// The room for insatser in the budget year, with the larger pool.
    public let room: Kronor
    /// What insatser cost in the budget year, with the larger pool.
    public let cost: Kronor
    /// What each member pays more in the budget year.
    public let payments: [Payment]
    /// How much better the plan is, in units of the first level.
    public let gain: Int
    /// How far off the gain may be, in wholes of the unit: less by the first, more by the second.
    public let uncertainty: (less: Double, more: Double)
    /// Net persons as the objective counts them: more, or with a minus fewer.
    public let persons: Score
    /// Benefit points: more, or with a minus fewer.
    public let points: Score
    /// The value at the smaller pool.
    public let before: Valuation.Level
    /// The value at the larger pool.
    public let after: Valuation.Level
    /// What comes and goes.
    public let change: PlanChange
    /// Whether persons are counted as years in work.
    public let countsYears: Bool
    /// Whether points are part of the value.
    public let countsPoints: Bool

    /// Whether both values are proven without a gap.
    public var isExact: Bool { uncertainty.less == 0 && uncertainty.more == 0 }
  }

  /// What one member pays more.
  public struct Payment: Hashable, Sendable {
    /// The member.
    public let member: MemberID
    /// Its name.
    public let name: String
    /// The payer group it belongs to.
    public let part: Part
    /// How much more.
    public let extra: Kronor
  }

  /// The smallest extra pool that does something.
  public enum Answer: Sendable {
    /// This much does it; it is proven smallest, or at most this much is needed.
    case found(Move, isSmallest: Bool)
    /// No pool up to this one does it.
    case none(upTo: Kronor)
    /// A limit came before it was known.
    case unknown
  }

  /// What the last of today's money did.
  public struct Bought: Sendable {
    /// What came of planning without it.
    public enum Outcome: Sendable {
      /// The way from the plan without it to today's.
      case move(Move)
      /// No lawful plan exists without it.
      case noLawfulPlan
      /// A limit came before any plan was found.
      case unknown
    }

    /// The part of the pool that was asked about.
    public let asked: Kronor
    /// The pool without it.
    public let pool: Kronor
    /// What came of planning without it.
    public let outcome: Outcome
  }

  /// Today's pool in the budget year.
  public let pool: Kronor
  /// The steps in which the pool grows.
  public let step: Kronor
  /// The smallest extra pool that gives a better plan.
  public let raising: Answer
  /// The smallest extra pool that gives a plan with another set of insatser.
  public let changing: Answer
  /// What the last of today's money did.
  public let bought: [Bought]
  /// The planned years.
  public let years: [Int]
  /// Whether every insats that may be funded is so in every year in which it can be.
  public let everythingIsFunded: Bool

  /// The findings of the next krona.
  public init(_ next: NextKrona) {
    let account = next.today.account
    let scenario = account.scenario
    pool = account.ledger[0].pool
    step = next.step
    raising = Answer(next.raising)
    changing = Answer(next.changing)
    bought = next.bought.map { bought in
      let outcome: Bought.Outcome =
        switch bought.outcome {
        case .move(let move): .move(Move(move))
        case .noLawfulPlan: .noLawfulPlan
        case .unknown: .unknown
        }
      return Bought(asked: bought.asked, pool: bought.pool, outcome: outcome)
    }
    years = Array(scenario.years)
    everythingIsFunded = scenario.insatser.enumerated().allSatisfy { position, insats in
      !scenario.exclusions(of: insats).isEmpty
        || (0..<scenario.yearCount).allSatisfy {
          account.terms[position][$0].options.isEmpty || account.plan.choices[position][$0] != nil
        }
    }
  }

  /// Whether the same extra pool raises the value and changes the set.
  public var isOneAnswer: Bool {
    guard case .found(let one, _) = raising, case .found(let other, _) = changing else {
      return false
    }
    return one.extraPool == other.extraPool
  }
}

extension NextKronaFindings.Answer {
  init(_ answer: NextKrona.Answer) {
    self =
      switch answer {
      case .found(let move, let isSmallest):
        .found(NextKronaFindings.Move(move), isSmallest: isSmallest)
      case .none(let pool): .none(upTo: pool)
      case .unknown: .unknown
      }
  }
}

extension NextKronaFindings.Move {
  init(_ move: NextKrona.Move) {
    let (less, more) = (move.before, move.after)
    let plans = [less, more].map {
      PlanFindings($0.account, valuation: $0.valuation, verdicts: $0.verdicts)
    }
    let scenario = more.account.scenario
    extraPool = move.extraPool
    pool = more.account.ledger[0].pool
    room = more.account.ledger[0].room
    cost = more.account.ledger[0].insatser
    let extra = Dictionary(
      move.payments.map { ($0.member, $0.extra) }, uniquingKeysWith: { first, _ in first })
    payments = scenario.membersByPart.compactMap { member in
      extra[member.id].map {
        NextKronaFindings.Payment(
          member: member.id, name: member.name, part: member.part, extra: $0)
      }
    }
    gain = move.gain[0]
    uncertainty = (less.proof.gap, more.proof.gap)
    persons = plans[1].value.persons - plans[0].value.persons
    points = plans[1].value.points - plans[0].value.points
    before = less.valuation.levels[0]
    after = more.valuation.levels[0]
    change = PlanChange(from: plans[0], to: plans[1])
    countsYears = plans[1].value.countsYears
    countsPoints = plans[1].value.pointWorth != nil
  }
}
