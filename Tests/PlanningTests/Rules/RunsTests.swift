import Model
import Planning
import Testing
import TinyForbund

/// Rule 32: dates, length of runs, restarts and leaps.
@Suite("Rule 32, runs")
struct RunsTests {
  private func scenario(
    years: Int = 3, _ change: @escaping (inout Insats) -> Void
  ) throws -> Scenario {
    try TinyForbund.scenario(years: years) { $0.change("A", change) }
  }

  private func breaches(
    _ volumes: [Int?], _ change: @escaping (inout Insats) -> Void = { _ in }
  ) throws -> [String] {
    let account = try scenario(change).account(["A": volumes])
    return account.verdicts(of: .runs).filter { $0.status == .broken }.map(\.subject.en)
  }

  @Test("no restart is a row over three years for a new insats, and over two for an ongoing one")
  func restartRow() throws {
    let new = try TinyForbund.scenario(years: 3) { $0.insatser.removeAll { $0.id.text != "A" } }
    #expect(new.rows(of: .runs) == ["fund A 2027 − fund A 2028 + fund A 2029 ≤ 1"])
    let ongoing = try TinyForbund.scenario(years: 2) { stated in
      stated.insatser.removeAll { $0.id.text != "A" }
      stated.change("A") { $0.status = .ongoing }
    }
    #expect(ongoing.rows(of: .runs) == ["− fund A 2027 + fund A 2028 ≤ 0"])
  }

  @Test("a longest run of 12 months is a row for each two years in a row")
  func longestRow() throws {
    #expect(
      try scenario(years: 2) { $0.runs.atMostMonths = 12 }.rows(of: .runs)
        == ["fund A 2027 + fund A 2028 ≤ 1"])
  }

  @Test("a shortest run of 24 months ties a start to its second year")
  func shortestRow() throws {
    #expect(
      try scenario(years: 2) { $0.runs.atLeastMonths = 24 }.rows(of: .runs) == [
        "− fund A 2027 + start A 2027 ≤ 0", "− fund A 2028 + start A 2027 ≤ 0",
        "− fund A 2028 + start A 2028 ≤ 0",
      ])
  }

  @Test("with a longest run of a year A is funded once in two years: 11 persons instead of 12")
  func answer() throws {
    let scenario = try scenario(years: 2) { $0.runs.atMostMonths = 12 }
    #expect(try scenario.best().value == 1_100_000_000)
    #expect(try scenario.best(without: .runs) == BestPlan("A C|A C", persons: 12))
  }

  @Test("a restart is broken unless it is allowed")
  func restart() throws {
    #expect(try breaches([10, nil, 10]) == ["Insats A: restarts"])
    #expect(try breaches([10, nil, 10]) { $0.runs.restart = true } == [])
    #expect(try breaches([nil, 10, nil]) { $0.status = .ongoing } == ["Insats A: restarts"])
    #expect(try breaches([10, 10, nil]) { $0.status = .ongoing } == [])
  }

  @Test("a year outside the dates is broken")
  func outsideDates() throws {
    #expect(
      try breaches([10, 10, 10]) { $0.start = CivilDate(year: 2028, month: 1, day: 1) }
        == ["Insats A: outside its dates"])
  }

  @Test("a run of 12 months where 24 are needed is broken, unless the plan ends before them")
  func tooShort() throws {
    #expect(
      try breaches([10, nil, nil]) { $0.runs.atLeastMonths = 24 }
        == ["Insats A: runs too short a time"])
    #expect(try breaches([10, 10, nil]) { $0.runs.atLeastMonths = 24 } == [])
    #expect(try breaches([nil, nil, 10]) { $0.runs.atLeastMonths = 24 } == [])
  }

  @Test("a run of 36 months where 24 are allowed is broken")
  func tooLong() throws {
    #expect(
      try breaches([10, 10, 10]) { $0.runs.atMostMonths = 24 } == ["Insats A: runs too long"])
    #expect(try breaches([nil, 10, 10]) { $0.runs.atMostMonths = 24 } == [])
  }

  @Test("a change of more than a fifth from one year to the next is broken")
  func leap() throws {
    let change: (inout Insats) -> Void = {
      $0.volume = .noneOr(Volume(1), Volume(20), continuous: false)
      $0.runs.changeLimit = Share(percent: 20)
    }
    #expect(try breaches([10, 12, 10], change) == [])
    #expect(
      try breaches([10, 13, 13], change) == ["Insats A: volume changes by more than 20%"])
    #expect(
      try breaches([10, 7, 7], change) == ["Insats A: volume changes by more than 20%"])
  }

  @Test("what ends with its decision does not go on the year after")
  func goesOn() throws {
    let scenario = try TinyForbund.scenario(years: 2) {
      $0.change("A") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 6, day: 30)
      }
    }
    var plan = scenario.plan(["A": [nil, 10]])
    plan.choices[0][0] = Plan.Choice(volume: Volume(5), endsWhenDecided: true)
    let account = Account(of: plan, in: scenario)
    #expect(
      account.verdicts(of: .runs).map(\.subject.en) == ["Insats A: goes on after its end"])
  }
}
