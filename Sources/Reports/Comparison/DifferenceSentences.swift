public import Model

extension ComparisonDifference {
  /// The differences in sentences, the most important first: the money that is there, what leaves
  /// and comes, what is lost or gained, and how the rules stand.
  ///
  /// Text and JSON have the same sentences.
  public var sentences: [Phrase] { sentences(hidingPeople: false) }

  /// The same; with `hidingPeople` how many participants the plans differ by is left out.
  func sentences(hidingPeople: Bool) -> [Phrase] {
    var sentences = moneySentences
    if isSamePlan {
      sentences.append(Phrase(sv: "Planen är densamma.", en: "The plan is the same."))
      sentences += whySame
    }
    sentences +=
      insatsSentences + [valueSentence(hidingPeople)].compactMap(\.self) + kept.map(\.sentence)
    sentences += ruleSentences
    if !hasSameYears {
      sentences.append(
        Phrase(
          sv: "De planerar inte samma år: summor för hela perioden går inte att jämföra.",
          en: "They do not plan the same years: sums over the period cannot be compared."))
    }
    return sentences
  }

  /// The value and its terms, each with what it changes by.
  private func valueSentence(_ hidingPeople: Bool) -> Phrase? {
    guard let value, !isSamePlan || value.units != 0 else { return nil }
    let terms = value.terms(hidingPeople: hidingPeople)
    guard value.units != nil else {
      return Phrase(
        sv: "Skillnad: \(terms). Målen mäts i olika saker, så värdena kan inte jämföras.",
        en: "Difference: \(terms). The goals count different things, so values do not compare.")
    }
    let before = value.before.bare
    let after = value.after.bare
    return Phrase(
      sv: "Skillnad: \(terms). Värdet går från \(before) till \(after).",
      en: "Difference: \(terms). The value goes from \(before) to \(after).")
  }
}

extension ValueDifference {
  /// What each term changes by; those that stay as they are are left out.
  fileprivate func terms(hidingPeople: Bool) -> Phrase {
    let people = SignedWriting.volume(participants)
    let word =
      after.unit == .personYears
      ? Phrase(sv: "personår", en: "person-years") : Phrase(sv: "personer", en: "persons")
    let all: [(Bool, Phrase)] = [
      (persons != .zero, Phrase(sv: "\(word) \(persons.signed)", en: "\(word) \(persons.signed)")),
      (
        points != .zero,
        Phrase(sv: "nyttopoäng \(points.signed)", en: "benefit points \(points.signed)")
      ),
      (
        participants != .zero && !hidingPeople,
        Phrase(sv: "nya deltagare \(people)", en: "new participants \(people)")
      ),
    ]
    let changed = all.filter(\.0).map(\.1)
    guard !changed.isEmpty else {
      return Phrase(
        sv: "inga i personer, nyttopoäng eller deltagare",
        en: "none in persons, benefit points or participants")
    }
    let sv = changed.map(\.sv).joined(separator: ", ")
    let en = changed.map(\.en).joined(separator: ", ")
    return Phrase(sv: "\(sv)", en: "\(en)")
  }
}

extension Score {
  /// The score with its sign.
  fileprivate var signed: Phrase { SignedWriting.score(self) }
}

extension ComparisonDifference {
  /// What leaves, comes, moves and changes volume, by name and with years where they say more.
  private var insatsSentences: [Phrase] {
    var sentences: [Phrase] = []
    func add(_ kind: InsatsDifference.Kind, _ title: Phrase) {
      let found = insatser(kind)
      guard !found.isEmpty else { return }
      let sv = found.map { $0.named(years).sv }.joined(separator: ", ")
      let en = found.map { $0.named(years).en }.joined(separator: ", ")
      sentences.append(Phrase(sv: "\(title): \(sv).", en: "\(title): \(en)."))
    }
    add(.left, Phrase(sv: "Lämnar", en: "Leaves"))
    add(.came, Phrase(sv: "Kommer in", en: "Comes in"))
    add(.moved, Phrase(sv: "Andra år", en: "Other years"))
    add(.resized, Phrase(sv: "Annan volym", en: "Another volume"))
    return sentences + repricedSentences(insatser(.repriced))
  }

