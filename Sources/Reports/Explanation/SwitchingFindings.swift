public import Model
import Planning

/// Which single figures would change the decision, and how little they need to move.
public struct SwitchingFindings: Sendable {
  /// One figure of one insats.
  public struct Entry: Sendable {
    /// The insats.
    public let id: InsatsID
    /// Its name.
    public let name: String
    /// Where the figure stands in the scenario: `insatser.I03.effect`.
    public let path: String
    /// The figure with the value at which the decision turns.
    public let flip: FlipFindings
  }

  /// Figures that turn the decision within their own range, the one that needs least of it first.
  public let within: [Entry]
  /// Net effects with a range that turn nothing within it.
  public let safe: Int
  /// Assumptions without a source that can be moved one by one, the one that needs least first.
  public let assumptions: [Entry]
  /// Assumptions that are moved one by one and turn nothing however far.
  public let idle: Int
  /// Assumptions that no single figure of an insats answers for and that are not moved here.
  public let untried: Int

  init(_ reasons: [ReasonFindings], _ evidence: Evidence, pointWorth: Bool) {
    let entries = reasons.flatMap { reason in
      reason.flips.map { flip in
        Entry(
          id: reason.id, name: reason.name,
          path: "insatser.\(reason.id).\(flip.flip.figure.key)", flip: flip)
      }
    }
    let ranged = entries.filter { $0.flip.stated != nil }
    within = ranged.filter { ($0.flip.shareOfRange ?? .infinity) <= 1 }
      .sorted { ($0.flip.shareOfRange ?? 0, $0.path) < ($1.flip.shareOfRange ?? 0, $1.path) }
    safe = ranged.count - within.count
    let open = Set(evidence.assumptions.map(\.path))
    let assumed = entries.filter { open.contains($0.path) }
    assumptions = assumed.filter { $0.flip.shareOfFigure != nil }.sorted {
      (abs($0.flip.shareOfFigure ?? 0), $0.path) < (abs($1.flip.shareOfFigure ?? 0), $1.path)
    }
    idle = assumed.count - assumptions.count
    let tried = Set(assumed.map(\.path)).union(pointWorth ? ["objective.benefit_point"] : [])
    untried = open.subtracting(tried).count
  }
}

extension InsatsFigure {
  /// The key under which the figure stands in a scenario.
  var key: String {
    switch self {
    case .cost: "cost"
    case .netEffect: "effect"
    case .participants: "volume"
    case .benefitPoints: "benefit_points"
    }
  }
}
