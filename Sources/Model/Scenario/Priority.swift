/// A rule the board sets.
///
/// Law is never a priority.
public struct Priority: Hashable, Sendable {
  /// What a share is a share of.
  public enum Base: String, CaseIterable, Hashable, Sendable {
    /// What the insatser cost together.
    case insatsMoney = "insats money"
    /// The usable pool.
    case pool = "pool"
    /// New participants.
    case participants = "participants"
    /// Persons by the objective's outcomes and weights, points apart.
    case effect = "effect"
  }

  /// What is measured over the selection.
  public enum Quantity: Hashable, Sendable {
    /// A share of a base, limits in millionths.
    case share(of: Base)
    /// Money, limits in kronor.
    case money
    /// Funded insatser, limits in numbers.
    case insatser
    /// New participants, limits in hundredths.
    case participants
    /// Persons on one outcome, or on the objective's outcomes with their weights when `nil`;
    /// limits in ``Score`` units.
    case persons(OutcomeID?)
    /// Benefit points, limits in ``Score`` units.
    case points
  }

  /// Over which time the limits hold.
  public enum Span: String, CaseIterable, Hashable, Sendable {
    /// In each year by itself.
    case year
    /// Over all planned years together.
    case period
  }

  /// Whether the rule can be broken.
  public enum Strength: Hashable, Sendable {
    /// It cannot.
    case hard
    /// It can, at a price in objective units.
    case soft(Price)
  }

  /// What a breach costs: so much of the objective for so much of the quantity.
  ///
  /// A shortfall on a share is counted in its base: participants or kronor, never ratio points.
  public struct Price: Hashable, Sendable {
    /// Objective units lost.
    public var score: Score
    /// For each krona, hundredth of a participant, ``Score`` unit or insats short, times this.
    public var per: Int

    /// A price.
    public init(score: Score, per: Int) {
      self.score = score
      self.per = per
    }
  }

  /// The identifier.
  public let id: PriorityID
  /// What is measured.
  public var quantity: Quantity
  /// The least, in the quantity's unit.
  public var atLeast: Int?
  /// The most, in the quantity's unit.
  public var atMost: Int?
  /// Over what.
  public var over: Selection
  /// Over which time.
  public var each: Span
  /// Hard or soft.
  public var strength: Strength
  /// Why the board wants it.
  public var because: String?

  /// A priority.
  public init(
    id: PriorityID, quantity: Quantity, atLeast: Int? = nil, atMost: Int? = nil,
    over: Selection = Selection(), each: Span = .year, strength: Strength = .hard,
    because: String? = nil
  ) {
    self.id = id
    self.quantity = quantity
    self.atLeast = atLeast
    self.atMost = atMost
    self.over = over
    self.each = each
    self.strength = strength
    self.because = because
  }
}

/// The part of a plan that a priority looks at: everything that meets all its conditions.
public struct Selection: Hashable, Sendable {
  /// Which kommun or group is meant.
  public enum Which<ID: Hashable & Sendable>: Hashable, Sendable {
    /// One, by name.
    case one(ID)
    /// Each by itself: the priority stands for one rule per kommun or group.
    case each
  }

  /// The sex of participants.
  public enum Sex: String, CaseIterable, Hashable, Sendable {
    /// Women.
    case women
    /// Men.
    case men
  }

  /// Insatser that carry the tag.
  public var tag: String?
  /// The target group's share of each insats.
  public var group: Which<GroupID>?
  /// The kommun's share of each insats; for counts, whether the kommun is reached.
  public var kommun: Which<MemberID>?
  /// Insatser run by the member.
  public var owner: MemberID?
  /// The share of women or men among participants.
  public var sex: Sex?
  /// Individual or structural insatser.
  public var focus: Insats.Focus?
  /// These insatser.
  public var insatser: Set<InsatsID>?

  /// Everything.
  public init() {}
}
