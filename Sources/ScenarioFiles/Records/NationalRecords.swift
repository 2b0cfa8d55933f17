import Model

/// National figures as a file states them: each a list of values with dates.
struct NationalDraft: Sendable {
  var shares: [DatedDraft<SharesDraft>] = []
  var sharesOutsideRegion: [DatedDraft<SharesDraft>] = []
  var budgetBy: [DatedDraft<ValueDraft<YearlyDate>>] = []
  var notice: [DatedDraft<ValueDraft<Int>>] = []
  var planYears: [DatedDraft<ValueDraft<Int>>] = []
  var equityCeiling: [DatedDraft<ValueDraft<StepTable>>] = []
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
