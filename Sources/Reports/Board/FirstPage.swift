import Model
import Planning
import ScenarioFiles

extension Page {
  /// The page that a board reads in five minutes: one A4, whole persons, names and not identifiers,
  /// persons and points apart, and no word about how it was worked out.
  mutating func addFirstPage(of report: BoardReport, plan: PlanFindings, _ certainty: Certainty?) {
    addOccasion(report)
    addDecision(report)
    addGainsInShort(report, plan)
    addChangeInShort(plan)
    addNearest(report)
    addTrustInShort(report, plan, certainty)
    addQuestions(report)
    addLawInShort(report, plan)
  }

  /// Whose budget it is, for which meeting, and what the question is.
  mutating func addOccasion(_ report: BoardReport) {
    let forbund = report.findings.forbund
    let period = forbund.period
    title(
      Phrase(
        sv: "\(period.capitalised): vilka insatser ska finansieras?",
        en: "\(period.capitalised): which insatser to fund?"))
    let decision = report.budget?.decision
    let parts: [Phrase?] = [
      forbund.title,
      decision?.meeting.map { Phrase(sv: "Styrelsen \($0)", en: "The board \($0)") },
      forbund.caseNumber.map { Phrase(sv: "\($0)", en: "\($0)") },
      decision?.isPublic == true
        ? Phrase(sv: "Offentligt sammanträde (19 §)", en: "Public meeting (19 §)") : nil,
    ]
    let told = parts.compactMap(\.self).map { $0(language) }.joined(separator: " · ")
    line(Phrase(sv: "\(told)", en: "\(told)"))
    let changes = report.findings.changes
    if !changes.names.isEmpty {
      line(
        Phrase(
          sv: "Underlaget med ändring: \(list: changes.names).",
          en: "The scenario with changes: \(list: changes.names)."))
    }
  }

  private mutating func addDecision(_ report: BoardReport) {
    heading(Phrase(sv: "Förslag till beslut", en: "Proposed decision"))
    paragraph(
      Phrase(sv: "Styrelsen föreslås besluta", en: "The board is proposed to decide"))
    for clause in report.budget?.decision.clauses ?? [] { item(clause) }
  }

  private mutating func addGainsInShort(_ report: BoardReport, _ plan: PlanFindings) {
    heading(Phrase(sv: "Det här får vi", en: "What we get"))
    let first = plan.years[0]
    let persons = PersonsInShort(plan, year: 0)
    item(
      Phrase(
        sv:
          "\(people(report)) \(year: first.ledger.year). Beräknat \(persons.phrase) än utan insatserna.",
        en:
          "\(people(report)) in \(year: first.ledger.year). An estimated \(persons.phrase) than without the insatser."
      ))
    addPriceInShort(report, plan, persons: persons.all)
    let structural = plan.insatser.filter {
      $0.focus == .structural && $0.years[0].choice != nil
    }
    if !structural.isEmpty {
      let count = CountWord.beginning(structural.count)
      let noun = structural.count == 1 ? "insats" : "insatser"
      let money = structural.map { $0.years[0].cost }.total
      item(
        Phrase(
          sv:
            "\(count) strukturövergripande \(noun) (\(money)). De räknas inte i personer utan i nyttopoäng (\(first.points.tenths)), som är en bedömning.",
          en:
            "\(count) structural \(noun) (\(money)). They are not counted in persons but in benefit points (\(first.points.tenths)), which are a judgement."
        ))
    }
    addPeriodInShort(plan)
  }

  private func people(_ report: BoardReport) -> Phrase {
    guard let people = report.budget?.people.first else { return Phrase(sv: "", en: "") }
    guard let women = people.women, let men = people.men else {
      return Phrase(sv: "\(people.all.phrase) deltagare", en: "\(people.all.phrase) participants")
    }
    return Phrase(
      sv: "\(people.all.phrase) deltagare (\(women.phrase) kvinnor, \(men.phrase) män)",
      en: "\(people.all.phrase) participants (\(women.phrase) women, \(men.phrase) men)")
  }

  /// How far the number of persons can be off, and what one of them costs.
  private mutating func addPriceInShort(
    _ report: BoardReport, _ plan: PlanFindings, persons: Score
  ) {
    var parts: [Phrase] = []
    parts += spreadInShort(report)
    let money = plan.insatser.filter { $0.focus == .individual }.map { $0.years[0].cost }.total
    if persons.wholePersons > 0 {
      let each = Kronor(
        (Fraction(money.amount) / persons.fraction / Fraction(1_000)).roundedHalfUp * 1_000)
      parts.append(
        Phrase(sv: "\(each) per ytterligare person.", en: "\(each) for each further person."))
    }
    guard !parts.isEmpty else { return }
    let (sv, en) = (parts.map(\.sv), parts.map(\.en))
    item(Phrase(sv: "\(sv.joined(separator: " "))", en: "\(en.joined(separator: " "))"))
  }

