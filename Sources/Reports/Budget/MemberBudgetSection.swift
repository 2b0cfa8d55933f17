import Model

extension Page {
  /// A page for one member to read before the samråd: what it pays, what it gets, what changes.
  mutating func addMember(_ member: MemberBudget, of budget: BudgetFindings) {
    breakPage()
    heading(Phrase(sv: "Samråd: \(member.name)", en: "Consultation: \(member.name)"))
    addMembership(member)
    addPayments(member)
    addOwned(member, budget)
    addReach(member, budget)
  }

  private mutating func addMembership(_ member: MemberBudget) {
    if let first = member.period.first {
      paragraph(Phrase(sv: "Medlem från och med \(first).", en: "A member from \(first)."))
    }
    if let last = member.period.last {
      paragraph(
        Phrase(sv: "Lämnar: medlem till och med \(last).", en: "Leaves: a member through \(last)."))
    }
  }

  /// What it pays, year by year.
  private mutating func addPayments(_ member: MemberBudget) {
    heading(
      Phrase(sv: "Det här betalar ni", en: "What you pay"), level: 3)
    if let payer = member.payer {
      return paragraph(
        Phrase(sv: "\(payer) betalar även för er (5 §).", en: "\(payer) pays for you too (5 §)."))
    }
    let amounts = Thousands(
      member.payments.flatMap { [$0.offered, $0.paid, $0.unused] }
        + (member.lastPaid.map { [$0] } ?? []), language: language)
    var table = Table(
      [.left] + (member.lastPaid == nil ? [] : [.right]) + member.payments.map { _ in .right })
    let before = (member.payments.first?.year ?? 0) - 1
    table.addHeadings(
      [Phrase(sv: "tkr", en: "SEK thousand")(language)]
        + (member.lastPaid == nil
          ? [] : [Phrase(sv: "Budget \(year: before)", en: "Budget \(year: before)")(language)])
        + member.payments.map { String($0.year) })
    let none = member.lastPaid == nil ? [] : ["–"]
    table.add(
      [Phrase(sv: "Ert bidrag", en: "Your contribution")(language)]
        + (member.lastPaid.map { [amounts($0)] } ?? [])
        + member.payments.map { amounts($0.paid) })
    if member.payments.contains(where: { $0.unused > .zero }) {
      table.add(
        [Phrase(sv: "Ni erbjuder", en: "You offer")(language)] + none
          + member.payments.map { amounts($0.offered) })
      table.add(
        [Phrase(sv: "Det kan inte användas (5 §)", en: "That cannot be used (5 §)")(language)]
          + none + member.payments.map { amounts($0.unused) })
    }
    table.add(
      [Phrase(sv: "Er andel av alla bidrag", en: "Your share of all contributions")(language)]
        + none + member.payments.map { NumberWriting.percent($0.share, in: language) })
    self.table(table)
    guard let last = member.lastPaid, let first = member.payments.first else { return }
    let change = first.paid - last
    if change == .zero {
      paragraph(
        Phrase(
          sv: "Bidraget är detsamma som i budgeten för \(year: before).",
          en: "The contribution is the same as in the budget for \(year: before)."))
    } else {
      let size = change > .zero ? change : -change
      paragraph(
        change > .zero
          ? Phrase(
            sv: "Bidraget är \(size) högre än i budgeten för \(year: before).",
            en: "The contribution is \(size) more than in the budget for \(year: before).")
          : Phrase(
            sv: "Bidraget är \(size) lägre än i budgeten för \(year: before).",
            en: "The contribution is \(size) less than in the budget for \(year: before)."))
    }
  }

  /// The insatser that it runs, and what the förbund pays for them.
  private mutating func addOwned(_ member: MemberBudget, _ budget: BudgetFindings) {
    heading(Phrase(sv: "Insatser som ni driver", en: "Insatser that you run"), level: 3)
    guard !member.owned.isEmpty else {
      return paragraph(Phrase(sv: "Inga i budgeten.", en: "None in the budget."))
    }
    let years = budget.plannedYears
    let hasLast = member.owned.contains { $0.lastBudget != nil }
    let amounts = Thousands(
      member.owned.flatMap(\.costs) + member.ownedCosts + member.owned.compactMap(\.lastBudget),
      language: language)
    var table = Table([.left, .left] + (hasLast ? [.right] : []) + years.map { _ in .right })
    table.addHeadings(
      ["", Phrase(sv: "Ändring", en: "Change")(language)]
        + (hasLast ? [String(years[0] - 1)] : []) + years.map(String.init))
    for insats in member.owned {
      table.add(
        [insats.name, insats.change.phrase(language)]
          + (hasLast ? [insats.lastBudget.map { amounts($0) } ?? "–"] : [])
          + insats.costs.map { amounts($0) })
    }
    table.addRule()
    let last = member.owned.compactMap(\.lastBudget).total
    table.add(
      [
        Phrase(sv: "Förbundet betalar er, tkr", en: "The förbund pays you, SEK thousand")(language),
        "",
      ]
        + (hasLast ? [amounts(last)] : []) + member.ownedCosts.map { amounts($0) })
    self.table(table)
  }

  /// What reaches it besides: insatser of others, participants of its own, and what it may gain.
  private mutating func addReach(_ member: MemberBudget, _ budget: BudgetFindings) {
    heading(Phrase(sv: "Det här får ni del av", en: "What you get"), level: 3)
    let names = member.takesPart.map(\.name)
    if names.isEmpty {
      paragraph(
        Phrase(
          sv: "Inga insatser som andra driver.", en: "No insatser that others run."))
    } else {
      let list = names.joined(separator: ", ")
      paragraph(
        member.part == .kommun
          ? Phrase(
            sv: "Insatser som andra driver och som når er kommun: \(list).",
            en: "Insatser that others run and that reach your kommun: \(list).")
          : Phrase(
            sv: "Insatser som andra driver och som ni är med i: \(list).",
            en: "Insatser that others run and that you take part in: \(list)."))
    }
    if let participants = member.participants {
      let years = budget.plannedYears
      var table = Table([.left] + years.map { _ in .right })
      table.addHeadings([""] + years.map(String.init))
      table.add(
        [
          Phrase(
            sv: "Väntade nya deltagare som bor hos er",
            en: "Expected new participants who live with you"
          )(language)
        ] + participants.map { $0.phrase(language) })
      self.table(table)
      if participants.contains(.hidden) { paragraph(SmallCount.explanation) }
    }
    paragraph(
      member.gain.map { gain in
        Phrase(
          sv: "Väntad vinst ett år av dem som kommer i arbete: \(gain), ett antagande.",
          en: "Expected gain in a year by those who come into work: \(gain), an assumption.")
      }
        ?? Phrase(
          sv: "Vad ni tjänar på att någon kommer i arbete är inte angivet.",
          en: "What you gain when somebody comes into work is not stated."))
  }
}

extension YearChange.Kind {
  /// The change as a word in a table.
  fileprivate var phrase: Phrase {
    switch self {
    case .continues: Phrase(sv: "fortsätter", en: "goes on")
    case .new: Phrase(sv: "ny", en: "new")
    case .ends: Phrase(sv: "upphör", en: "ends")
    case .none: Phrase(sv: "börjar senare", en: "begins later")
    }
  }
}
