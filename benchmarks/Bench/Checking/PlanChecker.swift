/// Judges a plan on an instance's own figures: no program and nothing of Insatsval's is asked.
struct PlanChecker {
  /// How much of what a rule limits may be missing or too much, since solvers count in floating
  /// point.
  static let tolerance = 1e-6

  private let instance: Instance
  private let plan: ProposedPlan

  init(_ instance: Instance, _ plan: ProposedPlan) {
    self.instance = instance
    self.plan = plan
  }

  /// Persons, discounted.
  var value: Double {
    var value = 0.0
    for (candidate, volumes) in zip(instance.candidates, plan.volumes) {
      for (year, volume) in volumes.enumerated() {
        value += candidate.effect(of: volume ?? 0) * Instance.worth(year: year)
      }
    }
    return value
  }

  /// The rules that the plan breaks, in words; empty when it keeps all.
  var broken: [String] {
    var broken = plan.volumes.indices.flatMap(brokenByVolume)
    for year in 0..<instance.family.years {
      broken += brokenByMoney(year) + brokenByPeople(year) + brokenByRelations(year)
    }
    return broken
  }

  // MARK: Candidates by themselves

  private func brokenByVolume(_ place: Int) -> [String] {
    let candidate = instance.candidates[place]
    let years = plan.volumes[place]
    var broken: [String] = []
    for (year, volume) in years.enumerated() {
      guard let volume else { continue }
      if !allows(candidate, volume) {
        broken.append("candidate \(place + 1) in year \(year + 1) has \(volume) participants")
      }
      let starts = year == 0 || years[year - 1] == nil
      if starts, year + 1 < years.count, years[year + 1] == nil {
        broken.append("candidate \(place + 1) runs for one year")
      }
    }
    return broken
  }

  private func allows(_ candidate: Instance.Candidate, _ volume: Double) -> Bool {
    let room = Self.tolerance * max(1, volume)
    if candidate.hasLevels {
      return candidate.volumes.contains { abs(Double($0) - volume) <= room }
    }
    let isWithin =
      volume >= Double(candidate.volumes[0]) - room
      && volume <= Double(candidate.volumes.last ?? 0) + room
    return isWithin && (!instance.family.isWhole || abs(volume.rounded() - volume) <= room)
  }

  // MARK: What they share

  /// What a candidate costs in a year, in kronor.
  private func cost(_ place: Int, _ year: Int) -> Double {
    guard let volume = plan.volumes[place][year] else { return 0 }
    let candidate = instance.candidates[place]
    let starts = year == 0 || plan.volumes[place][year - 1] == nil
    return Double(Instance.kronor(candidate.fixedCost, year: year))
      + Double(Instance.kronor(candidate.unitCost, year: year)) * volume
      + (starts ? Double(Instance.kronor(candidate.startUp, year: year)) : 0)
  }

  private func brokenByMoney(_ year: Int) -> [String] {
    let costs = plan.volumes.indices.map { cost($0, year) }
    let sum = costs.reduce(0, +)
    let room = Self.tolerance * Double(instance.pool(year: year))
    var broken: [String] = []
    if sum > Double(instance.pool(year: year)) + room {
      broken.append("more than the pool is spent")
    }
    if sum < instance.leastSpent(year: year) - room {
      broken.append("too little of the pool is spent")
    }
    func judge(_ least: Int, _ name: String, _ share: (Instance.Candidate) -> Int) {
      let given = zip(costs, instance.candidates).reduce(0) { $0 + $1.0 * Double(share($1.1)) }
      if given < sum * Double(least) - 1_000 * room { broken.append("\(name) gets too little") }
    }
    for (group, least) in instance.groupShares.enumerated() {
      judge(least, "group \(group + 1)") { $0.share(of: group) }
    }
    for (kommun, least) in instance.kommunShares.enumerated() {
      judge(least, "kommun \(kommun + 1)") { $0.share(ofKommun: kommun) }
    }
    return broken.map { "\($0) in year \(year + 1)" }
  }

  private func brokenByPeople(_ year: Int) -> [String] {
    instance.people.indices.compactMap { group in
      let taken = zip(plan.volumes, instance.candidates).reduce(0) {
        $0 + ($1.0[year] ?? 0) * Double($1.1.share(of: group)) / 1_000
      }
      let most = Double(instance.people[group])
      return taken > most * (1 + Self.tolerance)
        ? "group \(group + 1) has fewer people than \(taken) in year \(year + 1)" : nil
    }
  }

  private func brokenByRelations(_ year: Int) -> [String] {
    func isFunded(_ place: Int) -> Bool { plan.volumes[place][year] != nil }
    let needs = instance.requires.filter { isFunded($0.first) && !isFunded($0.second) }
      .map { "candidate \($0.first + 1) lacks \($0.second + 1) in year \(year + 1)" }
    let clashes = instance.excludes.filter { isFunded($0.first) && isFunded($0.second) }
      .map { "candidates \($0.first + 1) and \($0.second + 1) meet in year \(year + 1)" }
    return needs + clashes
  }
}
