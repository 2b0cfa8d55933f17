import Model

extension Page {
  /// What the board is proposed to decide, and why costs may exceed income.
  mutating func addBudgetDecision(_ decision: BudgetDecision) {
    heading(Phrase(sv: "Förslag till beslut", en: "Proposed decision"))
    paragraph(Phrase(sv: "Styrelsen föreslås besluta", en: "The board is proposed to decide"))
    for (place, clause) in decision.clauses.enumerated() {
      let end = place == decision.clauses.count - 1 ? "." : ","
      item(Phrase(sv: "\(clause)\(end)", en: "\(clause)\(end)"))
    }
    addAwaiting(decision)
    addMotive(decision)
  }

  /// Who has not said yes yet.
  private mutating func addAwaiting(_ decision: BudgetDecision) {
    guard !decision.awaiting.isEmpty else { return }
    let names = decision.awaiting.map { insats in
      Phrase(
        sv: "\(insats.name) (\(insats.ownerName))", en: "\(insats.name) (\(insats.ownerName))")
    }
    paragraph(
      Phrase(
        sv: "Insatsägaren har inte tackat ja än: \(list: names.map(\.sv)).",
        en: "The owner has not accepted yet: \(list: names.map(\.en))."))
  }

  /// Why a budget whose costs exceed its income is good economy all the same.
  private mutating func addMotive(_ decision: BudgetDecision) {
    guard !decision.unbalanced.isEmpty else { return }
    heading(Phrase(sv: "Motiv till underskott", en: "Motive for the deficit"), level: 3)
    let years = YearSpan.text(decision.unbalanced)
    let motive =
      decision.motive.map { Phrase(sv: "\($0)", en: "\($0)") }
      ?? Phrase(
        sv: "Motiv saknas. Styrelsen behöver ange ett.",
        en: "There is no motive. The board needs to state one.")
    paragraph(
      Phrase(
        sv: "Kostnaderna är minst lika höga som intäkterna \(years) (KL 11:5). \(motive)",
        en: "Costs are at least as high as income in \(years) (KL 11:5). \(motive)"))
  }

  /// Who decides, by when and after what.
  mutating func addBudgetCalendar(_ decision: BudgetDecision) {
    heading(Phrase(sv: "Vem beslutar, och när", en: "Who decides, and when"))
    if let last = decision.lastDay {
      item(
        Phrase(
          sv: "Styrelsen fastställer budgeten senast \(last), efter samråd med medlemmarna (23 §).",
          en: "The board fixes the budget by \(last), after consulting the members (23 §)."))
    }
    item(
      Phrase(
        sv: "Samråd: \(written(decision.consulted)).",
        en: "Consultation (samråd): \(written(decision.consulted))."))
    item(
      Phrase(
        sv:
          "Tillkännagivande, och förslaget på webbplatsen (KL 8:14): \(written(decision.announced)).",
        en:
          "Announcement, and the proposal on the web site (KL 8:14): \(written(decision.announced))."
      ))
    item(
      decision.isPublic
        ? Phrase(
          sv: "Sammanträde: \(written(decision.meeting)), offentligt (19 §).",
          en: "Meeting: \(written(decision.meeting)), in public (19 §).")
        : Phrase(
          sv: "Sammanträde: \(written(decision.meeting)), inte offentligt, vilket 19 § kräver.",
          en: "Meeting: \(written(decision.meeting)), not in public, which 19 § demands."))
  }

  private func written(_ date: CivilDate?) -> Phrase {
    date.map { Phrase(sv: "\($0)", en: "\($0)") }
      ?? Phrase(sv: "dag inte angiven", en: "day not stated")
  }
}
