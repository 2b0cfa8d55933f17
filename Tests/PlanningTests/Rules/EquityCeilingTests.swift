import Model
import Planning
import Testing
import TinyForbund

/// Rule 15: equity within what is reasonable for the pool.
@Suite("Rule 15, the ceiling on equity")
struct EquityCeilingTests {
  /// Opening 200 tkr, 100 of it free to use, a pool of 400 and so a national ceiling of 60 %, 240
  /// tkr; the cheapest plan that helps 4 persons is wanted.
  private func scenario(from year: Int? = nil, pool: Int = 400) throws -> Scenario {
    try TinyForbund.scenario { stated in
      stated.equity.opening = TinyForbund.tkr(200)
      stated.equity.ceiling = .national
      stated.equity.ceilingBindsFrom = year
      stated.objective = Objective(
        goal: .leastCost([
          Objective.Target(outcome: TinyForbund.arbete, atLeast: Score(Fraction(4)))
        ]))
    }
  }

  @Test("it has a row only in the years where the board has made it hard")
  func row() throws {
    #expect(try scenario().rows(of: .equityCeiling) == [])
    #expect(try scenario(from: 2028).rows(of: .equityCeiling) == [])
    #expect(
      try scenario(from: 2027).rows(of: .equityCeiling) == [
        "− pool 2027 + 100000 fund A 2027 + 100000 fund B 2027 + 200000 fund C 2027 ≥ -140000"
      ])
  }

  @Test("C alone is cheapest; under a hard ceiling A must be funded as well")
  func answer() throws {
    let hard = try scenario(from: 2027)
    #expect(try hard.best() == BestPlan(funded: "A C", value: 300_000))
    #expect(try hard.best(without: .equityCeiling) == BestPlan(funded: "C", value: 200_000))
    #expect(try scenario().best() == BestPlan(funded: "C", value: 200_000))
  }

  @Test("C alone closes at 300 tkr, 60 above: a warning, or broken where the board says so")
  func broken() throws {
    let warned = try scenario().account(["C": [10]])
    #expect(warned.statuses(of: .equityCeiling) == [.warning])
    #expect(warned.margins(of: .equityCeiling) == [.kronor(TinyForbund.tkr(-60))])
    let hard = try scenario(from: 2027).account(["C": [10]])
    #expect(hard.statuses(of: .equityCeiling) == [.broken])
    #expect(hard.margins(of: .equityCeiling) == [.kronor(TinyForbund.tkr(-60))])
    let kept = try scenario(from: 2027).account(["A": [10], "C": [10]])
    #expect(kept.statuses(of: .equityCeiling) == [.kept])
    #expect(kept.margins(of: .equityCeiling) == [.kronor(TinyForbund.tkr(40))])
  }

  @Test("a national ceiling whose source nobody has read says so; the board's own does not")
  func unverified() throws {
    let national = try scenario().account([:])
    #expect(
      national.verdicts(of: .equityCeiling).map(\.subject) == [
        Phrase(sv: "år 2027, taket ej verifierat", en: "year 2027, ceiling not verified")
      ])
    let own = try TinyForbund.scenario { stated in
      let table = StepTable(points: [.init(pool: .zero, share: Share(percent: 100))])
      stated.equity.ceiling = table.map { .steps($0) } ?? .none
    }
    #expect(
      own.account([:]).verdicts(of: .equityCeiling).map(\.subject) == [
        Phrase(sv: "år 2027", en: "year 2027")
      ])
    #expect(own.account([:]).margins(of: .equityCeiling) == [.kronor(.zero)])
  }

  @Test("where no ceiling is judged there is no verdict")
  func none() throws {
    #expect(try TinyForbund.scenario().account([:]).verdicts(of: .equityCeiling) == [])
  }
}
