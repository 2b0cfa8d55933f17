import Optimization
import Testing

@Suite struct RiskCriterionTests {
  /// Bets of which one is taken, with what each pays in each scenario.
  private func bets(
    _ pays: [[Double]], weights: [Int], _ sense: MathematicalProgram.Sense = .maximise
  ) -> (program: StochasticProgram, bets: [Variable]) {
    var choice = MathematicalProgram(sense: sense)
    let bets = pays.indices.map { choice.addVariable("bet \($0)", .binary) }
    var sum = LinearExpression()
    for bet in bets { sum += bet }
    choice.addConstraint("one", sum, .equal, 1)
    var program = StochasticProgram(firstStage: choice)
    for (scenario, weight) in weights.enumerated() {
      program.addScenario("scenario \(scenario)", weight: weight) { season in
        var pay = LinearExpression()
        for (bet, pays) in zip(bets, pays) { pay += pays[scenario] * bet }
        season.setObjective(pay)
      }
    }
    return (program, bets)
  }

  private typealias Portion = StochasticProgram.Portion

  private func value(
    _ pays: [Double], _ criterion: StochasticProgram.Criterion, weights: [Int]? = nil,
    _ sense: MathematicalProgram.Sense = .maximise
  ) throws -> Double {
    let weights = weights ?? pays.map { _ in 1 }
    let program = bets([pays], weights: weights, sense).program.program(criterion)
    return try #require(try program.solve().solution).objective
  }

  @Test(
    "CVaR is the mean of the worst part, with a part of a scenario where the tail ends in one",
    arguments: [
      (1, 4, 1.0), (1, 2, 2.0), (1, 1, 4.0), (3, 8, 5.0 / 3), (1, 100, 1.0),
    ])
  func tail(parts: Int, whole: Int, expected: Double) throws {
    let criterion = StochasticProgram.Criterion.conditionalValueAtRisk(
      tail: Portion(parts, of: whole), weight: Portion(1, of: 1))
    #expect(abs(try value([8, 3, 1, 4], criterion) - expected) < 1e-9)
  }

  @Test("What is made small is at risk where it is large")
  func minimised() throws {
    let half = StochasticProgram.Criterion.conditionalValueAtRisk(
      tail: Portion(1, of: 2), weight: Portion(1, of: 1))
    #expect(abs(try value([8, 3, 1, 4], half, .minimise) - 6) < 1e-9)
    #expect(abs(try value([8, 3, 1, 4], .worstCase, .minimise) - 8) < 1e-9)
    #expect(abs(try value([8, 3], .largestRegret(best: [5, 3]), .minimise) - 3) < 1e-9)
  }

  @Test("A weight mixes CVaR with the mean, and likely scenarios fill more of the tail")
  func mixed() throws {
    let mixed = StochasticProgram.Criterion.conditionalValueAtRisk(
      tail: Portion(1, of: 4), weight: Portion(1, of: 4))
    // Mean (8 + 3·2)/4 = 3,5; the worst fourth is 2: 0,75·3,5 + 0,25·2.
    #expect(abs(try value([8, 2], mixed, weights: [1, 3]) - 3.125) < 1e-9)
    let none = StochasticProgram.Criterion.conditionalValueAtRisk(
      tail: Portion(1, of: 4), weight: Portion(0, of: 1))
    #expect(abs(try value([8, 2], none, weights: [1, 3]) - 3.5) < 1e-9)
  }

  @Test("Each criterion takes the bet that it is meant to take")
  func choices() throws {
    let pays = [[20.0, 0, 1], [9, 6, 2], [5, 5, 4]]
    let (program, bets) = bets(pays, weights: [1, 1, 1])
    func taken(_ criterion: StochasticProgram.Criterion) throws -> Int? {
      let solution = try #require(try program.program(criterion).solve().solution)
      return bets.firstIndex { solution[$0] > 0.5 }
    }
    #expect(try taken(.expectation) == 0)
    #expect(try taken(.worstCase) == 2)
    // Regrets: 0, 6 and 3; 11, 0 and 2; 15, 1 and 0.
    #expect(try taken(.largestRegret(best: [20, 6, 4])) == 0)
    let half = Portion(2, of: 3)
    #expect(
      try taken(.conditionalValueAtRisk(tail: half, weight: Portion(1, of: 1))) == 2)
    #expect(
      try taken(.conditionalValueAtRisk(tail: half, weight: Portion(1, of: 10))) == 0)
  }

  @Test("A farmer who fears bad years sows as if only they could come")
  func farmer() throws {
    let farmer = Farmer()
    let worst = try #require(try farmer.program.program(.worstCase).solve().solution)
    #expect(abs(worst.objective - 59_950) < 1e-6)
    let third = Portion(1, of: 3)
    let tail = farmer.program.program(
      .conditionalValueAtRisk(tail: third, weight: Portion(1, of: 1)))
    #expect(abs((try tail.solve().solution?.objective ?? .nan) - 59_950) < 1e-6)
    let all = farmer.program.program(
      .conditionalValueAtRisk(tail: Portion(1, of: 1), weight: Portion(1, of: 1)))
    #expect(abs((try all.solve().solution?.objective ?? .nan) - 108_390) < 1e-6)
  }

  @Test("The largest regret of the best plan is no larger than that of any scenario's own plan")
  func regret() throws {
    let farmer = Farmer()
    let best = [59_950, 118_600, 167_666.666_666_666_67]
    let solution = try #require(
      try farmer.program.program(.largestRegret(best: best)).solve().solution)
    func regret(_ acres: [Double]) throws -> Double {
      try zip(best.indices, best).map { scenario, best in
        let held = farmer.program.program(ofScenario: scenario, holding: acres)
        return best - (try held.solve().solution?.objective ?? .nan)
      }.max() ?? .nan
    }
    #expect(abs(try regret(Array(solution.values.prefix(3))) + solution.objective) < 1e-5)
    for acres in [[100, 25, 375], [120, 80, 300], [170, 80, 250]] as [[Double]] {
      #expect(try regret(acres) > -solution.objective - 1e-6)
    }
  }
}
