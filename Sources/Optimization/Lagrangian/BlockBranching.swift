/// Branch and bound on a table of options, with Lagrangian bounds.
///
/// Where everything is a choice and the rows are tight, linear relaxations are dear and say little.
/// Here a node's bound is the Lagrangian relaxation of the rows at multipliers that a few subgradient
/// steps towards the target improve (Held, Wolfe and Crowder 1974; the step's length is Polyak's).
/// An option whose loss is more than what lies between bound and target is dropped, rows drop options
/// that no longer fit, and a block is split in two where its average option lies.
///
/// How good the target is decides how fast it goes, so the search is destructive: it guesses an
/// optimum close to the relaxation's, searches all of what would be better, and moves the guess
/// away while there is nothing.
struct BlockBranching {
  /// Subgradient steps at the root and at other nodes.
  private static let stepsAtRoot = 100
  private static let stepsBelow = 30
  /// Steps without a better bound before they become shorter, by what factor, and the shortest.
  private static let patience = 6
  private static let shrinking = 0.6
  private static let shortest = 0.05
  /// How much of the last direction a step keeps.
  private static let memory = 0.6

  let table: OptionTable
  /// What counts as better than a point: its worth and a little more.
  let step: (Double) -> Double
  /// The worth that must be beaten.
  private(set) var floor: Double
  /// The best options found, one for each block.
  private(set) var best: [Int]?
  /// Nodes visited.
  private(set) var nodes = 0
  /// Whether a limit ended the search.
  private(set) var isStopped = false
  private let limits: Limits
  private let visitedBefore: Int
  /// What each option loses at the last multipliers.
  private var loss: [Double]
  /// How much each option has been chosen lately.
  private var share: [Double]
  private var chosen: [Int]
  private var slope: [Double]

  /// A node: the options that each block may still have, and multipliers to start from.
  private struct Node {
    var domains: [UInt64]
    var multipliers: [Double]
  }

  /// - Parameters:
  ///   - table: The options.
  ///   - floor: What must be beaten.
  ///   - limits: What may be spent.
  ///   - visited: Nodes visited before.
  ///   - step: The worth that must be exceeded to be better than another worth.
  init(
    _ table: OptionTable, floor: Double, _ limits: Limits, visited: Int,
    step: @escaping (Double) -> Double
  ) {
    self.table = table
    self.floor = floor
    self.step = step
    self.limits = limits
    visitedBefore = visited
    loss = Array(repeating: 0, count: table.worth.count)
    share = loss
    chosen = Array(repeating: 0, count: table.blockCount)
    slope = Array(repeating: 0, count: table.rowCount)
  }

  /// Searches everything that is better than the floor.
  mutating func search(from multipliers: [Double]) {
    let domains = (0..<table.blockCount).map { block in
      let count = table.options(of: block).count
      return count == 64 ? UInt64.max : (1 << UInt64(count)) - 1
    }
    visit(Node(domains: domains, multipliers: multipliers), depth: 0)
  }

  private mutating func visit(_ start: Node, depth: Int) {
    if nodes & 63 == 0, limits.areSpent(after: visitedBefore + nodes) { isStopped = true }
    guard !isStopped else { return }
    nodes += 1
    var node = start
    guard table.propagate(&node.domains),
      improve(&node, steps: depth == 0 ? Self.stepsAtRoot : Self.stepsBelow)
    else { return }
    guard let (block, first, second) = split(node) else { return }
    for half in [first, second] {
      var child = node
      child.domains[block] = half
      visit(child, depth: depth + 1)
    }
  }

  // MARK: Bounding

  /// Moves the multipliers towards the target and drops what cannot be part of anything better; no
  /// where nothing is left.
  private mutating func improve(_ node: inout Node, steps: Int) -> Bool {
    var best = Double.infinity
    var bestMultipliers = node.multipliers
    var length = 1.0
    var fruitless = 0
    var direction = [Double](repeating: 0, count: table.rowCount)
    for place in share.indices { share[place] = 0 }
    for count in 0..<steps {
      let bound = evaluate(node)
      if bound <= floor { return false }
      takeChosen()
      if bound <= floor { return false }
      let hasDropped = dropLosers(&node, bound)
      if hasDropped, count % 12 == 11, !table.propagate(&node.domains) { return false }
      if bound < best - 1e-6 * abs(best) {
        fruitless = 0
      } else {
        fruitless += 1
      }
      if bound < best {
        best = bound
        bestMultipliers = node.multipliers
      }
      if fruitless >= Self.patience {
        length *= Self.shrinking
        fruitless = 0
        node.multipliers = bestMultipliers
        if length < Self.shortest { break }
        continue
      }
      remember(count == 0 ? 1 : 0.2)
      guard takeStep(&node, length: length, bound - floor, &direction) else { break }
    }
    node.multipliers = bestMultipliers
    return evaluate(node) > floor && table.propagate(&node.domains)
  }

