/// What the national model of state money needs to know of the förbund.
///
/// Where it is stated, what the state gives is what the model gives; what Försäkringskassan states
/// that it contributes is then the most it is asked for.
public struct NationalGrant: Hashable, Sendable {
  /// Full-year equivalents (helårsekvivalenter) in the area; `nil` is the kommuner's own.
  public var fullYearEquivalents: Int?
  /// Inhabitants of 16–64 in the area; `nil` is the kommuner's own.
  public var inhabitants: Int?
  /// The grant of the year before the budget year; `nil` is none, and then nothing holds a fall back.
  public var previous: Kronor?
  /// What the members ask for in each planned year; `nil` is all that is possible.
  public var askedFor: [Kronor]?
  /// The months from the end of a year with equity above its ceiling to the end of the year whose
  /// grant is cut by as much; `nil` is no cut.
  public var cutAfterMonths: Int?
  /// Whether the plan's own closing equity decides later years' grants.
  public var feedback = false

  /// A grant to be filled in.
  public init() {}

  /// The years from equity to cut; `nil` is no cut.
  var cutLag: Int? { cutAfterMonths.map { $0 / 12 } }
}

/// What the national model counts in one kommun.
public struct NationalCount: Hashable, Sendable {
  /// Full-year equivalents.
  public var fullYearEquivalents: Int
  /// Inhabitants of 16–64.
  public var inhabitants: Int

  /// A kommun's counts.
  public init(fullYearEquivalents: Int = 0, inhabitants: Int = 0) {
    self.fullYearEquivalents = fullYearEquivalents
    self.inhabitants = inhabitants
  }
}

/// The national figures that the model of state money rests on.
public struct GrantFigures: Hashable, Sendable {
  /// The whole appropriation.
  public var appropriation: LawFigure<Kronor>
  /// What every förbund has.
  public var base: LawFigure<Kronor>
  /// The share of the rest that follows full-year equivalents; the other part follows inhabitants.
  public var needShare: LawFigure<Share>
  /// The most a grant falls from one year to the next.
  public var brake: LawFigure<Share>
  /// The number of förbund.
  public var forbund: LawFigure<Int>
  /// Full-year equivalents of all förbund together.
  public var fullYearEquivalents: LawFigure<Int>
  /// Inhabitants of 16–64 of all förbund together.
  public var inhabitants: LawFigure<Int>

  /// The figures of one day.
  public init(
    appropriation: LawFigure<Kronor>, base: LawFigure<Kronor>, needShare: LawFigure<Share>,
    brake: LawFigure<Share>, forbund: LawFigure<Int>, fullYearEquivalents: LawFigure<Int>,
    inhabitants: LawFigure<Int>
  ) {
    self.appropriation = appropriation
    self.base = base
    self.needShare = needShare
    self.brake = brake
    self.forbund = forbund
    self.fullYearEquivalents = fullYearEquivalents
    self.inhabitants = inhabitants
  }

  /// Whether every one of them has been read in its source.
  public var areVerified: Bool {
    appropriation.verified && base.verified && needShare.verified && brake.verified
      && forbund.verified && fullYearEquivalents.verified && inhabitants.verified
  }
}
