import Model

extension Page {
  /// What each member pays, and what it offers that cannot be used.
  mutating func addContributions(_ plan: PlanFindings) {
    heading(Phrase(sv: "Bidrag från medlemmarna, tkr", en: "Contributions, SEK thousand"))
    var table = YearTable(
      plan.years, sums: false, language: language, caption: Phrase(sv: "", en: ""))
    let amounts = plan.years.flatMap(\.contributions).flatMap {
      [$0.payment.paid, $0.payment.unused]
    }
    let thousands = Thousands(amounts, language: language)
    for place in plan.years[0].contributions.indices {
      let payments = plan.years.map { $0.contributions[place].payment }
      let name = plan.years[0].contributions[place].name
      table.add(Phrase(sv: "\(name)", en: "\(name)"), payments.map(\.paid), thousands)
      if payments.contains(where: { $0.unused > .zero }) {
        table.add(
          Phrase(sv: "  erbjudet men outnyttjat", en: "  offered and unused"),
          payments.map(\.unused), thousands)
      }
    }
    self.table(table.whole)
    addStateGrant(plan.years)
    for membership in plan.memberships { addMembership(membership) }
    addWeakestPart(plan.years)
  }

  /// Where the state's money follows the national model, which is not verified.
  private mutating func addStateGrant(_ years: [YearFindings]) {
    let grants = years.compactMap { year in
      year.stateGrant.map {
        Phrase(
          sv: "\($0.granted) år \(year: year.ledger.year)",
          en: "\($0.granted) in \(year: year.ledger.year)")
      }
    }
    guard !grants.isEmpty else { return }
    paragraph(
      Phrase(
        sv:
          "Staten ger enligt fördelningsmodellen, ej verifierad: \(list: grants.map(\.sv)).",
        en: "The state gives by the national model, not verified: \(list: grants.map(\.en))."))
  }

  /// Who joins or leaves, and when.
  private mutating func addMembership(_ membership: MembershipFindings) {
    if let first = membership.period.first {
      paragraph(
        Phrase(
          sv: "\(membership.name) är medlem från och med \(first.iso).",
          en: "\(membership.name) is a member from \(first.iso)."))
    }
    if let last = membership.period.last {
      paragraph(
        Phrase(
          sv: "\(membership.name) lämnar: medlem till och med \(last.iso).",
          en: "\(membership.name) leaves: a member through \(last.iso)."))
    }
  }

  /// Why money lies unused: the shares of 5 § follow the part that offers least for its share.
  private mutating func addWeakestPart(_ years: [YearFindings]) {
    guard let year = years.first(where: { $0.unused > .zero }) else { return }
    let part = year.weakestPart.phrase
    paragraph(
      Phrase(
        sv: "Andelarna i 5 § följer den som ger minst för sin andel: \(part).",
        en: "The shares of 5 § follow the one that gives least for its share: \(part)."))
  }
}