  /// `L(u) = Σ u_k·b_k + Σ_blocks max (v − u·a)`, with the losses, the options chosen and the slope.
  private mutating func evaluate(_ node: Node) -> Double {
    var sum = 0.0
    for row in slope.indices {
      slope[row] = table.limits[row]
      sum += node.multipliers[row] * table.limits[row]
    }
    for block in node.domains.indices {
      sum += table.settle(
        block, node.domains[block], node.multipliers, loss: &loss, chosen: &chosen[block],
        slope: &slope)
    }
    return sum
  }

  /// Takes the options chosen as the best, where they keep every row.
  private mutating func takeChosen() {
    guard slope.allSatisfy({ $0 >= -1e-9 }) else { return }
    var worth = 0.0
    for block in chosen.indices { worth += table.worth[table.optionStart[block] + chosen[block]] }
    guard worth > floor else { return }
    best = chosen
    floor = step(worth)
  }

  private mutating func dropLosers(_ node: inout Node, _ bound: Double) -> Bool {
    let room = bound - floor
    var hasDropped = false
    for block in node.domains.indices {
      let first = table.optionStart[block]
      var bits = node.domains[block]
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        if loss[first + bit] > room {
          node.domains[block] &= ~(1 << UInt64(bit))
          hasDropped = true
        }
        bits &= bits - 1
      }
    }
    return hasDropped
  }

  private mutating func remember(_ weight: Double) {
    for place in share.indices { share[place] *= 1 - weight }
    for block in chosen.indices { share[table.optionStart[block] + chosen[block]] += weight }
  }

  /// `u ← max(0, u − length·(L − target)/|d|²·d)` with d the slope and part of the last direction.
  private func takeStep(
    _ node: inout Node, length: Double, _ room: Double, _ direction: inout [Double]
  ) -> Bool {
    var square = 0.0
    for row in direction.indices {
      direction[row] = slope[row] + Self.memory * direction[row]
      if node.multipliers[row] > 0 || direction[row] < 0 {
        square += direction[row] * direction[row]
      }
    }
    guard square > 1e-18 else { return false }
    let step = length * room / square
    for row in direction.indices {
      node.multipliers[row] = max(0, node.multipliers[row] - step * direction[row])
    }
    return true
  }

  // MARK: Branching

  /// The block that is least decided for what it weighs, in two halves, the likelier first.
  private func split(_ node: Node) -> (block: Int, first: UInt64, second: UInt64)? {
    var place: Int?
    var most = -1.0
    for block in node.domains.indices where node.domains[block] & (node.domains[block] - 1) != 0 {
      let largest = table.options(of: block).reduce(0) { max($0, share[$1]) }
      let score = (1.02 - largest) * (weight(of: block, node) + 1e-6)
      if score > most {
        most = score
        place = block
      }
    }
    guard let place else { return nil }
    let first = table.optionStart[place]
    var (mean, total) = (0.0, 0.0)
    for option in table.options(of: place)
    where node.domains[place] >> UInt64(option - first) & 1 == 1 {
      mean += Double(option - first) * share[option]
      total += share[option]
    }
    mean /= total > 0 ? total : 1
    let cut = UInt64(max(0, mean.rounded(.down)))
    let mask: UInt64 = cut >= 63 ? .max : (1 << (cut + 1)) - 1
    var low = node.domains[place] & mask
    if low == 0 || low == node.domains[place] { low = 1 << UInt64(chosen[place]) }
    let high = node.domains[place] & ~low
    let lowShare = table.options(of: place).reduce(0) {
      low >> UInt64($1 - first) & 1 == 1 ? $0 + share[$1] : $0
    }
    return lowShare >= 0.5 * total ? (place, low, high) : (place, high, low)
  }

  /// What a block's choice weighs at the multipliers: over its rows, `u_k` times the most that an
  /// option differs from the one chosen.
  private func weight(of block: Int, _ node: Node) -> Double {
    var sum = 0.0
    for factor in table.factorStart[block]..<table.factorStart[block + 1] {
      let range = table.range(of: factor, node.domains[block])
      let own = table.factorValue[table.factorValueStart[factor] + chosen[block]]
      let most = max(range.high - own, own - range.low)
      for place in table.factorRowStart[factor]..<table.factorRowStart[factor + 1] {
        sum += node.multipliers[table.factorRow[place]] * abs(table.factorMultiple[place]) * most
      }
    }
    return sum
  }
}
