import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// Which plans beside the best one are asked for.
struct NearbyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show what it costs to keep last year's insatser but at most so many (0 is all of them).",
      valueName: "count"))
  var keep: Int?

  @Flag(help: "Show the best plan one swap away: at most one insats out and one in.")
  var neighbour = false

  @Flag(help: "Show the least more money that does anything, and what the last money did.")
  var nextKrona = false

  /// The best plans side by side, which ones; not an option of its own.
  var alternatives: AlternativeOptions?

  enum CodingKeys: CodingKey {
    case keep
    case neighbour
    case nextKrona
  }

  /// What an explanation shows beside the best plan: the nearest, the next krona and the best plans,
  /// or nothing.
  static func explaining(everything: Bool) -> NearbyOptions {
    var options = NearbyOptions()
    options.keep = nil
    options.neighbour = everything
    options.nextKrona = everything
    options.alternatives = everything ? AlternativeOptions() : nil
    return options
  }

  func validate() throws {
    if let keep, keep < 0 {
      throw ValidationError(
        Phrase(sv: "--keep är 0 eller mer.", en: "--keep is 0 or more."))
    }
  }

  /// The best plan with those beside it, explained where that is asked for; an error in the program
  /// is said, and the run ends.
  func answer(
    _ command: Findings.Command = .plan, to file: ScenarioFile,
    explained: ExplanationOptions? = nil, _ search: SearchOptions,
    threads: Int = Workers.available, _ writing: WritingOptions
  ) throws(Ending) -> Findings {
    // What risk leaves unexplained is said before a plan is looked for.
    if file.scenario.stated.objective.risk != nil, explained != nil || nextKrona {
      throw writing.refuse(PlanningError.riskNotWeighed.phrase)
    }
    let planner = Planner(file.scenario)
    let planning = try search.planning(for: file, writing)
    do throws(PlanningError) {
      var searching = planning
      searching.threads = threads
      let answer = try planner.plan(searching)
      guard case .proposal(let best) = answer else {
        return Findings(
          command, answer: answer, to: file.scenario, changes: file.changes,
          positions: file.positions)
      }
      let near =
        neighbour ? try planner.neighbour(of: best.account.plan, planning) : nil
      var stability: Stability?
      if let keep {
        stability = try planner.keepingLastYear(
          droppingAtMost: keep, beside: best, planning)
      }
      var explanation: ExplanationFindings?
      if let explained {
        explanation = ExplanationFindings(
          try planner.explain(best, planning, explained))
      }
      let next =
        nextKrona
        ? try planner.nextKrona(after: best, planning, threads: threads) : nil
      let others = try alternatives.map { asked throws(PlanningError) in
        AlternativesFindings(
          try planner.alternatives(to: best, asked, planning), of: file.scenario,
          changes: file.changes)
      }
      return Findings(
        command, answer: answer, to: file.scenario, changes: file.changes,
        nearby: NearbyFindings(
          neighbour: near, asked: neighbour, kept: stability, nextKrona: next,
          alternatives: others, beside: best),
        explanation: explanation,
        freshBudget: search.freshBudget(of: answer, to: file.scenario))
    } catch {
      StandardStreams.complain("insatsval: " + error.phrase(writing.language))
      throw error.ending
    }
  }
}
