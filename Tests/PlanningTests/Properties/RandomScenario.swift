import Model

/// Scenarios with everything switched on in random mixes, small enough to try every plan.
///
/// The budget year is 2027. What a draw makes that no file may say is drawn again.
struct RandomScenario {
  /// What volumes may be.
  enum Shape: CaseIterable {
    /// All or nothing, and levels.
    case discrete
    /// Whole people between two limits as well.
    case wholePeople
    /// Continuous volumes as well.
    case continuous
  }

  static let budgetYear = 2027

  var dice: Dice
  var stated = ScenarioDescription()
  let shape: Shape
  let outcomes: [OutcomeID] = [OutcomeID("arbete"), OutcomeID("studier")]

  /// The scenario of a seed, whose plans number at most `most`.
  static func scenario(seed: Int, shape: Shape, most: Int = 60_000) throws -> Scenario {
    for attempt in 0..<200 {
      let draft = RandomScenario(seed: seed &* 1_000 &+ attempt, shape: shape)
      guard let scenario = try? Scenario(draft.stated, law: law) else { continue }
      let plans = PlanSpace.size(of: scenario, most: most)
      if let plans, plans <= most { return scenario }
    }
    throw NothingDrawn(seed: seed)
  }

  struct NothingDrawn: Error { let seed: Int }

  init(seed: Int, shape: Shape) {
    dice = Dice(seed: seed)
    self.shape = shape
    stated.forbund.name = "Slumpförbundet \(seed)"
    stated.forbund.fictional = true
    stated.forbund.budgetYear = Self.budgetYear
    stated.forbund.planYears = dice.pick([0, 0, 0, 1, 1, 1, 2, 2, 3])
    addMembers()
    addMoney()
    addGroups()
    addResources()
    addInsatser()
    addRelations()
    addPriorities()
    stated.objective = objective()
    stated.insatser.shuffle(using: &dice)
    stated.members.shuffle(using: &dice)
  }

  var yearCount: Int { stated.forbund.planYears + 1 }

  mutating func perYear(_ draw: (inout Dice) -> Int) -> [Kronor] {
    var amounts: [Kronor] = []
    for _ in 0..<yearCount { amounts.append(Kronor(draw(&dice))) }
    return amounts
  }

  private mutating func addGroups() {
    for id in ["g1", "g2"].prefix(dice.int(0...2)) {
      var group = TargetGroup(id: GroupID(id))
      group.name = "Grupp \(id)"
      group.people = dice.chance(70) ? dice.int(15...60) : nil
      if dice.chance(30) {
        let split = Dictionary(
          uniqueKeysWithValues: stated.members.filter { $0.part == .kommun }
            .map { ($0.id, dice.int(3...25)) })
        group.peopleByKommun = split
        if let people = group.people {
          group.people = max(people, split.values.reduce(0, +))
        }
      }
      group.women = dice.chance(50) ? dice.percent(20...80) : nil
      group.weight = Weight(tenThousandths: dice.pick([10_000, 10_000, 12_500, 5_000]))
      stated.targetGroups.append(group)
    }
  }

  private mutating func addResources() {
    for id in ["r1", "r2"].prefix(dice.pick([0, 0, 1, 2])) {
      var resource = Resource(id: ResourceID(id))
      resource.name = "Resurs \(id)"
      resource.capacityHundredths = perYear { $0.int(100...600) }.map(\.amount)
      stated.resources.append(resource)
    }
  }

  /// Figures of law as they stand, so that a test needs no file.
  static let law: LawFigures = {
    let day = CivilDate(year: 2004, month: 1, day: 1) ?? MissingDay.never
    func figure<Value>(_ value: Value) -> LawFigure<Value> {
      LawFigure(value: value, validFrom: day, reference: "5 §", verified: false)
    }
    let quarter = Share(percent: 25)
    let half = Share(percent: 50)
    guard let shares = PartShares(state: half, region: quarter, kommun: quarter),
      let halves = PartShares(state: half, region: .none, kommun: half),
      let table = StepTable(points: [
        StepTable.Point(pool: Kronor(500_000), share: Share(percent: 30)),
        StepTable.Point(pool: Kronor(3_000_000), share: Share(percent: 15)),
      ]), let deadline = YearlyDate(month: 11, day: 30)
    else { preconditionFailure("the law's shares are shares") }
    return LawFigures(
      shares: figure(shares), sharesOutsideRegion: figure(halves), budgetBy: figure(deadline),
      noticeMonths: figure(12), planYears: figure(3), equityCeiling: figure(table))
  }()

  private enum MissingDay {
    static var never: CivilDate { preconditionFailure("the calendar has the day") }
  }
}
