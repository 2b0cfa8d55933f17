import Model

/// The figures of law and national guidance that come with Insatsval, by date.
struct NationalFigures: Sendable {
  /// The file that is built into the program.
  static let fileName = "national.yaml"

  private let draft: NationalDraft

  /// The figures that come with Insatsval, read like any other file.
  static func builtIn() throws(Diagnostics) -> NationalFigures {
    try NationalFigures(PackageResources.national_yaml, file: fileName)
  }

  /// The figures of a file.
  init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    let text = FileText(bytes, file: file)
    var reading = text.reading
    var draft = NationalDraft()
    if let root = text.root {
      _ = Record<NationalDraft>.national.read(root, into: &draft, &reading)
    }
    guard reading.diagnostics.isEmpty else { throw Diagnostics(reading.diagnostics) }
    self.draft = draft
  }

  /// The figures that apply on a day, a scenario's own before the national ones; `nil` after saying
  /// which is missing.
  func figures(
    on day: CivilDate, overriddenBy own: NationalDraft, at place: Place,
    _ reading: inout Reading
  ) -> LawFigures? {
    var lookup = Lookup(day: day, place: place, reading: reading)
    defer { reading = lookup.reading }
    guard
      let shares = lookup.shares("shares", own.shares, draft.shares),
      let outside = lookup.shares(
        "shares_outside_region", own.sharesOutsideRegion, draft.sharesOutsideRegion),
      let budgetBy = lookup.value("budget_by", own.budgetBy, draft.budgetBy),
      let notice = lookup.value("notice", own.notice, draft.notice),
      let planYears = lookup.value("plan_years", own.planYears, draft.planYears),
      let ceiling = lookup.value("equity_ceiling", own.equityCeiling, draft.equityCeiling)
    else { return nil }
    return LawFigures(
      shares: shares, sharesOutsideRegion: outside, budgetBy: budgetBy, noticeMonths: notice,
      planYears: planYears, equityCeiling: ceiling, grant: lookup.grant(own, draft))
  }
}

/// Looks up each figure on one day.
private struct Lookup {
  let day: CivilDate
  let place: Place
  var reading: Reading

  mutating func shares(
    _ key: String, _ own: [DatedDraft<SharesDraft>], _ national: [DatedDraft<SharesDraft>]
  ) -> LawFigure<PartShares>? {
    figure(key, own, national) { draft in
      PartShares(state: draft.state, region: draft.region, kommun: draft.kommun)
    }
  }

  mutating func value<Value: Hashable>(
    _ key: String, _ own: [DatedDraft<ValueDraft<Value>>],
    _ national: [DatedDraft<ValueDraft<Value>>]
  ) -> LawFigure<Value>? {
    figure(key, own, national) { $0.value }
  }

  /// The figures of the model of state money; `nil` where some have no value yet, which matters only to
  /// who asks for the model.
  func grant(_ own: NationalDraft, _ national: NationalDraft) -> GrantFigures? {
    guard
      let appropriation = known(own.grantAppropriation, national.grantAppropriation),
      let base = known(own.grantBase, national.grantBase),
      let needShare = known(own.grantNeedShare, national.grantNeedShare),
      let brake = known(own.grantBrake, national.grantBrake),
      let forbund = known(own.grantForbund, national.grantForbund),
      let equivalents = known(own.grantFullYearEquivalents, national.grantFullYearEquivalents),
      let inhabitants = known(own.grantInhabitants, national.grantInhabitants)
    else { return nil }
    return GrantFigures(
      appropriation: appropriation, base: base, needShare: needShare, brake: brake,
      forbund: forbund, fullYearEquivalents: equivalents, inhabitants: inhabitants)
  }

  private func known<Value: Hashable>(
    _ own: [DatedDraft<ValueDraft<Value>>], _ national: [DatedDraft<ValueDraft<Value>>]
  ) -> LawFigure<Value>? {
    guard let found = latest(of: own) ?? latest(of: national), let from = found.from,
      let value = found.figure.value
    else { return nil }
    return LawFigure(
      value: value, validFrom: from, reference: found.reference, verified: found.verified)
  }

  private mutating func figure<Draft, Value: Hashable>(
    _ key: String, _ own: [DatedDraft<Draft>], _ national: [DatedDraft<Draft>],
    _ make: (Draft) -> Value?
  ) -> LawFigure<Value>? {
    guard let found = latest(of: own) ?? latest(of: national), let from = found.from else {
      refuse(
        key,
        Phrase(
          sv: "Det finns inget värde för \(key) som gäller \(day).",
          en: "There is no value for \(key) that applies on \(day)."),
        Phrase(
          sv: "Skriv ett i national, med ett tidigare datum.",
          en: "Write one in national, with an earlier date."))
      return nil
    }
    guard let value = make(found.figure) else {
      refuse(
        key,
        Phrase(
          sv: "Parternas andelar i ”\(key)” blir inte hela medlen.",
          en: "The parts' shares in “\(key)” are not the whole pool."),
        Phrase(sv: "Låt dem bli 100 %.", en: "Let them sum to 100%."))
      return nil
    }
    return LawFigure(
      value: value, validFrom: from, reference: found.reference, verified: found.verified)
  }

  private func latest<Draft>(of drafts: [DatedDraft<Draft>]) -> DatedDraft<Draft>? {
    var latest: DatedDraft<Draft>?
    for draft in drafts {
      guard let from = draft.from, from <= day else { continue }
      if let before = latest?.from, before >= from { continue }
      latest = draft
    }
    return latest
  }

  private mutating func refuse(_ key: String, _ cause: Phrase, _ remedy: Phrase) {
    let place = place
    reading.within(key) { $0.refuse(place, cause, remedy: remedy) }
  }
}
