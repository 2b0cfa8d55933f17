/// A rule of law, guidance or policy: its sentence, formula, source and integer check.
///
/// A rule is one file here, one file of the same name in Planning (its rows, or the reason why it
/// needs none) and one test of the same name.
public protocol Rule: Sendable {
  /// What the rule says and where it is written.
  static var description: RuleDescription { get }

  /// Judges a plan in whole kronor and whole participants.
  ///
  /// An empty answer means that there was nothing to judge.
  static func verdicts(on account: Account) -> [Verdict]

  /// The rule as one that decides which candidates may be funded at all; `nil` for other rules.
  ///
  /// Said by the rule, since to ask whether a type conforms takes a search of the whole program.
  static var eligibility: (any EligibilityRule.Type)? { get }

  /// The rule as one that judges each insats by itself; `nil` for other rules.
  static var ofEach: (any InsatsRule.Type)? { get }
}

extension Rule {
  /// A rule judges plans, unless it says otherwise.
  public static var eligibility: (any EligibilityRule.Type)? { nil }

  /// A rule judges all insatser together, unless it says otherwise.
  public static var ofEach: (any InsatsRule.Type)? { nil }
}

/// What a rule says and where it is written.
public struct RuleDescription: Hashable, Sendable {
  /// The sentence that people read.
  public let sentence: Phrase
  /// The formula, in the notation of the documentation.
  public let formula: String
  /// Where it is written.
  public let reference: String
  /// The first day the reference applies; `nil` where a board or a file sets the rule.
  public let validFrom: CivilDate?
  /// Who sets it.
  public let kind: RuleKind
  /// What a breach means.
  public let strength: RuleStrength

  /// A description.
  public init(
    _ sentence: Phrase, formula: String, reference: String, validFrom: CivilDate?,
    kind: RuleKind, strength: RuleStrength
  ) {
    self.sentence = sentence
    self.formula = formula
    self.reference = reference
    self.validFrom = validFrom
    self.kind = kind
    self.strength = strength
  }
}

/// Who sets a rule.
public enum RuleKind: String, CaseIterable, Hashable, Sendable {
  /// Law.
  case law
  /// National guidance.
  case guidance
  /// The board.
  case policy
  /// What an insats or a capacity is.
  case data

  /// The kind in words.
  public var phrase: Phrase {
    switch self {
    case .law: Phrase(sv: "lag", en: "law")
    case .guidance: Phrase(sv: "vägledning", en: "guidance")
    case .policy: Phrase(sv: "styrelsens prioritering", en: "board policy")
    case .data: Phrase(sv: "insatsens villkor", en: "terms of the insats")
    }
  }
}

/// What a breach of a rule means.
public enum RuleStrength: String, Hashable, Sendable {
  /// The plan cannot be.
  case hard
  /// The plan can be, with a motive.
  case warning
  /// The board says for each priority whether it is hard.
  case chosen
}

/// How one rule stands in one plan, for one thing it judges.
public struct Verdict: Hashable, Sendable {
  /// How it stands.
  public enum Status: String, Hashable, Sendable {
    /// The rule holds.
    case kept
    /// A hard rule does not hold.
    case broken
    /// A warning: guidance, or a soft priority that is missed.
    case warning
  }

  /// The rule.
  public let rule: RuleID
  /// How it stands.
  public let status: Status
  /// What was judged: a year, an insats, a kommun.
  public let subject: Phrase
  /// How far from the limit; negative is short.
  ///
  /// `nil` for a yes or no.
  public let margin: Margin?
  /// Whether the motive that a warning asks for is stated; `nil` where none is asked for.
  public let isMotivated: Bool?

  /// A verdict.
  public init(
    _ rule: RuleID, _ status: Status, _ subject: Phrase, margin: Margin? = nil,
    isMotivated: Bool? = nil
  ) {
    self.rule = rule
    self.status = status
    self.subject = subject
    self.margin = margin
    self.isMotivated = isMotivated
  }

  /// A verdict on a limit: kept while the margin is not negative.
  public init(
    _ rule: RuleID, margin: Margin, breach: Status = .broken, _ subject: Phrase
  ) {
    self.init(rule, margin.isNegative ? breach : .kept, subject, margin: margin)
  }
}

/// A distance to a limit, in the limit's own unit.
public enum Margin: Hashable, Sendable {
  /// Money.
  case kronor(Kronor)
  /// New participants.
  case participants(Volume)
  /// Insatser.
  case insatser(Int)
  /// Persons.
  case persons(Score)
  /// Benefit points.
  case points(Score)
  /// Hundredths of a capacity's unit.
  case capacity(hundredths: Int)
  /// Days before a date.
  case days(Int)

  /// Whether the limit is passed.
  public var isNegative: Bool {
    switch self {
    case .kronor(let amount): amount < .zero
    case .participants(let volume): volume < .zero
    case .insatser(let count), .capacity(let count), .days(let count): count < 0
    case .persons(let score), .points(let score): score < .zero
    }
  }
}
