/// A figure worked out from draws, and how far off it may be.
public struct Estimated: Hashable, Sendable {
  /// The figure.
  public let value: Double
  /// Its standard error: two times in three the figure of infinitely many draws is no farther away.
  ///
  /// Infinite where too few draws tell.
  public let error: Double

  /// A figure with its error.
  public init(value: Double, error: Double) {
    self.value = value
    self.error = error
  }
}

/// The values of one quantity over draws, dealt between independent replicates.
public struct Sample: Sendable {
  /// The values in the order of the draws.
  public let values: [Double]
  /// How many replicates they are dealt between: value i belongs to replicate `i mod replicates`.
  public let replicates: Int

  /// A sample.
  public init(_ values: [Double], replicates: Int) {
    self.values = values
    self.replicates = replicates
  }

  /// The mean, with the error that the replicates' means show.
  public var mean: Estimated { estimated { $0.reduce(0, +) / Double($0.count) } }

  /// The least value that at least a share of all values are at or below, such as 0.1 for P10.
  public func percentile(_ share: Double) -> Estimated {
    estimated { values in
      let sorted = values.sorted()
      let rank = (share * Double(sorted.count)).rounded(.up)
      return sorted[min(max(Int(rank), 1), sorted.count) - 1]
    }
  }

  /// The share of values that something holds for.
  public func share(where holds: (Double) -> Bool) -> Estimated {
    Sample(values.map { holds($0) ? 1 : 0 }, replicates: replicates).mean
  }

  /// A statistic of all values; its error is the standard deviation between replicates by the square
  /// root of their number (Owen 1997 for scrambled points; batch means for plain draws).
  ///
  /// The replicates' own bias is of a lower order and is not corrected for.
  private func estimated(_ statistic: ([Double]) -> Double) -> Estimated {
    guard !values.isEmpty else { return Estimated(value: .nan, error: .infinity) }
    let value = statistic(values)
    guard values.count >= 2 * replicates else { return Estimated(value: value, error: .infinity) }
    let parts = (0..<replicates).map { replicate in
      statistic(stride(from: replicate, to: values.count, by: replicates).map { values[$0] })
    }
    let mean = parts.reduce(0, +) / Double(parts.count)
    let squares = parts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares / Double(parts.count - 1)
    return Estimated(value: value, error: (variance / Double(parts.count)).squareRoot())
  }
}
