import Model

extension Page {
  /// Which insatser are in, at what volume and cost in each year, and which are not.
  mutating func addInsatser(_ plan: PlanFindings) {
    heading(
      Phrase(
        sv: "Insatser i förslaget: \(plan.funded.count) av \(plan.insatser.count)",
        en: "Insatser in the plan: \(plan.funded.count) of \(plan.insatser.count)"))
    let years = plan.years.map(\.ledger)
    var table = Table(
      [.left, .left, .right] + years.flatMap { _ in [.right, .right] }, gap: 2)
    table.addGroups(
      [Table.Group(name: "", span: 3)]
        + years.map { Table.Group(name: String($0.year), span: 2) })
    table.addHeadings(headings + years.flatMap { _ in unitHeadings })
    let amounts = plan.funded.flatMap(\.years).map(\.cost) + plan.years.map(\.ledger.insatser)
    let thousands = Thousands(amounts, language: language)
    for insats in plan.funded { table.add(cells(of: insats, thousands)) }
    for shared in plan.sharedCosts where shared.costs.contains(where: { $0 > .zero }) {
      let costs = shared.costs.flatMap { ["", thousands($0)] }
      table.add([shared.name, "", ""] + costs)
    }
    table.addRule()
    table.add(
      [Phrase(sv: "Summa", en: "Total")(language), "", ""]
        + plan.years.flatMap { [written($0.participants.all), thousands($0.ledger.insatser)] })
    self.table(table)
    addNotFunded(plan)
  }

  /// The candidates that are not in, and why the law keeps some of them out.
  mutating func addNotFunded(_ plan: PlanFindings) {
    addNotFunded(plan.notFunded)
    addExclusions(plan.exclusions)
  }

  /// The candidates that are not in: named, and in a detailed text with what they would cost.
  private mutating func addNotFunded(_ insatser: [InsatsFindings]) {
    guard !insatser.isEmpty else { return }
    heading(
      Phrase(
        sv: "Inte med i förslaget: \(insatser.count)", en: "Not in the plan: \(insatser.count)"))
    guard isDetailed else {
      let names = insatser.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
      return paragraph(Phrase(sv: "\(names).", en: "\(names)."))
    }
    let thousands = Thousands(insatser.compactMap(\.full?.cost), language: language)
    var table = Table([.left, .left, .right, .right, .right], gap: 2)
    table.addHeadings(headings + unitHeadings)
    for insats in insatser { table.add(cells(ofFull: insats, thousands)) }
    self.table(table)
    paragraph(
      Phrase(
        sv: "Deltagare och kostnad är budgetårets vid största volym.",
        en: "Participants and cost are those of the budget year at the largest volume."))
  }

  private func cells(ofFull insats: InsatsFindings, _ thousands: Thousands) -> [String] {
    let people = insats.full.map(\.participants) ?? .zero
    let women = people.fraction * (insats.women ?? .none).fraction
    let isSmall = [people.fraction, women, people.fraction - women].contains {
      SmallCount.small.contains($0.roundedHalfUp)
    }
    let isHidden = smallNumbers != .shown && isSmall
    let hidden = SmallCount.hidden.phrase(language)
    return [
      insats.name, insats.id.text,
      people > .zero ? (isHidden ? hidden : written(insats.women)) : "–",
      people > .zero ? (isHidden ? hidden : written(people)) : "–",
      insats.full.map { thousands($0.cost) } ?? "–",
    ]
  }

  /// The share of women, or a question mark where it is not stated.
  private func written(_ women: Share?) -> String {
    women.map { NumberWriting.percent($0, in: language) } ?? "?"
  }

  private var headings: [String] {
    [
      Phrase(sv: "Insats", en: "Insats")(language), Phrase(sv: "id", en: "id")(language),
      Phrase(sv: "kvinnor", en: "women")(language),
    ]
  }

  private var unitHeadings: [String] {
    [Phrase(sv: "delt.", en: "part.")(language), Phrase(sv: "tkr", en: "SEK k")(language)]
  }

  private func cells(of insats: InsatsFindings, _ thousands: Thousands) -> [String] {
    let hasPeople = insats.years.contains { ($0.choice?.volume ?? .zero) > .zero }
    return [insats.name, insats.id.text, hasPeople ? written(insats.women) : "–"]
      + insats.years.flatMap { year in
        [
          (year.choice?.volume).map { $0 > .zero ? written($0) : "–" } ?? "–",
          year.choice == nil && year.cost == .zero ? "–" : thousands(year.cost),
        ]
      }
  }

  private func written(_ volume: Volume) -> String {
    NumberWriting.decimal(volume.hundredths, decimals: 2, in: language)
  }
}
