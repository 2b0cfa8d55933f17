public import Planning

/// How good a proposal is proven to be.
public struct Certainty: Sendable, Equatable {
  /// The proof.
  public let proof: Proof
  /// Other plans that are as good.
  public let ties: Ties
  /// What rounding continuous volumes lost, in the first level's units.
  public let roundingLoss: Int

  init(_ proposal: Proposal) {
    proof = proposal.proof
    ties = proposal.ties
    roundingLoss = proposal.roundingLoss
  }

  /// Whether no plan is better by more than the gap asked for.
  public var isProven: Bool { proof.status == .optimal }

  /// Whether a better plan may exist, by an amount that can be written.
  public var leavesGap: Bool { proof.gap > 0 }
}
