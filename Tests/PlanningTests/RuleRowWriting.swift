import Model
import Optimization
import TinyForbund

@testable import Planning

extension Scenario {
  /// The rows that one rule adds to the program, each written as `−pool 2027 + 2 fund A ≤ 5`.
  func rows(of rule: RuleID) -> [String] {
    let program = ScenarioProgram(self)
    return (program.rows[rule] ?? []).compactMap { program.program[$0] }.map { row in
      let terms = row.terms.map { term in
        let name = program.program[term.variable]?.name ?? "?"
        let size = abs(term.coefficient)
        return (term.coefficient < 0 ? "− " : "+ ") + (size == 1 ? "" : Self.written(size) + " ")
          + name
      }
      let left = terms.joined(separator: " ")
      let sum = left.hasPrefix("+ ") ? String(left.dropFirst(2)) : left
      if row.lower == row.upper { return "\(sum) = \(Self.written(row.lower))" }
      return row.lower == -.infinity
        ? "\(sum) ≤ \(Self.written(row.upper))" : "\(sum) ≥ \(Self.written(row.lower))"
    }
  }

  /// What a rule says about its rows.
  func rowOutcome(of rule: RuleID) -> RowOutcome {
    var program = ScenarioProgram(self)
    return rule.rows.addRows(to: &program)
  }

  private static func written(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  /// What the best plan is with every rule: as `A C`, years parted by `|`, and its value.
  func best() throws -> BestPlan {
    let proposal = try Planner(self).proposal()
    let years = (0..<yearCount).map { proposal.funded(year: $0).joined(separator: " ") }
    return BestPlan(
      funded: years.joined(separator: "|"), value: proposal.valuation.levels[0].units)
  }

  /// What the best plan would be without one rule: the same program with its rows taken away.
  func best(without rule: RuleID) throws -> BestPlan {
    var program = ScenarioProgram(self)
    let level = program.addObjectiveLevels()[0]
    for row in program.rows[rule] ?? [] { program.program.relax(row) }
    program.program.setObjective(level.maximised)
    guard let solution = try program.program.solve().solution else { throw NoBestPlan() }
    let plan = program.plan(from: solution)
    let years = (0..<yearCount).map { index in
      insatser.indices.filter { plan.choices[$0][index] != nil }
        .map { insatser[$0].id.text }.joined(separator: " ")
    }
    return BestPlan(
      funded: years.joined(separator: "|"), value: level.sign * Int(solution.objective.rounded()))
  }
}

/// What is funded in the best plan, and what it is worth.
struct BestPlan: Equatable {
  let funded: String
  /// The first level in its own units.
  let value: Int

  /// A plan worth so many whole persons.
  init(_ funded: String, persons: Int) {
    self.init(funded: funded, value: persons * Score.unitsPerWhole)
  }

  init(funded: String, value: Int) {
    self.funded = funded
    self.value = value
  }
}

/// The program without the rule has no solution either.
struct NoBestPlan: Error {}
