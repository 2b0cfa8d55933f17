import Model

extension ForbundDraw {
  /// Draws the candidates, and last year's plan of those that run.
  mutating func addInsatser() {
    var last = LastYear()
    for place in 1...recipe.insatser {
      let isStructural = dice.chance(recipe.structural)
      var insats = isStructural ? structural(place) : individual(place)
      addStatus(to: &insats)
      stated.insatser.append(insats)
      guard insats.status != .new else { continue }
      last.insatser[insats.id] = LastYear.Entry(
        cost: cost(of: insats, at: insats.lastVolume), participants: insats.lastVolume)
    }
    addRelations()
    stated.lastYear = last
  }

  private func insats(_ place: Int) -> Insats {
    var insats = Insats(id: InsatsID("I\(Self.twoDigits(place))"))
    insats.name = "Insats \(place)"
    insats.parties = [.fk, .af, .region, .kommun]
    insats.agreement = .accepted
    insats.purpose = .work
    return insats
  }

  /// An insats for people: 4 to 15 at least and 10 to 90 more at most, 15 to 120 tkr each and 50 to 900
  /// tkr besides, net effect from 3 to 15 percentage points, falling over volume where volume is free.
  private mutating func individual(_ place: Int) -> Insats {
    var insats = insats(place)
    insats.coordinatedNeed = true
    insats.contains = [.coaching]
    let group = stated.targetGroups[dice.int(0...stated.targetGroups.count - 1)]
    insats.groups = [group.id: .all]
    insats.tags = [group.id.text]
    insats.women = Share(percent: dice.int(35...70))
    insats.boardPriority = dice.int(1...5)
    addParties(to: &insats)
    let reached = reach()
    insats.reach = reached.count == recipe.kommuner ? .all : .kommuner(Set(reached))
    // The region runs three in ten of those that it takes part in.
    insats.owner =
      insats.parties.contains(.region) && dice.chance(30)
      ? MemberID("regionen") : reached[dice.int(0...reached.count - 1)]
    let least = dice.int(4...15)
    let most = least + dice.int(10...90)
    var perParticipant = 1_000 * dice.int(15...120)
    var fixed = 1_000 * dice.int(50...900)
    if recipe.isSkewed {
      // One in six costs four times as much, the rest half.
      let isDear = dice.chance(17)
      perParticipant = isDear ? perParticipant * 4 : perParticipant / 2
      fixed = isDear ? fixed * 4 : fixed / 2
    }
    let net = dice.int(30...150) * 1_000
    insats.effects = [effect(net, most: most)]
    if dice.chance(recipe.allOrNothing) {
      insats.volume = .allOrNothing(Volume(most))
      insats.cost.fixed = .indexed(Kronor(fixed + most * perParticipant))
      insats.effects[0].curve = []
    } else {
      insats.cost.fixed = .indexed(Kronor(fixed))
      insats.cost.perParticipant = .indexed(Kronor(perParticipant))
      let middle = (least + most) / 2
      insats.volume =
        dice.chance(recipe.levels)
        ? .levels([Volume(least), Volume(middle), Volume(most)])
        : .noneOr(Volume(least), Volume(most), continuous: false)
    }
    return insats
  }

  /// Four in ten have all parties; the others lack the state, the region or one of the authorities.
  private mutating func addParties(to insats: inout Insats) {
    let all: Set<Party> = [.fk, .af, .region, .kommun]
    let forms: [Set<Party>] = [
      all, all, [.region, .kommun], [.fk, .af, .kommun], all.subtracting([.af]),
    ]
    insats.parties = forms[dice.int(0...forms.count - 1)]
  }

  /// Three stages of falling effect, and a range from a third of the likely to five thirds.
  private func effect(_ net: Int, most: Int) -> Effect {
    func estimate(_ percent: Int) -> Estimate {
      let likely = net * percent / 100
      return Estimate(
        likely: PercentagePoints(millionths: likely),
        range: .bounds(
          low: PercentagePoints(millionths: likely / 3),
          high: PercentagePoints(millionths: likely * 5 / 3)))
    }
    let stages = [(most / 3, 100), (2 * most / 3, 70), (most, 40)]
    return Effect(
      outcome: Self.outcome, net: estimate(100),
      curve: stages.map { Effect.Stage(to: Volume($0), net: estimate($1)) }, monthsToEffect: 9)
  }

  private mutating func reach() -> [MemberID] {
    let most = min(recipe.mostReached ?? recipe.kommuner, recipe.kommuner)
    let count = dice.int(1...most)
    let order = dice.order(of: recipe.kommuner).prefix(count).sorted()
    return order.map { MemberID("k\(Self.twoDigits($0 + 1))") }
  }

  /// A structural insats: 100 to 500 tkr, 0.3 to 2.5 benefit points, run by the region.
  private mutating func structural(_ place: Int) -> Insats {
    var insats = insats(place)
    insats.focus = .structural
    insats.purpose = .cooperation
    insats.contains = [.samverkansarena]
    insats.tags = ["struktur"]
    insats.owner = MemberID("regionen")
    insats.boardPriority = dice.int(1...5)
    insats.cost.fixed = .indexed(Kronor(10_000 * dice.int(10...50)))
    insats.benefitPoints = Score(Fraction(Int128(dice.int(3...25)), over: 10))
    return insats
  }

  /// One in eight is decided for the budget year, a quarter run; over several years new ones cost
  /// something to start, and some run for two years at least.
  private mutating func addStatus(to insats: inout Insats) {
    switch dice.int(1...100) {
    case ...12:
      insats.status = .decided
      insats.decidedUntil = CivilDate(year: Family.budgetYear, month: 12, day: 31)
      // What is decided is decided at its least, so that decisions do not fill the budget.
      if case .noneOr(let least, _, _)? = insats.volume { insats.decidedVolume = least }
      if case .levels(let levels)? = insats.volume { insats.decidedVolume = levels[0] }
    case ...37: insats.status = .ongoing
    default:
      guard recipe.planYears > 0 else { return }
      insats.cost.startUp = .indexed(Kronor(10_000 * dice.int(2...20)))
      if dice.chance(40) { insats.runs.atLeastMonths = 24 }
    }
  }

  /// One insats in ten needs another, and one in twelve excludes another; nothing decided does.
  private mutating func addRelations() {
    for place in stated.insatser.indices where stated.insatser[place].status == .new {
      let other = dice.int(0...stated.insatser.count - 1)
      guard other != place else { continue }
      let id = stated.insatser[other].id
      if dice.chance(10), !stated.insatser[other].requires.contains(stated.insatser[place].id) {
        stated.insatser[place].requires = [id]
      } else if dice.chance(8), stated.insatser[other].status != .decided,
        !stated.insatser[other].requires.contains(stated.insatser[place].id)
      {
        stated.insatser[place].excludes = [id]
      }
    }
  }

  /// What an insats costs in a full year at a volume.
  private func cost(of insats: Insats, at volume: Volume) -> Kronor {
    let fixed = insats.cost.fixed.exact(year: 0, rate: .none)
    let each = insats.cost.perParticipant.exact(year: 0, rate: .none)
    return Kronor((fixed + each * volume.fraction).roundedHalfUp)
  }
}

extension Insats {
  /// Last year's volume: what is decided, or the largest.
  fileprivate var lastVolume: Volume { decidedVolume ?? volume?.largest ?? .zero }
}
