public import Model
import Planning

extension PoolFrontierFindings {
  /// The frontier as text for people, at most 100 columns wide.
  public func text(in language: Language) -> String {
    var page = Page(language: language, isDetailed: false)
    page.title(forbund.title)
    page.addChanges(changes)
    page.addPools(self)
    page.addSteps(self)
    page.addPresence(self)
    page.addGround(self)
    return page.text
  }
}

extension Page {
  /// The value, the cost and the gain at each size of the pool.
  mutating func addPools(_ frontier: PoolFrontierFindings) {
    let first = frontier.forbund.years[0]
    heading(
      Phrase(
        sv: "Effekt mot medel: förslag till budget \(year: first) vid varje storlek på medlen",
        en: "Effect against the pool: the plan for the budget \(year: first) at each size"))
    let thousands = Thousands(
      frontier.points.flatMap { [$0.pools[0], $0.cost] }, language: language)
    let leavesGap = frontier.points.contains { $0.certainty?.leavesGap ?? false }
    var table = Table(
      [.right, .right, .right, .right, .right, .right] + (leavesGap ? [.right] : []), gap: 2)
    table.addHeadings(headings(frontier, leavesGap: leavesGap))
    for point in frontier.points {
      table.add(cells(of: point, frontier, thousands, leavesGap: leavesGap))
    }
    self.table(table)
    paragraph(
      Phrase(
        sv:
          "Medlen i dag är \(frontier.today). Vid varje storlek betalar varje part sin andel enligt 5 §, delad inom parten som i dag. Mer per 100 tkr är mot närmast mindre medel.",
        en:
          "The pool today is \(frontier.today). At each size every part pays its share of 5 §, split within the part as today. More per SEK 100 thousand is from the next smaller pool."
      ))
    if frontier.forbund.years.count > 1 {
      paragraph(
        Phrase(
          sv: "Senare års medel ändras i samma proportion; kostnad och värde är hela periodens.",
          en: "Later years' pools change in proportion; cost and value are the whole period's."))
    }
  }

  private func headings(_ frontier: PoolFrontierFindings, leavesGap: Bool) -> [String] {
    let first = frontier.forbund.years[0]
    var names = [
      Phrase(sv: "Medel \(year: first), tkr", en: "Pool \(year: first), SEK k"),
      Phrase(sv: "Insatser, tkr", en: "Insatser, SEK k"), Phrase(sv: "Värde", en: "Value"),
      frontier.unit == .personYears
        ? Phrase(sv: "personår", en: "person-years") : Phrase(sv: "personer", en: "persons"),
      Phrase(sv: "nyttopoäng", en: "points"),
      Phrase(sv: "mer per 100 tkr", en: "more per 100 k"),
    ]
    if leavesGap { names.append(Phrase(sv: "högst bättre", en: "at most better")) }
    return names.map { $0(language) }
  }

  private func cells(
    of point: PoolFrontierFindings.Point, _ frontier: PoolFrontierFindings,
    _ thousands: Thousands, leavesGap: Bool
  ) -> [String] {
    guard let plan = point.plan else {
      let why =
        point.status == .limit
        ? Phrase(sv: "gränsen nådd", en: "limit reached")
        : Phrase(sv: "inget lagligt", en: "none lawful")
      return [thousands(point.pools[0]), "–", why(language)]
    }
    let gain = point.step?.gain(per: PoolFrontierFindings.gainPer).map {
      written($0.roundedHalfUp, frontier.unit)
    }
    var cells = [
      thousands(point.pools[0]), thousands(point.cost),
      written(plan.value.first.units, frontier.unit),
      NumberWriting.score(plan.value.persons, in: language),
      NumberWriting.score(plan.value.points, in: language), gain ?? "–",
    ]
    if leavesGap {
      let gap = point.certainty?.proof.gap ?? 0
      cells.append(NumberWriting.score(Score(units: Int((gap * 1e8).rounded(.up))), in: language))
    }
    return cells
  }

  /// A value without its unit.
  private func written(_ units: Int, _ unit: Valuation.Unit) -> String {
    switch unit {
    case .participants: NumberWriting.decimal(units, decimals: 2, in: language)
    case .kronor: NumberWriting.thousands(Kronor(units), in: language)
    case .persons, .personYears, .points, .perThousand:
      NumberWriting.score(Score(units: units), in: language)
    }
  }
}
