public import Model

/// How one insats differs between the baseline's plan and another.
public struct InsatsDifference: Hashable, Sendable {
  /// What differs.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It is funded in the baseline and not here.
    case left
    /// It is funded here and not in the baseline.
    case came
    /// It is funded in both, in other years.
    case moved
    /// It is funded in the same years, at another volume or amount.
    case resized
    /// It is the same but for what it costs.
    case repriced
  }

  /// One year of it in the two plans.
  public struct Year: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// What the baseline chose; `nil` is not funded.
    public let before: Plan.Choice?
    /// What is chosen here; `nil` is not funded.
    public let after: Plan.Choice?
    /// What it costs in the baseline.
    public let costBefore: Kronor
    /// What it costs here.
    public let costAfter: Kronor
  }

  /// The insats.
  public let id: InsatsID
  /// Its name.
  public let name: String
  /// What differs.
  public let kind: Kind
  /// The years that both plan.
  public let years: [Year]
  /// Why no plan may fund it here, where a rule keeps it out.
  public let exclusion: Exclusion?
  /// Whether it is a candidate here at all.
  public let isCandidate: Bool

  /// The difference of one insats; `nil` when there is none.
  init?(
    _ before: InsatsFindings?, _ after: InsatsFindings?, years compared: [Int],
    exclusions: [Exclusion]
  ) {
    guard let one = after ?? before else { return nil }
    id = one.id
    name = one.name
    isCandidate = after != nil
    exclusion = exclusions.first { $0.id == one.id }
    years = compared.map { year in
      let old = before?.years.first { $0.year == year }
      let new = after?.years.first { $0.year == year }
      return Year(
        year: year, before: old?.choice, after: new?.choice, costBefore: old?.cost ?? .zero,
        costAfter: new?.cost ?? .zero)
    }
    guard let kind = Self.kind(years) else { return nil }
    self.kind = kind
  }

  private static func kind(_ years: [Year]) -> Kind? {
    let before = years.filter { $0.before != nil }.map(\.year)
    let after = years.filter { $0.after != nil }.map(\.year)
    if before != after { return after.isEmpty ? .left : before.isEmpty ? .came : .moved }
    if years.contains(where: { $0.before != $0.after }) { return .resized }
    return years.contains { $0.costBefore != $0.costAfter } ? .repriced : nil
  }

  /// The differences of two plans in the order of identifiers.
  static func all(
    from before: PlanFindings, to after: PlanFindings, years: [Int]
  ) -> [InsatsDifference] {
    let old = Dictionary(before.insatser.map { ($0.id, $0) }) { first, _ in first }
    let new = Dictionary(after.insatser.map { ($0.id, $0) }) { first, _ in first }
    return Set(old.keys).union(new.keys).sorted().compactMap {
      InsatsDifference(old[$0], new[$0], years: years, exclusions: after.exclusions)
    }
  }
}
