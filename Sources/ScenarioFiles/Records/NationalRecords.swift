import Model

/// National figures as a file states them: each a list of values with dates.
struct NationalDraft: Sendable {
  var shares: [DatedDraft<SharesDraft>] = []
  var sharesOutsideRegion: [DatedDraft<SharesDraft>] = []
  var budgetBy: [DatedDraft<ValueDraft<YearlyDate>>] = []
  var notice: [DatedDraft<ValueDraft<Int>>] = []
  var planYears: [DatedDraft<ValueDraft<Int>>] = []
  var equityCeiling: [DatedDraft<ValueDraft<StepTable>>] = []
  var grantAppropriation: [DatedDraft<ValueDraft<Kronor>>] = []
  var grantBase: [DatedDraft<ValueDraft<Kronor>>] = []
  var grantNeedShare: [DatedDraft<ValueDraft<Share>>] = []
  var grantBrake: [DatedDraft<ValueDraft<Share>>] = []
  var grantForbund: [DatedDraft<ValueDraft<Int>>] = []
  var grantFullYearEquivalents: [DatedDraft<ValueDraft<Int>>] = []
  var grantInhabitants: [DatedDraft<ValueDraft<Int>>] = []
}

/// A figure from a day on, with where it is written.
struct DatedDraft<Figure: Sendable>: Sendable {
  var from: CivilDate?
  var figure: Figure
  var reference = ""
  var verified = false
}

/// One value.
struct ValueDraft<Value: Sendable>: Sendable {
  var value: Value?
}

/// The shares of the parts.
struct SharesDraft: Sendable {
  var state = Share.none
  var region = Share.none
  var kommun = Share.none
}

extension Record where Owner == NationalDraft {
  /// The figures of law and national guidance.
  static let national = Record("national") { record in
    record.optional(
      "shares", \.shares, .dated("national_shares", SharesDraft(), shares),
      standard: "Insatsval's own", sv: "parternas andelar (5 §)", en: "the parts' shares (5 §)")
    record.optional(
      "shares_outside_region", \.sharesOutsideRegion,
      .dated("national_shares", SharesDraft(), shares), standard: "Insatsval's own",
      sv: "andelarna när ingen region deltar (5 a §)",
      en: "the shares when no region takes part (5 a §)")
    record.optional(
      "budget_by", \.budgetBy, .value("national_day", .yearlyDate), standard: "Insatsval's own",
      sv: "sista dag för budgeten (23 §)", en: "the last day to fix the budget (23 §)")
    record.optional(
      "notice", \.notice, .value("national_time", .months), standard: "Insatsval's own",
      sv: "längsta uppsägningstid (27 §)", en: "the longest notice time (27 §)")
    record.optional(
      "plan_years", \.planYears, .value("national_number", .whole(1...5)),
      standard: "Insatsval's own", sv: "år i den ekonomiska planen (KL 11:6)",
      en: "years of the economic plan (KL 11:6)")
    record.optional(
      "equity_ceiling", \.equityCeiling, .value("national_steps", .steps),
      standard: "Insatsval's own", sv: "högsta eget kapital som andel av medlen",
      en: "the highest equity as a share of the pool")
    describeGrant(&record)
  }

  /// The figures of the national model of state money.
  private static func describeGrant(_ record: inout Record) {
    record.optional(
      "grant_appropriation", \.grantAppropriation, .value("national_amount", .amount),
      standard: "Insatsval's own", sv: "statens hela anslag per år",
      en: "the state's whole appropriation a year")
    record.optional(
      "grant_base", \.grantBase, .value("national_amount", .amount), standard: "Insatsval's own",
      sv: "grundbeloppet till varje förbund", en: "the base grant of every förbund")
    record.optional(
      "grant_need_share", \.grantNeedShare, .value("national_share", .share),
      standard: "Insatsval's own",
      sv: "den del av resten som följer helårsekvivalenter; resten följer invånare 16–64",
      en: "the part of the rest that follows full-year equivalents; the other follows inhabitants")
    record.optional(
      "grant_brake", \.grantBrake, .value("national_share", .share), standard: "Insatsval's own",
      sv: "högsta minskning från ett år till nästa", en: "the largest fall from year to year")
    record.optional(
      "grant_forbund", \.grantForbund, .value("national_count_of", .whole(1...Count.largest)),
      standard: "Insatsval's own", sv: "antal förbund i landet",
      en: "the number of förbund in the country")
    record.optional(
      "grant_full_year_equivalents", \.grantFullYearEquivalents,
      .value("national_count_of", .whole(1...Count.largest)), standard: "Insatsval's own",
      sv: "helårsekvivalenter i alla förbund", en: "full-year equivalents in all förbund")
    record.optional(
      "grant_inhabitants_16_64", \.grantInhabitants,
      .value("national_count_of", .whole(1...Count.largest)), standard: "Insatsval's own",
      sv: "invånare 16–64 år i alla förbund", en: "inhabitants of 16–64 in all förbund")
  }

  private static func shares(_ record: inout Record<DatedDraft<SharesDraft>>) {
    record.required("state", \.figure.state, .share, sv: "statens andel", en: "the state's share")
    record.required(
      "region", \.figure.region, .share, sv: "regionernas andel", en: "the regions' share")
    record.required(
      "kommun", \.figure.kommun, .share, sv: "kommunernas andel", en: "the kommuner's share")
  }
}

extension Shape {
  /// A list of figures with their dates.
  static func dated<Figure>(
    _ name: String, _ start: Figure, _ describe: (inout Record<DatedDraft<Figure>>) -> Void
  ) -> Shape where Value == [DatedDraft<Figure>] {
    let record = Record<DatedDraft<Figure>>(name) { record in
      record.required(
        "from", \.from, .date, sv: "första dagen den gäller", en: "the first day it applies")
      describe(&record)
      record.optional(
        "reference", \.reference, .text, standard: "none, and then an assumption",
        sv: "var den står", en: "where it is written")
      record.optional(
        "verified", \.verified, .flag, standard: "no", sv: "om källan är läst",
        en: "whether the source has been read")
    }
    return .list(
      record.shape(from: DatedDraft(figure: start)).check { dated, _, reading in
        if dated.reference.isEmpty { reading.noteFigure() }
        return dated
      })
  }

  /// A list of single values with their dates.
  static func value<Figure>(
    _ name: String, _ shape: Shape<Figure>
  ) -> Shape where Value == [DatedDraft<ValueDraft<Figure>>] {
    .dated(name, ValueDraft()) { record in
      record.required("value", \.figure.value, shape, sv: "värdet", en: "the value")
    }
  }
}
