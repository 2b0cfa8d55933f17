import Model

/// An insats as it stands, before its groups and effects are held together.
struct InsatsDraft: Sendable {
  var insats: Insats
  var group: GroupID?
  var groups: [GroupID: Share]?
  var effects: [EffectDraft] = []
  var points: PointsDraft?
}

/// Benefit points and for how long they count.
struct PointsDraft: Sendable {
  var points = Score.zero
  var years: Int?
}

extension Record where Owner == InsatsDraft {
  /// A candidate.
  static let insats = Record("insats") { record in
    record.evidence()
    describeIdentity(&record)
    describeTime(&record)
    describeFigures(&record)
    describeRelations(&record)
    record.later("benefit_per_part", "benefit", "distribution", "paid_out", "occupancy")
  }

  private static func describeIdentity(_ record: inout Record) {
    record.required("name", \.insats.name, .text, sv: "insatsens namn", en: "the insats' name")
    record.required(
      "focus", \.insats.focus, .word(), sv: "individinriktad eller strukturövergripande",
      en: "individual (individinriktad) or structural (strukturövergripande)")
    record.required(
      "owner", \.insats.owner, .id(), sv: "insatsägaren, en medlem",
      en: "the member that runs it (insatsägare)")
    record.required(
      "parts", \.insats.parties, .set(.word()), sv: "parterna som deltar (7 §)",
      en: "the parties that take part (7 §)")
    record.optional(
      "reaches", \.insats.reach, .reach, standard: "all",
      sv: "kommunerna som nås", en: "the kommuner it reaches")
    record.optional("group", \.group, .id(), sv: "målgruppen", en: "the target group")
    record.optional(
      "groups", \.groups, .shares(), sv: "målgrupperna med deltagarnas fördelning",
      en: "the target groups and how participants divide between them")
    record.optional(
      "ages", \.insats.ages, .ages, sv: "åldrar, om andra än målgruppens",
      en: "ages, when other than the group's")
    record.optional(
      "tags", \.insats.tags, .set(.identifier), standard: "none",
      sv: "fria etiketter som prioriteringar kan peka på",
      en: "free labels that priorities can name")
    record.optional(
      "purpose", \.insats.purpose, .word(), sv: "syftet (2 och 7 §§)",
      en: "the purpose (2 and 7 §§)")
    record.optional(
      "coordinated_need", \.insats.coordinatedNeed, .flag,
      sv: "om deltagarna behöver samordnat stöd (2 §)",
      en: "whether participants need coordinated support (2 §)")
    record.optional(
      "contains", \.insats.contains, .set(.word()), sv: "vad insatsen består av (7 §)",
      en: "what it consists of (7 §)")
  }

  private static func describeTime(_ record: inout Record) {
    record.required(
      "status", \.insats.status, .word(), sv: "ny, pågående eller beslutad",
      en: "new, ongoing or decided")
    record.optional(
      "decided_until", \.insats.decidedUntil, .date, sv: "sista dagen som insatsen är beslutad för",
      en: "the last day it is decided for")
    record.optional(
      "decided_volume", \.insats.decidedVolume, .volume, figure: .always,
      sv: "beslutad volym, när flera är möjliga",
      en: "the decided volume, when several are possible")
    record.optional(
      "agreement", \.insats.agreement, .word(), sv: "hur långt överenskommelsen har kommit",
      en: "how far the agreement with the owner has come")
    record.optional(
      "implementation", \.insats.implementation, .text,
      sv: "vem som tar över när pengarna tar slut",
      en: "who takes over when the money ends")
    record.optional("start", \.insats.start, .date, sv: "tidigaste start", en: "the first day")
    record.optional("end", \.insats.end, .date, sv: "senaste slut", en: "the last day")
    record.optional(
      "runs", \.insats.runs, Record<RunRules>.runs.shape(from: RunRules()),
      standard: "any length, no restart", sv: "hur länge insatsen pågår", en: "how long it runs")
  }

  private static func describeFigures(_ record: inout Record) {
    record.required(
      "cost", \.insats.cost, .cost, figure: .whenShort, sv: "kostnaden per år",
      en: "the cost a year")
    record.optional(
      "volume", \.insats.volume, .volumeForm, figure: .whenShort, sv: "nya deltagare per år",
      en: "new participants a year")
    record.optional(
      "ramp_up", \.insats.rampUp, .list(.share), figure: .always, standard: "100 % at once",
      sv: "andel av full volym första, andra … året",
      en: "shares of the full volume in the first, second … year")
    record.optional(
      "women", \.insats.women, .share, figure: .always, sv: "andel kvinnor bland deltagarna",
      en: "share of women among participants")
    record.optional(
      "effect", \.effects, .effects, standard: "none",
      sv: "vad som händer med deltagarna, en eller flera effekter",
      en: "what happens to participants, one or several effects")
    record.optional(
      "benefit_points", \.points, .benefitPoints, figure: .whenShort,
      sv: "nyttopoäng per år för en strukturövergripande insats",
      en: "benefit points a year of a structural insats")
    record.optional(
      "expected_spend", \.insats.expectedSpend, .share, figure: .always, standard: "100 %",
      sv: "förväntad upparbetning av budgeten", en: "share of its budget expected to be spent")
    record.optional(
      "uncertainty", \.insats.uncertainty,
      Record<InsatsUncertainty>.insatsUncertainty.shape(from: InsatsUncertainty()),
      standard: "what holds for all", sv: "hur insatsens siffror kan falla ut",
      en: "how the insats' figures may turn out")
  }

