import Model
import Planning
import Reports
import TinyForbund

/// Comparisons of the tiny förbund, whose best plan is A and C with all its room spent.
enum TinyComparison {
  typealias Change = (inout ScenarioDescription) -> Void

  /// The tiny förbund held against changes of it, and with what left kept where that is asked.
  static func comparison(
    years: Int = 1, from base: Change = { _ in }, to changes: [(String, Change)]
  ) throws -> Comparison {
    let columns = try changes.map { id, change in
      try column(id, years: years) { stated in
        base(&stated)
        change(&stated)
      }
    }
    var comparison = Comparison(
      baseline: try column("bas", years: years, base), others: columns)
    for question in comparison.questions {
      var options = PlanningOptions()
      options.conditions = [.funded(question.insats)]
      switch try Planner(question.scenario).plan(options) {
      case .proposal(let proposal):
        comparison.answer(question, with: .worth(proposal.valuation.levels[0]))
      default: comparison.answer(question, with: .nothing)
      }
    }
    return comparison
  }

  /// One change alone.
  static func difference(
    years: Int = 1, from base: Change = { _ in }, _ change: @escaping Change
  ) throws -> ComparisonDifference {
    try comparison(years: years, from: base, to: [("ny", change)]).differences[0]
  }

  static func column(
    _ id: String, years: Int = 1, _ change: Change
  ) throws -> ComparisonColumn {
    let scenario = try TinyForbund.scenario(years: years, change)
    return ComparisonColumn(
      id: id, name: Phrase(sv: "\(id)", en: "\(id)"), scenario: scenario,
      answer: try Planner(scenario).plan())
  }

  /// Offers that make the pool so many tkr, in the shares of 5 §.
  static func pool(_ tkr: Int) -> Change {
    { stated in
      stated.offers("fk", TinyForbund.tkr(tkr / 2))
      stated.offers("reg", TinyForbund.tkr(tkr / 4))
      stated.offers("alm", TinyForbund.tkr(tkr / 4))
      stated.offers("berg", .zero)
    }
  }
}
