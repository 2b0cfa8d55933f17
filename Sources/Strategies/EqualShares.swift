public import Model

/// The Method of Equal Shares for additive utilities, in exact numbers.
///
/// Each voter has money of its own. A project of cost c that the voters value at u is affordable at a
/// price ρ for each unit of utility when `Σ_i min(b_i, ρ · u_i) = c`, with b the voters' money left.
/// In each round the project with the lowest price is bought, each voter i pays
/// `min(b_i, ρ · u_i)`, and it goes on until none is affordable. Ties go to the project that stands
/// first. (Peters, Pierczyński and Skowron, “Proportional participatory budgeting with additive
/// utilities”, NeurIPS 2021.)
///
/// Voters' money is kept as whole numbers over one common denominator, which grows by one factor a
/// round, so nothing is rounded.
public struct EqualShares: Sendable {
  /// Something to be bought.
  public struct Project: Hashable, Sendable {
    /// What it costs.
    public let cost: Kronor
    /// What each voter values it at, not below 0, in a unit of the project's own.
    public let utilities: [Int]
    /// How many of the project's units are one unit of utility.
    public let unit: Int

    /// A project; `unit` is positive.
    public init(cost: Kronor, utilities: [Int], unit: Int = 1) {
      self.cost = cost
      self.utilities = utilities
      self.unit = unit
    }
  }

  /// A project that was bought.
  public struct Purchase: Sendable {
    /// Its place among the projects.
    public let project: Int
    /// The price of a unit of utility in kronor, for display.
    public let price: Double
    /// What each voter paid in kronor, for display.
    public let payments: [Double]
  }

  private let projects: [Project]
  private var money: Money
  /// For each project that may yet be bought, the lowest price that is known for it: money only falls,
  /// so prices only rise.
  private var known: [Int: Price] = [:]

  /// An election.
  ///
  /// - Parameters:
  ///   - budget: The money of all voters together, not below 0.
  ///   - shares: How the money is divided between them, not below 0 and not all 0.
  ///   - projects: What can be bought; the same number of utilities in each as there are voters.
  public init(budget: Kronor, shares: [Int], projects: [Project]) {
    self.projects = projects
    money = Money(budget: budget, shares: shares)
    for place in projects.indices { known[place] = .nothing }
  }

  /// Buys until nothing is affordable, and says what was bought, in order.
  public func purchases() -> [Purchase] {
    var election = self
    var purchases: [Purchase] = []
    while let purchase = election.buyCheapest() { purchases.append(purchase) }
    return purchases
  }

  /// Buys the affordable project with the lowest price.
  ///
  /// - Parameter canBeBought: Whether a project may be bought now; one that may not is passed over, and
  ///   asked about again the next time.
  /// - Returns: what was bought; `nil` where nothing is affordable.
  public mutating func buyCheapest(
    where canBeBought: (_ project: Int) -> Bool = { _ in true }
  ) -> Purchase? {
    cheapest(where: canBeBought).map { buy($0) }
  }

  /// The affordable project with the lowest price that may be bought.
  private mutating func cheapest(where canBeBought: (Int) -> Bool) -> Int? {
    var best: (place: Int, price: Price)?
    let inOrder = known.sorted { first, second in
      if first.value == second.value { return first.key < second.key }
      return first.value < second.value
    }
    for (place, bound) in inOrder {
      if let best, best.price < bound { break }
      guard let price = money.price(of: projects[place]) else {
        known[place] = nil
        continue
      }
      known[place] = price
      let isBetter =
        best.map { price < $0.price || (price == $0.price && place < $0.place) } ?? true
      if isBetter, canBeBought(place) { best = (place, price) }
    }
    return best?.place
  }

  private mutating func buy(_ place: Int) -> Purchase {
    let price = known[place] ?? .nothing
    known[place] = nil
    return Purchase(
      project: place, price: price.approximate, payments: money.pay(for: projects[place]))
  }
}

/// A price for a unit of utility, exact.
private struct Price: Comparable {
  let numerator: WholeNumber
  let denominator: WholeNumber

  static let nothing = Price(numerator: WholeNumber(0), denominator: WholeNumber(1))

  static func < (left: Price, right: Price) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  static func == (left: Price, right: Price) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  var approximate: Double { numerator.approximateQuotient(by: denominator) }
}

/// What each voter has left, in whole units of one common denominator.
private struct Money {
  private var left: [WholeNumber]
  private var unitsPerKrona: WholeNumber

  init(budget: Kronor, shares: [Int]) {
    unitsPerKrona = WholeNumber(UInt128(shares.reduce(0, +)))
    let whole = WholeNumber(UInt128(budget.amount))
    left = shares.map { whole * WholeNumber(UInt128($0)) }
  }

  /// How a project is paid for: who pays all they have, and what is left to pay by how much utility.
  private struct Split {
    var emptied: Set<Int> = []
    var payers: [Int] = []
    /// What the payers pay together.
    var due: WholeNumber
    /// Their utility together, in the project's units.
    var utility: WholeNumber
  }

  /// `nil` where the voters who value it cannot pay it.
  private func split(_ project: EqualShares.Project) -> Split? {
    let voters = project.utilities.indices.filter { project.utilities[$0] > 0 }
    var split = Split(
      due: WholeNumber(UInt128(project.cost.amount)) * unitsPerKrona,
      utility: WholeNumber(voters.reduce(0) { $0 + UInt128(project.utilities[$1]) }))
    let means = voters.reduce(WholeNumber(0)) { $0 + left[$1] }
    guard !voters.isEmpty, means >= split.due else { return nil }
    // Who has least for each unit of utility is emptied first.
    let poorestFirst = voters.sorted { first, second in
      left[first] * units(project, second) < left[second] * units(project, first)
    }
    var place = 0
    while place < poorestFirst.count {
      let voter = poorestFirst[place]
      guard left[voter] * split.utility < units(project, voter) * split.due else { break }
      split.emptied.insert(voter)
      split.due = split.due - left[voter]
      split.utility = split.utility - units(project, voter)
      place += 1
    }
    split.payers = Array(poorestFirst[place...])
    return split
  }

  private func units(_ project: EqualShares.Project, _ voter: Int) -> WholeNumber {
    WholeNumber(UInt128(project.utilities[voter]))
  }

  /// The price of a unit of utility; `nil` where it is not affordable.
  func price(of project: EqualShares.Project) -> Price? {
    guard let split = split(project) else { return nil }
    guard !split.utility.isZero else { return .nothing }
    return Price(
      numerator: split.due * WholeNumber(UInt128(project.unit)),
      denominator: unitsPerKrona * split.utility)
  }

  /// Takes what a project costs from those who pay for it.
  ///
  /// - Returns: what each paid in kronor, for display.
  mutating func pay(for project: EqualShares.Project) -> [Double] {
    guard let split = split(project) else { return [] }
    let before = left
    let beforeUnits = unitsPerKrona
    // Where all who pay are emptied together nothing is left to divide.
    let factor = split.utility.isZero ? WholeNumber(1) : split.utility
    unitsPerKrona = unitsPerKrona * factor
    let payers = Set(split.payers)
    for voter in left.indices {
      if split.emptied.contains(voter) {
        left[voter] = WholeNumber(0)
      } else {
        left[voter] = left[voter] * factor
        if payers.contains(voter) { left[voter] = left[voter] - units(project, voter) * split.due }
      }
    }
    return left.indices.map { voter in
      before[voter].approximateQuotient(by: beforeUnits)
        - left[voter].approximateQuotient(by: unitsPerKrona)
    }
  }
}
