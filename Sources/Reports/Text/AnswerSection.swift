import Model
import Planning

extension Page {
  /// The answer in one line, and what its value is made of.
  ///
  /// Where risk is weighed, the value is that of the aim, and what it is made of is told of the figures
  /// as they are stated.
  mutating func addAnswer(
    _ plan: PlanFindings, _ certainty: Certainty, _ risk: RiskFindings? = nil
  ) {
    let value = plan.value
    let sum = risk?.heading ?? sum(value)
    heading(
      certainty.isProven
        ? Phrase(sv: "Bäst givet antagandena: \(sum)", en: "Best given the assumptions: \(sum)")
        : Phrase(sv: "Bästa som hittats: \(sum)", en: "Best found: \(sum)"))
    if certainty.leavesGap {
      let gap = value.first.unit.distance(certainty.proof.gap)
      paragraph(Phrase(sv: "Högst \(gap) bättre finns.", en: "At most \(gap) better exists."))
    }
    addTerms(value)
    if !plan.isLawful {
      paragraph(
        Phrase(
          sv: "Som underlaget står kan förslaget inte beslutas lagligt: se Lag och regler.",
          en: "As the scenario stands the plan cannot lawfully be decided: see Law and rules."))
    }
  }

  /// What a given plan is worth, and whether it is lawful.
  mutating func addJudgement(_ plan: PlanFindings) {
    let broken = plan.rules.count { $0.status == .broken }
    let sum = sum(plan.value)
    heading(
      plan.isLawful
        ? Phrase(sv: "Planen håller alla bindande regler", en: "The plan keeps every hard rule")
        : Phrase(
          sv: "Planen bryter mot reglerna på \(broken, "ställe", "ställen")",
          en: "The plan breaks the rules in \(broken, "place", "places")"))
    paragraph(
      Phrase(sv: "Värdet med samma mått: \(sum)", en: "Its value by the same yardstick: \(sum)"))
    addTerms(plan.value)
  }

  /// The first level's value, with persons and points apart where it adds them up.
  private func sum(_ value: ValueFindings) -> Phrase {
    let first = value.first
    guard first.direction == .maximise, value.pointWorth != nil,
      first.unit == .persons || first.unit == .personYears
    else { return first.phrase }
    let total = Score(units: first.units)
    let persons = Valuation.Level.phrase(value.persons.units, first.unit)
    let points = pointsTerm(value)
    guard value.equityValue != .zero else {
      return Phrase(
        sv: "\(total), varav \(persons) och \(points)",
        en: "\(total), of which \(persons) and \(points)")
    }
    let equity = value.equityValue
    return Phrase(
      sv: "\(total), varav \(persons), \(points) och \(equity) för eget kapital",
      en: "\(total), of which \(persons), \(points) and \(equity) for equity")
  }

  /// The points, and what they count for where that is another number.
  private func pointsTerm(_ value: ValueFindings) -> Phrase {
    value.pointsValue == value.points
      ? Phrase(sv: "\(value.points) nyttopoäng", en: "\(value.points) benefit points")
      : Phrase(
        sv: "\(value.pointsValue) för \(value.points) nyttopoäng",
        en: "\(value.pointsValue) for \(value.points) benefit points")
  }

  private mutating func addTerms(_ value: ValueFindings) {
    for (place, level) in value.levels.enumerated().dropFirst() {
      let rank = place + 1
      paragraph(Phrase(sv: "Mål \(rank): \(level.phrase)", en: "Goal \(rank): \(level.phrase)"))
    }
    if value.penalty > .zero {
      let before = Valuation.Level.phrase(value.beforePenalty, value.first.unit)
      paragraph(
        Phrase(
          sv: "\(before) före avdrag på \(value.penalty) för önskemål som inte nås.",
          en: "\(before) before \(value.penalty) is taken off for wishes that are missed."))
    }
    addPointWorth(value)
  }

  /// What a point counts for is an assumption, and a plan that is worth points alone says so.
  private mutating func addPointWorth(_ value: ValueFindings) {
    guard let worth = value.pointWorth, value.points > .zero else { return }
    let number = NumberWriting.decimal(worth.tenThousandths, decimals: 4, in: language)
    let isOne = worth == .one
    let unit =
      value.countsYears
      ? Phrase(sv: "personår", en: isOne ? "person-year" : "person-years")
      : Phrase(sv: isOne ? "person" : "personer", en: isOne ? "person" : "persons")
    paragraph(
      Phrase(
        sv: "Personer och nyttopoäng är olika saker: en poäng räknas som \(number) \(unit).",
        en: "Persons and points are different things: a point counts as \(number) \(unit)."))
    if value.persons <= .zero {
      paragraph(Phrase(sv: "Hela värdet är nyttopoäng.", en: "All of the value is points."))
    }
  }
}
