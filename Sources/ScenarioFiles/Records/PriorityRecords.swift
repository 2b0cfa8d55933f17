import Model

/// A limit or a price's denominator: a number of something.
struct Limit: Hashable, Sendable {
  /// What is counted, and thereby in which unit.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case share
    case money
    case insatser
    case participants
    case persons
    case points
  }

  let value: Int
  let kind: Kind

  /// A number with the unit that says what it limits.
  static func parse(_ text: String) throws(Refusal) -> Limit {
    guard let number = WrittenNumber(text) else { throw Count.not(text, .limit) }
    switch number.unit {
    case "%": return Limit(value: try Percent.share(text).millionths, kind: .share)
    case "insatser", "insats":
      return Limit(
        value: try Count.parse(text, decimals: 0, units: ["insatser", "insats"], as: .limit),
        kind: .insatser)
    case _ where Count.participants.contains(number.unit):
      return Limit(
        value: try Count.parse(text, decimals: 2, units: Count.participants, as: .limit),
        kind: .participants)
    case "persons", "person":
      return Limit(
        value: try Count.parse(text, decimals: 8, units: ["persons", "person"], as: .limit),
        kind: .persons)
    case "points", "point":
      return Limit(
        value: try Count.parse(text, decimals: 8, units: ["points", "point"], as: .limit),
        kind: .points)
    case "":
      throw Refusal(
        Phrase(
          sv: "Gränsen ”\(excerpt(text))” saknar enhet.",
          en: "The limit “\(excerpt(text))” has no unit."),
        remedy: Phrase(
          sv: "Skriv %, tkr, insatser, participants, persons eller points efter talet.",
          en: "Write %, tkr, insatser, participants, persons or points after the number."))
    case _ where Amount.zeros(of: number.unit) != nil:
      return Limit(value: try Amount.parse(text).amount, kind: .money)
    default: throw Count.not(text, .limit)
    }
  }
}

/// Two limits of one kind.
struct LimitRange: Hashable, Sendable {
  let low: Limit
  let high: Limit
}

extension ScalarForm {
  private static let unit =
    "(%|tkr|Mkr|mnkr|kr|insatser|insats|(new )?participants?|persons?|points?)"
  /// A limit.
  static let limit = ScalarForm(
    Phrase(sv: "en gräns med enhet", en: "a limit with its unit"),
    pattern: "^[0-9][0-9   ]*([,.][0-9]+)?[   ]*\(unit)$", example: "25 %")
  /// Two limits.
  static let limits = ScalarForm(
    Phrase(sv: "två gränser", en: "two limits"),
    pattern: "^[0-9][0-9   ]*([,.][0-9]+)?[   ]*\(unit)? ?[–-] ?[0-9][0-9   ]*([,.][0-9]+)?"
      + "[   ]*\(unit)$", example: "45 % – 60 %")
  /// What a breach costs.
  static let price = ScalarForm(
    Phrase(sv: "ett pris", en: "a price"),
    pattern: "^[0-9]+([,.][0-9]+)? (persons?|points?) per .+$",
    example: "0.5 persons per participant")
  /// What saved money is worth.
  static let worth = ScalarForm(
    Phrase(sv: "ett värde på pengar", en: "a worth of money"),
    pattern: "^[0-9]+([,.][0-9]+)? (persons?|points?) per .*(tkr|Mkr|mnkr|kr)$",
    example: "1 person per 500 tkr")
}

/// What a breach costs, as it stands.
struct PriceDraft: Hashable, Sendable {
  let score: Score
  let per: Limit

  /// `0.5 persons per participant`.
  static func parse(_ text: String, as form: ScalarForm) throws(Refusal) -> PriceDraft {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let middle = parts.firstIndex(of: "per"), middle + 1 < parts.count else {
      throw Count.not(text, form)
    }
    let left = try Limit.parse(parts[..<middle].joined(separator: " "))
    guard left.kind == .persons || left.kind == .points else { throw Count.not(text, form) }
    let right = parts[(middle + 1)...].joined(separator: " ")
    let per = try Limit.parse(WrittenNumber(right) == nil ? "1 " + right : right)
    guard per.value > 0, per.kind != .share else { throw Count.not(text, form) }
    return PriceDraft(score: Score(units: left.value), per: per)
  }
}

