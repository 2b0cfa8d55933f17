import Model
import Testing

@testable import Strategies

/// The Method of Equal Shares on ballots small enough to work out by hand.
struct EqualSharesTests {
  /// An election by approval: each ballot is the places of the projects it approves.
  private func election(
    _ costs: [Int], budget: Int, ballots: [[Int]], byCost: Bool = false
  ) -> EqualShares {
    EqualShares(
      budget: Kronor(budget), shares: ballots.map { _ in 1 },
      projects: costs.enumerated().map { place, cost in
        EqualShares.Project(
          cost: Kronor(cost),
          utilities: ballots.map { $0.contains(place) ? (byCost ? cost : 1) : 0 })
      })
  }

  @Test("a minority gets its share: three of four want A and B, one wants C")
  func minority() {
    // 100 kr each. A: 60/3 = 20 each. B: 120/3 = 40 each. C costs its one supporter all 100.
    let bought = election([60, 120, 100], budget: 400, ballots: [[0, 1], [0, 1], [0, 1], [2]])
      .purchases()
    #expect(bought.map(\.project) == [0, 1, 2])
    #expect(bought.map(\.price) == [20, 40, 100])
    #expect(bought[1].payments == [40, 40, 40, 0])
  }

  @Test("greedy would buy the majority's second project for the minority's money; Equal Shares not")
  func majorityCannotTakeAll() {
    // 100 kr each. A costs the majority 80 each; B as much again, and they have 20 each left.
    let bought = election([240, 240, 90], budget: 400, ballots: [[0, 1], [0, 1], [0, 1], [2]])
      .purchases()
    #expect(bought.map(\.project) == [0, 2])
  }

  @Test("who has too little pays all, and the others share what is left equally")
  func poorVotersAreEmptied() {
    // First A (40) by voter 0 alone, who then has 60 of 100. B costs 240: voter 0 pays 60, the two
    // others 90 each, so a unit of utility costs 90.
    let bought = election([40, 240], budget: 300, ballots: [[0, 1], [1], [1]]).purchases()
    #expect(bought.map(\.project) == [0, 1])
    #expect(bought[1].price == 90)
    #expect(bought[1].payments == [60, 90, 90])
  }

  @Test("by cost a dear project is worth more to its voters, and the order turns")
  func costSatisfaction() {
    // By number A costs each 30 and B each 50. By cost both cost 1/2 krona a unit for two voters, and
    // 1/3 for three.
    let ballots = [[0, 1], [0, 1], [1]]
    #expect(
      election([60, 150], budget: 600, ballots: ballots).purchases().map(\.project) == [0, 1])
    let byCost = election([60, 150], budget: 600, ballots: ballots, byCost: true).purchases()
    #expect(byCost.map(\.project) == [1, 0])
    #expect(abs(byCost[0].price - 1.0 / 3) < 1e-12)
  }

  @Test("the price of thirds is exact: three thirds of a krona are a krona")
  func thirds() {
    // Each of three has 1 krona. Two projects at 1 krona take 2/3 from each; the third takes the rest.
    let bought = election([1, 1, 1], budget: 3, ballots: [[0, 1, 2], [0, 1, 2], [0, 1, 2]])
    #expect(bought.purchases().count == 3)
    let dearer = election([1, 1, 2], budget: 3, ballots: [[0, 1, 2], [0, 1, 2], [0, 1, 2]])
    #expect(dearer.purchases().map(\.project) == [0, 1])
  }

  @Test("ties go to the project that stands first, and nobody buys what nobody wants")
  func ties() {
    let bought = election([50, 50, 50], budget: 100, ballots: [[2, 1], [1, 2]]).purchases()
    #expect(bought.map(\.project) == [1, 2])
  }

  @Test("money can be divided unequally, and utilities can be any numbers in any unit")
  func unequalMoney() {
    // Voter 0 has 30, voter 1 has 90. The project costs 60: by utilities 2 and 1, the price is 20
    // with 40 due from voter 0, who has 30; so voter 1 pays 30 for its one unit.
    let project = EqualShares.Project(cost: Kronor(60), utilities: [2, 1])
    let bought = EqualShares(budget: Kronor(120), shares: [1, 3], projects: [project]).purchases()
    #expect(bought.map(\.price) == [30])
    #expect(bought[0].payments == [30, 30])
    let halves = EqualShares.Project(cost: Kronor(60), utilities: [4, 2], unit: 2)
    let same = EqualShares(budget: Kronor(120), shares: [1, 3], projects: [halves]).purchases()
    #expect(same.map(\.price) == [30])
  }

  @Test("what may not be bought now is asked about again when more is bought")
  func passedOver() {
    var election = election([10, 20], budget: 100, ballots: [[0, 1]])
    // The first needs the second.
    var bought: [Int] = []
    while let purchase = election.buyCheapest(where: { $0 == 1 || bought.contains(1) }) {
      bought.append(purchase.project)
    }
    #expect(bought == [1, 0])
  }

  @Test(
    "no voter ever pays more than it has, and what is bought is paid in full", arguments: 0..<20)
  func booksBalance(_ seed: UInt64) {
    var dice = SeededDice(seed: seed)
    let voters = dice.int(1...9)
    let costs = (0..<12).map { _ in dice.int(1...90) }
    let projects = costs.map { cost in
      EqualShares.Project(
        cost: Kronor(cost), utilities: (0..<voters).map { _ in max(0, dice.int(-3...7)) },
        unit: dice.int(1...5))
    }
    let shares = (0..<voters).map { _ in dice.int(1...4) }
    let bought = EqualShares(budget: Kronor(200), shares: shares, projects: projects).purchases()
    for purchase in bought {
      let paid = purchase.payments.reduce(0, +)
      #expect(abs(paid - Double(costs[purchase.project])) < 1e-6)
    }
    for voter in shares.indices {
      let share = 200 * Double(shares[voter]) / Double(shares.reduce(0, +))
      #expect(bought.map { $0.payments[voter] }.reduce(0, +) < share + 1e-6)
    }
    // What was not bought, its supporters cannot pay for with what they have left.
    let left = shares.indices.map { voter in
      200 * Double(shares[voter]) / Double(shares.reduce(0, +))
        - bought.map { $0.payments[voter] }.reduce(0, +)
    }
    for place in projects.indices where !bought.map(\.project).contains(place) {
      let means = zip(left, projects[place].utilities).filter { $0.1 > 0 }.map(\.0).reduce(0, +)
      #expect(means < Double(costs[place]) + 1e-6)
    }
  }
}
