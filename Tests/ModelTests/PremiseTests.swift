import Model
import Testing
import TinyForbund

/// Every premise has a kind, words with its figure and a place in the file.
@Suite("Premises")
struct PremiseTests {
  private func scenario(
    _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    try TinyForbund.scenario(change)
  }

  @Test("what the parts offer is named by who binds, and stands where each member says it")
  func offers() throws {
    let scenario = try scenario { $0.offers("reg", TinyForbund.tkr(70)) }
    let region = Premise.offers([.region], year: 0)
    #expect(
      scenario.phrase(of: region).en
        == "What the region offers, SEK 70 thousand, gives a pool of at most SEK 280 thousand in 2027 by 5 §"
    )
    #expect(scenario.paths(of: region) == [["members", "reg", "contribution"]])
    let others = Premise.offers([.state, .kommun], year: 0)
    #expect(
      scenario.phrase(of: others).en
        == "What the state and the kommuner offer gives a pool of at most SEK 400 thousand in 2027 by 5 §"
    )
    #expect(
      scenario.paths(of: others) == [
        ["members", "fk", "contribution"], ["members", "alm", "contribution"],
        ["members", "berg", "contribution"],
      ])
    let total = try self.scenario {
      $0.contributions.parts[.kommun] = PartContribution()
      $0.contributions.parts[.kommun]?.total = TinyForbund.everyYear(TinyForbund.tkr(100))
    }
    #expect(
      total.paths(of: .offers([.kommun], year: 0)) == [["contributions", "kommun", "total"]])
  }

  @Test("money is named with its amount and its year")
  func money() throws {
    let scenario = try scenario {
      $0.reserve.amounts = TinyForbund.everyYear(TinyForbund.tkr(20))
      $0.equity.floor = TinyForbund.tkr(30)
    }
    let said: [(Premise, String, [String])] = [
      (
        .fixedCosts(year: 0), "Fixed costs in 2027: SEK 100 thousand", ["fixed_costs"]
      ),
      (
        .reserve(year: 0), "For the board's disposal in 2027: SEK 20 thousand",
        ["reserve", "amount", "2027"]
      ),
      (
        .equityUse(year: 0), "At most SEK 0 thousand of equity may be used in 2027",
        ["equity", "use", "2027"]
      ),
      (.openingEquity, "Equity when 2027 opens: SEK 100 thousand", ["equity", "opening"]),
      (.equityFloor, "At least SEK 30 thousand of equity must remain", ["equity", "floor"]),
      (
        .pool(year: 0), "The parts pay a pool of SEK 400 thousand in 2027 by 5 §",
        ["contributions"]
      ),
    ]
    for (premise, text, path) in said {
      #expect(scenario.phrase(of: premise).en == text)
      #expect(scenario.paths(of: premise) == [path])
      #expect(premise.isMoney && premise.kind != .priority)
    }
  }

  @Test("a decision, a rule of law and a term of a run are named by the insats")
  func insatser() throws {
    let scenario = try scenario { stated in
      stated.change("A") {
        $0.status = .decided
        $0.decidedUntil = CivilDate(year: 2027, month: 12, day: 31)
        $0.contains = [.tolk]
        $0.runs.atLeastMonths = 24
      }
    }
    let id = InsatsID("A")
    #expect(
      scenario.phrase(of: .decided(id)).en
        == "Decided until 2027-12-31: Insats A, SEK 100 thousand in 2027")
    #expect(scenario.paths(of: .decided(id)) == [["insatser", "A", "decided_until"]])
    #expect(
      scenario.phrase(of: .excluded(id, .prohibitedContent)).en.hasPrefix(
        "Insats A may not be funded: "))
    #expect(
      scenario.phrase(of: .run(id, .atLeast)).en == "Insats A runs for at least 24 months")
    #expect(scenario.paths(of: .run(id, .atLeast)) == [["insatser", "A", "runs", "at_least"]])
  }

  @Test("a priority is named with its limit, its year and what it is over")
  func priority() throws {
    let scenario = try scenario {
      var over = Selection()
      over.tag = "unga"
      over.focus = .individual
      over.kommun = .each
      $0.change("A") { $0.tags = ["unga"] }
      $0.priorities = [
        Priority(id: PriorityID("p"), quantity: .insatser, atLeast: 2, over: over),
        Priority(
          id: PriorityID("q"), quantity: .share(of: .pool), atMost: 255_000, each: .period),
      ]
    }
    let rows = scenario.priorityRows
    #expect(
      scenario.phrase(of: .priority(rows[1], .atLeast)).en
        == "The priority “p”: at least 2 insatser in 2027 (BERG, the tag “unga”, individual insatser)"
    )
    #expect(
      scenario.phrase(of: .priority(rows[2], .atMost)).sv
        == "Prioriteringen ”q”: högst 25,5\u{A0}% av medlen hela perioden")
    #expect(scenario.paths(of: .priority(rows[2], .atMost)) == [["priorities", "q"]])
    #expect(scenario.whyNothingCounts(towards: rows[1]) == nil)
  }

  @Test("law is never a limit, and a wish is never law")
  func kinds() throws {
    let target = Objective.Target(outcome: nil, atLeast: Score(.one))
    #expect(Premise.composition.kind == .law)
    #expect(Premise.excluded(InsatsID("A"), .purpose).kind == .law)
    #expect(Premise.offers([.region], year: 0).kind == .fact)
    #expect(Premise.decided(InsatsID("A")).kind == .commitment)
    #expect(Premise.equityUse(year: 0).kind == .limit)
    #expect(Premise.target(target).kind == .priority && Premise.target(target).rule == nil)
    #expect(Premise.openingEquity.slug == "opening-equity")
    #expect(Premise.offers([.region], year: 0).slug == "offers")
  }
}
