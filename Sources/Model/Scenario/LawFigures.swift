/// A figure that law or national guidance sets, with where it is written and since when.
public struct LawFigure<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The figure.
  public let value: Value
  /// The first day it applies.
  public let validFrom: CivilDate
  /// Where it is written.
  public let reference: String
  /// Whether the source itself has been read.
  ///
  /// What is not is shown as "ej verifierad".
  public let verified: Bool

  /// A figure with its source.
  public init(value: Value, validFrom: CivilDate, reference: String, verified: Bool) {
    self.value = value
    self.validFrom = validFrom
    self.reference = reference
    self.verified = verified
  }
}

/// The shares that the parts pay.
public struct PartShares: Hashable, Sendable {
  /// The state's share.
  public let state: Share
  /// The regions' share together; none where no region takes part.
  public let region: Share
  /// The kommuner's share together.
  public let kommun: Share

  /// Shares that together are the whole, or `nil`.
  public init?(state: Share, region: Share, kommun: Share) {
    guard state.millionths + region.millionths + kommun.millionths == Share.all.millionths,
      state > .none, region >= .none, kommun > .none
    else { return nil }
    self.state = state
    self.region = region
    self.kommun = kommun
  }

  /// The share of one part.
  public subscript(part: Part) -> Share {
    switch part {
    case .state: state
    case .region: region
    case .kommun: kommun
    }
  }

  /// The common denominator D of the shares: 4 for ½ ¼ ¼.
  public var commonDenominator: Int {
    Part.allCases.map { self[$0].fraction.denominator }.reduce(1) { common, next in
      Int((Fraction(Int128(next), over: Int128(common))).numerator) * common
    }
  }
}

/// The figures of law and national guidance that apply in the budget year.
public struct LawFigures: Hashable, Sendable {
  /// 5 §: the shares of state, regions and kommuner.
  public var shares: LawFigure<PartShares>
  /// 5 a §: the shares where every kommun stands outside the regions and no region takes part.
  public var sharesOutsideRegion: LawFigure<PartShares>
  /// 23 §: the last day to fix the budget.
  public var budgetBy: LawFigure<YearlyDate>
  /// 27 §: the longest notice time, in months.
  public var noticeMonths: LawFigure<Int>
  /// KL 11:6: how many years the plan for the economy covers, the budget year counted.
  public var planYears: LawFigure<Int>
  /// The national recommendation on the highest reasonable equity as a share of the pool.
  public var equityCeiling: LawFigure<StepTable>
  /// The figures of the national model of state money; `nil` where some are not known for the year.
  public var grant: GrantFigures?

  /// The figures of one day.
  public init(
    shares: LawFigure<PartShares>, sharesOutsideRegion: LawFigure<PartShares>,
    budgetBy: LawFigure<YearlyDate>, noticeMonths: LawFigure<Int>, planYears: LawFigure<Int>,
    equityCeiling: LawFigure<StepTable>, grant: GrantFigures? = nil
  ) {
    self.shares = shares
    self.sharesOutsideRegion = sharesOutsideRegion
    self.budgetBy = budgetBy
    self.noticeMonths = noticeMonths
    self.planYears = planYears
    self.equityCeiling = equityCeiling
    self.grant = grant
  }
}
