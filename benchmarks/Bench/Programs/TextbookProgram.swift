import Optimization

/// An instance as a textbook writes it, with a variable for each thing that is chosen.
///
/// Both forms share their rows and differ in how a volume between two ends is said: the hull by a
/// weight for each corner of the concave effect, which sum to whether the candidate is funded; the
/// naive one by a volume that is at most a large number when funded, and by stages from nothing.
struct TextbookProgram {
  /// The program.
  private(set) var program: MathematicalProgram
  private var columns: [String: ColumnMeaning] = [:]
  private let instance: Instance
  private let form: ProgramForm
  /// By candidate and year.
  private var funded: [[Variable]] = []
  private var costs: [[LinearExpression]] = []
  private var volumes: [[LinearExpression]] = []
  private var value = LinearExpression()

  init(_ instance: Instance, _ form: ProgramForm) {
    self.instance = instance
    self.form = form
    program = MathematicalProgram(name: instance.name, sense: .maximise)
    let years = 0..<instance.family.years
    for place in instance.candidates.indices {
      funded.append(years.map { fund(place, year: $0) })
      volumes.append(years.map { volume(place, year: $0) })
      costs.append(years.map { cost(place, year: $0) })
      if years.count > 1 { run(place) }
    }
    for year in years {
      spend(year)
      share(year)
      relate(year)
    }
    program.setObjective(value)
  }

  /// What its columns say about the plan.
  var meanings: ColumnMeanings { ColumnMeanings(columns) }

  // MARK: What is chosen

  private mutating func column(
    _ place: Int, _ year: Int, _ domain: Domain, upper: Double = .infinity,
    means volume: Double?? = .none
  ) -> Variable {
    let variable = program.addVariable("", domain, upper: upper)
    if let volume {
      columns["x\(variable.index)"] = ColumnMeaning(place: place, year: year, volume: volume)
    }
    return variable
  }

  private mutating func fund(_ place: Int, year: Int) -> Variable {
    column(place, year, .binary, means: .some(nil))
  }

  private mutating func volume(_ place: Int, year: Int) -> LinearExpression {
    let candidate = instance.candidates[place]
    let isFunded = funded[place][year]
    let worth = Instance.worth(year: year)
    if candidate.hasLevels || (form == .hull && !instance.family.isWhole) {
      return corners(place, year, candidate.hasLevels ? .binary : .continuous)
    }
    let domain: Domain = instance.family.isWhole ? .integer : .continuous
    let most = Double(candidate.volumes.last ?? 0)
    let whole = column(place, year, domain, upper: most, means: 1)
    if form == .hull {
      program.addConstraint(
        "", LinearExpression(whole) - corners(place, year, .continuous), .equal, 0)
      return LinearExpression(whole)
    }
    let large = max(most, Double(instance.people.reduce(0, +)))
    program.addConstraint("", whole - large * isFunded, .lessOrEqual, 0)
    program.addConstraint(
      "", whole - Double(candidate.volumes[0]) * isFunded, .greaterOrEqual, 0)
    var sum = -LinearExpression(whole)
    for stage in candidate.stages {
      let part = column(place, year, domain, upper: Double(stage.to - stage.from))
      sum += part
      value += (stage.effect * worth) * part
    }
    program.addConstraint("", sum, .equal, 0)
    return LinearExpression(whole)
  }

  /// A weight for each corner or level.
  private mutating func corners(_ place: Int, _ year: Int, _ domain: Domain) -> LinearExpression {
    let candidate = instance.candidates[place]
    let tells = candidate.hasLevels || !instance.family.isWhole
    var sum = -LinearExpression(funded[place][year])
    var volume = LinearExpression()
    for corner in candidate.volumes {
      let weight = column(place, year, domain, means: tells ? .some(Double(corner)) : .none)
      sum += weight
      volume += Double(corner) * weight
      value +=
        (candidate.effect(of: Double(corner)) * Instance.worth(year: year)) * weight
    }
    program.addConstraint("", sum, .equal, 0)
    return volume
  }

  /// What a candidate costs in a year, in tkr.
  private func cost(_ place: Int, year: Int) -> LinearExpression {
    let candidate = instance.candidates[place]
    return tkr(candidate.fixedCost, year) * LinearExpression(funded[place][year])
      + tkr(candidate.unitCost, year) * volumes[place][year]
  }

  private func tkr(_ amount: Int, _ year: Int) -> Double {
    Double(Instance.kronor(amount, year: year)) / 1_000
  }

  // MARK: Rules

  /// Starts cost money, and what starts runs for two years.
  private mutating func run(_ place: Int) {
    let years = funded[place]
    for year in years.indices {
      let start = column(place, year, .binary)
      var before = LinearExpression(years[year]) - LinearExpression(start)
      if year > 0 {
        before -= LinearExpression(years[year - 1])
        program.addConstraint("", start + years[year - 1], .lessOrEqual, 1)
      }
      program.addConstraint("", before, .lessOrEqual, 0)
      program.addConstraint("", start - years[year], .lessOrEqual, 0)
      if year + 1 < years.count {
        program.addConstraint("", start - years[year + 1], .lessOrEqual, 0)
      }
      costs[place][year] += tkr(instance.candidates[place].startUp, year) * start
    }
  }

  private mutating func spend(_ year: Int) {
    var all = LinearExpression()
    for place in costs.indices { all += costs[place][year] }
    program.addConstraint(
      "", all, lower: instance.leastSpent(year: year) / 1_000,
      upper: Double(instance.pools[year]))
  }

  /// People in each group, and its share and each kommun's of the money.
  private mutating func share(_ year: Int) {
    for group in instance.people.indices {
      var people = LinearExpression()
      var money = LinearExpression()
      let least = Double(instance.groupShares[group]) / 1_000
      for (place, candidate) in instance.candidates.enumerated() {
        let share = Double(candidate.share(of: group)) / 1_000
        if share > 0 { people += share * volumes[place][year] }
        money += (share - least) * costs[place][year]
      }
      program.addConstraint("", people, .lessOrEqual, Double(instance.people[group]))
      program.addConstraint("", money, .greaterOrEqual, 0)
    }
    for kommun in instance.kommunShares.indices {
      var money = LinearExpression()
      let least = Double(instance.kommunShares[kommun]) / 1_000
      for (place, candidate) in instance.candidates.enumerated() {
        money += (Double(candidate.share(ofKommun: kommun)) / 1_000 - least) * costs[place][year]
      }
      program.addConstraint("", money, .greaterOrEqual, 0)
    }
  }

  private mutating func relate(_ year: Int) {
    for pair in instance.requires {
      program.addConstraint(
        "", funded[pair.first][year] - funded[pair.second][year], .lessOrEqual, 0)
    }
    for pair in instance.excludes {
      program.addConstraint(
        "", funded[pair.first][year] + funded[pair.second][year], .lessOrEqual, 1)
    }
  }
}
