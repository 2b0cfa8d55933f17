/// People in need of coordinated support (målgrupp).
public struct TargetGroup: Hashable, Sendable {
  /// The identifier.
  public let id: GroupID
  /// The name.
  public var name = ""
  /// How many people there are in a year; `nil` is unknown, and then no row limits volumes.
  public var people: Int?
  /// How many of them live in each kommun, where known.
  public var peopleByKommun: [MemberID: Int] = [:]
  /// The share of women, where known: the default for insatser that name this group alone.
  public var women: Share?
  /// The ages.
  public var ages: ClosedRange<Int>?
  /// What the people live on before (försörjning), as the förbund words it.
  public var before: String?
  /// The share in work or studies without any insats: the default baseline of gross effects.
  public var baseline: Share?
  /// How much a person of the group counts in the objective, in ten-thousandths.
  public var weight = Weight.one

  /// A group to be filled in.
  public init(id: GroupID) { self.id = id }
}

/// How much something counts, exact to four decimals.
public struct Weight: Hashable, Comparable, Sendable {
  /// Ten-thousandths.
  public let tenThousandths: Int

  /// A weight in ten-thousandths.
  public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// Counts as it is.
  public static let one = Weight(tenThousandths: 10_000)
  /// Does not count.
  public static let zero = Weight(tenThousandths: 0)

  /// Compares two weights.
  public static func < (left: Weight, right: Weight) -> Bool {
    left.tenThousandths < right.tenThousandths
  }

  /// The weight as an exact fraction.
  public var fraction: Fraction { Fraction(Int128(tenThousandths), over: 10_000) }
}
