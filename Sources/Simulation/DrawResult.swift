public import Model

/// What one draw came to.
public struct DrawResult: Hashable, Sendable {
  /// The number of the draw, from 0.
  public var draw: Int
  /// What became of each judged plan, in their order.
  public var plans: [DrawnPlan]
  /// The best plan of the draw, where draws are re-optimised and a plan was found.
  public var best: Best?

  /// The best plan of a draw: what would be decided by someone who knew how it turns out.
  public struct Best: Hashable, Sendable {
    /// What it comes to.
    public var figures: DrawnPlan
    /// The planned years in which each funded insats is funded, counted from 0.
    public var funded: [InsatsID: [Int]]
    /// How much better a plan could be, in units of the objective; 0 is proven best.
    public var gap: Int

    /// A best plan.
    public init(figures: DrawnPlan, funded: [InsatsID: [Int]], gap: Int) {
      self.figures = figures
      self.funded = funded
      self.gap = gap
    }
  }

  /// What a draw came to.
  public init(draw: Int, plans: [DrawnPlan], best: Best? = nil) {
    self.draw = draw
    self.plans = plans
    self.best = best
  }
}
