/// What rows and prices say of a table's options.
extension OptionTable {
  /// Drops options that a row has no room for; no where a block has none left.
  func propagate(_ domains: inout [UInt64]) -> Bool {
    var least = [Double](repeating: 0, count: rowCount)
    var hasDropped = true
    while hasDropped {
      hasDropped = false
      for row in least.indices { least[row] = 0 }
      var ranges = [(low: Double, high: Double)](
        repeating: (0, 0), count: factorValueStart.count)
      for block in domains.indices {
        for factor in factorStart[block]..<factorStart[block + 1] {
          let range = range(of: factor, domains[block])
          ranges[factor] = range
          for place in factorRowStart[factor]..<factorRowStart[factor + 1] {
            let multiple = factorMultiple[place]
            least[factorRow[place]] += multiple * (multiple > 0 ? range.low : range.high)
          }
        }
      }
      for row in least.indices where least[row] > limits[row] + 1e-9 { return false }
      for block in domains.indices where domains[block] & (domains[block] - 1) != 0 {
        for factor in factorStart[block]..<factorStart[block + 1] {
          for place in factorRowStart[factor]..<factorRowStart[factor + 1] {
            let row = factorRow[place]
            let room = limits[row] - least[row] + 1e-9
            let multiple = factorMultiple[place]
            let range = ranges[factor]
            guard abs(multiple) * (range.high - range.low) > room else { continue }
            let low = multiple > 0 ? range.low : range.high
            if drop(&domains[block], factor, multiple, above: multiple * low + room) {
              hasDropped = true
            }
          }
        }
        if domains[block] == 0 { return false }
      }
    }
    return true
  }

  func range(of factor: Int, _ domain: UInt64) -> (low: Double, high: Double) {
    let values = factorValueStart[factor]
    var (low, high) = (Double.infinity, -Double.infinity)
    var bits = domain
    while bits != 0 {
      let value = factorValue[values + bits.trailingZeroBitCount]
      low = min(low, value)
      high = max(high, value)
      bits &= bits - 1
    }
    return (low, high)
  }

  private func drop(
    _ domain: inout UInt64, _ factor: Int, _ multiple: Double, above most: Double
  ) -> Bool {
    let values = factorValueStart[factor]
    let before = domain
    var bits = domain
    while bits != 0 {
      let bit = bits.trailingZeroBitCount
      if multiple * factorValue[values + bit] > most { domain &= ~(1 << UInt64(bit)) }
      bits &= bits - 1
    }
    return domain != before
  }

  /// A block's best option at some multipliers, what each of its options loses against it, and what
  /// it takes from the slope.
  ///
  /// - Returns: what the best option is worth.
  func settle(
    _ block: Int, _ domain: UInt64, _ multipliers: [Double], loss: inout [Double],
    chosen: inout Int, slope: inout [Double]
  ) -> Double {
    let first = optionStart[block]
    let end = optionStart[block + 1]
    let factors = factorStart[block]..<factorStart[block + 1]
    for place in first..<end { loss[place] = worth[place] }
    for factor in factors {
      var price = 0.0
      for place in factorRowStart[factor]..<factorRowStart[factor + 1] {
        price += multipliers[factorRow[place]] * factorMultiple[place]
      }
      guard price != 0 else { continue }
      let shift = factorValueStart[factor] - first
      for place in first..<end { loss[place] -= price * factorValue[place + shift] }
    }
    var best = -Double.infinity
    var option = 0
    for place in first..<end
    where loss[place] > best && domain >> UInt64(place - first) & 1 == 1 {
      best = loss[place]
      option = place - first
    }
    for place in first..<end { loss[place] = best - loss[place] }
    chosen = option
    for factor in factors {
      let value = factorValue[factorValueStart[factor] + option]
      guard value != 0 else { continue }
      for place in factorRowStart[factor]..<factorRowStart[factor + 1] {
        slope[factorRow[place]] -= factorMultiple[place] * value
      }
    }
    return best
  }
}
