import Model

extension BoardReport {
  /// New participants of the budget year by target group, beside the people in need.
  func groupTable(_ plan: PlanFindings, _ language: Language) -> Table {
    var table = Table(
      [.left, .right, .right, .right],
      caption: Phrase(
        sv: "Nya deltagare \(year: plan.years[0].ledger.year) efter målgrupp",
        en: "New participants in \(year: plan.years[0].ledger.year) by target group")(language))
    table.addHeadings(
      [
        Phrase(sv: "Målgrupp", en: "Target group"),
        Phrase(sv: "nya deltagare", en: "new participants"),
        Phrase(sv: "personer i behov", en: "people in need"),
        Phrase(sv: "andel", en: "share"),
      ].map { $0(language) })
    for row in groupRows(plan) {
      table.add(
        [row.name, row.participants.phrase(language)]
          + [row.need.map { NumberWriting.whole($0, in: language) }]
          .map { $0 ?? Phrase(sv: "okänt", en: "not known")(language) }
          + [row.share.map { NumberWriting.percent($0, in: language) } ?? "–"])
    }
    return table
  }

  /// New participants of the budget year by kommun.
  func kommunTable(_ plan: PlanFindings, _ language: Language) -> Table {
    var table = Table(
      [.left, .right],
      caption: Phrase(
        sv: "Nya deltagare \(year: plan.years[0].ledger.year) efter kommun, beräknat",
        en: "New participants in \(year: plan.years[0].ledger.year) by kommun, expected")(language))
    table.addHeadings(
      [
        Phrase(sv: "Kommun", en: "Kommun"), Phrase(sv: "nya deltagare", en: "new participants"),
      ].map { $0(language) })
    for row in kommunRows(plan) { table.add([row.name, row.participants.phrase(language)]) }
    return table
  }

  /// One target group or kommun with its participants, small numbers hidden.
  struct Reach: Hashable, Sendable {
    /// What it is called.
    let name: String
    /// New participants of the budget year.
    let participants: SmallCount
    /// The people in need, where known.
    let need: Int?

    /// The participants as a share of those in need, in whole percent.
    var share: Share? {
      guard let need, need > 0, let number = participants.number else { return nil }
      return Share(percent: Fraction(Int128(number) * 100, over: Int128(need)).roundedHalfUp)
    }
  }

  /// The target groups, those that somebody joins first.
  func groupRows(_ plan: PlanFindings) -> [Reach] {
    rows(plan.years[0].byGroup).map { row, people in
      let isHidden = hiddenGroups.contains(row.id) && people != .shown(0)
      return Reach(
        name: row.name, participants: isHidden ? .hidden : people, need: need[row.id])
    }
  }

  /// The kommuner.
  func kommunRows(_ plan: PlanFindings) -> [Reach] {
    // The budget has a page for each kommun, and hides there what must be hidden here.
    let members = budget?.members ?? []
    return rows(plan.years[0].byKommun).map { row, people in
      let told = members.first { $0.id.text == row.id }?.participants?.first
      return Reach(
        name: row.name, participants: told == .hidden ? .hidden : people, need: nil)
    }
  }

  private func rows(_ people: [PeopleFindings]) -> [(PeopleFindings, SmallCount)] {
    let counts = people.map { $0.participants.fraction.roundedHalfUp }
    let table = CountTable((counts + [counts.reduce(0, +)]).map { [$0] })
    return zip(people, table.rows).map { ($0, $1[0] ?? .shown(0)) }
  }
}

extension BudgetFindings {
  /// Women and men among the new participants of each insats in the budget year.
  func sexTable(_ language: Language) -> Table {
    let year = forbund.years[0]
    var table = Table(
      [.left, .right, .right, .right],
      caption: Phrase(
        sv: "Kvinnor och män bland nya deltagare \(year: year)",
        en: "Women and men among new participants in \(year: year)")(language))
    table.addHeadings(
      [
        Phrase(sv: "Insats", en: "Insats"), Phrase(sv: "kvinnor", en: "women"),
        Phrase(sv: "män", en: "men"), Phrase(sv: "alla", en: "all"),
      ].map { $0(language) })
    let unknown = Phrase(sv: "inte angivet", en: "not stated")
    func cells(_ name: String, _ people: BudgetPeople) -> [String] {
      [
        name, (people.women?.phrase ?? unknown)(language),
        (people.men?.phrase ?? unknown)(language),
        people.all.phrase(language),
      ]
    }
    for insats in insatser where insats.isFundedInBudgetYear && !insats.people[0].isNobody {
      table.add(cells(insats.name, insats.people[0]))
    }
    table.addRule()
    if let all = people.first { table.add(cells(Phrase(sv: "Summa", en: "Total")(language), all)) }
    return table
  }
}
