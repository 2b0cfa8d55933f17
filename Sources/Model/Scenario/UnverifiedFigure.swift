/// A national figure in use whose source has not been read.
public struct UnverifiedFigure: Hashable, Sendable {
  /// What it is.
  public let figure: Phrase
  /// Where it is said to be written; empty when nothing is said.
  public let reference: String
}

extension Scenario {
  /// The national figures that bear on this förbund and are not verified.
  public var unverified: [UnverifiedFigure] {
    var found: [UnverifiedFigure] = []
    func note<Value>(_ figure: LawFigure<Value>, _ name: Phrase) {
      guard !figure.verified else { return }
      found.append(UnverifiedFigure(figure: name, reference: figure.reference))
    }
    if stated.members.contains(where: { $0.part == .region }) {
      note(law.shares, Phrase(sv: "parternas andelar", en: "the parts' shares"))
    } else {
      note(
        law.sharesOutsideRegion,
        Phrase(sv: "andelarna utan region", en: "the shares without a region"))
    }
    note(law.budgetBy, Phrase(sv: "sista dag för budgeten", en: "the last day for the budget"))
    if stated.forbundsordning.noticeMonths != nil
      || stated.members.contains(where: { $0.leaves != nil })
    {
      note(law.noticeMonths, Phrase(sv: "uppsägningstiden", en: "the notice time"))
    }
    note(law.planYears, Phrase(sv: "planens längd", en: "the length of the plan"))
    if stated.equity.ceiling == .national {
      note(
        law.equityCeiling,
        Phrase(sv: "taket för eget kapital", en: "the ceiling on equity"))
    }
    if let grant = stated.nationalGrant, let figures = law.grant {
      note(
        figures.appropriation, Phrase(sv: "statens anslag", en: "the state's appropriation"))
      note(figures.base, Phrase(sv: "modellens grundbelopp", en: "the model's base grant"))
      note(figures.needShare, Phrase(sv: "modellens vikter", en: "the model's weights"))
      note(figures.brake, Phrase(sv: "modellens broms", en: "the model's brake"))
      note(figures.forbund, Phrase(sv: "antalet förbund", en: "the number of förbund"))
      note(
        figures.fullYearEquivalents,
        Phrase(sv: "rikets helårsekvivalenter", en: "the country's full-year equivalents"))
      note(
        figures.inhabitants,
        Phrase(sv: "rikets invånare 16–64 år", en: "the country's inhabitants of 16–64"))
      if grant.cutAfterMonths != nil {
        found.append(
          UnverifiedFigure(
            figure: Phrase(
              sv: "avdraget krona för krona över taket",
              en: "the cut krona for krona above the ceiling"), reference: ""))
      }
    }
    return found
  }
}