  private static func describeRelations(_ record: inout Record) {
    record.optional(
      "requires", \.insats.requires, .set(.id()), standard: "none",
      sv: "insatser som måste finansieras samma år",
      en: "insatser that must be funded the same year")
    record.optional(
      "excludes", \.insats.excludes, .set(.id()), standard: "none",
      sv: "insatser som inte får finansieras samma år",
      en: "insatser that must not be funded the same year")
    record.optional(
      "referred_from", \.insats.referrals, .shares(), standard: "none",
      sv: "högst denna andel av en annan insats deltagare går vidare hit",
      en: "at most this share of another insats' participants go on to it")
    record.optional(
      "uses", \.insats.uses, .resourceUses, standard: "none",
      sv: "vad insatsen använder av varje resurs", en: "what it uses of each resource")
    record.optional(
      "priority", \.insats.boardPriority, .whole(0...1_000), standard: "0",
      sv: "styrelsens egen ordning, högst först", en: "the board's own order, highest first")
  }
}

extension Record where Owner == RunRules {
  /// How long an insats runs.
  static let runs = Record("runs") { record in
    record.optional(
      "at_least", \.atLeastMonths, .months, sv: "kortaste tid", en: "the shortest run")
    record.optional("at_most", \.atMostMonths, .months, sv: "längsta tid", en: "the longest run")
    record.optional(
      "restart", \.restart, .flag, standard: "no", sv: "om den får börja om efter ett uppehåll",
      en: "whether it may start again after a pause")
    record.optional(
      "change_limit", \.changeLimit, .share, sv: "största ändring av volymen mellan två år",
      en: "the largest change of volume between two years")
  }
}

extension Shape where Value == Reach {
  /// `all`, a kommun, a list of kommuner, or shares by kommun.
  static var reach: Shape {
    let scalar = Shape<String>.identifier.map { text -> Reach in
      text == "all" ? .all : .kommuner([MemberID(text)])
    }
    let list = Shape<Set<MemberID>>.set(.id()).map { Reach.kommuner($0) }
    let shares: Shape<[MemberID: Share]> = .shares()
    return .forms(scalar: scalar, list: list, mapping: shares.map { .shares($0) })
  }
}

extension Shape where Value == PointsDraft {
  /// Points a year, or points with the number of years in which they count.
  static var benefitPoints: Shape {
    let record = Record<PointsDraft>("benefit_points") { record in
      record.evidence()
      record.required(
        "points", \.points, .score, figure: .always, sv: "poäng per helt finansierat år",
        en: "points in a full funded year")
      record.optional(
        "years", \.years, .whole(1...5), sv: "i högst så många år räknas de",
        en: "in at most so many years they count")
    }
    return .forms(
      scalar: Shape<Score>.score.map { PointsDraft(points: $0) },
      mapping: record.shape(from: PointsDraft()))
  }
}

extension Shape where Value == Score {
  /// A bare number of points.
  static var score: Shape {
    .scalar(.number) { text throws(Refusal) in
      Score(units: try Count.parse(text, decimals: 8, as: .number))
    }
  }
}

extension Shape where Value == [ResourceID: ResourceUse] {
  /// What is used of each resource.
  static var resourceUses: Shape {
    let record = Record<ResourceUse>("use") { record in
      record.evidence()
      record.optional(
        "fixed", \.fixedHundredths, .hundredths, figure: .always, standard: "0",
        sv: "i varje finansierat år", en: "in every funded year")
      record.optional(
        "per_participant", \.perParticipantHundredths, .hundredths, figure: .always, standard: "0",
        sv: "per deltagare", en: "per participant")
    }
    return Shape<[ResourceUse]>.pairs(record.shape(from: ResourceUse())).map { pairs in
      Dictionary(uniqueKeysWithValues: pairs.map { (ResourceID($0.key), $0.value) })
    }
  }
}

extension Shape {
  /// Values by identifier.
  static func pairs<Item>(_ item: Shape<Item>) -> Shape<[(key: String, value: Item)]>
  where Value == [Item] {
    .map(keys: .identifier, to: item)
  }
}