  /// What four cases of five lie between, and what comes of it if every assumption is wrong in the
  /// same direction.
  private func spreadInShort(_ report: BoardReport) -> [Phrase] {
    var phrases: [Phrase] = []
    if let likely = report.likely, likely.lowerBound < likely.upperBound {
      let (low, high) = (likely.lowerBound.wholePersons, likely.upperBound.wholePersons)
      phrases.append(Phrase(sv: "Troligen \(low)–\(high)", en: "Probably \(low)–\(high)"))
    }
    if let range = report.range {
      let (low, high) = (range.low.wholePersons, range.high.wholePersons)
      phrases.append(
        Phrase(
          sv: "\(low)–\(high) om alla antaganden slår åt samma håll",
          en: "\(low)–\(high) if every assumption is off in the same direction"))
    }
    guard !phrases.isEmpty else { return [] }
    let (sv, en) = (phrases.map(\.sv), phrases.map(\.en))
    return [Phrase(sv: "\(sv.joined(separator: "; ")).", en: "\(en.joined(separator: "; ")).")]
  }

  /// What all planned years give together.
  private mutating func addPeriodInShort(_ plan: PlanFindings) {
    guard plan.years.count > 1 else { return }
    let span = YearSpan.text(plan.years.map(\.ledger.year))
    let people = plan.years.map(\.participants.all).reduce(.zero, +).fraction.roundedHalfUp
    let persons = plan.value.outcomes.map(\.total).total.wholePersons
    item(
      Phrase(
        sv:
          "Hela perioden \(span): \(people) deltagare, \(persons) fler personer och \(plan.value.points.tenths) nyttopoäng.",
        en:
          "The whole period \(span): \(people) participants, \(persons) more persons and \(plan.value.points.tenths) benefit points."
      ))
  }

  private mutating func addChangeInShort(_ plan: PlanFindings) {
    heading(Phrase(sv: "Det här ändras", en: "What changes"))
    let first = plan.years[0].ledger.year
    func names(_ kind: YearChange.Kind) -> [String] {
      plan.insatser.filter { $0.change == kind }.map { SpokenName.of($0.name) }
    }
    addNames(Phrase(sv: "Fortsätter", en: "Go on"), names(.continues))
    addNames(Phrase(sv: "Nya", en: "New"), names(.new))
    addNames(Phrase(sv: "Upphör", en: "End"), names(.ends))
    let later = plan.insatser.filter { $0.change == .none && $0.isFunded }.map { insats in
      let start = insats.years.first { $0.choice != nil }?.year ?? first
      return "\(SpokenName.of(insats.name)) (\(start))"
    }
    addNames(Phrase(sv: "Börjar senare", en: "Begin later"), later)
    let out = plan.notFunded.filter { $0.change == .none }.map { SpokenName.of($0.name) }
    addNames(Phrase(sv: "Ryms inte", en: "No room for"), out)
  }

  /// Names after a title, the last ones only counted where they are many.
  private mutating func addNames(_ title: Phrase, _ names: [String]) {
    guard !names.isEmpty else { return }
    let most = 6
    guard names.count > most else {
      let all = names.joined(separator: ", ")
      return item(Phrase(sv: "\(title): \(all).", en: "\(title): \(all)."))
    }
    let shown = names.prefix(most - 2).joined(separator: ", ")
    let rest = CountWord.phrase(names.count - (most - 2))
    item(
      Phrase(sv: "\(title): \(shown) och \(rest) till.", en: "\(title): \(shown) and \(rest) more.")
    )
  }

  private mutating func addNearest(_ report: BoardReport) {
    heading(Phrase(sv: "Närmaste alternativ", en: "The nearest alternative"))
    if let neighbour = report.neighbour {
      item(neighbour.sentence)
    } else {
      item(
        Phrase(
          sv: "Inget byte av en insats ger ett annat lagligt förslag.",
          en: "No swap of one insats gives another lawful proposal."))
    }
    if let other = report.personsOnly {
      item(
        Phrase(
          sv: "Räknas bara personer: \(other.sentence.uncapitalised)",
          en: "If only persons count: \(other.sentence.uncapitalised)"))
    }
  }
}

