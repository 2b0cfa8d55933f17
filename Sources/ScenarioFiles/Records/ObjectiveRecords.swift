import Model

/// What can be made large or small, as it stands.
enum TermDraft: Hashable, Sendable {
  /// One outcome.
  case outcome(OutcomeID)
  /// Outcomes with weights.
  case weighted([OutcomeID: Weight])
  /// All outcomes alike.
  case persons
  case points
  case participants
  case cost

  /// The term, once all outcomes are known.
  func term(outcomes: Set<OutcomeID>) -> Objective.Term {
    switch self {
    case .outcome(let outcome): .effect([outcome: .one])
    case .weighted(let weights): .effect(weights)
    case .persons: .effect(Dictionary(uniqueKeysWithValues: outcomes.map { ($0, .one) }))
    case .points: .points
    case .participants: .participants
    case .cost: .cost
    }
  }
}

/// A level of an order, as it stands.
struct LevelDraft: Sendable {
  var maximise: TermDraft?
  var minimise: TermDraft?
  var slack = Share.none
}

/// An objective as it stands.
struct ObjectiveDraft: Sendable {
  var maximise: TermDraft?
  var minimise: TermDraft?
  var inOrder: [LevelDraft]?
  var maximin: Objective.Units?
  var outcomes: TermDraft?
  var then: Objective.Then?
  var reach: [Objective.Target]?
  var measure = Objective.Measure.atExit
  var estimate = Estimate.Point.likely
  var benefitPoint: Weight?
  var discount = Share.none
  var closingEquityWorth: Objective.Worth?
  var risk: Risk?
  var place = Place.start
}

extension Record where Owner == ObjectiveDraft {
  /// What the best plan is best at.
  static let objective = Record("objective") { record in
    record.evidence()
    record.optional(
      "maximise", \.maximise, .term, sv: "det som ska bli så stort som möjligt",
      en: "what should be as large as possible")
    record.optional(
      "minimise", \.minimise, .term, sv: "cost: så billigt som möjligt, med reach",
      en: "cost: as cheap as possible, with reach")
    record.optional(
      "reach", \.reach, .targets, sv: "vad den billigaste planen måste nå",
      en: "what the cheapest plan must reach")
    record.optional(
      "in_order", \.inOrder, .list(Record<LevelDraft>.level.shape(from: LevelDraft())),
      sv: "först det ena, sedan det andra", en: "first one thing, then the next")
    record.optional(
      "maximin", \.maximin, .word(),
      sv: "den kommun eller målgrupp som får minst ska få mest möjligt",
      en: "the kommun or group that gets least should get as much as possible")
    record.optional(
      "outcomes", \.outcomes, .term, sv: "målen som maximin räknar; annars alla",
      en: "the outcomes that maximin counts; otherwise all")
    record.optional(
      "then", \.then, .word(), sv: "vad maximin gör sedan: sum eller leximin",
      en: "what maximin does next: sum or leximin")
    record.optional(
      "measure", \.measure, .measure, standard: "at exit",
      sv: "at exit eller {person_years: 5 years}", en: "at exit or {person_years: 5 years}")
    record.optional(
      "estimate", \.estimate, .word(), standard: "likely",
      sv: "vilken siffra som gäller för en osäker effekt",
      en: "which figure stands for an uncertain effect")
    record.optional(
      "benefit_point", \.benefitPoint, .persons, figure: .always,
      sv: "vad en nyttopoäng är värd; utan den räknas poäng inte i målet",
      en: "what a benefit point is worth; without it points stay out of the objective")
    record.optional(
      "discount", \.discount, .share, figure: .always, standard: "0 %",
      sv: "årlig diskontering av effekter", en: "yearly discount on effects")
    record.optional(
      "closing_equity_worth", \.closingEquityWorth, .worth, figure: .always,
      sv: "vad eget kapital sista året är värt", en: "what equity in the last year is worth")
    record.optional(
      "risk", \.risk, Record<Risk>.risk.shape(from: Risk()),
      sv: "hur det vägs att siffror kan bli annorlunda; annars gäller de som de står",
      en: "how it is weighed that figures may turn out otherwise; if not, they hold as they stand")
  }
}

