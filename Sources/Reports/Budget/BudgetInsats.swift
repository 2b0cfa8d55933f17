public import Model

/// New participants of one insats, or of all, in one year, as a published budget shows them.
public struct BudgetPeople: Hashable, Sendable {
  /// Everybody.
  public let all: SmallCount
  /// Women; `nil` where the insats does not say.
  public let women: SmallCount?
  /// Men; `nil` where the insats does not say.
  public let men: SmallCount?

  /// Nobody is hidden and nobody is there.
  public var isNobody: Bool { all == .shown(0) }

  /// Whether some number is hidden.
  public var hidesSome: Bool { [all, women, men].contains(.hidden) }
}

/// One insats of the budget: who runs it, whom it meets, and where its agreement stands.
public struct BudgetInsats: Hashable, Sendable {
  /// The identifier.
  public let id: InsatsID
  /// The name.
  public let name: String
  /// Individual or structural.
  public let focus: Insats.Focus
  /// The member that runs it (insatsägare).
  public let owner: MemberID
  /// That member's name.
  public let ownerName: String
  /// The parties that take part.
  public let parties: Set<Party>
  /// How far the agreement with the owner has come; `nil` is not stated.
  public let agreement: Insats.Agreement?
  /// Whether it goes on, begins or ends when the budget year begins.
  public let change: YearChange.Kind
  /// Whether the budget funds it in some year.
  public let isFunded: Bool
  /// Whether the budget year funds it.
  public let isFundedInBudgetYear: Bool
  /// New participants in each planned year, whole people.
  public let people: [BudgetPeople]
  /// What it costs in each planned year.
  public let costs: [Kronor]
  /// Its budget last year; `nil` when it was not funded then or last year is not stated.
  public let lastBudget: Kronor?

  /// Whether its owner has accepted to run it.
  public var isAccepted: Bool { agreement == .accepted || agreement == .decided }
}

/// The people of a budget as whole people, small numbers hidden, year by year.
struct BudgetPeopleTable {
  /// By insats, in the order given, and year.
  let insatser: [[BudgetPeople]]
  /// Of all insatser, by year.
  let totals: [BudgetPeople]
  /// The insatser of which a year hides how many take part.
  let hidden: [Set<Int>]

  /// The people of insatser over so many years.
  init(_ insatser: [InsatsFindings], years: Int) {
    let tables = (0..<years).map { Self.table(of: insatser, year: $0) }
    totals = tables.map { $0[$0.count - 1] }
    self.insatser = insatser.indices.map { row in tables.map { $0[row] } }
    hidden = tables.map { table in
      Set(insatser.indices.filter { table[$0].all == .hidden })
    }
  }

  /// A year's rows: an insats each, and their sum.
  private static func table(of insatser: [InsatsFindings], year: Int) -> [BudgetPeople] {
    let volumes = insatser.map { $0.years[year].choice?.volume ?? .zero }
    let all = WholePeople.rounded(volumes.map(\.fraction), caps: nil)
    let stated = insatser.map { $0.women != nil }
    let women = WholePeople.rounded(
      zip(insatser, volumes).map { $1.fraction * ($0.women ?? .none).fraction }, caps: all)
    var rows = insatser.indices.map { place -> [Int?] in
      stated[place]
        ? [women[place], all[place] - women[place], all[place]] : [nil, nil, all[place]]
    }
    let known = rows.filter { $0[0] != nil }
    rows.append([
      known.isEmpty ? nil : known.compactMap(\.[0]).reduce(0, +),
      known.isEmpty ? nil : known.compactMap(\.[1]).reduce(0, +), all.reduce(0, +),
    ])
    // Where some insats does not say, women and men do not add up to everybody: no sum ties them.
    return CountTable(rows).rows.map { cells in
      BudgetPeople(all: cells[2] ?? .shown(0), women: cells[0], men: cells[1])
    }
  }
}

/// Rounds expected numbers of people to whole people that add up to their rounded sum.
enum WholePeople {
  /// Each number rounded down, and the people that are left given to the largest remainders, ties in
  /// order; none above its cap.
  static func rounded(_ numbers: [Fraction], caps: [Int]?) -> [Int] {
    var whole = numbers.map(\.floor)
    var sum = ExactSum()
    for number in numbers { sum.add(number) }
    sum.add(Fraction(1, over: 2))
    let all = sum.floor
    let remainders = numbers.indices.sorted { first, second in
      let left = numbers[first] - Fraction(whole[first])
      let right = numbers[second] - Fraction(whole[second])
      return left == right ? first < second : left > right
    }
    var left = all - whole.reduce(0, +)
    for place in remainders where left > 0 && whole[place] < (caps?[place] ?? .max) {
      whole[place] += 1
      left -= 1
    }
    return whole
  }
}
