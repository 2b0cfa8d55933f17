import Model
import Planning
import Testing

/// The reference answers of the example förbund, each found by exhaustive search over all 2^17
/// subsets before this program existed.
@Suite("Norradalen")
struct NorradalenTests {
  @Test("the base is 38.92 at 10 080 tkr, proven, alone, with exactly the known ten insatser")
  func base() throws {
    let proposal = try Planner(ShippedScenario.norradalen()).proposal()
    #expect(proposal.valuation.levels[0].units == 3_892_000_000)
    #expect(proposal.account.effect(by: .persons()).units == 3_572_000_000)
    #expect(proposal.account.points.units == 320_000_000)
    #expect(proposal.account.ledger[0].insatser == Kronor(10_080_000))
    #expect(
      proposal.funded() == [
        "I01", "I02", "I03", "I04", "I05", "I07", "I09", "I12", "S01", "S04",
      ])
    #expect(proposal.proof.status == .optimal)
    #expect(proposal.proof.gap == 0)
    #expect(proposal.ties.count == 1 && proposal.ties.complete)
    #expect(proposal.account.participants == Volume(428))
  }

  @Test("on request the last linear program is confirmed in exact arithmetic")
  func exact() throws {
    var options = PlanningOptions()
    options.exact = true
    #expect(try Planner(ShippedScenario.norradalen()).proposal(options).proof.isLastProgramExact)
    #expect(try !Planner(ShippedScenario.norradalen()).proposal().proof.isLastProgramExact)
  }

  @Test("three years give 111.66 at 9 970, 9 761.4 and 9 623.7 tkr")
  func threeYears() throws {
    let proposal = try Planner(ShippedScenario.norradalen(years: 3)).proposal()
    #expect(proposal.valuation.levels[0].units == 11_166_000_000)
    #expect(
      proposal.account.ledger.map(\.insatser.amount) == [9_970_000, 9_761_400, 9_623_700])
    #expect(proposal.proof.status == .optimal)
  }

  @Test("without equity the best is 36.36 at 9 360 tkr")
  func inBalance() throws {
    let scenario = try ShippedScenario.norradalen { $0.equity.use = [.zero, .zero, .zero] }
    let proposal = try Planner(scenario).proposal()
    #expect(proposal.valuation.levels[0].units == 3_636_000_000)
    #expect(proposal.account.ledger[0].insatser == Kronor(9_360_000))
  }

  @Test("the four policies cost 0.12 persons in balance and 0.38 when the state gives a tenth less")
  func withoutPolicies() throws {
    let balanced = try ShippedScenario.norradalen {
      $0.equity.use = [.zero, .zero, .zero]
      $0.priorities = []
    }
    #expect(try Planner(balanced).proposal().valuation.levels[0].units == 3_648_000_000)
    let poorer = try ShippedScenario.norradalen {
      $0.offer(Kronor(5_220_000), from: "fk")
      $0.priorities = []
    }
    #expect(try Planner(poorer).proposal().valuation.levels[0].units == 3_516_000_000)
  }

  @Test("the state's −10 % pulls everyone down: 34.78 at 8 900 tkr, 290 + 290 tkr unused")
  func stateLowers() throws {
    let scenario = try ShippedScenario.norradalen { $0.offer(Kronor(5_220_000), from: "fk") }
    let proposal = try Planner(scenario).proposal()
    #expect(proposal.valuation.levels[0].units == 3_478_000_000)
    #expect(proposal.account.ledger[0].insatser == Kronor(8_900_000))
    #expect(proposal.account.funding[0].pool == Kronor(10_440_000))
    let unused = Dictionary(
      uniqueKeysWithValues: proposal.account.funding[0].payments.map {
        ($0.member.text, $0.unused.amount)
      })
    #expect(unused["regionen"] == 290_000)
    #expect(
      ["almvik", "hedby", "lindsele", "torpnas"].map { unused[$0] ?? 0 }.reduce(0, +) == 290_000)
  }

  @Test("counting persons alone gives 36.48 at 9 950 tkr")
  func personsAlone() throws {
    let scenario = try ShippedScenario.norradalen { $0.objective.benefitPoint = nil }
    let proposal = try Planner(scenario).proposal()
    #expect(proposal.valuation.levels[0].units == 3_648_000_000)
    #expect(proposal.account.ledger[0].insatser == Kronor(9_950_000))
    #expect(
      proposal.funded() == [
        "I01", "I02", "I03", "I04", "I05", "I07", "I09", "I11", "S01",
      ])
  }
}

extension ScenarioDescription {
  /// Sets what one member offers in every year.
  mutating func offer(_ amount: Kronor, from id: String) {
    for place in members.indices where members[place].id.text == id {
      members[place].offer = .amounts(Array(repeating: amount, count: 5))
    }
  }
}
