import Model

extension RandomScenario {
  mutating func addMembers() {
    let kommuner = dice.int(1...3)
    let form = dice.int(1...10)
    var fk = Member(id: MemberID("fk"))
    fk.part = .state
    fk.offer = .amounts(perYear { $0.int(300_000...1_600_000) })
    var af = Member(id: MemberID("af"))
    af.part = .state
    af.offer = .paidBy(fk.id)
    stated.members = [fk, af]
    let regions = form == 1 ? 0 : dice.pick([1, 1, 1, 2])
    for number in 0..<regions {
      var region = Member(id: MemberID("r\(number)"))
      region.part = .region
      region.inhabitants = dice.int(200...3_000)
      region.offer = .amounts(perYear { $0.int(100_000...800_000) })
      stated.members.append(region)
    }
    for number in 0..<kommuner {
      var kommun = Member(id: MemberID("k\(number)"))
      kommun.inhabitants = dice.int(100...2_000)
      kommun.offer = .amounts(perYear { $0.int(60_000...500_000) })
      kommun.outsideRegion = form == 1 || (form == 2 && dice.chance(60))
      if form == 2, kommun.outsideRegion {
        kommun.shareAsRegion = dice.pick([.none, Share(percent: 50), Share(millionths: 333_333)])
      }
      stated.members.append(kommun)
    }
    for place in stated.members.indices {
      stated.members[place].name = "Medlem \(stated.members[place].id)"
    }
    addContributions()
  }

  private mutating func addContributions() {
    stated.contributions.roundTo = dice.pick([Kronor(1), Kronor(1), Kronor(100), Kronor(1_000)])
    for part in Part.allCases where dice.chance(35) {
      let members = stated.members.filter { $0.part == part && $0.id.text != "af" }
      guard !members.isEmpty else { continue }
      var contribution = PartContribution()
      contribution.total = perYear { $0.int(200_000...1_200_000) }
      contribution.filling = dice.chance(50)
      switch part == .state ? 0 : dice.int(0...4) {
      case 0, 1: contribution.key = .equal
      case 2: contribution.key = .inhabitants
      case 3: contribution.key = .mixed(equal: dice.percent(10...90))
      default: contribution.key = .fixed(fixedShares(of: members))
      }
      stated.contributions.parts[part] = contribution
      for place in stated.members.indices
      where members.contains(where: { $0.id == stated.members[place].id }) && dice.chance(50) {
        stated.members[place].offer = .byKey
      }
    }
  }

  private mutating func fixedShares(of members: [Member]) -> [MemberID: Share] {
    var left = 1_000_000
    var shares: [MemberID: Share] = [:]
    for member in members.dropLast() {
      let share = dice.int(0...left)
      shares[member.id] = Share(millionths: share)
      left -= share
    }
    if let last = members.last { shares[last.id] = Share(millionths: left) }
    return shares
  }

  mutating func addMoney() {
    for line in ["kansli", "revision"].prefix(dice.int(0...2)) {
      stated.fixedCosts.append(FixedCost(id: line, amounts: perYear { $0.int(1_000...150_000) }))
    }
    if dice.chance(30) { stated.reserve.amounts = perYear { $0.int(0...60_000) } }
    stated.indexation.insatser = dice.pick([.none, Share(percent: 2), Share(millionths: 23_571)])
    var equity = EquityPolicy()
    equity.opening = dice.pick([.zero, dice.kronor(1...900_000)])
    if dice.chance(60) { equity.use = perYear { $0.int(0...400_000) } }
    if dice.chance(30) { equity.floor = dice.kronor(0...max(equity.opening.amount / 2, 1)) }
    switch dice.int(0...3) {
    case 0: equity.ceiling = .none
    case 1: equity.ceiling = .national
    default:
      if let table = StepTable(points: [
        StepTable.Point(pool: Kronor(400_000), share: dice.percent(10...80)),
        StepTable.Point(pool: Kronor(2_000_000), share: dice.percent(5...60)),
      ]) {
        equity.ceiling = .steps(table)
      }
    }
    if equity.ceiling != .none, dice.chance(40) {
      equity.ceilingBindsFrom = Self.budgetYear + dice.int(0...2)
    }
    stated.equity = equity
  }
}
