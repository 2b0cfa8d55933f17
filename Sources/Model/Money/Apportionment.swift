/// Splits an amount by weights so that the parts sum exactly (largest remainder, Hamilton).
public enum Apportionment {
  /// Splits `amount` in whole `unit`s in proportion to `weights`, none above its cap.
  ///
  /// Each quota is rounded down to a unit; the units left go to the largest remainders, ties in
  /// order. Where a cap is reached, what is over is split among the rest by the same rule.
  ///
  /// - Returns: one part for each weight; they sum to `amount` rounded down to a unit, or to the
  ///   sum of the caps when that is less.
  public static func split(
    _ amount: Kronor, by weights: [Int], caps: [Kronor]? = nil, unit: Kronor
  ) -> [Kronor] {
    var parts = [Int](repeating: 0, count: weights.count)
    let caps = caps?.map { $0.amount / unit.amount }
    var open = weights.indices.filter { weights[$0] > 0 }
    var left = amount.amount / unit.amount
    while left > 0, !open.isEmpty {
      let quotas = quotas(of: left, by: open.map { weights[$0] })
      guard let caps, zip(open, quotas).contains(where: { parts[$0] + $1 > caps[$0] }) else {
        for (place, quota) in zip(open, quotas) { parts[place] += quota }
        break
      }
      for (place, quota) in zip(open, quotas) where parts[place] + quota >= caps[place] {
        left -= caps[place] - parts[place]
        parts[place] = caps[place]
      }
      open.removeAll { parts[$0] == caps[$0] }
    }
    return parts.map { unit * $0 }
  }

  private static func quotas(of units: Int, by weights: [Int]) -> [Int] {
    let sum = weights.reduce(0) { $0 + Int128($1) }
    let products = weights.map { Int128($0) * Int128(units) }
    var quotas = products.map { Int($0 / sum) }
    let rest = units - quotas.reduce(0, +)
    let byRemainder = weights.indices.sorted {
      (products[$1] % sum, $0) < (products[$0] % sum, $1)
    }
    for place in byRemainder.prefix(rest) { quotas[place] += 1 }
    return quotas
  }
}
