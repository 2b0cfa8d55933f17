/// People who are in several insatser in the same year.
///
/// The cluster is active when two of its insatser are funded. Its shared people then count once:
/// in the funded insats whose effect counts.
public struct Overlap: Hashable, Sendable {
  /// The insatser, at least two.
  ///
  /// Clusters are disjoint.
  public var insatser: [InsatsID]
  /// How many people they share a year.
  public var people: Int
  /// The insats whose effect counts while it is funded; `nil` is always the highest.
  public var counts: InsatsID?

  /// A cluster.
  public init(insatser: [InsatsID], people: Int, counts: InsatsID? = nil) {
    self.insatser = insatser
    self.people = people
    self.counts = counts
  }
}
