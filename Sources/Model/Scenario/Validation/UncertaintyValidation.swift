extension ScenarioFindings {
  /// Checks how figures may turn out.
  mutating func checkUncertainty() {
    check(stated.uncertainty.insatser, at: ["uncertainty"])
    for insats in stated.insatser where insats.uncertainty != InsatsUncertainty() {
      check(insats.uncertainty, at: ["insatser", insats.id.text, "uncertainty"])
    }
    for factor in stated.uncertainty.factors { check(factor) }
    checkCorrelations()
  }

  private mutating func check(_ uncertainty: InsatsUncertainty, at path: [String]) {
    check(uncertainty.cost, at: path + ["cost"])
    check(uncertainty.takeUp, at: path + ["take_up"])
    check(uncertainty.startDelay, at: path + ["start_delay"])
    if case .percentiles(let p10, let p90)? = uncertainty.takeUp, p10 <= 0 || p90 >= 1_000_000 {
      refuse(
        path + ["take_up"],
        Phrase(
          sv: "Percentiler för en andel ligger mellan 0 och 100 %, utan ändarna.",
          en: "Percentiles of a share are between 0 and 100 %, the ends left out."),
        Phrase(
          sv: "Skriv till exempel {p10: 70 %, p90: 98 %}, eller low, likely och high.",
          en: "Write for example {p10: 70 %, p90: 98 %}, or low, likely and high."))
    }
  }

  private mutating func check(_ spread: Spread?, at path: [String]) {
    guard let figures = spread?.figures else { return }
    let isInOrder = zip(figures, figures.dropFirst()).allSatisfy { $0 <= $1 }
    guard !isInOrder || figures.first == figures.last else { return }
    refuse(
      path,
      Phrase(
        sv: "Spannet har ingen bredd, eller så stiger inte siffrorna.",
        en: "The range has no width, or its figures do not rise."),
      Phrase(
        sv: "Skriv det lägsta först och det högsta sist, eller ta bort spannet.",
        en: "Write the lowest first and the highest last, or remove the range."))
  }

  private mutating func check(_ factor: CommonFactor) {
    let path = ["uncertainty", "factors", factor.id]
    if factor.moves.isEmpty {
      refuse(
        path + ["moves"],
        Phrase(sv: "Faktorn flyttar ingenting.", en: "The factor moves nothing."),
        Phrase(
          sv: "Skriv till exempel moves: [effects].", en: "Write for example moves: [effects]."))
    }
    if let tag = factor.tag, !stated.insatser.contains(where: { $0.tags.contains(tag) }) {
      refuseUnknown(
        tag, kind: Phrase(sv: "ingen insats med etiketten", en: "no insats with the tag"),
        known: Set(stated.insatser.flatMap(\.tags)).sorted(), in: "insatser", at: path + ["tag"])
    }
  }

  /// All correlation that factors give a figure is at most the whole.
  private mutating func checkCorrelations() {
    for figure in CommonFactor.Figure.allCases {
      let moving = stated.uncertainty.factors.filter { $0.moves.contains(figure) }
      guard !moving.isEmpty else { continue }
      for insats in stated.insatser {
        let all = moving.filter { $0.name(for: insats) != nil }
          .reduce(0) { $0 + $1.correlation.millionths }
        guard all > 1_000_000 else { continue }
        refuse(
          ["uncertainty", "factors"],
          Phrase(
            sv: """
              Faktorerna ger \(figure.rawValue) i \(insats.name) korrelationen \
              \(Share(millionths: all)) tillsammans.
              """,
            en: """
              The factors give \(figure.rawValue) of \(insats.name) a correlation of \
              \(Share(millionths: all)) together.
              """),
          Phrase(
            sv: "Sänk dem till högst 100 % tillsammans.",
            en: "Lower them to 100 % together at most."))
        break
      }
    }
  }
}
