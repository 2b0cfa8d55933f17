package import Model
import Optimization

extension Runs: RuleRows {
  /// Restart, shortest and longest run, the end of a decision, ramp-up and change limit.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    for (position, insats) in program.scenario.insatser.enumerated() {
      if !insats.runs.restart { program.forbidRestart(of: position) }
      if let months = insats.runs.atLeastMonths { program.addShortest(months, of: position) }
      if let months = insats.runs.atMostMonths { program.addLongest(months, of: position) }
      if insats.rampUp.count > 1 { program.linkRampUp(of: position) }
      if let limit = insats.runs.changeLimit { program.limitChange(limit, of: position) }
      program.endWithDecision(of: position)
    }
    return .rows
  }
}

extension ScenarioProgram {
  private var lastYear: Int { scenario.yearCount - 1 }

  /// `y_t ≤ y_{t−1}` for what runs already; otherwise `y_a − y_b + y_c ≤ 1` for all `a < b < c`.
  fileprivate mutating func forbidRestart(of position: Int) {
    let insats = scenario.insatser[position]
    let name = "no restart \(insats.id)"
    if insats.runsBefore(budgetYear: scenario.years.lowerBound) {
      for index in 0..<lastYear {
        let difference = funded(position, year: index + 1) - funded(position, year: index)
        add(
          .runs, name, difference, .lessOrEqual, 0,
          for: .run(scenario.insatser[position].id, .restart))
      }
      return
    }
    guard lastYear >= 2 else { return }
    for first in 0..<(lastYear - 1) {
      for middle in (first + 1)..<lastYear {
        for last in (middle + 1)...lastYear {
          let ends = funded(position, year: first) + funded(position, year: last)
          add(
            .runs, name, ends - funded(position, year: middle), .lessOrEqual, 1,
            for: .run(scenario.insatser[position].id, .restart))
        }
      }
    }
  }

  /// `start_t ≤ y_τ` until the months are enough or the plan ends; `start_t = 0` where the insats'
  /// own dates make them too few, also after the plan.
  fileprivate mutating func addShortest(_ months: Int, of position: Int) {
    let after = scenario.insatser[position].months(
      after: scenario.years.upperBound, atMost: months)
    for index in 0...lastYear {
      guard let start = columns[position][index].start else { continue }
      let name = name("shortest run", position, index)
      var sum = 0
      for later in index...lastYear where sum < months {
        sum += columns[position][later].terms.months
        add(
          .runs, name, start - funded(position, year: later), .lessOrEqual, 0,
          for: .run(scenario.insatser[position].id, .atLeast))
      }
      if sum + after < months {
        add(
          .runs, name + " impossible", LinearExpression(start), .lessOrEqual, 0,
          for: .run(scenario.insatser[position].id, .atLeast))
      }
      forbidEarlyEnd(start, at: index, before: months, of: position)
    }
  }

  /// `start_t + ends_τ ≤ 1` where a run from t that ends with its decision in τ is too short.
  private mutating func forbidEarlyEnd(
    _ start: Variable, at index: Int, before months: Int, of position: Int
  ) {
    var sum = 0
    for later in index...lastYear {
      if let end = ending(of: position, year: later), sum + end.months < months {
        add(
          .runs, name("too early an end", position, index),
          LinearExpression(start) + LinearExpression(end.chosen), .lessOrEqual, 1,
          for: .run(scenario.insatser[position].id, .atLeast))
      }
      sum += columns[position][later].terms.months
    }
  }

  /// The option of ending with the decision, and the months it then runs.
  private func ending(of position: Int, year index: Int) -> (chosen: Variable, months: Int)? {
    let columns = columns[position][index]
    return zip(columns.options, columns.terms.options).first { $1.mode == .endsWhenDecided }
      .map { ($0.chosen, $1.months) }
  }

  /// `Σ_{a…b} y ≤ b − a` for each shortest stretch of years whose months are too many; an end with
  /// the decision in the last of them is left out where it leaves few enough.
  fileprivate mutating func addLongest(_ months: Int, of position: Int) {
    for first in 0...lastYear {
      var sum = 0
      for last in first...lastYear {
        sum += columns[position][last].terms.months
        guard sum > months else { continue }
        var stretch = LinearExpression.sum((first...last).map { funded(position, year: $0) })
        let before = sum - columns[position][last].terms.months
        if let end = ending(of: position, year: last), before + end.months <= months {
          stretch -= LinearExpression(end.chosen)
        }
        add(
          .runs, name("longest run", position, first), stretch, .lessOrEqual,
          Double(last - first), for: .run(scenario.insatser[position].id, .atMost))
        break
      }
    }
  }

