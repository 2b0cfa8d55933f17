public import Model
public import Planning

/// Plans beside the one that was found: the best one swap away, and the best that keeps what was
/// funded last year.
public struct NearbyFindings: Sendable {
  /// The best plan one swap away.
  public struct Neighbour: Sendable {
    /// What goes out.
    public let out: [InsatsFindings]
    /// What comes in.
    public let into: [InsatsFindings]
    /// The plan's value.
    public let value: Valuation.Level
    /// What it costs over all planned years.
    public let cost: Kronor
  }

  /// The best plan that keeps last year's insatser.
  public struct Kept: Sendable {
    /// How many may be dropped.
    public let droppingAtMost: Int
    /// Whether the answer is the proposal itself.
    public let isProposal: Bool
    /// The plan, and how it differs; `nil` where no lawful plan keeps them.
    public let plan: Neighbour?
    /// The price of stability, in units of the first level.
    public let price: Int?
  }

  /// The best plan one swap away.
  public let neighbour: Neighbour?
  /// Whether it was asked for.
  public let asksForNeighbour: Bool
  /// The best plan that keeps last year's insatser, where it was asked for.
  public let kept: Kept?
  /// What the next krona would do, where it was asked for and can be told.
  public let nextKrona: NextKronaFindings?
  /// The best plans side by side, where they were asked for.
  public let alternatives: AlternativesFindings?

  /// Nothing was asked for.
  public static let none = NearbyFindings(neighbour: nil, asked: false, kept: nil, beside: nil)

  /// What was found beside a proposal.
  public init(
    neighbour answer: PlanningAnswer?, asked: Bool, kept stability: Stability?,
    nextKrona: NextKrona? = nil, alternatives: AlternativesFindings? = nil,
    beside proposal: Proposal?
  ) {
    self.alternatives = alternatives
    self.nextKrona = nextKrona.map(NextKronaFindings.init)
    asksForNeighbour = asked
    neighbour = proposal.flatMap { Neighbour(answer, beside: $0) }
    kept = stability.map { stability in
      let plan = Neighbour(stability.kept, beside: stability.best)
      return Kept(
        droppingAtMost: stability.droppingAtMost,
        isProposal: plan.map { $0.out.isEmpty && $0.into.isEmpty } ?? false, plan: plan,
        price: stability.price?.first)
    }
  }
}

extension NearbyFindings.Neighbour {
  fileprivate init?(_ answer: PlanningAnswer?, beside best: Proposal) {
    guard case .proposal(let other)? = answer else { return nil }
    let swap = best.account.plan.swap(to: other.account.plan)
    out = swap.out.map { InsatsFindings(best.account, position: $0) }
    into = swap.in.map { InsatsFindings(other.account, position: $0) }
    value = other.valuation.levels[0]
    cost = other.account.ledger.map(\.insatser).total
  }
}
