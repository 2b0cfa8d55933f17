/// A legal payer group of 5 §.
public enum Part: String, CaseIterable, Hashable, Sendable {
  /// The state: Försäkringskassan pays for Arbetsförmedlingen too.
  case state
  /// The regions together.
  case region
  /// The kommuner together.
  case kommun

  /// The part in both languages.
  public var phrase: Phrase {
    switch self {
    case .state: Phrase(sv: "staten", en: "the state")
    case .region: Phrase(sv: "regionen", en: "the region")
    case .kommun: Phrase(sv: "kommunerna", en: "the kommuner")
    }
  }
}

/// One of the four parties that can take part in an insats (7 § 3).
///
/// 5 § has three payer groups, since Försäkringskassan pays for Arbetsförmedlingen too; cooperation
/// counts four, and all kommuner are one.
public enum Party: String, CaseIterable, Hashable, Sendable {
  /// Försäkringskassan.
  case fk
  /// Arbetsförmedlingen.
  case af
  /// Any region.
  case region
  /// Any kommun.
  case kommun
}

/// A förbundsmedlem: an authority, a region or a kommun.
public struct Member: Hashable, Sendable {
  /// How a member pays.
  public enum Offer: Hashable, Sendable {
    /// Nothing is stated: the member pays by its part's key.
    case byKey
    /// What the member offers in each planned year.
    case amounts([Kronor])
    /// Another member pays for it: Försäkringskassan for Arbetsförmedlingen (5 §).
    case paidBy(MemberID)
  }

  /// The identifier.
  public let id: MemberID
  /// The name.
  public var name = ""
  /// The payer group.
  public var part = Part.kommun
  /// What it offers.
  public var offer = Offer.byKey
  /// Inhabitants, for keys and for expected splits by kommun.
  public var inhabitants: Int?
  /// The kommun's code, by which tables of statistics are read.
  public var code: KommunCode?
  /// Whether a kommun stands outside every region (5 a §).
  public var outsideRegion = false
  /// The share of such a kommun's money that counts in the region's group, when a region takes part
  /// as well.
  ///
  /// The rest counts in the kommuner's group, so each krona counts once.
  public var shareAsRegion = Share.none

  /// The first day of membership; `nil` is before the plan.
  public var joins: CivilDate?
  /// How it leaves; `nil` is not at all.
  public var leaves: Exit?

  /// What the national model counts in this kommun; `nil` is not stated.
  public var national: NationalCount?

  /// How a member leaves (27 §).
  public struct Exit: Hashable, Sendable {
    /// The day it gave notice.
    public var notice: CivilDate?
    /// The day the remaining members decided to go on without it; `nil` is not yet.
    public var continueDecided: CivilDate?

    /// An exit to be filled in.
    public init(notice: CivilDate? = nil, continueDecided: CivilDate? = nil) {
      self.notice = notice
      self.continueDecided = continueDecided
    }
  }

  /// A member to be filled in.
  public init(id: MemberID) { self.id = id }

  /// The party this member is when it takes part in an insats.
  public var party: Party {
    switch part {
    case .state: offer.isPaidByAnother ? .af : .fk
    case .region: .region
    case .kommun: .kommun
    }
  }
}

extension Member.Offer {
  var isPaidByAnother: Bool {
    if case .paidBy = self { true } else { false }
  }
}
