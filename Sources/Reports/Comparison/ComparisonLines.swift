import Model

/// The figures of a comparison side by side, over some calendar years: sums of what is counted by
/// year, and the last year's figure of what stands at a year's end.
struct ComparisonLines {
  private let columns: [ComparisonColumn]
  private let years: [Int]

  init(_ comparison: Comparison, years: [Int]) {
    columns = comparison.columns
    self.years = years
  }

  /// The money, each member's payment and what of its offer lies unused.
  var money: [ComparisonLine] {
    [line(Phrase(sv: "Potten", en: "The pool"), main: true) { .money($0.ledger.pool) }]
      + members.flatMap(memberLines)
      + [
        line(Phrase(sv: "Fasta kostnader och reserv", en: "Fixed costs and reserve")) {
          .money($0.ledger.fixedCosts + $0.ledger.reserve)
        },
        line(Phrase(sv: "Utrymme för insatser", en: "Room for insatser")) {
          .money($0.ledger.room)
        },
        planned(Phrase(sv: "Insatser", en: "Insatser"), main: true) {
          .money($0.ledger.insatser)
        },
        planned(Phrase(sv: "Utrymme kvar", en: "Room left")) { .money($0.ledger.unspent) },
        planned(Phrase(sv: "Tas av eget kapital", en: "Taken from equity"), main: true) {
          .money($0.ledger.equityUsed)
        },
        closing(Phrase(sv: "Eget kapital vid årets slut", en: "Equity when the year closes")),
      ]
  }

  /// New participants in all, by sex, by kommun and by target group.
  var people: [ComparisonLine] {
    [
      planned(Phrase(sv: "Nya deltagare", en: "New participants"), main: true) {
        .people($0.participants.all)
      },
      planned(Phrase(sv: "  kvinnor", en: "  women")) {
        .people(Volume($0.participants.women))
      },
      planned(Phrase(sv: "  män", en: "  men")) { .people(Volume($0.participants.men)) },
      planned(Phrase(sv: "  kön inte angivet", en: "  sex not stated")) {
        .people($0.participants.unknown)
      },
    ] + places(\.byKommun, Phrase(sv: "i", en: "in"))
      + places(\.byGroup, Phrase(sv: "ur", en: "from"))
  }

  /// Net persons by outcome and benefit points, apart.
  var gains: [ComparisonLine] {
    let outcomes = Set(columns.flatMap { ($0.plan?.value.outcomes ?? []).map(\.outcome) })
    return outcomes.sorted().map { outcome in
      let name = outcome.spoken
      return ComparisonLine(
        name: Phrase(sv: "Fler i \(name)", en: "More in \(name)"),
        figures: columns.map { column in
          guard let plan = column.plan else { return nil }
          let found = plan.value.outcomes.first { $0.outcome == outcome }
          let scores = zip(plan.years, found?.byYear ?? []).filter {
            years.contains($0.0.ledger.year)
          }
          return .score(scores.map(\.1).total)
        }, isMain: true)
    } + [
      planned(Phrase(sv: "Nyttopoäng", en: "Benefit points"), main: true) { .score($0.points) }
    ]
  }

  /// What the parts gain, where the scenarios say what a person is worth to them.
  var benefits: [ComparisonLine] {
    guard columns.contains(where: { $0.years.contains { $0.gain != nil } }) else { return [] }
    return Part.allCases.map { part in
      planned(beside(part), main: true) { year in
        year.gain.map { .money($0.amounts[part] ?? .zero) }
      }
    } + [
      planned(Phrase(sv: "  personer utan belopp", en: "  persons without an amount")) {
        year in year.gain.map { .score($0.personsWithoutAmount) }
      }
    ]
  }

  /// A part's gain beside what it pays of the contributions (rule 25), by the baseline.
  private func beside(_ part: Part) -> Phrase {
    let name = Phrase(sv: "Nytta för \(part.phrase)", en: "Gain of \(part.phrase)")
    let found = years.compactMap { columns[0].year($0) }
    guard let pays = found.first?.shares[part], let gets = share(of: part, found) else {
      return name
    }
    return Phrase(
      sv: "\(name) (betalar \(pays), får \(gets))", en: "\(name) (pays \(pays), gets \(gets))")
  }

  /// The share of all gains that a part gets, in whole percent; `nil` when nothing is gained.
  private func share(of part: Part, _ found: [YearFindings]) -> Share? {
    let gains = found.compactMap(\.gain)
    let sum = gains.flatMap(\.amounts.values).total
    guard sum > .zero else { return nil }
    let own = gains.compactMap { $0.amounts[part] }.total
    return Share(
      percent: Fraction(Int128(own.amount) * 100, over: Int128(sum.amount)).roundedHalfUp)
  }

  // MARK: Lines

  /// A line that scenarios without a plan have as well.
  private func line(
    _ name: Phrase, main: Bool = false, _ figure: (YearFindings) -> ComparisonFigure?
  ) -> ComparisonLine {
    ComparisonLine(
      name: name,
      figures: columns.map { column in
        .sum(years.compactMap { column.year($0) }.compactMap(figure))
      }, isMain: main)
  }

  /// A line that only plans have.
  private func planned(
    _ name: Phrase, main: Bool = false, _ figure: (YearFindings) -> ComparisonFigure?
  ) -> ComparisonLine {
    ComparisonLine(
      name: name,
      figures: columns.map { column in
        guard column.plan != nil else { return nil }
        return .sum(years.compactMap { column.year($0) }.compactMap(figure))
      }, isMain: main)
  }

  private func closing(_ name: Phrase) -> ComparisonLine {
    ComparisonLine(
      name: name,
      figures: columns.map { column in
        guard column.plan != nil, let last = years.last else { return nil }
        return column.year(last).map { .money($0.ledger.closing) }
      }, isMain: true)
  }

  /// The paying members of all columns, in the order in which they are first met.
  private var members: [(id: MemberID, name: String)] {
    var seen: Set<MemberID> = []
    return columns.flatMap(\.years).flatMap(\.contributions).compactMap { contribution in
      let id = contribution.payment.member
      return seen.insert(id).inserted ? (id, contribution.name) : nil
    }
  }

  private func memberLines(_ member: (id: MemberID, name: String)) -> [ComparisonLine] {
    func amount(_ path: KeyPath<Funding.Payment, Kronor>) -> (YearFindings) -> ComparisonFigure? {
      { year in
        year.contributions.first { $0.payment.member == member.id }
          .map { .money($0.payment[keyPath: path]) }
      }
    }
    return [
      line(Phrase(sv: "  \(member.name)", en: "  \(member.name)"), amount(\.paid)),
      line(Phrase(sv: "    erbjudet, outnyttjat", en: "    offered, unused"), amount(\.unused)),
    ]
  }

  /// People by kommun or group, by identifier; names are those of the first column that has it.
  private func places(
    _ people: KeyPath<YearFindings, [PeopleFindings]>, _ preposition: Phrase
  ) -> [ComparisonLine] {
    var seen: Set<String> = []
    let all = columns.flatMap(\.years).flatMap { $0[keyPath: people] }
      .filter { seen.insert($0.id).inserted }
    return all.map { place in
      planned(
        Phrase(sv: "  \(preposition) \(place.name)", en: "  \(preposition) \(place.name)")
      ) { year in
        year[keyPath: people].first { $0.id == place.id }.map { .expected($0.participants) }
      }
    }
  }
}
