import Model

/// A resource as it stands, with its holder by name.
struct ResourceDraft: Sendable {
  var resource: Resource
  var holder: String?
}

extension Record where Owner == ResourceDraft {
  /// A capacity.
  static let resource = Record("resource") { record in
    record.evidence()
    record.required("name", \.resource.name, .text, sv: "resursens namn", en: "the resource's name")
    record.optional(
      "unit", \.resource.unit, .text, standard: "årsarbetskrafter", sv: "vad som räknas",
      en: "what is counted")
    record.optional(
      "held_by", \.holder, .identifier, sv: "medlemmen eller parten som har den",
      en: "the member or party that holds it")
    record.required(
      "capacity", \.resource.capacityHundredths, .hundredthsEachYear, figure: .always,
      sv: "hur mycket som finns per år", en: "how much there is a year")
  }
}

extension Shape where Value == [Int] {
  /// Hundredths in each planned year.
  static var hundredthsEachYear: Shape {
    Shape<PerYear<Int>>.perYear(.hundredths).check { values, _, reading in
      values.values(reading.years?.count ?? 1)
    }
  }
}

extension Record where Owner == Overlap {
  /// People that insatser share.
  static let overlap = Record("overlap") { record in
    record.evidence()
    record.required(
      "insatser", \.insatser, .list(.id()), sv: "insatserna, minst två",
      en: "the insatser, two at least")
    record.required(
      "people", \.people, .whole(1...Count.largest), figure: .always,
      sv: "personer som finns i flera av dem samma år",
      en: "people who are in several of them the same year")
    record.optional(
      "counts", \.counts, .id(), sv: "insatsen vars effekt räknas; annars den högsta",
      en: "the insats whose effect counts; otherwise the highest")
  }
}

/// A shared cost as it stands.
struct SharedCostDraft: Sendable {
  var cost: SharedCost
}

extension Record where Owner == SharedCostDraft {
  /// A cost that insatser have together.
  static let sharedCost = Record("shared_cost") { record in
    record.evidence()
    record.required("name", \.cost.name, .text, sv: "vad det är", en: "what it is")
    record.required(
      "insatser", \.cost.insatser, .list(.id()), sv: "insatserna som delar den",
      en: "the insatser that share it")
    record.required(
      "amount", \.cost.amount, .yearlyAmount, figure: .always,
      sv: "kostnaden varje år då någon av dem finansieras",
      en: "the cost in each year when any of them is funded")
  }
}

extension Record where Owner == AtMostOf {
  /// A choice among insatser.
  static let atMostOf = Record("at_most_of") { record in
    record.required(
      "count", \.count, .whole(1...1_000), sv: "högst så många", en: "at most so many")
    record.required("insatser", \.insatser, .list(.id()), sv: "av dessa", en: "of these")
  }
}

/// Last year's figures for an insats, as they stand.
struct LastYearDraft: Sendable {
  var entry = LastYear.Entry(cost: .zero)
}

extension Record where Owner == LastYearDraft {
  /// What an insats had last year.
  static let lastYear = Record("last_year_entry") { record in
    record.evidence()
    record.required(
      "cost", \.entry.cost, .amount, figure: .always, sv: "budgeten", en: "the budget")
    record.optional(
      "participants", \.entry.participants, .volume, figure: .always,
      standard: "0 participants", sv: "budgeterade nya deltagare", en: "budgeted new participants")
    record.optional(
      "forecast", \.entry.forecast, .amount, figure: .always, sv: "prognos för kostnaden",
      en: "the forecast cost")
    record.optional(
      "outcome", \.entry.outcome, .amount, figure: .always, sv: "utfall av kostnaden",
      en: "the cost in the end")
  }
}

extension Shape where Value == LastYear {
  /// Budgets by insats, short or with forecast and outcome.
  static var lastYear: Shape {
    let short = Shape<Kronor>.amount.check { cost, _, reading -> LastYearDraft? in
      reading.noteFigure()
      return LastYearDraft(entry: .init(cost: cost))
    }
    let entry = Shape<LastYearDraft>.forms(
      scalar: short, mapping: Record.lastYear.shape(from: LastYearDraft()))
    return Shape<[LastYearDraft]>.pairs(entry).map { pairs in
      var lastYear = LastYear()
      for (key, draft) in pairs { lastYear.insatser[InsatsID(key)] = draft.entry }
      return lastYear
    }
  }
}
