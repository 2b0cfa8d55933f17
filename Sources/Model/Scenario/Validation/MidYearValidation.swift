extension ScenarioFindings {
  /// Checks a run within the year.
  mutating func checkMidYear() {
    guard let midYear = stated.midYear, let date = midYear.date else { return }
    if date.year != stated.forbund.budgetYear {
      refuse(
        ["mid_year", "date"],
        Phrase(
          sv: "\(date) ligger inte i budgetåret \(year: stated.forbund.budgetYear).",
          en: "\(date) is not in the budget year \(year: stated.forbund.budgetYear)."),
        Phrase(
          sv: "Rätta dagen, eller ta bort mid_year.", en: "Mend the day, or remove mid_year."),
        restingOn: [["forbund", "budget_year"]])
    }
    for (id, paid) in midYear.paidOut.sorted(by: { $0.key < $1.key }) {
      let path = ["mid_year", "paid_out", id.text]
      check([paid] + Array(repeating: .zero, count: yearCount - 1), at: path)
      guard let insats = stated.insatser.first(where: { $0.id == id }) else {
        refuseUnknown(
          id.text, kind: Phrase(sv: "ingen insats", en: "no insats"),
          known: stated.insatser.map(\.id.text), in: "insatser", at: path)
        continue
      }
      guard let start = insats.start, start > date, paid > .zero else { continue }
      refuse(
        path,
        Phrase(
          sv: "\(insats.name) har fått \(paid) men startar först \(start).",
          en: "\(insats.name) has been paid \(paid) but does not start until \(start)."),
        Phrase(
          sv: "Ta bort beloppet, eller rätta start.", en: "Remove the amount, or mend start."),
        restingOn: [["insatser", id.text, "start"]])
    }
  }
}