extension Record where Owner == LevelDraft {
  /// A level of a lexicographic objective.
  static let level = Record("level") { record in
    record.optional(
      "maximise", \.maximise, .term, sv: "det som ska bli stort", en: "what should be large")
    record.optional(
      "minimise", \.minimise, .term, sv: "det som ska bli litet", en: "what should be small")
    record.optional(
      "slack", \.slack, .share, standard: "0 %", sv: "så mycket får senare nivåer ge upp",
      en: "how much later levels may give up")
  }
}

extension Shape where Value == TermDraft {
  /// An outcome, outcomes with weights, `persons`, `benefit_points`, `participants` or `cost`.
  static var term: Shape {
    let word = Shape<String>.identifier.map { text -> TermDraft in
      switch text {
      case "persons": .persons
      case "benefit_points": .points
      case "participants": .participants
      case "cost": .cost
      default: .outcome(OutcomeID(text))
      }
    }
    let weights = Shape<[Weight]>.pairs(.weight).map { pairs -> TermDraft in
      .weighted(Dictionary(uniqueKeysWithValues: pairs.map { (OutcomeID($0.key), $0.value) }))
    }
    return .forms(scalar: word, mapping: weights)
  }
}

extension Shape where Value == [Objective.Target] {
  /// `{arbete: 30 persons, benefit_points: 2}`.
  static var targets: Shape {
    let form = ScalarForm(
      Phrase(sv: "ett antal personer", en: "a number of persons"),
      pattern: "^[0-9][0-9   ]*([,.][0-9]+)?( (persons?|points?))?$", mayBeNumber: true,
      example: "30 persons")
    let score = Shape<Score>.scalar(form) { text throws(Refusal) in
      let units = ["persons", "person", "points", "point", ""]
      return Score(units: try Count.parse(text, decimals: 8, units: units, as: form))
    }
    return Shape<[Score]>.pairs(score).map { pairs in
      pairs.sorted { $0.key < $1.key }.map { key, score in
        Objective.Target(outcome: key == "benefit_points" ? nil : OutcomeID(key), atLeast: score)
      }
    }
  }
}

/// A measure as it stands.
private struct MeasureDraft: Sendable {
  var months = 60
}

extension Shape where Value == Objective.Measure {
  /// `at exit` or `{person_years: 5 years}`.
  static var measure: Shape {
    let form = ScalarForm(
      Phrase(sv: "at exit", en: "at exit"), pattern: "^at exit$", example: "at exit")
    let atExit = Shape.scalar(form) { text throws(Refusal) in
      guard text == "at exit" else { throw Count.not(text, form) }
      return .atExit
    }
    let record = Record<MeasureDraft>("measure") { record in
      record.required(
        "person_years", \.months, .months, sv: "hur länge varje årskull följs",
        en: "for how long each cohort is followed")
    }
    return .forms(
      scalar: atExit,
      mapping: record.shape(from: MeasureDraft()).map { .personYears(windowMonths: $0.months) })
  }
}

extension Shape where Value == Weight {
  /// `1 person`.
  static var persons: Shape {
    let form = ScalarForm(
      Phrase(sv: "ett antal personer", en: "a number of persons"),
      pattern: "^[0-9]+([,.][0-9]+)? persons?$", example: "1 person")
    return .scalar(form) { text throws(Refusal) in
      Weight(
        tenThousandths: try Count.parse(text, decimals: 4, units: ["person", "persons"], as: form))
    }
  }
}

extension Shape where Value == Objective.Worth {
  /// `1 person per 500 tkr`.
  static var worth: Shape {
    .scalar(.worth) { text throws(Refusal) in
      let price = try PriceDraft.parse(text, as: .worth)
      guard price.per.kind == .money else { throw Count.not(text, .worth) }
      return Objective.Worth(score: price.score, per: Kronor(price.per.value))
    }
  }
}
