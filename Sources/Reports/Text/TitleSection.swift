import Model

extension Page {
  /// Whom the text is about, whether the förbund is made up, and what kind of text it is.
  mutating func addTitle(of findings: Findings) {
    title(findings.forbund.title)
    line(subject(of: findings))
  }

  /// Who decides (10 §), after several plans.
  mutating func addDecider() {
    paragraph(
      Phrase(
        sv: "Det här är förslag: styrelsen beslutar.", en: "These are proposals: the board decides."
      ))
  }

  private func subject(of findings: Findings) -> Phrase {
    let period = findings.forbund.period
    switch findings.outcome {
    case .proposal:
      return Phrase(sv: "Förslag till \(period)", en: "Proposed \(period)")
    case .judged:
      return Phrase(sv: "Prövning av en plan: \(period)", en: "Review of a plan: \(period)")
    case .lawCheck:
      return Phrase(sv: "Kontroll inför \(period)", en: "Check before the \(period)")
    case .conflict, .unattainable, .limit:
      return Phrase(sv: "Inget förslag: \(period)", en: "No plan: \(period)")
    }
  }
}

extension ForbundFindings {
  /// The name, and whether the förbund is made up.
  var title: Phrase {
    isFictional
      ? Phrase(sv: "\(name) (fiktivt)", en: "\(name) (fictional)")
      : Phrase(sv: "\(name)", en: "\(name)")
  }

  /// The years, as a budget document names them.
  var period: Phrase {
    let first = years[0]
    let last = years[years.count - 1]
    switch years.count {
    case 1: return Phrase(sv: "budget \(year: first)", en: "budget \(year: first)")
    case 2:
      return Phrase(
        sv: "budget \(year: first) med plan för \(year: last)",
        en: "budget \(year: first) with a plan for \(year: last)")
    default:
      return Phrase(
        sv: "budget \(year: first) med plan för \(year: first + 1)–\(year: last)",
        en: "budget \(year: first) with a plan for \(year: first + 1)–\(year: last)")
    }
  }
}