  /// What costs something else at the same volumes: by name where they are few, otherwise together.
  private func repricedSentences(_ insatser: [InsatsDifference]) -> [Phrase] {
    guard !insatser.isEmpty else { return [] }
    guard insatser.count > Self.mostNamedCosts else {
      let names = insatser.map { $0.named(years) }
      let sv = names.map(\.sv).joined(separator: ", ")
      let en = names.map(\.en).joined(separator: ", ")
      return [Phrase(sv: "Annan kostnad: \(sv).", en: "Another cost: \(en).")]
    }
    let change = SignedWriting.money(insatser.map(\.costChange).total)
    return [
      Phrase(
        sv: "Annan kostnad vid samma volym: \(insatser.count) insatser, \(change) tillsammans.",
        en: "Another cost at the same volume: \(insatser.count) insatser, \(change) together.")
    ]
  }

  /// How many insatser of which only the cost differs are told by name.
  private static let mostNamedCosts = 3

  /// The rules that are broken or warned of in one of the two only, with the first thing each is
  /// about.
  private var ruleSentences: [Phrase] {
    rules.filter(\.isNews).flatMap { rule in
      let rules = rule.id.description
      let name = Phrase(
        sv: "\(rules.sentence) (\(rules.reference))", en: "\(rules.sentence) (\(rules.reference))")
      let isBroken = rule.status == .broken
      let titles =
        isBroken
        ? (
          Phrase(sv: "Regel som bryts", en: "Rule now broken"),
          Phrase(sv: "Regel som inte längre bryts", en: "Rule no longer broken")
        )
        : (
          Phrase(sv: "Varning som tillkommer", en: "Warning added"),
          Phrase(sv: "Varning som upphör", en: "Warning gone")
        )
      return [
        Self.ruleSentence(titles.0, name, rule.appeared),
        Self.ruleSentence(titles.1, name, rule.disappeared),
      ].compactMap(\.self)
    }
  }

  /// One rule and the first thing it is about; `nil` when it is about nothing.
  private static func ruleSentence(
    _ title: Phrase, _ rule: Phrase, _ subjects: [Phrase]
  ) -> Phrase? {
    guard let first = subjects.first else { return nil }
    let more = andMore(subjects.count - 1)
    return Phrase(
      sv: "\(title): \(rule): \(first)\(more).", en: "\(title): \(rule): \(first)\(more).")
  }

  private static func andMore(_ count: Int) -> Phrase {
    count > 0
      ? Phrase(sv: ", och \(count) till", en: ", and \(count) more") : Phrase(sv: "", en: "")
  }
}

extension InsatsDifference {
  /// What it costs over the years, minus the baseline's.
  fileprivate var costChange: Kronor { years.map { $0.costAfter - $0.costBefore }.total }

  /// The name and identifier, with the years and volumes where the kind alone does not say them.
  func named(_ all: [Int]) -> Phrase {
    let plain = Phrase(sv: "\(name) (\(id))", en: "\(name) (\(id))")
    let here = years.filter { $0.after != nil }.map(\.year)
    let there = years.filter { $0.before != nil }.map(\.year)
    switch kind {
    case .left:
      if let exclusion {
        return Phrase(
          sv: "\(plain), får inte finansieras: \(exclusion.why)",
          en: "\(plain), may not be funded: \(exclusion.why)")
      }
      if !isCandidate {
        return Phrase(
          sv: "\(plain), är ingen kandidat här", en: "\(plain), is no candidate here")
      }
      return there == all ? plain : plain.adding(YearSpan.text(there))
    case .came: return here == all ? plain : plain.adding(YearSpan.text(here))
    case .moved:
      let old = YearSpan.text(there)
      let new = YearSpan.text(here)
      return Phrase(
        sv: "\(plain) \(new) i stället för \(old)", en: "\(plain) \(new) instead of \(old)")
    case .resized:
      let changes = years.filter { $0.before != $0.after }.map { year in
        let before = year.before?.volume ?? .zero
        let after = year.after?.volume ?? .zero
        return Phrase(
          sv: "\(year: year.year) från \(before) till \(after)",
          en: "\(year: year.year) from \(before) to \(after)")
      }
      let sv = changes.map(\.sv).joined(separator: ", ")
      let en = changes.map(\.en).joined(separator: ", ")
      return Phrase(sv: "\(plain) \(sv)", en: "\(plain) \(en)")
    case .repriced:
      return plain.adding(SignedWriting.money(costChange))
    }
  }
}

extension Phrase {
  /// The phrase and something after it.
  fileprivate func adding(_ text: String) -> Phrase {
    Phrase(sv: "\(sv) \(text)", en: "\(en) \(text)")
  }

  /// The phrase and another after it.
  fileprivate func adding(_ other: Phrase) -> Phrase {
    Phrase(sv: "\(sv) \(other.sv)", en: "\(en) \(other.en)")
  }
}