  /// The first year of a run is a start; a later one follows the one before it:
  /// `mode_1,t = start_t`, `mode_a,t ≤ mode_{a−1},t−1` (and `mode_R,t−1` for the last, R).
  fileprivate mutating func linkRampUp(of position: Int) {
    let insats = scenario.insatser[position]
    let last = insats.rampUp.count
    let runs = insats.runsBefore(budgetYear: scenario.years.lowerBound)
    for index in 0...lastYear {
      for option in columns[position][index].options {
        guard case .running(let runYear) = option.mode else { continue }
        let name = name("ramp-up year \(runYear)", position, index)
        let chosen = LinearExpression(option.chosen)
        if runYear == 1 {
          let start = columns[position][index].start.map { LinearExpression($0) }
          add(
            .runs, name, chosen - (start ?? LinearExpression()), .lessOrEqual, 0,
            for: .run(scenario.insatser[position].id, .rampUp))
          continue
        }
        let before = runYear == last ? [last - 1, last] : [runYear - 1]
        let allowed =
          index == 0
          ? LinearExpression(constant: runs && runYear == last ? 1 : 0)
          : LinearExpression.sum(before.map { mode($0, of: position, year: index - 1) })
        add(
          .runs, name, chosen - allowed, .lessOrEqual, 0,
          for: .run(scenario.insatser[position].id, .rampUp))
      }
    }
  }

  private func mode(_ runYear: Int, of position: Int, year index: Int) -> LinearExpression {
    let options = columns[position][index].options.filter {
      $0.mode == .running(yearOfRun: runYear)
    }
    return LinearExpression.sum(options.map { LinearExpression($0.chosen) })
  }

  /// Month for month, `x_t ≤ (1 + p)·x_{t−1}` unless it starts and `x_t ≥ (1 − p)·x_{t−1}` unless
  /// it is not funded; the coefficients of "unless" are the largest volumes there are.
  fileprivate mutating func limitChange(_ limit: Share, of position: Int) {
    let up = (Fraction.one + limit.fraction).approximate
    let down = limit.complement.fraction.approximate
    for index in 0...lastYear {
      let now = columns[position][index]
      guard let start = now.start, let funded = now.funded else { continue }
      let name = name("change limit", position, index)
      let months = commonMonths(of: position, throughYear: index)
      let (yearly, most) = volume(of: position, year: index, over: months)
      if index == 0 {
        let insats = scenario.insatser[position]
        guard insats.runsBefore(budgetYear: scenario.years.lowerBound),
          let volume = scenario.stated.lastYear?.insatser[insats.id]?.participants
        else { continue }
        let base = volume.fraction.approximate * Double(months) / 12
        add(
          .runs, name + " up", yearly - up * base * funded, .lessOrEqual, 0,
          for: .run(scenario.insatser[position].id, .changeLimit))
        add(
          .runs, name + " down", yearly - down * base * funded, .greaterOrEqual, 0,
          for: .run(scenario.insatser[position].id, .changeLimit))
        continue
      }
      let (earlier, mostEarlier) = self.volume(
        of: position, year: index - 1, over: months)
      add(
        .runs, name + " up", yearly - up * earlier - most * start, .lessOrEqual, 0,
        for: .run(scenario.insatser[position].id, .changeLimit))
      let slack = max(0, down * mostEarlier)
      add(
        .runs, name + " down", yearly - down * earlier - slack * funded, .greaterOrEqual, -slack,
        for: .run(scenario.insatser[position].id, .changeLimit))
    }
  }

  /// The least common multiple of the months of all ways of running in a year and the one before
  /// it (12 for today), so that volumes per month are people times small whole numbers.
  private func commonMonths(of position: Int, throughYear index: Int) -> Int {
    let options = columns[position][max(0, index - 1)...index].flatMap(\.terms.options)
    return options.map(\.months).reduce(index == 0 ? 12 : 1) { common, months in
      common * Int(Fraction(Int128(months), over: Int128(common)).numerator)
    }
  }

  /// `Σ_m x_m · common / months_m` over the ways of running, and the most it can be.
  private func volume(
    of position: Int, year index: Int, over common: Int
  ) -> (volume: LinearExpression, most: Double) {
    var sum = LinearExpression()
    var most = 0.0
    let columns = columns[position][index]
    for (option, terms) in zip(columns.options, columns.terms.options) {
      let perMonth = Double(common) / Double(terms.months)
      most = max(most, terms.most.fraction.approximate * perMonth)
      switch option.choice {
      case .points(let points):
        for (point, chosen) in points {
          sum += perMonth * point.volume.fraction.approximate * chosen
        }
      case .range(let volume, _, _): sum += perMonth * volume
      }
    }
    return (sum, most)
  }

  /// `y_{t+1} ≤ 1 − mode_t` where the option of year t is to end when the decision does.
  fileprivate mutating func endWithDecision(of position: Int) {
    for index in 0..<lastYear {
      for option in columns[position][index].options where option.mode == .endsWhenDecided {
        add(
          .runs, name("ends with its decision", position, index),
          LinearExpression(option.chosen) + funded(position, year: index + 1), .lessOrEqual, 1)
      }
    }
  }
}
