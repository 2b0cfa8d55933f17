/// What a scenario says of how its figures may turn out, beside the ranges of its net effects.
public struct Uncertainty: Hashable, Sendable {
  /// The form of a figure between bounds.
  public enum Shape: String, CaseIterable, Hashable, Sendable {
    /// Straight lines from low up to likely and down to high.
    case triangular
    /// A smooth curve that lies nearer to likely: the beta distribution of PERT (Malcolm and others
    /// 1959), with the mean `(low + 4·likely + high)/6`.
    case pert
  }

  /// The form of every figure between bounds.
  public var shape = Shape.triangular
  /// How every insats may turn out, where it does not say otherwise itself.
  public var insatser = InsatsUncertainty()
  /// What moves several figures at once, by name.
  public var factors: [CommonFactor] = []

  /// Net effects are triangular and independent, and nothing else is uncertain.
  public init() {}
}

/// How the figures of an insats may turn out, beside its net effects.
public struct InsatsUncertainty: Hashable, Sendable {
  /// What it costs beyond what is planned, in millionths of that: −4 % is −40 000.
  ///
  /// All its costs move together.
  public var cost: Spread?
  /// The share of its planned places that are taken, in millionths.
  public var takeUp: Spread?
  /// By how many months it starts late, counted from the first day on which it may start; what runs
  /// today does not.
  public var startDelay: Spread?

  /// Nothing is uncertain.
  public init() {}

  /// What is stated here, and otherwise what holds for all.
  public func completed(by general: InsatsUncertainty) -> InsatsUncertainty {
    var completed = self
    completed.cost = cost ?? general.cost
    completed.takeUp = takeUp ?? general.takeUp
    completed.startDelay = startDelay ?? general.startDelay
    return completed
  }
}

/// Something that moves several figures at once: the labour market, a wage index.
///
/// Any two figures that it moves have so much correlation by it, counted between their normal
/// scores (a Gaussian copula with one factor).
public struct CommonFactor: Hashable, Sendable {
  /// A kind of figure.
  public enum Figure: String, CaseIterable, Hashable, Sendable {
    /// Net effects.
    case effects
    /// Costs.
    case cost
    /// The places that are taken.
    case takeUp = "take_up"
    /// Late starts.
    case startDelay = "start_delay"
  }

  /// What has a factor of its own.
  public enum Each: String, CaseIterable, Hashable, Sendable {
    /// Each target group: insatser move with others that meet mostly the same people.
    case group
    /// Each insatsägare.
    case owner
  }

  /// Its key.
  public let id: String
  /// What it moves.
  public var moves: Set<Figure> = []
  /// The correlation between any two figures that it moves.
  public var correlation = Share.none
  /// What has a factor of its own; `nil` is one factor for all.
  public var each: Each?
  /// Only insatser that carry the tag; `nil` is all.
  public var tag: String?

  /// A factor to be filled in.
  public init(id: String) { self.id = id }

  /// The name of the factor that moves an insats: the factor itself, or that of its group or owner;
  /// `nil` where it moves no figure of the insats.
  public func name(for insats: Insats) -> String? {
    if let tag, !insats.tags.contains(tag) { return nil }
    switch each {
    case nil: return id
    case .owner: return "\(id) \(insats.owner)"
    case .group: return insats.mainGroup.map { "\(id) \($0)" }
    }
  }
}

extension Insats {
  /// The target group that most of its participants belong to, the first by identifier among equals.
  fileprivate var mainGroup: GroupID? {
    groups.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}

extension Scenario {
  /// How the figures of an insats may turn out, by its own word or by what holds for all.
  public func uncertainty(of insats: Insats) -> InsatsUncertainty {
    insats.uncertainty.completed(by: stated.uncertainty.insatser)
  }

  /// Whether any figure may turn out otherwise than planned.
  public var isUncertain: Bool {
    hasEffectRanges
      || insatser.contains { insats in
        let stated = uncertainty(of: insats)
        return stated.cost != nil || stated.takeUp != nil || stated.startDelay != nil
      }
  }
}
