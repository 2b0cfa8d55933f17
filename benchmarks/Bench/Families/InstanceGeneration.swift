extension Instance {
  /// The instance of a family and a seed: the same at every call.
  ///
  /// The distributions are those of the measurements that chose the methods: 4–15 participants at
  /// least and 10–90 more at most, 15–120 tkr each and 50–900 tkr a year, an effect that grows with
  /// the cost and falls over five stages, and money for 35 % of what all candidates could use. No
  /// candidate may take more than a cap, to which the dearest volumes are cut.
  init(_ family: Family, seed: Int) {
    var numbers = SeededNumbers(name: family.root, seed: seed)
    var candidates = (0..<family.count).map { _ in Candidate(family, &numbers) }
    let budget = 35 * candidates.map(\.dearest).reduce(0, +) / 100
    let dearest = candidates.map(\.dearest).max() ?? 0
    let cap = max(budget * (family.count < 30 ? 15 : 5) / 100, 8 * dearest / 10)
    for place in candidates.indices { candidates[place].cut(to: cap) }

    self.family = family
    self.seed = seed
    self.candidates = candidates
    // What starts costs most in its first year, so later years have money over.
    leastSpent = family.years > 1 ? 800 : 918
    let growth = [1_000, 1_020, 1_040, 1_061, 1_082]
    pools = (0..<family.years).map { budget * 98 / 100 * growth[$0] / 4_000 * 4 }
    people = (0..<Self.groupCount).map { group in
      let most = candidates.map { $0.share(of: group) * ($0.volumes.last ?? 0) }.reduce(0, +)
      return Int(numbers.number(family.isTight ? 0.27...0.42 : 0.35...0.8) * Double(most) / 1_000)
    }
    let isTight = family.isTight
    // Few candidates cannot serve everybody's share as closely as many can.
    let hardest = family.count < 30 ? 80.0 : 100
    groupShares = (0..<Self.groupCount).map { _ in
      Int((isTight ? hardest * 180 / 100 : 100) * numbers.number(isTight ? 0.85...1.15 : 0.8...1.5))
    }
    kommunShares = (0..<Self.kommunCount).map { _ in
      Int((isTight ? hardest * 150 / 100 : 92) * numbers.number(isTight ? 0.85...1.1 : 0.8...1.4))
    }
    var requires: [Pair] = []
    for _ in 0..<(family.count / 6) {
      let two = numbers.different(2, below: family.count)
      if two[0] > two[1] { requires.append(Pair(first: two[0], second: two[1])) }
    }
    var excludes: [Pair] = []
    for _ in 0..<(family.count / 8) {
      let two = numbers.different(2, below: family.count)
      let pair = Pair(first: min(two[0], two[1]), second: max(two[0], two[1]))
      excludes.append(pair)
    }
    let needed = Needs(requires, count: family.count)
    self.requires = requires.withoutRepeats
    self.excludes = excludes.withoutRepeats.filter { !needed.together($0) }
  }
}

extension Instance.Candidate {
  /// A candidate as its family draws it.
  fileprivate init(_ family: Family, _ numbers: inout SeededNumbers) {
    let least = numbers.whole(4...15)
    let most = least + numbers.whole(10...90)
    unitCost = numbers.whole(15...120)
    let fixed = numbers.whole(50...900)
    let best = numbers.number(0.12...0.55) * (0.6 + Double(unitCost) / 120)
    let falls = [0.75...1, 0.5...0.8, 0.25...0.55, 0.05...0.3].map { numbers.number($0) }
    effects = ([1] + falls.sorted(by: >)).map { Int((best * $0 * 10_000).rounded()) }
    volumes = [least] + numbers.different(3, of: (least + 1)...(most - 1)).sorted() + [most]
    let groups = numbers.different(
      numbers.whole(1...3), of: 0...(Instance.groupCount - 1))
    self.groups = zip(groups, numbers.shares(groups.count)).map(Instance.Portion.init)
    let kommuner = numbers.different(
      numbers.whole(1...Instance.kommunCount), of: 0...(Instance.kommunCount - 1))
    self.kommuner = zip(kommuner, numbers.shares(kommuner.count)).map(Instance.Portion.init)
    hasLevels = numbers.whole(1...1_000) <= family.levels
    spread = numbers.whole(100...500)
    startUp = family.years > 1 ? fixed : 0
    fixedCost = family.years > 1 ? fixed / 10 : fixed
  }

  /// What it costs in its first year at its largest volume.
  fileprivate var dearest: Int { fixedCost + startUp + unitCost * (volumes.last ?? 0) }

  /// Cuts the largest volumes to what a cap on the cost allows, but not the smallest.
  fileprivate mutating func cut(to cap: Int) {
    let most = max(volumes[0], (cap - fixedCost - startUp) / unitCost)
    while let last = volumes.last, last > most {
      volumes.removeLast()
      guard !hasLevels, let before = volumes.last, before < most else {
        effects.removeLast()
        continue
      }
      volumes.append(most)
    }
  }

  /// A group's share of the participants, in permille.
  func share(of group: Int) -> Int { groups.first { $0.place == group }?.share ?? 0 }
}

extension SeededNumbers {
  /// `count` different whole numbers from 0 up to `end`, when there are many to choose from.
  fileprivate mutating func different(_ count: Int, below end: Int) -> [Int] {
    var chosen: [Int] = []
    while chosen.count < min(count, end) {
      let number = whole(0...(end - 1))
      if !chosen.contains(number) { chosen.append(number) }
    }
    return chosen
  }
}

/// Who needs whom, directly or through others.
private struct Needs {
  private var needing: [[Int]]

  init(_ requires: [Instance.Pair], count: Int) {
    needing = Array(repeating: [], count: count)
    for pair in requires { needing[pair.second].append(pair.first) }
  }

  /// Whether some candidate can only be funded with both of a pair.
  func together(_ pair: Instance.Pair) -> Bool {
    !served(by: pair.first).isDisjoint(with: served(by: pair.second))
  }

  /// The candidate itself, and all that need it.
  private func served(by candidate: Int) -> Set<Int> {
    var found: Set = [candidate]
    var open = [candidate]
    while let next = open.popLast() {
      for one in needing[next] where found.insert(one).inserted { open.append(one) }
    }
    return found
  }
}

extension [Instance.Pair] {
  /// The pairs without those that stand there already.
  fileprivate var withoutRepeats: [Instance.Pair] {
    var kept: [Instance.Pair] = []
    for pair in self where !kept.contains(pair) { kept.append(pair) }
    return kept
  }
}