/// Persons of one year, in whole numbers and in the words of the outcomes.
struct PersonsInShort {
  /// Net persons, every outcome counted as it is.
  let all: Score
  /// How many more persons, and in what.
  let phrase: Phrase

  init(_ plan: PlanFindings, year index: Int) {
    let outcomes = plan.value.outcomes
    all = outcomes.map { $0.byYear[index] }.total
    let count = all.wholePersons
    let noun =
      plan.value.countsYears
      ? Phrase(sv: count == 1 ? "personår mer" : "fler personår", en: "more person-years")
      : Phrase(sv: count == 1 ? "person mer" : "fler personer", en: "more persons")
    if let only = outcomes.first, outcomes.count == 1 {
      phrase = Phrase(
        sv: "\(count) \(noun) i \(only.outcome.spoken)",
        en: "\(count) \(noun) in \(only.outcome.spoken)")
    } else {
      let parts = outcomes.map { "\($0.byYear[index].wholePersons) \($0.outcome.spoken)" }
      phrase = Phrase(
        sv: "\(count) \(noun) (\(list: parts))", en: "\(count) \(noun) (\(list: parts))")
    }
  }
}

extension PlanStep {
  /// The step as a board talks of it: what is swapped, and what that does to money, persons and
  /// points.
  var sentence: Phrase {
    func names(_ kind: InsatsDifference.Kind) -> [String] {
      change.insatser.filter { $0.kind == kind }.map { SpokenName.of($0.name) }
    }
    let (out, into) = (names(.left), names(.came))
    let other = change.insatser.count - out.count - into.count
    var parts: [Phrase] = []
    if !out.isEmpty, !into.isEmpty {
      parts.append(
        Phrase(
          sv: "byt \(list: out) mot \(list: into)", en: "swap \(list: out) for \(list: into)"))
    } else if !out.isEmpty {
      parts.append(Phrase(sv: "ta bort \(list: out)", en: "leave out \(list: out)"))
    } else if !into.isEmpty {
      parts.append(Phrase(sv: "lägg till \(list: into)", en: "add \(list: into)"))
    }
    if other > 0 {
      parts.append(
        Phrase(
          sv: "låt \(other, "insats", "insatser") gå andra år eller i annan storlek",
          en: "let \(other, "insats", "insatser") run in other years or at another size"))
    }
    let (sv, en) = (parts.map(\.sv), parts.map(\.en))
    let swap = Phrase(sv: "\(list: sv)", en: "\(list: en)").capitalised
    let effects = [money, persons, points].compactMap(\.self)
    guard !effects.isEmpty else {
      return Phrase(
        sv: "\(swap): ingen skillnad i pengar, personer eller nyttopoäng.",
        en: "\(swap): no difference in money, persons or benefit points.")
    }
    let (svEffects, enEffects) = (effects.map(\.sv), effects.map(\.en))
    return Phrase(
      sv: "\(swap): \(svEffects.joined(separator: ", ")).",
      en: "\(swap): \(enEffects.joined(separator: ", ")).")
  }

  /// The difference in whole thousands.
  private var money: Phrase? {
    let whole = Kronor((Fraction(cost.amount) / Fraction(1_000)).roundedHalfUp * 1_000)
    guard whole != .zero else { return nil }
    return whole < .zero
      ? Phrase(sv: "\(-whole) billigare", en: "\(-whole) cheaper")
      : Phrase(sv: "\(whole) dyrare", en: "\(whole) dearer")
  }

  private var persons: Phrase? {
    Self.part(
      difference.persons,
      difference.countsYears
        ? (Phrase(sv: "personår", en: "person-years"), Phrase(sv: "personår", en: "person-years"))
        : (Phrase(sv: "person", en: "persons"), Phrase(sv: "personer", en: "persons")))
  }

  private var points: Phrase? {
    let word = Phrase(sv: "nyttopoäng", en: "benefit points")
    return Self.part(difference.points, (word, word))
  }

  /// `1,3 personer färre`, or nothing where there is no difference of a tenth.
  private static func part(_ score: Score, _ words: (one: Phrase, many: Phrase)) -> Phrase? {
    let size = score < .zero ? -score : score
    let tenths = (size.fraction * Fraction(10)).roundedHalfUp
    guard tenths > 0 else { return nil }
    let word = tenths <= 10 ? words.one : words.many
    return score < .zero
      ? Phrase(sv: "\(size.tenths) \(word) färre", en: "\(size.tenths) fewer \(word)")
      : Phrase(sv: "\(size.tenths) \(word) fler", en: "\(size.tenths) more \(word)")
  }
}
