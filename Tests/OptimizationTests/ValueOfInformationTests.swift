import Optimization
import Testing

@Suite struct ValueOfInformationTests {
  private func found(_ program: StochasticProgram) throws -> ValueOfInformation {
    guard case .found(let found) = try program.valueOfInformation() else {
      throw Missing()
    }
    return found
  }

  private struct Missing: Error {}

  @Test("The farmer of Birge and Louveaux earns 108 390, and knows what foresight is worth")
  func farmer() throws {
    let farmer = Farmer()
    let found = try found(farmer.program)
    #expect(abs(found.recourse.objective - 108_390) < 1e-6)
    #expect(abs(found.recourse[farmer.wheat] - 170) < 1e-6)
    #expect(abs(found.recourse[farmer.corn] - 80) < 1e-6)
    #expect(abs(found.recourse[farmer.beets] - 250) < 1e-6)
    #expect(abs(found.waitAndSee.value - 115_405.555_555_56) < 1e-6)
    #expect(abs(found.byScenario[0].value - 59_950) < 1e-6)
    #expect(abs(found.byScenario[2].value - 167_666.666_666_67) < 1e-6)
    #expect(abs(found.perfectInformation.least - 7_015.555_555_56) < 1e-6)
    #expect(abs(found.perfectInformation.most - 7_015.555_555_56) < 1e-6)
    let mean = try #require(found.meanSolution)
    #expect(abs(mean.objective - 118_600) < 1e-6)
    #expect(abs(mean[farmer.wheat] - 120) < 1e-6)
    #expect(abs(mean[farmer.corn] - 80) < 1e-6)
    #expect(abs(mean[farmer.beets] - 300) < 1e-6)
    #expect(abs((found.expectedResult?.value ?? .nan) - 107_240) < 1e-6)
    #expect(abs((found.stochasticSolution?.least ?? .nan) - 1_150) < 1e-6)
  }

  @Test("What information is worth is the same whether profit is made large or loss small")
  func bothSenses() throws {
    let (gain, loss) = (try found(Farmer().program), try found(Farmer(.minimise).program))
    #expect(abs(loss.recourse.objective + gain.recourse.objective) < 1e-6)
    #expect(abs(loss.perfectInformation.least - gain.perfectInformation.least) < 1e-6)
    let worths = (loss.stochasticSolution, gain.stochasticSolution)
    #expect(abs((worths.0?.most ?? .nan) - (worths.1?.most ?? 0)) < 1e-6)
  }

  @Test("Where only one thing can happen nothing is gained by knowing it")
  func oneScenario() throws {
    let found = try found(Farmer(yields: [1]).program)
    #expect(found.perfectInformation.most < 1e-6)
    #expect((found.stochasticSolution?.most ?? 1) < 1e-6)
  }

  /// A choice that is whole: bound and value may differ by a tenth.
  private func lot() -> StochasticProgram {
    var choice = MathematicalProgram(sense: .maximise)
    let (first, second) = (
      choice.addVariable("first", .binary), choice.addVariable("second", .binary)
    )
    choice.addConstraint("one", first + second, .lessOrEqual, 1)
    var program = StochasticProgram(firstStage: choice)
    program.addScenario("sun", weight: 3) { $0.setObjective(10 * first + 6 * second) }
    program.addScenario("rain", weight: 1) { $0.setObjective(-(6 * first) + 8 * second) }
    return program
  }

  @Test("Weights are chances, and whole choices are counted by them")
  func weights() throws {
    let found = try found(lot())
    // Second: (3·6 + 8)/4 = 6,5 against first: (30 − 6)/4 = 6; with foresight (30 + 8)/4 = 9,5.
    #expect(abs(found.recourse.objective - 6.5) < 1e-9)
    #expect(abs(found.waitAndSee.value - 9.5) < 1e-9)
    #expect(abs(found.perfectInformation.least - 3) < 1e-9)
  }

  @Test("A gap that is left makes the worth an interval and never less than nothing")
  func gaps() throws {
    let answer = try lot().valueOfInformation(SolveOptions(absoluteGap: 8, relativeGap: 0))
    guard case .found(let found) = answer else { throw Missing() }
    #expect(found.perfectInformation.least >= 0)
    #expect(found.perfectInformation.least <= 3 && 3 <= found.perfectInformation.most)
  }

  @Test("A plan for the mean that some scenario cannot meet has no value")
  func noRecourse() throws {
    var order = MathematicalProgram(sense: .minimise)
    let bought = order.addVariable("bought", .continuous)
    var program = StochasticProgram(firstStage: order)
    for need in [1.0, 3.0] {
      program.addScenario("need \(need)") { season in
        season.addConstraint("need", LinearExpression(bought), .greaterOrEqual, need)
        season.setObjective(2 * bought)
      }
    }
    let found = try found(program)
    #expect(abs(found.recourse.objective - 6) < 1e-9)
    #expect(abs((found.meanSolution?.objective ?? .nan) - 4) < 1e-9)
    #expect(found.expectedResult == nil && found.stochasticSolution == nil)
  }

  @Test("A chain that breaks says what it broke on")
  func missing() throws {
    var program = StochasticProgram(firstStage: MathematicalProgram(sense: .maximise))
    program.addScenario("never") { season in
      let much = season.addVariable("much", .continuous)
      season.addConstraint("never", LinearExpression(much), .lessOrEqual, -1)
    }
    #expect(try program.valueOfInformation() == .missing(.infeasible))
  }

  @Test("Scenarios of different forms have no mean")
  func noMean() throws {
    var program = lot()
    program.addScenario("snow") { season in
      let snow = season.addVariable("snow", .continuous, upper: 1)
      season.setObjective(LinearExpression(snow))
    }
    #expect(program.meanProgram == nil)
    #expect(try found(program).meanSolution == nil)
  }
}
