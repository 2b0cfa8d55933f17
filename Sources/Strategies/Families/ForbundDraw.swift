import Model

/// Draws one förbund of a family: first what it states, then the money, then the board's rules around
/// a plan that there is.
struct ForbundDraw {
  let family: Family
  var dice: SeededDice
  var stated = ScenarioDescription()

  var recipe: Family.Recipe { family.recipe }
  var yearCount: Int { recipe.planYears + 1 }

  init(_ family: Family, seed: UInt64) {
    self.family = family
    // Families of one seed have nothing in common but the seed.
    let name = family.name.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    dice = SeededDice(seed: name &* 0x9E37_79B9 &+ seed)
    stated.forbund.name = "Förbundet \(family.name) \(seed)"
    stated.forbund.fictional = true
    stated.forbund.budgetYear = Family.budgetYear
    stated.forbund.planYears = recipe.planYears
    stated.decision.caseNumber = "\(family.name):\(seed)"
    stated.decision.consulted = CivilDate(year: Family.budgetYear - 1, month: 10, day: 1)
    stated.decision.announced = CivilDate(year: Family.budgetYear - 1, month: 11, day: 10)
    stated.decision.meeting = CivilDate(year: Family.budgetYear - 1, month: 11, day: 25)
    stated.objective = Objective(goal: .effect([Self.outcome: .one]))
    stated.objective.benefitPoint = .one
  }

  /// The one outcome: work or studies.
  static let outcome = OutcomeID("arbete_eller_studier")

  mutating func scenario(_ law: LawFigures) throws(ScenarioProblems) -> Scenario {
    addMembers()
    addGroups()
    addInsatser()
    let free = try withMoney(law)
    stated = free.stated
    addPriorities(around: free)
    return try Scenario(stated, law: law)
  }

  private mutating func addMembers() {
    var members = [member("fk", .state), member("af", .state), member("regionen", .region)]
    members[1].offer = .paidBy(MemberID("fk"))
    for place in 1...recipe.kommuner {
      var kommun = member("k\(Self.twoDigits(place))", .kommun)
      // Inhabitants from 4 000 to 64 000, as often between 4 000 and 8 000 as between 32 000 and 64 000.
      kommun.inhabitants = 100 * dice.int(40...80) * (1 << dice.int(0...3))
      members.append(kommun)
    }
    stated.members = members
  }

  private func member(_ id: String, _ part: Part) -> Member {
    var member = Member(id: MemberID(id))
    member.name = id.uppercased()
    member.part = part
    return member
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func addGroups() {
    for id in ["unga", "sjukskrivna", "långtidsarbetslösa"] {
      var group = TargetGroup(id: GroupID(id))
      group.name = id
      group.ages = id == "unga" ? 18...29 : 30...64
      group.women = Share(percent: dice.int(40...65))
      group.people = 10_000
      stated.targetGroups.append(group)
    }
  }

  /// The scenario without priorities, with as much money as its candidates are to share.
  ///
  /// Fixed costs are a fifth of the pool, and equity a tenth of it, of which half may be used in the
  /// first year. The state pays half, the region and the kommuner a quarter each, in whole tkr.
  private mutating func withMoney(_ law: LawFigures) throws(ScenarioProblems) -> Scenario {
    offer(pool: 4_000)
    let poor = try Scenario(stated, law: law)
    let empty = Account(of: .empty(for: poor), in: poor)
    let dearest = poor.insatser.indices.map { position in
      let run = empty.longestRun(of: position)
      let alone = run.map { empty.with($0.plan(at: \.most, on: empty.plan)) }
      return alone?.costs[position].total ?? .zero
    }.total
    let room = dearest.amount / yearCount / 100 * recipe.room
    let decided = Account(of: .decided(in: poor), in: poor).ledger.map(\.insatser.amount).max() ?? 0
    // Room is what the pool leaves after fixed costs, at least a quarter more than what is decided.
    offer(pool: max(room, decided / 4 * 5) / 4 * 5)
    return try Scenario(stated, law: law)
  }

  private mutating func offer(pool: Int) {
    let quarter = max(1, pool / 4_000) * 1_000
    for place in stated.members.indices {
      switch stated.members[place].id.text {
      case "fk": stated.members[place].offer = .amounts(everyYear(2 * quarter))
      case "regionen": stated.members[place].offer = .amounts(everyYear(quarter))
      default: break
      }
    }
    var kommuner = PartContribution()
    kommuner.total = everyYear(quarter)
    kommuner.key = .inhabitants
    stated.contributions.parts[.kommun] = kommuner
    stated.contributions.roundTo = Kronor(1_000)
    stated.fixedCosts = [FixedCost(id: "kansli", amounts: everyYear(4 * quarter / 5))]
    stated.equity.opening = Kronor(4 * quarter / 10)
    stated.equity.use = [Kronor(4 * quarter / 20)] + everyYear(0).dropFirst()
    stated.equity.ceiling = .none
    stated.equity.motive = "Det egna kapitalet ska ned."
  }

  private func everyYear(_ amount: Int) -> [Kronor] {
    Array(repeating: Kronor(amount), count: yearCount)
  }
}
