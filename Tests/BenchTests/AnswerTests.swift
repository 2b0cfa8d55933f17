import Testing

@testable import bench

/// What solvers write is read as they mean it.
struct AnswerTests {
  @Test("glpsol's plan at the asked gap is an answer with its bound, and other stops are not")
  func glpsol() {
    let solution = "c Status: x\ns mip 2 3 f -94.25\ni 1 0\nj 1 23092000\nj 2 0\nj 3 1\ne o f\n"
    let log = """
      +    80: >>>>>  -9.4e+01 >=  -9.57e+01   1.7% (9; 0)
      +    95: >>>>>  -9.425e+01 >=  -9.4255e+01 < 0.1% (2; 16)
      RELATIVE MIP GAP TOLERANCE REACHED; SEARCH TERMINATED
      """
    let answer = Answer(ofGlpsol: solution, log: log)
    #expect(answer.status == .optimal && answer.value == 94.25 && answer.bound == 94.255)
    #expect(answer.columns == ["x0": 23_092_000, "x2": 1])
    #expect(Answer(ofGlpsol: solution, log: "TIME LIMIT EXCEEDED").status == .feasible)
    let none = "s mip 2 3 u 0\n"
    #expect(Answer(ofGlpsol: none, log: "PROBLEM HAS NO INTEGER FEASIBLE").status == .infeasible)
  }

  @Test("CBC's plan is read with its bound from the log")
  func cbc() {
    let solution = "Optimal (within gap tolerance) - objective value -530.5539\n  0 x0 1.5 0\n"
    let answer = Answer(ofCbc: solution, log: "Result - x\nLower bound:      -530.916\n")
    #expect(answer.status == .optimal && answer.value == 530.5539 && answer.bound == 530.916)
    #expect(answer.columns == ["x0": 1.5])
    let stopped = "Stopped on time - objective value -412.5\n  0 x0 1 0\n"
    #expect(Answer(ofCbc: stopped, log: "").status == .feasible)
    #expect(
      Answer(ofCbc: "Integer infeasible - objective value 0\n", log: "").status == .infeasible)
  }

  @Test("our own JSON is read as a plan")
  func insatsval() throws {
    let instance = Instance(try #require(Family.named("small15")), seed: 1)
    let text = """
      {"status": "optimal", "objective": {"value": 94.25, "bound": 94.5, "roundingLoss": 1e-3},
       "insatser": [{"id": "I00002", "name": "a \\" b", "years":
         [{"year": 2027, "funded": true, "participants": 12.5, "cost": 1}]},
        {"id": "I00003", "years": []}]}
      """
    let answer = Answer(ofInsatsval: text, instance)
    #expect(answer.status == .optimal && answer.bound == 94.5 && answer.rounding == 0.001)
    #expect(answer.plan?.volumes.map { $0[0] }.prefix(3) == [nil, 12.5, nil])
  }

  @Test("the columns of a map say funding and levels, and a map with other levels says nothing")
  func map() throws {
    let instance = Instance(try #require(Family.named("mc60")), seed: 1)
    let levels = instance.candidates[1].volumes
    let columns = levels.indices.map { "x\($0 + 2)\tlevel I00002 2027\n" }
    let map = "x0\tpool 2027\nx1\tfund I00002 2027\n" + columns.joined()
    let meanings = try #require(ColumnMeanings(map: map, of: instance))
    let plan = meanings.plan(of: instance, ["x1": 1, "x3": 1])
    #expect(plan.volumes[1][0] == Double(levels[1]))
    #expect(plan.volumes[0][0] == nil)
    #expect(ColumnMeanings(map: map + columns[0], of: instance) == nil)
    #expect(ColumnMeanings(map: map.replacing(columns[0], with: ""), of: instance) == nil)
  }
}
