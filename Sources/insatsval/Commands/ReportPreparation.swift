import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// Asks everything that a report tells.
struct ReportPreparation {
  let input: ScenarioOptions
  let search: SearchOptions
  let writing: WritingOptions
  let within: Share
  let questions: String?

  /// The report, with the time that each question took.
  func report(_ watch: inout Stopwatch) throws(Ending) -> BoardReport {
    let source = try input.source(writing)
    let base = try input.changes.scenario(of: source, writing)
    let asked = try self.asked(of: source)
    watch.lap(Phrase(sv: "läsning", en: "reading"))
    let scenario = base.scenario
    let answer = try search.planned(scenario, search.planning, writing)
    watch.lap(Phrase(sv: "förslag", en: "proposal"))
    guard case .proposal(let best) = answer else {
      return BoardReport(
        findings: Findings(
          answer: answer, to: scenario, changes: base.changes, positions: base.positions),
        of: scenario)
    }
    let planner = Planner(scenario)
    let near = try search.saying(writing) { () throws(PlanningError) -> Near in
      Near(
        neighbour: try planner.neighbour(of: best.account.plan, search.planning),
        persons: try personsOnly(scenario), alternatives: try self.alternatives(to: best, of: base)
      )
    }
    watch.lap(Phrase(sv: "alternativ", en: "alternatives"))
    let explanation = try search.saying(writing) {
      () throws(PlanningError) -> ExplanationFindings in
      ExplanationFindings(try planner.explain(best, search.planning, Self.explained))
    }
    watch.lap(Phrase(sv: "varför", en: "why"))
    let pools = try search.saying(writing) { () throws(PlanningError) -> PoolFrontierFindings? in
      try self.frontier(of: base)
    }
    watch.lap(Phrase(sv: "större och mindre medel", en: "larger and smaller pools"))
    let comparison = try self.comparison(of: asked, base, answer)
    watch.lap(Phrase(sv: "om något händer", en: "if something happens"))
    let findings = Findings(
      answer: answer, to: scenario, changes: base.changes,
      nearby: NearbyFindings(
        neighbour: near.neighbour, asked: true, kept: nil, alternatives: near.alternatives,
        beside: best),
      explanation: explanation, positions: base.positions)
    return BoardReport(
      findings: findings, of: scenario, comparison: comparison, frontier: pools,
      personsOnly: near.persons, neighbour: near.neighbour, beside: best)
  }

  /// The plans beside the proposal.
  private struct Near {
    let neighbour: PlanningAnswer
    let persons: PlanningAnswer?
    let alternatives: AlternativesFindings
  }

  /// What a report explains: every decision, and the figures that soon are found to matter.
  private static var explained: ExplanationOptions {
    var options = ExplanationOptions()
    options.threads = Workers.available
    options.movesCostsAndPeople = false
    options.findsRules = false
    return options
  }

  /// The best plan if benefit points counted for nothing; `nil` where they do not count.
  private func personsOnly(_ scenario: Scenario) throws(PlanningError) -> PlanningAnswer? {
    guard let worth = scenario.stated.objective.benefitPoint, worth != .zero else { return nil }
    return try Planner(scenario.valuingPoints(at: .zero)).plan(search.planning)
  }

  private func alternatives(
    to best: Proposal, of file: ScenarioFile
  ) throws(PlanningError) -> AlternativesFindings {
    var options = AlternativeOptions()
    options.within = within
    let found = try Planner(file.scenario).alternatives(to: best, options, search.planning)
    return AlternativesFindings(found, of: file.scenario, changes: file.changes)
  }

  /// The sizes of the pool that a report shows, in percent of today's.
  private static let sizes = [80, 90, 95, 100, 105, 110, 120]

  /// What other sizes of the pool give; `nil` where some cannot be paid by the shares of 5 §.
  private func frontier(of file: ScenarioFile) throws(PlanningError) -> PoolFrontierFindings? {
    let today = file.scenario.pools[0]
    let scenarios = Self.sizes.compactMap { percent in
      try? file.scenario.offering(pool: today.scaled(by: Fraction(Int128(percent), over: 100)))
    }
    guard scenarios.count == Self.sizes.count, today > .zero else { return nil }
    var options = FrontierOptions()
    options.threads = Workers.available
    let frontier = try PoolFrontier(over: scenarios, search.planning, options)
    return PoolFrontierFindings(frontier, of: file.scenario, changes: file.changes)
  }

  /// The scenarios that are asked about, read before anything is planned.
  private func asked(of source: ScenarioSource) throws(Ending) -> [Asked] {
    let picked =
      questions.map { $0.split(separator: ",").map { $0.split(separator: "+").map(String.init) } }
      ?? source.whatIfs.map { [$0.id] }
    var asked: [Asked] = []
    for ids in picked {
      let id = ids.joined(separator: "+")
      var changed = input.changes
      changed.whatIfs += ids
      // A question about a figure that is changed already cannot be asked; one that is named is refused.
      if questions == nil, (try? source.scenario(changed.selection)) == nil {
        writing.note(
          Phrase(
            sv: "frågan \(id) går inte ihop med ändringarna och är utelämnad.",
            en: "the question \(id) does not go with the changes and is left out."))
        continue
      }
      let names = ids.map { id in source.whatIfs.first { $0.id == id }?.name ?? id }
      asked.append(
        Asked(
          id: id, name: Phrase(sv: "\(list: names)", en: "\(list: names)"),
          file: try changed.scenario(of: source, writing)))
    }
    return asked
  }

  /// A question with the scenario that answers it.
  private struct Asked {
    let id: String
    let name: Phrase
    let file: ScenarioFile
  }

  /// The proposal beside the answers to the questions; `nil` where there are none.
  private func comparison(
    of asked: [Asked], _ base: ScenarioFile, _ answer: PlanningAnswer
  ) throws(Ending) -> Comparison? {
    guard !asked.isEmpty else { return nil }
    let answers = try search.planned(
      asked.map { ($0.file.scenario, search.planning) }, writing)
    let baseline = ComparisonColumn(
      id: "base", name: Phrase(sv: "Förslaget", en: "The proposal"), scenario: base.scenario,
      answer: answer, changes: base.changes, positions: base.positions)
    let columns = zip(asked, answers).map { asked, answer in
      ComparisonColumn(
        id: asked.id, name: asked.name, scenario: asked.file.scenario, answer: answer,
        changes: asked.file.changes, positions: asked.file.positions)
    }
    var comparison = Comparison(baseline: baseline, others: columns)
    let questions = comparison.questions
    let kept = try search.planned(
      questions.map { ($0.scenario, search.planning(funding: $0.insats)) }, writing)
    for (question, answer) in zip(questions, kept) {
      comparison.answer(question, with: KeptInsats.Answer(answer))
    }
    return comparison
  }
}
