public import Model

/// Who pays and who gains over all planned years, as it is told.
public struct ReturnsFindings: Hashable, Sendable {
  /// A part, or one kommun.
  public struct Payer: Hashable, Sendable {
    /// What it is called.
    public let name: Phrase
    /// The part; for a kommun by itself, its identifier too.
    public let part: Part
    /// The kommun, where it is one by itself.
    public let kommun: MemberID?
    /// What it pays.
    public let paid: Kronor
    /// Its share of all that is paid.
    public let share: Share
    /// Net persons who live there, for a kommun.
    public let persons: Score?
    /// What it can expect to gain in a year; `nil` where the scenario does not say what a person is
    /// worth to it.
    public let gain: Kronor?
  }

  /// The people who lived on one thing before.
  public struct Livelihood: Hashable, Sendable {
    /// What they lived on; `nil` where their target group does not say.
    public let before: String?
    /// Net persons.
    public let persons: Score
    /// What each part gains by them; `nil` where no amounts are stated.
    public let gains: [Part: Kronor]?
  }

  /// The parts, each followed by nothing, and then the kommuner.
  public let payers: [Payer]
  /// By livelihood.
  public let livelihoods: [Livelihood]
  /// Whether the scenario says what a person is worth to anyone.
  public let statesAmounts: Bool
  /// Whether what it says has no source.
  public let isAssumed: Bool

  init(_ account: Account) {
    let scenario = account.scenario
    let years = (0..<scenario.yearCount).map { account.returns(year: $0) }
    let states = !scenario.stated.benefitPerPart.isEmpty
    statesAmounts = states
    isAssumed = scenario.stated.assumptions.contains { $0.path.hasPrefix("benefit_per_part") }
    let found = Self.livelihoods(years)
    livelihoods = found
    let gained = Self.gains(found)
    let all = account.ledger.map(\.pool).total
    let parts = Part.allCases.map { part in
      let members = Set(scenario.stated.members.filter { $0.part == part }.map(\.id))
      let paid = account.funding.flatMap(\.payments).filter { members.contains($0.member) }
        .map(\.paid).total
      return Payer(
        name: part.phrase.capitalised, part: part, kommun: nil, paid: paid,
        share: Self.share(paid, of: all), persons: nil, gain: states ? gained[part] : nil)
    }
    let kommuner = scenario.kommuner.indices.map { place in
      let found = years.map { $0.kommuner[place] }
      let name = scenario.kommuner[place].name
      let paid = found.map(\.paid).total
      return Payer(
        name: Phrase(sv: "\(name)", en: "\(name)"), part: .kommun,
        kommun: scenario.kommuner[place].id, paid: paid, share: Self.share(paid, of: all),
        persons: found.map(\.persons).total,
        gain: states ? found.compactMap(\.gain).total : nil)
    }
    payers = parts + kommuner
  }

  private static func livelihoods(_ years: [Returns]) -> [Livelihood] {
    guard let first = years.first else { return [] }
    var words: [String?] = first.livelihoods.map(\.before)
    for year in years { words += year.livelihoods.map(\.before).filter { !words.contains($0) } }
    return words.map { word in
      let found = years.flatMap(\.livelihoods).filter { $0.before == word }
      let gains = found.compactMap(\.gains)
      return Livelihood(
        before: word, persons: found.map(\.persons).total,
        gains: gains.isEmpty
          ? nil : gains.reduce(into: [:]) { $0.merge($1) { $0 + $1 } })
    }
  }

  private static func gains(_ livelihoods: [Livelihood]) -> [Part: Kronor] {
    livelihoods.compactMap(\.gains).reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
  }

  private static func share(_ paid: Kronor, of all: Kronor) -> Share {
    guard all > .zero else { return .none }
    let share = Fraction(Int128(paid.amount), over: Int128(all.amount)) * Fraction(1_000)
    return Share(millionths: share.roundedHalfUp * 1_000)
  }
}
