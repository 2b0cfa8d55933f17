/// The samordningsförbund whose money is allocated, and the years that are planned.
public struct Forbund: Hashable, Sendable {
  /// The name as it stands in decisions.
  public var name = ""
  /// Whether the förbund is made up.
  ///
  /// Every output of a fictional förbund says so.
  public var fictional = false
  /// The budget year, which is the first planned year.
  public var budgetYear = 0
  /// Plan years after the budget year, from 0 to 4 (KL 11:6 asks for two).
  public var planYears = 2

  /// A förbund to be filled in.
  public init() {}
}

/// What the förbundsordning settles that bears on the budget (9, 23 and 27 §§).
public struct Forbundsordning: Hashable, Sendable {
  /// Notice time for a member that leaves, in months; `nil` is the law's own.
  public var noticeMonths: Int?
  /// The last day to fix the budget when earlier than the law's; `nil` is the law's own.
  public var budgetBy: YearlyDate?

  /// A förbundsordning that leaves the law's rules as they are.
  public init() {}
}

/// When and how the board decides (19 and 23 §§, KL 8:14).
public struct Decision: Hashable, Sendable {
  /// The case number (diarienummer).
  public var caseNumber: String?
  /// The day the members were consulted (samråd).
  public var consulted: CivilDate?
  /// The day the meeting is announced and the proposal is on the web.
  public var announced: CivilDate?
  /// The day of the meeting that fixes the budget.
  public var meeting: CivilDate?
  /// Whether that meeting is public.
  public var publicMeeting = true

  /// A decision without dates yet.
  public init() {}
}
