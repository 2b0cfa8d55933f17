import Testing

@testable import bench

/// Wrong answers are found by what all solvers together know, and ratios leave them out.
struct JudgementTests {
  private static func record(
    _ peer: Peer, wall: Double, value: Double? = 100, form: ProgramForm = .hull,
    status: Answer.Status = .optimal
  ) -> RunRecord {
    var record = RunRecord(
      key: RunKey(
        family: "small15", seed: 1, peer: peer, form: form, gap: "1e-4", threads: 1, round: 1))
    record.status = status
    record.claimed = value
    record.checked = value
    record.bound = value
    record.wall = wall
    return record
  }

  @Test("an answer within its gap is right, and each way to be wrong is told")
  func faults() {
    var record = Self.record(.cbc, wall: 1, value: 99.995)
    record.bound = 100.004
    #expect(Judgement.fault(of: record, best: 100) == nil)
    #expect(Judgement.fault(of: record, best: 100.01)?.contains("no plan is better") == true)
    record.bound = nil
    #expect(Judgement.fault(of: record, best: 100.01)?.contains("claims a gap") == true)
    record.rounding = 0.01
    #expect(Judgement.fault(of: record, best: 100.01) == nil)
    record.claimed = 101
    #expect(Judgement.fault(of: record, best: 100)?.contains("its plan is worth") == true)
    record.broken = "too much"
    #expect(Judgement.fault(of: record, best: 100)?.contains("breaks a rule") == true)
    let none = Self.record(.cbc, wall: 1, value: nil, status: .infeasible)
    #expect(Judgement.fault(of: none, best: 100)?.contains("and there is") == true)
    #expect(Judgement.fault(of: none, best: nil) == nil)
  }

  @Test("a peer's better form counts, and a time-out counts at the limit")
  func ratios() throws {
    let records = [
      Self.record(.insatsval, wall: 0.1, form: .export), Self.record(.cbc, wall: 3),
      Self.record(.cbc, wall: 2, form: .naive),
      Self.record(.highs, wall: 60, value: nil, status: .none),
    ]
    let board = Board(records, limit: 60, Judgement(records))
    let cbc = try #require(board.comparison("CBC", ["small15"]))
    #expect(abs(cbc.ratio - 20) < 1e-9 && cbc.unanswered == 0)
    let highs = try #require(board.comparison("HiGHS", ["small15"]))
    #expect(abs(highs.ratio - 600) < 1e-9 && highs.unanswered == 1)
    #expect(board.comparison("SCIP", ["small15"]) == nil)
  }

  @Test("a wrong answer of a peer counts as none, and one of ours voids the table")
  func voids() throws {
    var wrong = Self.record(.cbc, wall: 0.01)
    wrong.broken = "the pool is overspent"
    let records = [Self.record(.insatsval, wall: 0.1, form: .export), wrong]
    let board = Board(records, limit: 60, Judgement(records))
    #expect(try #require(board.comparison("CBC", ["small15"])).unanswered == 1)
    #expect(Judgement(records).wrong.map(\.record.key.peer) == [.cbc])
  }

  @Test("a line of results reads back as it was written")
  func lines() {
    var record = Self.record(.pulpGLPK, wall: 0.125)
    record.broken = "one; and another"
    record.peak = 12.5
    #expect(RunRecord(line: Substring(record.line)) == record)
    #expect(RunRecord(line: Substring(RunRecord.heading)) == nil)
  }
}
