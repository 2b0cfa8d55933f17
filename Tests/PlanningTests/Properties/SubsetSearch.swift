import Model

/// The best funded set of one budget year of all-or-nothing insatser, found by trying every subset.
///
/// It reads the scenario as it is stated and knows nothing of programs, accounts or rules: money,
/// months, people and the four kinds of policy that norradalen has are worked out here anew.
struct SubsetSearch {
  /// The best value in hundred-millionths, and the sets that have it.
  private(set) var best = Int.min
  private(set) var sets: [[String]] = []

  private let stated: ScenarioDescription
  private let candidates: [Candidate]
  private let room: Int
  private let leastSpent: Int

  private struct Candidate {
    let id: String
    let cost: Int
    let volume: Int
    let womenTimesVolume: Int
    let value: Int
    let isDecided: Bool
    let isYoung: Bool
    let isStructural: Bool
    let kommuner: Set<String>
    let requires: [String]
  }

  /// Sums over a set.
  private struct Sums {
    var cost = 0
    var young = 0
    var structural = 0
    var volume = 0
    var women = 0
    var value = 0
  }

  /// Tries every subset.
  ///
  /// - Parameters:
  ///   - scenario: One year of a scenario like norradalen.
  ///   - pool: The usable pool, worked out by hand.
  init(_ scenario: Scenario, pool: Int) {
    let stated = scenario.stated
    self.stated = stated
    let everywhere = Set(stated.members.filter { $0.part == .kommun }.map(\.id.text))
    candidates = stated.insatser.map { Self.candidate($0, in: scenario, everywhere: everywhere) }
    let fixed = stated.fixedCosts.map { $0.amounts[0].amount }.reduce(0, +)
    let reserve = stated.reserve.amounts.first?.amount ?? 0
    let use = stated.equity.use?[0].amount ?? stated.equity.opening.amount
    room = pool + use - fixed - reserve
    let binds = stated.equity.ceilingBindsFrom.map { $0 <= scenario.years.lowerBound } ?? false
    // The national steps end at 20 % for pools over 7 million.
    leastSpent =
      binds ? stated.equity.opening.amount + pool - fixed - reserve - pool / 5 : 0
    var chosen = [Bool](repeating: false, count: candidates.count)
    search(0, Sums(), &chosen)
  }

  private static func candidate(
    _ insats: Insats, in scenario: Scenario, everywhere: Set<String>
  ) -> Candidate {
    let year = scenario.years.lowerBound
    let first = insats.start.map { $0.year == year ? $0.month : 1 } ?? 1
    let last = insats.end.map { $0.year == year ? $0.month : 12 } ?? 12
    let months = last - first + 1
    var own = 1_000_000
    for financier in insats.cost.financiers { own -= financier.share.millionths }
    // Kronor · months · own share, a half up.
    let exact = Int128(insats.cost.fixed.kronor) * Int128(months) * Int128(own)
    let cost = Int((exact * 2 + 12_000_000) / 24_000_000)
    var volume = 0
    if case .allOrNothing(let whole) = insats.volume {
      volume = whole.hundredths / 100 * months / 12
    }
    // Persons and points count alike, in hundred-millionths.
    let net = insats.effects.first?.net.likely.millionths ?? 0
    let points = (insats.benefitPoints?.units ?? 0) * months / 12
    var reaches = everywhere
    if case .kommuner(let some) = insats.reach { reaches = Set(some.map(\.text)) }
    return Candidate(
      id: insats.id.text, cost: cost, volume: volume,
      womenTimesVolume: volume * (insats.women?.millionths ?? 0),
      value: volume * net * 100 + points,
      isDecided: insats.status == .decided, isYoung: insats.tags.contains("unga"),
      isStructural: insats.focus == .structural,
      kommuner: insats.focus == .individual ? reaches : [],
      requires: insats.requires.map(\.text))
  }

  private mutating func search(_ place: Int, _ sums: Sums, _ chosen: inout [Bool]) {
    guard sums.cost <= room else { return }
    guard place < candidates.count else { return judge(sums, chosen) }
    let candidate = candidates[place]
    if !candidate.isDecided { search(place + 1, sums, &chosen) }
    var with = sums
    with.cost += candidate.cost
    with.young += candidate.isYoung ? candidate.cost : 0
    with.structural += candidate.isStructural ? candidate.cost : 0
    with.volume += candidate.volume
    with.women += candidate.womenTimesVolume
    with.value += candidate.value
    chosen[place] = true
    search(place + 1, with, &chosen)
    chosen[place] = false
  }

  private mutating func judge(_ sums: Sums, _ chosen: [Bool]) {
    guard sums.value >= best, sums.cost >= leastSpent, keepsShares(sums),
      keepsRelations(chosen)
    else { return }
    if sums.value > best { sets = [] }
    best = sums.value
    sets.append(zip(candidates, chosen).filter(\.1).map(\.0.id).sorted())
  }

  private func keepsShares(_ sums: Sums) -> Bool {
    let least = stated.priorities.first { $0.id.text == "unga" }?.atLeast ?? 0
    return sums.young * 1_000_000 >= least * sums.cost && sums.structural * 100 <= 15 * sums.cost
      && sums.women >= 450_000 * sums.volume && sums.women <= 600_000 * sums.volume
  }

  private func keepsRelations(_ chosen: [Bool]) -> Bool {
    let funded = Set(zip(candidates, chosen).filter(\.1).map(\.0.id))
    let all = zip(candidates, chosen).filter(\.1).map(\.0)
    guard all.allSatisfy({ $0.requires.allSatisfy(funded.contains) }) else { return false }
    let kommuner = stated.members.filter { $0.part == .kommun && $0.joins == nil }.map(\.id.text)
    return kommuner.allSatisfy { kommun in all.count { $0.kommuner.contains(kommun) } >= 3 }
  }
}

extension YearlyAmount {
  /// The amount in the budget year.
  fileprivate var kronor: Int {
    switch self {
    case .indexed(let amount): amount.amount
    case .listed(let amounts): amounts[0].amount
    }
  }
}
