import Model

/// Contributions as they stand in a file, where the unit may stand beside a part's total.
struct ContributionDraft: Sendable {
  /// A part's contribution, and the unit stated beside it.
  struct PartDraft: Sendable {
    var contribution = PartContribution()
    var roundTo: Kronor?
  }

  var state: PartDraft?
  var region: PartDraft?
  var kommun: PartDraft?
  var roundTo: Kronor?
}

extension Record where Owner == ContributionDraft {
  /// Contributions by part.
  static let contributions = Record("contributions") { record in
    let part = Record<ContributionDraft.PartDraft>.partContribution.shape(from: .init())
    record.optional("state", \.state, part, sv: "statens del", en: "the state's part")
    record.optional("region", \.region, part, sv: "regionernas del", en: "the regions' part")
    record.optional("kommun", \.kommun, part, sv: "kommunernas del", en: "the kommuner's part")
    record.optional(
      "round_to", \.roundTo, .unit, sv: "enhet som bidragen räknas i; annars hela kronor",
      en: "the unit in which contributions are counted; otherwise whole kronor")
    record.later("grant")
  }
}

extension Record where Owner == ContributionDraft.PartDraft {
  /// What one part pays together.
  static let partContribution = Record("part_contribution") { record in
    record.evidence()
    record.optional(
      "total", \.contribution.total, .amounts, figure: .always,
      sv: "vad parten betalar tillsammans per år", en: "what the part pays together a year")
    record.optional(
      "key", \.contribution.key, .key, standard: "offers",
      sv: "hur medlemmarna delar på det (5 §)", en: "how the members share it (5 §)")
    record.optional(
      "filling", \.contribution.filling, .flag, standard: "no",
      sv: "om andra medlemmar i parten fyller när en erbjuder mindre än sin del",
      en: "whether others in the part fill in when one offers less than its share")
    record.optional(
      "round_to", \.roundTo, .unit, sv: "enhet som bidragen räknas i",
      en: "the unit in which contributions are counted")
  }
}

extension Shape where Value == Kronor {
  /// A unit of counting, at least a krona.
  static var unit: Shape {
    .scalar(.amount) { text throws(Refusal) in
      let unit = try Amount.parse(text)
      guard unit > .zero else {
        throw Refusal(
          Phrase(sv: "Enheten är noll.", en: "The unit is nothing."),
          remedy: Phrase(sv: "Skriv 1 tkr eller 1 kr.", en: "Write 1 tkr or 1 kr."))
      }
      return unit
    }
  }
}

/// A key as a file words it.
private struct KeyDraft: Sendable {
  var mixed: MixedDraft?
  var fixed: [MemberID: Share]?
}

/// A key that is partly equal.
private struct MixedDraft: Sendable {
  var equal = Share.none
}

/// The keys that are one word.
private enum KeyWord: String, CaseIterable {
  case offers
  case inhabitants
  case equal
}

extension Shape where Value == ContributionKey {
  /// `inhabitants`, `equal`, `offers`, `{mixed: {equal: 20 %}}` or `{fixed: {almvik: 60 %, …}}`.
  static var key: Shape {
    let word = Shape<KeyWord>.word().map { word -> ContributionKey in
      switch word {
      case .offers: .offers
      case .inhabitants: .inhabitants
      case .equal: .equal
      }
    }
    let mixed = Record<MixedDraft>("mixed_key") { record in
      record.required(
        "equal", \.equal, .share, sv: "den del som delas lika; resten delas efter invånare",
        en: "the share split equally; the rest is split by inhabitants")
    }
    let record = Record<KeyDraft>("key") { record in
      record.optional(
        "mixed", \.mixed, mixed.shape(from: MixedDraft()), sv: "en del lika, resten efter invånare",
        en: "one share equally, the rest by inhabitants")
      record.optional(
        "fixed", \.fixed, .shares(), sv: "fast andel för varje medlem i parten",
        en: "a fixed share for each member of the part")
    }
    let mapping = record.shape(from: KeyDraft()).check { draft, node, reading -> ContributionKey? in
      switch (draft.mixed, draft.fixed) {
      case (let mixed?, nil): return .mixed(equal: mixed.equal)
      case (nil, let fixed?): return .fixed(fixed)
      default:
        reading.refuse(
          node.place,
          Phrase(
            sv: "En nyckel är antingen mixed eller fixed.", en: "A key is either mixed or fixed."),
          remedy: Phrase(sv: "Skriv en av dem.", en: "Write one of them."))
        return nil
      }
    }
    return .forms(scalar: word, mapping: mapping)
  }
}

extension Shape {
  /// Shares by identifier.
  static func shares<Named>() -> Shape where Value == [Identifier<Named>: Share] {
    Shape<[(key: String, value: Share)]>.map(keys: .identifier, to: .share).map { pairs in
      Dictionary(uniqueKeysWithValues: pairs.map { (Identifier($0.key), $0.value) })
    }
  }
}
