import Model
import Planning
import ScenarioFiles

extension Page {
  /// How sure it is: the arithmetic and the evidence, and what the near-best plans share.
  mutating func addTrustInShort(
    _ report: BoardReport, _ plan: PlanFindings, _ certainty: Certainty?
  ) {
    heading(Phrase(sv: "Hur säkert är det?", en: "How sure is it?"))
    item(proofInShort(certainty))
    item(evidenceInShort(report.findings.evidence))
    if let alternatives = report.findings.nearby.alternatives {
      for sentence in coreInShort(alternatives, report) { item(sentence) }
    }
  }

  private func proofInShort(_ certainty: Certainty?) -> Phrase {
    let amounts = Phrase(
      sv: "Beloppen är kontrollräknade i hela kronor.",
      en: "The amounts are checked in whole kronor.")
    guard let certainty else { return amounts }
    guard certainty.isProven else {
      return Phrase(
        sv: "\(amounts) Det är inte bevisat att inget annat förslag ger mer.",
        en: "\(amounts) It is not proven that no other proposal gives more.")
    }
    return Phrase(
      sv: "\(amounts) Det är bevisat att inget annat förslag ger mer med de här antagandena.",
      en: "\(amounts) It is proven that no other proposal gives more on these assumptions.")
  }

  private func evidenceInShort(_ evidence: Evidence) -> Phrase {
    let effects = evidence.assumptions.filter { $0.path.contains(".effect") }
    let unsupported = effects.count { $0.source == nil }
    if unsupported > 0, unsupported == effects.count {
      return Phrase(
        sv:
          "Effekterna är antaganden utan källa. I allt saknar \(evidence.withoutSource, "uppgift", "uppgifter") källa.",
        en:
          "The effects are assumptions without a source. In all \(evidence.withoutSource, "figure has", "figures have") none."
      )
    }
    guard evidence.withoutSource > 0 else {
      return Phrase(sv: "Alla uppgifter har en källa.", en: "Every figure has a source.")
    }
    return Phrase(
      sv:
        "\(evidence.withoutSource, "uppgift saknar", "uppgifter saknar") källa, \(unsupported) av dem om effekter.",
      en:
        "\(evidence.withoutSource, "figure has", "figures have") no source, \(unsupported) of them on effects."
    )
  }

  /// The plans that are nearly as good, and what all of them have.
  private func coreInShort(
    _ alternatives: AlternativesFindings, _ report: BoardReport
  ) -> [Phrase] {
    let count = alternatives.items.count
    guard let within = alternatives.options.within else { return [] }
    guard count > 1 else {
      return [
        Phrase(
          sv: "Inget annat förslag ligger inom \(within) av det bästa.",
          en: "No other proposal is within \(within) of the best.")
      ]
    }
    let atLeast =
      alternatives.extent == .all
      ? CountWord.beginning(count)
      : Phrase(
        sv: "Minst \(CountWord.phrase(count).sv)", en: "At least \(CountWord.phrase(count).en)")
    let near = Phrase(
      sv: "\(atLeast) förslag ligger inom \(within)",
      en: "\(atLeast) proposals are within \(within)")
    let beside =
      isWithinUncertainty(alternatives, report)
      ? Phrase(sv: "\(near), mindre än osäkerheten.", en: "\(near), less than the uncertainty.")
      : Phrase(sv: "\(near).", en: "\(near).")
    let all = CountWord.phrase(count)
    let names = alternatives.core.map { SpokenName.of($0.name) }
    guard !names.isEmpty else {
      return [
        beside,
        Phrase(
          sv: "Ingen insats ingår i alla \(all): hela valet är politiskt.",
          en: "No insats is in all \(all): the whole choice is political."),
      ]
    }
    let core = CountWord.beginning(names.count)
    let noun = names.count == 1 ? "insats" : "insatser"
    return [
      beside,
      Phrase(
        sv:
          "\(core) \(noun) ingår i alla \(all) (\(names.joined(separator: ", "))). Om resten är valet politiskt.",
        en:
          "\(core) \(noun) are in all \(all) (\(names.joined(separator: ", "))). About the rest the choice is political."
      ),
    ]
  }

