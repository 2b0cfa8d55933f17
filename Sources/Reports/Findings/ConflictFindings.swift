public import Model
import Planning
public import ScenarioFiles

/// What cannot hold together, and what would let the rest hold.
public struct ConflictFindings: Hashable, Sendable {
  /// One thing that the conflict needs.
  public struct Member: Hashable, Sendable {
    /// What it is.
    public let premise: Premise
    /// What it says, with its figure.
    public let sentence: Phrase
    /// The keys under which the file says it.
    public let paths: [[String]]
    /// Where it stands, so far as that is known.
    public let positions: [FilePosition]
  }

  /// What money is lacking in a year.
  public struct Lack: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// For what law, commitments and limits alone ask for; `nil` when money is not the reason.
    public let amount: Kronor?
    /// With the board's priorities as well; `nil` when money is not the reason.
    public let withPriorities: Kronor?
  }

  /// A priority that no money meets.
  public struct Unattainable: Hashable, Sendable {
    /// The priority's name.
    public let priority: PriorityID
    /// Why, or how far it can be met.
    public let sentence: Phrase
  }

  /// What cannot hold together.
  public let members: [Member]
  /// Whether removing any one of them is proven to leave what can hold.
  public let isIrreducible: Bool
  /// What money is lacking, in the years that lack any.
  public let lacking: [Lack]
  /// What cannot hold together once the money is there that law, commitments and limits lack.
  public let membersOncePaid: [Member]
  /// The priorities of the conflict that no money meets.
  public let unattainable: [Unattainable]
  /// What would let the rest hold.
  public let repairs: [RepairFindings]

  init(_ conflict: Conflict, in scenario: Scenario, _ positions: SourcePositions = .none) {
    members = conflict.members.map { Member($0, in: scenario, positions) }
    isIrreducible = conflict.isIrreducible
    lacking = scenario.years.enumerated().compactMap { index, year in
      let amount = conflict.lacking.isEmpty ? nil : conflict.lacking[index]
      let all = conflict.lackingWithPriorities
      let withPriorities = all.isEmpty ? nil : all[index]
      guard max(amount ?? .zero, withPriorities ?? .zero) > .zero else { return nil }
      return Lack(year: year, amount: amount, withPriorities: withPriorities)
    }
    let paid = conflict.scenarioOncePaid ?? scenario
    membersOncePaid = conflict.membersOncePaid.map { premise in
      if case .offers(_, let index) = premise { return Member(paid: premise, index, in: paid) }
      return Member(premise, in: paid, positions)
    }
    unattainable = conflict.unattainable.map { Unattainable($0, in: scenario) }
    repairs = conflict.repairs.map { RepairFindings($0, in: scenario) }
  }
}

extension ConflictFindings.Member {
  fileprivate init(_ premise: Premise, in scenario: Scenario, _ positions: SourcePositions) {
    self.premise = premise
    let phrase = scenario.phrase(of: premise)
    sentence = Phrase(sv: "\(phrase).", en: "\(phrase).")
    paths = scenario.paths(of: premise)
    var found: [FilePosition] = []
    for position in paths.compactMap(positions.position) where !found.contains(position) {
      found.append(position)
    }
    self.positions = found
  }

  /// The pool of a year with money in it that the file says nothing of.
  fileprivate init(paid premise: Premise, _ index: Int, in scenario: Scenario) {
    self.premise = premise
    let year = scenario.years.lowerBound + index
    let pool = scenario.pools[index]
    sentence = Phrase(
      sv: "Medlen år \(year: year) med de pengarna: \(pool).",
      en: "The pool of \(year: year) with that money: \(pool).")
    paths = []
    positions = []
  }
}

extension ConflictFindings.Unattainable {
  fileprivate init(_ found: Conflict.Unattainable, in scenario: Scenario) {
    priority = found.row.priority.id
    let row = found.row.quoted(in: scenario)
    if let why = scenario.whyNothingCounts(towards: found.row) {
      sentence = Phrase(
        sv: "\(why) \(row) kan därför inte hållas.",
        en: "\(why) \(row) can therefore not hold.")
      return
    }
    let most = found.row.priority.phrase(ofLimit: found.attainable)
    sentence = Phrase(
      sv:
        "Inte ens med hur mycket pengar som helst kan \(row) hållas: det mesta som går är \(most).",
      en: "No amount of money lets \(row) hold: the most that is possible is \(most).")
  }
}

extension PriorityRow {
  /// The row in quotes, with its year where there are several.
  fileprivate func quoted(in scenario: Scenario) -> Phrase {
    let name = name(in: scenario)
    guard let year, scenario.yearCount > 1 else { return Phrase(sv: "”\(name)”", en: "“\(name)”") }
    let calendar = scenario.years.lowerBound + year
    return Phrase(
      sv: "”\(name)” år \(year: calendar)", en: "“\(name)” in \(year: calendar)")
  }
}
