import Model

/// Years in a row in which an insats can run, with the choices it has in each.
struct PossibleRun {
  let position: Int
  let years: Range<Int>
  /// The choices of each year of the run.
  let steps: [Int: YearSteps]

  /// Whether some year has more than one choice.
  var hasChoice: Bool { steps.values.contains { $0.count > 1 } }

  /// A plan in which the insats runs so and not otherwise, at its least or its most.
  func plan(at end: KeyPath<YearSteps, Plan.Choice>, on plan: Plan) -> Plan {
    var changed = plan
    for index in plan.choices[position].indices {
      changed.choices[position][index] = steps[index]?[keyPath: end]
    }
    return changed
  }

  /// A plan in which the insats runs so, each year at the largest choice that is no larger than a
  /// volume; `nil` where some year's least is larger.
  func plan(atMost volumes: [Volume], on plan: Plan) -> Plan? {
    var changed = plan
    for index in plan.choices[position].indices {
      guard let steps = steps[index] else {
        changed.choices[position][index] = nil
        continue
      }
      guard let choice = steps.largest(atMost: volumes[index]) else { return nil }
      changed.choices[position][index] = choice
    }
    return changed
  }
}

/// The choices of one funded year, from the least to the most.
struct YearSteps {
  private enum Form {
    case listed([Plan.Choice])
    case range(least: Int, step: Int, count: Int)
  }

  private let form: Form

  /// The choices of an option; `nil` where it has none.
  init?(_ option: YearOption) {
    switch option.choices {
    case .points(let points):
      guard !points.isEmpty else { return nil }
      let ends = option.mode == .endsWhenDecided
      form = .listed(
        points.map { Plan.Choice(volume: $0.volume, grant: $0.grant, endsWhenDecided: ends) })
    case .range(let least, let most, let continuous, _, _):
      let step = continuous ? 1 : 100
      form = .range(
        least: least.hundredths, step: step,
        count: (most.hundredths - least.hundredths) / step + 1)
    }
  }

  var count: Int {
    switch form {
    case .listed(let choices): choices.count
    case .range(_, _, let count): count
    }
  }

  subscript(place: Int) -> Plan.Choice {
    switch form {
    case .listed(let choices): choices[place]
    case .range(let least, let step, _):
      Plan.Choice(volume: Volume(hundredths: least + place * step))
    }
  }

  var least: Plan.Choice { self[0] }
  var most: Plan.Choice { self[count - 1] }

  /// The largest choice of at most a volume.
  func largest(atMost volume: Volume) -> Plan.Choice? {
    switch form {
    case .listed(let choices): choices.last { $0.volume <= volume }
    case .range(let least, let step, let count):
      volume.hundredths < least ? nil : self[min(count - 1, (volume.hundredths - least) / step)]
    }
  }
}

extension Account {
  /// The runs that an insats can have: years in a row in which it can run and that take in every year
  /// in which it is decided, the longest first and then the earliest.
  func runs(of position: Int) -> [PossibleRun] {
    let years = terms[position].indices
    let decided = years.filter { terms[position][$0].isDecided }
    var runs: [PossibleRun] = []
    for length in stride(from: years.count, through: 1, by: -1) {
      for first in 0...(years.count - length) {
        let range = first..<(first + length)
        guard decided.allSatisfy(range.contains), let run = run(of: position, in: range) else {
          continue
        }
        runs.append(run)
      }
    }
    return runs
  }

  /// The longest run that an insats can have if nothing else is in the way; of those as long, the
  /// earliest.
  func longestRun(of position: Int) -> PossibleRun? {
    runs(of: position).first { run in
      let alone = with(run.plan(at: \.most, on: .empty(for: scenario)))
      return !RuleID.runs.rule.verdicts(on: alone).contains { $0.status == .broken }
    }
  }

  /// The run of an insats over some years, each running all the months it may; `nil` where it cannot.
  func run(of position: Int, in years: Range<Int>) -> PossibleRun? {
    var marked = Plan.empty(for: scenario)
    var steps: [Int: YearSteps] = [:]
    for index in years {
      let runYear = marked.runYear(of: position, year: index, in: scenario)
      let option = terms[position][index].options.first { $0.mode == .running(yearOfRun: runYear) }
      guard let option, let choices = YearSteps(option) else { return nil }
      steps[index] = choices
      marked.choices[position][index] = choices.least
    }
    return PossibleRun(position: position, years: years, steps: steps)
  }
}

extension Plan {
  /// The plan that funds what is decided and nothing else, at the least it is decided for; a year in
  /// which the decision ends is run until then.
  static func decided(in scenario: Scenario) -> Plan {
    var plan = Plan.empty(for: scenario)
    for (position, insats) in scenario.insatser.enumerated() {
      for index in 0..<scenario.yearCount {
        let terms = scenario.year(index, of: insats)
        guard terms.isDecided else { continue }
        let runYear = plan.runYear(of: position, year: index, in: scenario)
        let option =
          terms.options.first { $0.mode == .endsWhenDecided }
          ?? terms.options.first { $0.mode == .running(yearOfRun: runYear) }
        plan.choices[position][index] = option.flatMap(YearSteps.init)?.least
      }
    }
    return plan
  }
}