  /// Whether the plans differ by less than the effects themselves may be off.
  private func isWithinUncertainty(
    _ alternatives: AlternativesFindings, _ report: BoardReport
  ) -> Bool {
    guard let range = report.range, let last = alternatives.items.last else { return false }
    return Score(units: last.behind) < range.high - range.low
  }

  /// What happens if something is changed, a row for each of the first questions.
  mutating func addQuestions(_ report: BoardReport) {
    guard let comparison = report.comparison, !comparison.others.isEmpty else { return }
    heading(Phrase(sv: "Om något händer", en: "If something happens"))
    let columns = Array(comparison.others.prefix(BoardReport.questionsOnFirstPage))
    let years = columns.compactMap { $0.years.first } + [comparison.baseline.years[0]]
    let thousands = Thousands(
      years.flatMap { [$0.ledger.pool, $0.ledger.insatser] }, language: language)
    var table = Table([.left, .right, .right, .right, .right, .left], gap: 2)
    let first = comparison.baseline.years[0].ledger.year
    table.addHeadings(
      [
        Phrase(sv: "\(year: first), tkr", en: "\(year: first), SEK thousand"),
        Phrase(sv: "Intäkter", en: "Income"), Phrase(sv: "Insatser", en: "Insatser"),
        Phrase(sv: "Deltagare", en: "Participants"),
        Phrase(sv: "Fler i arbete eller studier", en: "More in work or studies"),
        Phrase(sv: "Vad som byts", en: "What is swapped"),
      ].map { $0(language) })
    table.add(cells(comparison.baseline, Phrase(sv: "–", en: "–"), thousands))
    for (column, difference) in zip(columns, comparison.differences) {
      table.add(cells(column, difference.swapsInBudgetYear, thousands))
    }
    self.table(table)
  }

  private func cells(
    _ column: ComparisonColumn, _ swaps: Phrase, _ thousands: Thousands
  ) -> [String] {
    let ledger = column.years[0].ledger
    let name =
      column.isPlanned && column.findings.changes.names.isEmpty
      ? Phrase(sv: "Förslaget", en: "The proposal") : column.name
    guard let plan = column.plan else {
      let none = Phrase(sv: "inget lagligt förslag", en: "no lawful proposal")
      return [name(language), thousands(ledger.pool), "–", "–", "–", none(language)]
    }
    let people = column.years[0].participants.all.fraction.roundedHalfUp
    let isHidden = hidesTraces || SmallCount.small.contains(people)
    return [
      name(language), thousands(ledger.pool), thousands(ledger.insatser),
      (isHidden ? SmallCount.hidden : .shown(people)).phrase(language),
      NumberWriting.whole(PersonsInShort(plan, year: 0).all.wholePersons, in: language),
      swaps(language),
    ]
  }
}

extension ComparisonDifference {
  /// What the first year that both plan funds otherwise, in the words of a first page.
  fileprivate var swapsInBudgetYear: Phrase {
    func names(_ isMeant: (InsatsDifference.Year) -> Bool) -> [String] {
      insatser.filter { $0.years.first.map(isMeant) ?? false }.map { SpokenName.of($0.name) }
    }
    let out = names { $0.before != nil && $0.after == nil }
    let into = names { $0.before == nil && $0.after != nil }
    let parts = [
      out.isEmpty ? nil : Phrase(sv: "ut: \(list: out)", en: "out: \(list: out)"),
      into.isEmpty ? nil : Phrase(sv: "in: \(list: into)", en: "in: \(list: into)"),
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return value == nil ? Phrase(sv: "–", en: "–") : Phrase(sv: "inget byts", en: "nothing")
    }
    let (sv, en) = (parts.map(\.sv), parts.map(\.en))
    return Phrase(sv: "\(sv.joined(separator: "; "))", en: "\(en.joined(separator: "; "))")
  }
}
