import Model
import Planning
import Testing

/// Why each insats of the example förbund is in or out, every claim planned anew on both sides.
@Suite("Norradalen reasons")
struct NorradalenReasonsTests {
  private static func explained(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Explanation {
    let planner = Planner(try ShippedScenario.norradalen(change))
    return try planner.explain(try planner.proposal())
  }

  @Test("all 17 are explained: ten in, of which three are decided and cannot go out")
  func all() throws {
    let explanation = try Self.explained()
    #expect(explanation.reasons.count == 17)
    #expect(explanation.reasons.count(where: \.isFunded) == 10)
    let bound = explanation.reasons.filter { if case .nothing = $0.turned { true } else { false } }
    #expect(bound.map(\.insats.text) == ["I01", "I02", "S01"])
    #expect(bound.allSatisfy { $0.turnedBy.contains(.premise(.decided($0.insats))) })
    #expect(explanation.reasons.allSatisfy { $0.price?.isExact ?? true })
  }

  @Test("Naturunderstödd rehabilitering ties from 260 tkr, or from a net effect of 13.33 pe")
  func naturunderstodd() throws {
    let reason = try #require(
      try Self.explained().reasons.first { $0.insats.text == "I06" })
    #expect(reason.price?.units == 200_000_000)
    let cost = try #require(reason.flips.first { $0.figure == .cost })
    #expect(cost.lowering == -500_000)
    // 5 pe + 2.00 persons / 24 participants, rounded up to what a file can state.
    let effect = try #require(
      reason.flips.first { if case .netEffect = $0.figure { true } else { false } })
    #expect(effect.raising == 83_334)
  }

  @Test("every claimed flip holds: as good at it, worse one unit on the other side")
  func flips() throws {
    let explanation = try Self.explained()
    let scenario = explanation.proposal.account.scenario
    let best = explanation.proposal.valuation.levels[0].units
    var tried = 0
    for reason in explanation.reasons {
      guard let price = reason.price else { continue }
      let without = reason.isFunded ? best - price.units : best
      for flip in reason.flips {
        for interval in flip.asGood {
          let inside = [interval.lowerBound, interval.upperBound]
          let outside = [interval.lowerBound - 1, interval.upperBound + 1]
          for shift in inside {
            let with = try scenario.bestUnits(with: reason.insats, flip.figure, shiftedBy: shift)
            #expect(
              with ?? 0 >= without, "\(reason.insats) \(flip.figure) at \(shift)")
          }
          for shift in outside where flip.range.contains(shift) {
            let with = try scenario.bestUnits(with: reason.insats, flip.figure, shiftedBy: shift)
            #expect(with ?? 0 < without, "\(reason.insats) \(flip.figure) at \(shift)")
            tried += 1
          }
        }
        if let better = flip.better {
          let with = try scenario.bestUnits(with: reason.insats, flip.figure, shiftedBy: better)
          #expect(with ?? 0 > without, "\(reason.insats) \(flip.figure) better at \(better)")
        }
      }
    }
    #expect(tried > 35)
  }

  @Test("no policy matters in the base; without equity the four together cost 0.12 persons")
  func policies() throws {
    let base = try Self.explained().weights.filter {
      if case .priority = $0.lift { true } else { false }
    }
    #expect(base.count == 4)
    #expect(base.allSatisfy { $0.outcome == .idle })
    let balanced = try Self.explained { $0.equity.use = [.zero, .zero, .zero] }
    for weight in balanced.weights {
      guard case .priority(let id) = weight.lift else { continue }
      let without = try Planner(balanced.proposal.account.scenario.without(id)).proposal()
      let gain = without.valuation.levels[0].units - balanced.proposal.valuation.levels[0].units
      switch weight.outcome {
      case .idle: #expect(gain == 0)
      case .matters(let units, _, _): #expect(units == gain)
      case .unknown: Issue.record("not settled")
      }
    }
  }

  @Test("beyond the limits of a benefit point's worth another plan is better, and within them none")
  func pointWorth() throws {
    let explanation = try Self.explained()
    let worth = try #require(explanation.pointWorth)
    let scenario = explanation.proposal.account.scenario
    let plan = explanation.proposal.account.plan
    for (limit, step) in [(worth.low, -1), (worth.high, 1)] {
      let limit = try #require(limit).worth
      let beyond = Weight(tenThousandths: limit.tenThousandths + step)
      for (weight, isBest) in [(limit, true), (beyond, false)] {
        let valued = scenario.valuingPoints(at: weight)
        let ours = Account(of: plan, in: valued).valuation().levels[0].units
        let best = try Planner(valued).proposal().valuation.levels[0].units
        #expect((best == ours) == isBest)
      }
    }
  }

  @Test(
    "with unga at least 30 %, a cheaper Supported Employment first raises the optimum and then lowers it"
  )
  func cheaper() throws {
    let explanation = try Self.explained { stated in
      for place in stated.priorities.indices where stated.priorities[place].id.text == "unga" {
        stated.priorities[place].atLeast = 300_000
      }
    }
    let reason = try #require(explanation.reasons.first { $0.insats.text == "I03" })
    let profile = try #require(reason.cheaper)
    func units(at tkr: Int) -> Int? {
      profile.pieces.first { $0.shifts.contains(tkr * 1_000 - 1_380_000) }?.units
    }
    #expect(units(at: 1_380) == explanation.proposal.valuation.levels[0].units)
    #expect(units(at: 600) == 4_130_000_000)
    #expect(units(at: 0) == 3_774_000_000)
    #expect(profile.priorities.map(\.text) == ["unga"])
    // The pieces cover every cost once, and each value is that of planning at its ends.
    let scenario = explanation.proposal.account.scenario
    var next = 0
    for piece in profile.pieces {
      #expect(piece.shifts.upperBound == next)
      next = piece.shifts.lowerBound - 1
      for shift in [piece.shifts.lowerBound, piece.shifts.upperBound] {
        #expect(try scenario.bestUnits(with: reason.insats, .cost, shiftedBy: shift) == piece.units)
      }
    }
    #expect(next == -1_380_001)
  }
}
