extension Search {
  /// Solves a program whose constraints weigh nothing: every variable goes to its better bound.
  mutating func settleByBounds() -> Finding {
    var values: [Double] = []
    for column in form.cost.indices {
      guard let value = form.bestValue(ofColumn: column) else { return .unbounded }
      values.append(value)
    }
    guard offer(values), let incumbent else { return .infeasible }
    raise(incumbent.objective)
    return .proven
  }
}

extension NormalForm {
  /// The column's best value when nothing ties it to others; nil when it has none.
  fileprivate func bestValue(ofColumn column: Int) -> Double? {
    if cost[column] == 0 {
      return clamped(0, toColumn: column)
    }
    let best = cost[column] > 0 ? columnLower[column] : columnUpper[column]
    return best.isFinite ? best : nil
  }
}
