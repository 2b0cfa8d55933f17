public import Model
import Planning

/// A plan as it is shown: its value, money, insatser, changes and rules.
public struct PlanFindings: Sendable {
  /// What it is worth, term by term.
  public let value: ValueFindings
  /// The förbund's money, by year.
  public let years: [YearFindings]
  /// Every candidate, funded or not, in the order of identifiers.
  public let insatser: [InsatsFindings]
  /// The day and the financing of a run within the budget year; `nil` is a run before it.
  public let midYear: MidYear?
  /// Who joins or leaves, by part.
  public let memberships: [MembershipFindings]
  /// Costs that insatser have together.
  public let sharedCosts: [SharedCostFindings]
  /// Candidates that no plan may fund, and why.
  public let exclusions: [Exclusion]
  /// Whether changes are from last year's plan; otherwise they are from what runs today.
  public let statesLastYear: Bool
  /// What the budget calls the reserve.
  public let reserveName: Phrase
  /// How every rule stands.
  public let rules: [RuleFindings]
  /// Who pays and who gains.
  public let returns: ReturnsFindings
  let account: Account
  private let verdicts: [Verdict]

  /// The findings of an account.
  public init(_ account: Account, valuation: Valuation, verdicts: [Verdict]) {
    self.account = account
    self.verdicts = verdicts
    let scenario = account.scenario
    value = ValueFindings(account, valuation)
    years = (0..<scenario.yearCount).map { YearFindings(account, year: $0) }
    insatser = scenario.insatser.indices.map { InsatsFindings(account, position: $0) }
    midYear = scenario.stated.midYear
    memberships = scenario.membersByPart.compactMap { member in
      let period = scenario.membership(of: member.id)
      guard period != Period() else { return nil }
      return MembershipFindings(id: member.id, name: member.name, period: period)
    }
    sharedCosts = zip(scenario.stated.sharedCosts, account.sharedCosts).map {
      SharedCostFindings(name: $0.name, costs: $1)
    }
    exclusions = Exclusion.all(in: scenario)
    statesLastYear = scenario.stated.lastYear != nil
    reserveName =
      scenario.stated.reserve.name.map { Phrase(sv: "\($0)", en: "\($0)") }
      ?? Phrase(sv: "Till styrelsens förfogande", en: "At the board's disposal")
    rules = verdicts.map(RuleFindings.init)
    returns = ReturnsFindings(account)
  }

  /// The findings of a plan that was found.
  init(_ proposal: Proposal) {
    self.init(
      proposal.account, valuation: proposal.valuation, verdicts: proposal.verdicts)
  }

  /// Whether every hard rule holds.
  public var isLawful: Bool { !rules.contains { $0.status == .broken } }

  /// What each year leaves of its money and why, worked out when it is asked for.
  public var unspent: [UnspentFindings] { UnspentFindings.all(account, verdicts) }

  /// The insatser that are funded in some year.
  public var funded: [InsatsFindings] { insatser.filter(\.isFunded) }

  /// The insatser that are funded in no year.
  public var notFunded: [InsatsFindings] { insatser.filter { !$0.isFunded } }
}

/// A membership that begins or ends.
public struct MembershipFindings: Hashable, Sendable {
  /// The member.
  public let id: MemberID
  /// Its name.
  public let name: String
  /// When it is a member.
  public let period: Period
}

/// A cost that several insatser have together, by year.
public struct SharedCostFindings: Hashable, Sendable {
  /// What it is.
  public let name: String
  /// What it comes to in each year.
  public let costs: [Kronor]
}