/// A priority as it stands.
struct PriorityDraft: Sendable {
  var id = PriorityID("")
  var atLeast: Limit?
  var atMost: Limit?
  var between: LimitRange?
  var base: Priority.Base?
  var outcome: OutcomeID?
  var over = Selection()
  var each = Priority.Span.year
  var hard: Bool?
  var price: PriceDraft?
  var because: String?
}

extension Record where Owner == PriorityDraft {
  /// A rule of the board.
  static let priority = Record("priority") { record in
    record.optional("at_least", \.atLeast, .limit, sv: "minst så mycket", en: "at least so much")
    record.optional("at_most", \.atMost, .limit, sv: "högst så mycket", en: "at most so much")
    record.optional(
      "between", \.between, .limits, sv: "mellan två gränser", en: "between two limits")
    record.optional(
      "of", \.base, .word(), sv: "vad en andel är en andel av", en: "what a share is a share of")
    record.optional(
      "outcome", \.outcome, .id(), sv: "målet som personerna når; annars alla mål i objective",
      en: "the outcome that persons reach; otherwise all those of the objective")
    record.optional(
      "over", \.over, Record<Selection>.selection.shape(from: Selection()), standard: "everything",
      sv: "vilka insatser, grupper, kommuner eller kön",
      en: "which insatser, groups, kommuner or sex")
    record.optional(
      "each", \.each, .word(), standard: "year", sv: "varje år för sig eller hela perioden",
      en: "each year by itself or the whole period")
    record.optional(
      "hard", \.hard, .flag, sv: "om regeln måste hållas; utan price måste den det",
      en: "whether the rule must hold; without a price it must")
    record.optional(
      "price", \.price, .price, sv: "vad ett brott mot regeln kostar i målet",
      en: "what a breach costs in the objective")
    record.optional(
      "because", \.because, .text, sv: "varför styrelsen vill det", en: "why the board wants it")
  }
}

extension Shape where Value == Limit {
  static var limit: Shape { .scalar(.limit) { text throws(Refusal) in try Limit.parse(text) } }
}

extension Shape where Value == LimitRange {
  /// `45 % – 60 %` or `45–60 %`.
  static var limits: Shape {
    .scalar(.limits) { text throws(Refusal) in
      guard let (low, high) = Count.ends(of: text), let upper = WrittenNumber(high) else {
        throw Count.not(text, .limits)
      }
      let hasUnit = WrittenNumber(low).map { !$0.unit.isEmpty } ?? true
      return LimitRange(
        low: try Limit.parse(hasUnit ? low : "\(low) \(upper.unit)"), high: try Limit.parse(high))
    }
  }
}

extension Shape where Value == PriceDraft {
  static var price: Shape {
    .scalar(.price) { text throws(Refusal) in try PriceDraft.parse(text, as: .price) }
  }
}

extension Record where Owner == Selection {
  /// What a priority looks at.
  static let selection = Record("selection") { record in
    record.optional(
      "tag", \.tag, .identifier, sv: "insatser med etiketten", en: "insatser with the tag")
    record.optional(
      "group", \.group, .which(), sv: "en målgrupp, eller each", en: "a target group, or each")
    record.optional(
      "kommun", \.kommun, .which(), sv: "en kommun, eller each", en: "a kommun, or each")
    record.optional("owner", \.owner, .id(), sv: "insatsägare", en: "the insatser's owner")
    record.optional("sex", \.sex, .word(), sv: "kön", en: "sex")
    record.optional("focus", \.focus, .word(), sv: "inriktning", en: "focus")
    record.optional(
      "insats", \.insatser, .oneOrMore, sv: "en eller flera insatser", en: "one or several insatser"
    )
  }
}

extension Shape {
  /// `each`, or one by name.
  static func which<Named>() -> Shape where Value == Selection.Which<Identifier<Named>> {
    Shape<String>.identifier.map { $0 == "each" ? .each : .one(Identifier($0)) }
  }
}

extension Shape where Value == Set<InsatsID> {
  /// One insats, or a list.
  static var oneOrMore: Shape {
    .forms(scalar: Shape<InsatsID>.id().map { [$0] }, list: .set(.id()))
  }
}
