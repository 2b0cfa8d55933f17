public import Model

extension Planner {
  /// The best plan that differs from another by one swap: at most one insats out and one in, where
  /// none counts as an empty place, ordered by value and then by lower cost.
  ///
  /// ``PlanningAnswer/unattainable`` means that no swap leaves a lawful plan.
  ///
  /// - Throws: as ``plan(_:)`` does.
  @available(*, noasync)
  public func neighbour(
    of plan: Plan, _ options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> PlanningAnswer {
    var asking = options
    asking.searchesNearRelaxation = true
    asking.conditions.append(.oneSwap(from: plan))
    return try self.plan(asking)
  }
}

extension Plan {
  /// The positions of the insatser that lose a funded year on the way to another plan, and of those
  /// that gain one.
  public func swap(to other: Plan) -> (out: [Int], in: [Int]) {
    let pairs = zip(choices, other.choices).map { zip($0, $1) }
    let out = choices.indices.filter { pairs[$0].contains { $0 != nil && $1 == nil } }
    let `in` = choices.indices.filter { pairs[$0].contains { $0 == nil && $1 != nil } }
    return (out, `in`)
  }
}
