public import Model

/// The best plans of a scenario: what they have in common and between what there is a choice.
///
/// Two plans are the same when they fund the same insatser in the same years at the same levels. Each
/// plan is the best by the objective, and then by the tie rule, of those that differ enough from all
/// before it.
public struct Alternatives: Sendable {
  /// What the plans are.
  public enum Extent: String, Sendable {
    /// Every plan that was asked about: there is no other, proven.
    case all
    /// The best of them, as many as were asked for; there are more.
    case first
    /// A limit came before it was known whether there are more.
    case unproven
  }

  /// What was asked for.
  public let options: AlternativeOptions
  /// The plans, the best first.
  ///
  /// Where a gap is left, two values closer than it are in no proven order.
  public let plans: [Proposal]
  /// What the plans are.
  public let extent: Extent
  /// The value of the best plan beside those listed; `nil` where there is none or none is known.
  ///
  /// No plan that is not listed is better than it by more than the gap asked for.
  public let next: Valuation?
  /// The least value asked for, in units of the first level; `nil` is any value.
  public let leastUnits: Int?

  /// Whether every listed plan is proven best of those left within the gap asked for.
  public var isProven: Bool {
    extent != .unproven && plans.allSatisfy { $0.proof.status == .optimal }
  }

  /// Plans that are exactly as good on every level, as ranges of ``plans`` with more than one.
  public var ties: [Range<Int>] {
    var ties: [Range<Int>] = []
    var start = 0
    for end in plans.indices.map({ $0 + 1 })
    where end == plans.count
      || plans[end].valuation.levels != plans[start].valuation.levels
    {
      if end - start > 1 { ties.append(start..<end) }
      start = end
    }
    return ties
  }

  /// Whether plans as good as the last one listed are not listed.
  public var cutsTies: Bool { next.map { $0.levels == plans.last?.valuation.levels } ?? false }

  /// How one insats stands in the plans.
  public enum Presence: Hashable, Sendable {
    /// Every plan funds it, in the same years at the same level: it is of the core.
    case always
    /// Some plan funds it, in the plans listed here by place: the choice is about it. Where every
    /// plan funds it they differ in years or level.
    case sometimes(in: [Int])
    /// No plan funds it.
    case never
  }

  /// How each insats of the scenario stands in the plans.
  public var presence: [Presence] {
    guard let first = plans.first else { return [] }
    let insatser = first.account.scenario.insatser
    return insatser.indices.map { position in
      let places = plans.indices.filter {
        plans[$0].account.plan.choices[position].contains { $0 != nil }
      }
      guard !places.isEmpty else { return .never }
      let isSame = plans.allSatisfy {
        $0.account.plan.isSame(as: first.account.plan, of: position, in: first.account.scenario)
      }
      return isSame ? .always : .sometimes(in: places)
    }
  }

  /// The positions of the insatser that every plan funds in the same years at the same level.
  public var core: [Int] { presence.indices.filter { presence[$0] == .always } }
}

extension Plan {
  /// Whether an insats is funded in the same years at the same levels and grants as in another plan;
  /// volumes between two limits are not compared.
  public func isSame(as other: Plan, of position: Int, in scenario: Scenario) -> Bool {
    let comparesVolumes = !scenario.insatser[position].hasRange
    return zip(choices[position], other.choices[position]).allSatisfy { one, two in
      guard let one, let two else { return one == nil && two == nil }
      return one.endsWhenDecided == two.endsWhenDecided && one.grant == two.grant
        && (!comparesVolumes || one.volume == two.volume)
    }
  }

  /// Whether two plans fund the same set by year and level.
  public func isSameSet(as other: Plan, in scenario: Scenario) -> Bool {
    choices.indices.allSatisfy { isSame(as: other, of: $0, in: scenario) }
  }
}

extension Insats {
  /// Whether its volume is chosen between two limits.
  fileprivate var hasRange: Bool {
    guard cost.grants.isEmpty, case .noneOr = volume else { return false }
    return true
  }
}
