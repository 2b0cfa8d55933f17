import Draws
import Model
import Planning
import ScenarioFiles

/// Everything that a scenario leads to: answer, values, verdicts and what the answer rests on.
///
/// Names and other texts that are only printed back are no part of it, and neither are the offers
/// and years that the file itself states.
struct Fingerprint: Equatable {
  /// What a key can move.
  enum Aspect: String, CaseIterable, Sendable {
    /// Which insatser are funded in which year, and in which way.
    case plan
    /// New participants.
    case volumes
    /// What insatser and shared costs come to.
    case costs
    /// The förbund's money by year.
    case ledger
    /// What each member pays.
    case payments
    /// The levels of the objective.
    case value
    /// Persons by outcome, and benefit points.
    case terms
    /// How the rules stand.
    case verdicts
    /// Which rules cannot hold together, and what money is lacking.
    case conflict
    /// Equity at the spending that is expected.
    case forecast
    /// What the parts gain.
    case gain
    /// What changes from last year.
    case change
    /// Figures without a source or not certain.
    case assumptions
    /// What nobody has said.
    case unstated
    /// National figures that are not verified.
    case unverified
    /// How the figures may turn out.
    case draws
    /// What the file's what-ifs change.
    case questions
    /// That the file is not read.
    case refusal
  }

  private(set) var aspects: [Aspect: String] = [:]

  /// What a file leads to; without a plan only what is known before one is looked for.
  init(of text: String, isPlanned: Bool = true) throws {
    let file: ScenarioFile
    do throws(Diagnostics) {
      let source = try ScenarioSource(bytes: Array(text.utf8), named: "f.yaml")
      file = try source.scenario()
      for whatIf in source.whatIfs {
        let changes = ChangeSelection(whatIfs: [whatIf.id])
        let differences = (try? source.scenario(changes))?.changes.differences
        aspects[.questions, default: ""] += "\(whatIf)\n\(differences ?? [])\n"
      }
    } catch {
      aspects[.refusal] = error.all.map(\.cause.en).joined(separator: "\n")
      return
    }
    let scenario = file.scenario
    aspects[.assumptions] = scenario.stated.assumptions.map {
      "\($0.path) \($0.source == nil) \($0.confidence)"
    }.joined(separator: "\n")
    aspects[.unstated] = scenario.unstated.map(\.path).joined(separator: "\n")
    aspects[.unverified] = scenario.unverified.map(\.figure.en).joined(separator: "\n")
    let draws = Draws(of: scenario)
    aspects[.draws] = (0..<8).map { draw in
      "\(draws.scenario(draw).insatser.map { ($0.cost, $0.volume, $0.start, $0.effects) })"
    }.joined(separator: "\n")
    guard isPlanned else { return }
    var options = PlanningOptions()
    options.proposesRepairs = false
    if let risk = scenario.stated.objective.risk {
      options.futures = try Futures(
        named: file.futures.map { Future(id: $0.id, name: $0.name, scenario: $0.scenario) },
        drawn: (0..<risk.drawCount).map { draws.scenario($0) }, of: scenario)
    }
    switch try Planner(scenario).plan(options) {
    case .proposal(let proposal): add(proposal)
    case .infeasible(let conflict):
      aspects[.conflict] = "\(conflict.members.map(\.slug)) \(conflict.lacking.map(\.amount))"
    case .unattainable: throw NoProposal.unattainable
    case .limit: throw NoProposal.limit
    }
  }

  /// What differs.
  func differences(from other: Fingerprint) -> Set<Aspect> {
    Set(Aspect.allCases.filter { aspects[$0] != other.aspects[$0] })
  }

  private mutating func add(_ proposal: Proposal) {
    let account = proposal.account
    let scenario = account.scenario
    let choices = account.plan.choices
    aspects[.plan] =
      choices.map { years in
        years.map { $0.map { "\($0.grant ?? -1) \($0.endsWhenDecided)" } ?? "–" }.joined(
          separator: ", ")
      }.joined(separator: "\n") + "\n\(proposal.ties.count > 1)"
    aspects[.volumes] = choices.map { "\($0.map { $0?.volume.hundredths ?? 0 })" }
      .joined(separator: "\n")
    aspects[.costs] = (account.costs + account.sharedCosts).map { "\($0.map(\.amount))" }
      .joined(separator: "\n")
    aspects[.ledger] = account.ledger.map { year in
      "\([year.pool, year.fixedCosts, year.reserve, year.room, year.opening, year.closing])"
    }.joined(separator: "\n")
    aspects[.forecast] = "\(account.ledger.map(\.expectedClosing.amount))"
    aspects[.payments] = account.funding.map { year in
      "\(year.payments.map { "\($0.member) \($0.paid.amount)" })"
    }.joined(separator: "\n")
    aspects[.value] =
      "\(proposal.valuation.levels.map { "\($0.direction) \($0.units) \($0.unit)" }) "
      + "\(proposal.valuation.penalty.units)"
    aspects[.terms] =
      "\(scenario.outcomes.map { account.effect(by: .persons($0)).units }) "
      + "\(account.points.units)"
    aspects[.verdicts] = proposal.verdicts.map { verdict in
      "\(verdict.rule) \(verdict.status) \(verdict.margin.map { "\($0)" } ?? "") "
        + "\(verdict.isMotivated.map { "\($0)" } ?? "")"
    }.joined(separator: "\n")
    let gains = account.ledger.indices.map { index in
      Part.allCases.map { account.gain(year: index)?.amounts[$0]?.amount ?? 0 }
    }
    aspects[.gain] = "\(gains)"
    aspects[.change] = choices.indices.map { "\(account.change(of: $0))" }.joined(separator: "\n")
    if let money = account.moneyChange {
      let lines = (money.contributions.map { ($0.text, $1) } + money.fixedCosts.map { ($0, $1) })
        .sorted { $0.0 < $1.0 }
      aspects[.change, default: ""] += "\n\(lines) \(money.equity?.amount ?? 0)"
    }
  }
}
