import Model

/// The room divided in equal parts between those who spend it: kommuner, or the parts that pay.
///
/// What several of them are in is charged to them in equal parts. Amounts are kept in a unit so small
/// that every part is whole.
struct MoneyBoxes {
  /// Who is charged for each insats.
  private let payers: [[Int]]
  private let count: Int
  /// How many units a krona is: every number of payers divides it.
  private let unitsPerKrona: Int128
  /// What each has each year, in units.
  private let sizes: [[Int128]]

  /// Boxes of equal size: the room of each year, as it is when what is decided is funded, by how many
  /// they are.
  ///
  /// - Parameters:
  ///   - count: How many share the room.
  ///   - payers: Who of them is charged for each insats; where nobody is, all are.
  ///   - account: The plan with what is decided.
  init(count: Int, payers: [[Int]], of account: Account) {
    self.count = count
    self.payers = payers.map { $0.isEmpty ? Array(0..<count) : $0 }
    var common: Int128 = 1
    for number in 1...max(1, count) {
      common = (Fraction(Int128(number), over: common)).numerator * common
    }
    unitsPerKrona = common
    sizes = account.ledger.map { year in
      Array(repeating: Int128(max(0, year.room.amount)) * common / Int128(count), count: count)
    }
  }

  /// What is left in each box in each year, in units: below nothing where more is charged.
  func left(in account: Account) -> [Int128] {
    sizes.enumerated().flatMap { index, boxes -> [Int128] in
      var left = boxes
      func charge(_ cost: Kronor, to payers: [Int]) {
        for payer in payers {
          left[payer] -= Int128(cost.amount) * unitsPerKrona / Int128(payers.count)
        }
      }
      for (position, payers) in payers.enumerated() {
        charge(account.costs[position][index], to: payers)
      }
      for (shared, costs) in zip(account.scenario.stated.sharedCosts, account.sharedCosts) {
        let positions = shared.insatser.compactMap { account.scenario.position[$0] }
        charge(costs[index], to: Set(positions.flatMap { payers[$0] }).sorted())
      }
      return left
    }
  }
}
