import Model

/// An effect as it stands.
struct EffectDraft: Sendable {
  var outcome: OutcomeID?
  var gross: Share?
  var baseline: Share?
  var net: Estimate?
  var curve: [Effect.Stage] = []
  var monthsToEffect = 0
  var retention = Share.all
  var place = Place.start
  var path: [String] = []
}

extension Record where Owner == EffectDraft {
  /// What happens to participants, on one outcome.
  static let effect = Record("effect") { record in
    record.evidence()
    record.required(
      "outcome", \.outcome, .id(), sv: "målet, till exempel arbete",
      en: "the outcome, such as arbete")
    record.optional(
      "gross", \.gross, .share, figure: .always, sv: "andel som når målet med insatsen",
      en: "share that reaches the outcome with the insats")
    record.optional(
      "baseline", \.baseline, .share, figure: .always,
      sv: "andel som hade nått det ändå; annars målgruppens",
      en: "share that would have reached it anyway; otherwise the group's")
    record.optional(
      "net", \.net, .estimate, figure: .always, sv: "skillnaden, gross minus baseline",
      en: "the difference, gross minus baseline")
    record.optional(
      "curve", \.curve, .list(.stage), figure: .always, standard: "the same for all participants",
      sv: "avtagande nettoeffekt: upp till en volym, sedan nästa",
      en: "diminishing net effect: up to a volume, then the next")
    record.optional(
      "months_to_effect", \.monthsToEffect, .months, figure: .always, standard: "0 months",
      sv: "tid från start till effekt", en: "time from start to effect")
    record.optional(
      "retention", \.retention, .share, figure: .always, standard: "100 %",
      sv: "andel av effekten som finns kvar nästa år",
      en: "share of the effect that remains the next year")
    record.later("uncertainty", "distribution", "benefit_per_part", "subsidised")
  }
}

extension Shape where Value == [EffectDraft] {
  /// One effect, or a list of effects on different outcomes.
  static var effects: Shape {
    let effect = Record.effect.shape(from: EffectDraft()).check { draft, node, reading in
      var draft = draft
      draft.place = node.place
      draft.path = reading.path
      return draft
    }
    return .forms(list: .list(effect), mapping: effect.map { [$0] })
  }
}

/// A stage of a curve as it stands.
private struct StageDraft: Sendable {
  var to = Volume.zero
  var net: Estimate?
}

extension Shape where Value == Effect.Stage {
  /// `{to: 20 participants, net: 10 pe}`.
  static var stage: Shape {
    let record = Record<StageDraft>("stage") { record in
      record.required(
        "to", \.to, .volume, sv: "volymen där steget slutar", en: "the volume where the stage ends")
      record.required(
        "net", \.net, .estimate, sv: "nettoeffekt per deltagare inom steget",
        en: "net effect per participant within the stage")
    }
    return record.shape(from: StageDraft()).check { draft, _, _ in
      draft.net.map { Effect.Stage(to: draft.to, net: $0) }
    }
  }
}

/// A net effect as it stands.
private struct EstimateDraft: Sendable {
  var low: PercentagePoints?
  var likely: PercentagePoints?
  var high: PercentagePoints?
  var p10: PercentagePoints?
  var p90: PercentagePoints?
}

extension Shape where Value == Estimate {
  /// One figure, or a likely one with bounds or percentiles.
  static var estimate: Shape {
    let record = Record<EstimateDraft>("estimate") { record in
      record.optional("low", \.low, .points, sv: "det lägsta tänkbara", en: "the lowest thinkable")
      record.required(
        "likely", \.likely, .points, sv: "det troligaste", en: "the likely figure")
      record.optional(
        "high", \.high, .points, sv: "det högsta tänkbara", en: "the highest thinkable")
      record.optional(
        "p10", \.p10, .points, sv: "ett fall av tio ligger under", en: "one case in ten is below")
      record.optional(
        "p90", \.p90, .points, sv: "ett fall av tio ligger över", en: "one case in ten is above")
    }
    let mapping = record.shape(from: EstimateDraft()).check { draft, node, reading in
      estimate(draft, node, &reading)
    }
    return .forms(
      scalar: Shape<PercentagePoints>.points.map { Estimate(likely: $0) }, mapping: mapping)
  }

  private static func estimate(
    _ draft: EstimateDraft, _ node: Node, _ reading: inout Reading
  ) -> Estimate? {
    guard let likely = draft.likely, !reading.hasTaint else { return nil }
    switch (draft.low, draft.high, draft.p10, draft.p90) {
    case (nil, nil, nil, nil): return Estimate(likely: likely)
    case (let low?, let high?, nil, nil):
      return Estimate(likely: likely, range: .bounds(low: low, high: high))
    case (nil, nil, let low?, let high?):
      return Estimate(likely: likely, range: .percentiles(p10: low, p90: high))
    default:
      reading.refuse(
        node.place,
        Phrase(
          sv: "Ett spann har två ändar: low och high, eller p10 och p90.",
          en: "A range has two ends: low and high, or p10 and p90."),
        remedy: Phrase(
          sv: "Skriv båda, och bara det ena paret.", en: "Write both, and one pair only."))
      return nil
    }
  }
}

extension EffectDraft {
  /// The effect, once the group's baseline is known; `nil` after saying what is missing.
  func effect(groupBaseline: Share?, _ reading: inout Reading) -> Effect? {
    guard let outcome, let net = settledNet(groupBaseline: groupBaseline, &reading) else {
      return nil
    }
    return Effect(
      outcome: outcome, net: net, curve: curve, monthsToEffect: monthsToEffect,
      retention: retention)
  }

  private func settledNet(groupBaseline: Share?, _ reading: inout Reading) -> Estimate? {
    guard !reading.hasTaint else { return net }
    var settled = net
    switch (gross, baseline ?? (gross == nil ? nil : groupBaseline)) {
    case (nil, nil): break
    case (let gross?, let baseline?):
      let difference = PercentagePoints(from: baseline, to: gross)
      guard net == nil || net?.likely == difference else {
        reading.refuse(
          place,
          Phrase(
            sv: "gross \(gross) minus baseline \(baseline) är \(difference), men net säger annat.",
            en:
              "gross \(gross) minus baseline \(baseline) is \(difference), but net says otherwise."),
          remedy: Phrase(
            sv: "Rätta en av dem, eller ta bort net.", en: "Mend one of them, or remove net."))
        return nil
      }
      settled = net ?? Estimate(likely: difference)
    default:
      reading.refuse(
        place,
        gross == nil
          ? Phrase(
            sv: "baseline säger inget utan gross.", en: "baseline says nothing without gross.")
          : Phrase(
            sv: "gross säger inget utan baseline.", en: "gross says nothing without baseline."),
        remedy: Phrase(
          sv: "Skriv båda, eller bara net.", en: "Write both, or net alone."))
      return nil
    }
    guard let first = curve.first else {
      if settled == nil {
        reading.refuse(
          place, Phrase(sv: "Effekten saknar storlek.", en: "The effect has no size."),
          remedy: Phrase(
            sv: "Skriv net, till exempel net: 8 pe, eller gross och baseline.",
            en: "Write net, for example net: 8 pe, or gross and baseline."))
      }
      return settled
    }
    guard settled == nil || settled == first.net else {
      reading.refuse(
        place,
        Phrase(
          sv: "net och kurvans första steg säger olika.",
          en: "net and the first stage of the curve differ."),
        remedy: Phrase(sv: "Ta bort net.", en: "Remove net."))
      return nil
    }
    return first.net
  }
}
