import Model

extension Record where Owner == Uncertainty {
  /// How figures may turn out.
  static let uncertainty = Record("uncertainty") { record in
    record.evidence()
    record.optional(
      "shape", \.shape, .word(), standard: "triangular",
      sv: "formen på varje siffra mellan low och high",
      en: "the form of every figure between low and high")
    describe(
      &record, cost: \.insatser.cost, takeUp: \.insatser.takeUp,
      startDelay: \.insatser.startDelay)
    record.optional(
      "factors", \.factors, .named(.factor) { CommonFactor(id: $0) }, standard: "none",
      sv: "sådant som flyttar flera siffror på en gång, som arbetsmarknaden",
      en: "what moves several figures at once, such as the labour market")
  }
}

extension Record where Owner == InsatsUncertainty {
  /// How one insats' figures may turn out.
  static let insatsUncertainty = Record("insats_uncertainty") { record in
    record.evidence()
    describe(&record, cost: \.cost, takeUp: \.takeUp, startDelay: \.startDelay)
  }
}

extension Record {
  /// The keys that hold for all insatser as well as for one.
  fileprivate static func describe(
    _ record: inout Record, cost: any WritableKeyPath<Owner, Spread?> & Sendable,
    takeUp: any WritableKeyPath<Owner, Spread?> & Sendable,
    startDelay: any WritableKeyPath<Owner, Spread?> & Sendable
  ) {
    record.optional(
      "cost", cost, .costSpread, figure: .always,
      sv: "hur mycket dyrare eller billigare insatsen kan bli än planerat",
      en: "how much dearer or cheaper than planned it may turn out")
    record.optional(
      "take_up", takeUp, .takeUpSpread, figure: .always,
      sv: "andelen av platserna som blir tagna", en: "the share of its places that are taken")
    record.optional(
      "start_delay", startDelay, .delaySpread, figure: .always,
      sv: "hur många månader för sent den startar", en: "how many months late it starts")
  }
}

extension Record where Owner == CommonFactor {
  /// Something that moves several figures at once.
  static let factor = Record("factor") { record in
    record.evidence()
    record.required(
      "moves", \.moves, .set(.word()), sv: "vilka siffror den flyttar",
      en: "which figures it moves")
    record.required(
      "correlation", \.correlation, .share, figure: .always,
      sv: "korrelationen mellan två siffror som den flyttar",
      en: "the correlation between two figures that it moves")
    record.optional(
      "each", \.each, .word(), sv: "en egen för varje målgrupp eller insatsägare",
      en: "one of its own for each target group or insatsägare")
    record.optional(
      "tag", \.tag, .identifier, sv: "bara insatser med etiketten",
      en: "only insatser that carry the tag")
  }
}

/// A spread as it stands.
private struct SpreadDraft: Sendable {
  var low: Int?
  var likely: Int?
  var high: Int?
  var p10: Int?
  var p90: Int?
}

extension Shape where Value == Spread {
  /// A change of cost: `{low: −5 %, likely: 0 %, high: 20 %}` or `{p10: −4 %, p90: 12 %}`.
  fileprivate static var costSpread: Shape {
    spread("cost_spread", Shape<Share>.change.map(\.millionths))
  }

  /// A share: `{low: 70 %, likely: 95 %, high: 100 %}` or `{p10: 70 %, p90: 98 %}`.
  fileprivate static var takeUpSpread: Shape {
    spread("take_up_spread", Shape<Share>.share.map(\.millionths))
  }

  /// Months: `{low: 0 months, likely: 1 months, high: 4 months}`.
  fileprivate static var delaySpread: Shape {
    let record = Record<SpreadDraft>("delay_spread") { record in
      describeBounds(&record, .months, isRequired: true)
    }
    return record.shape(from: SpreadDraft()).check { draft, node, reading in
      spread(draft, node, &reading)
    }
  }

  private static func spread(_ name: String, _ item: Shape<Int>) -> Shape {
    let record = Record<SpreadDraft>(name) { record in
      describeBounds(&record, item, isRequired: false)
      record.optional(
        "p10", \.p10, item, sv: "ett fall av tio ligger under", en: "one case in ten is below")
      record.optional(
        "p90", \.p90, item, sv: "ett fall av tio ligger över", en: "one case in ten is above")
    }
    return record.shape(from: SpreadDraft()).check { draft, node, reading in
      spread(draft, node, &reading)
    }
  }

  private static func describeBounds(
    _ record: inout Record<SpreadDraft>, _ item: Shape<Int>, isRequired: Bool
  ) {
    let keys: [(String, any WritableKeyPath<SpreadDraft, Int?> & Sendable, Phrase)] = [
      ("low", \.low, Phrase(sv: "det lägsta tänkbara", en: "the lowest thinkable")),
      ("likely", \.likely, Phrase(sv: "det troligaste", en: "the likely figure")),
      ("high", \.high, Phrase(sv: "det högsta tänkbara", en: "the highest thinkable")),
    ]
    for (key, target, meaning) in keys {
      if isRequired {
        record.required(key, target, item, sv: "\(meaning)", en: "\(meaning)")
      } else {
        record.optional(key, target, item, sv: "\(meaning)", en: "\(meaning)")
      }
    }
  }

  private static func spread(
    _ draft: SpreadDraft, _ node: Node, _ reading: inout Reading
  ) -> Spread? {
    guard !reading.hasTaint else { return nil }
    switch (draft.low, draft.likely, draft.high, draft.p10, draft.p90) {
    case (let low?, let likely?, let high?, nil, nil):
      return .bounds(low: low, likely: likely, high: high)
    case (nil, nil, nil, let p10?, let p90?):
      return .percentiles(p10: p10, p90: p90)
    default:
      reading.refuse(
        node.place,
        Phrase(
          sv: "Ett spann är low, likely och high, eller p10 och p90.",
          en: "A range is low, likely and high, or p10 and p90."),
        remedy: Phrase(
          sv: "Skriv alla tre, eller bara percentilerna.",
          en: "Write all three, or the percentiles alone."))
      return nil
    }
  }
}
