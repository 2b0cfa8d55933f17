import Model
import Testing
import TinyForbund

@testable import Reports

/// The budget's lines, sums and columns, worked out by hand on the small förbund.
@Suite("Budget findings")
struct BudgetFindingsTests {
  @Test("the lines stand in the order of the document, each sum after what it adds up")
  func order() throws {
    let budget = try TinyBudget.findings()
    #expect(
      budget.lines.map(\.key) == [
        "member.fk", "member.reg", "member.alm", "member.berg", "part.kommun", "contributions",
        "fixed.kansli", "fixed", "insats.A", "insats.C", "insatser.individual", "insatser",
        "costs", "result", "equity.opening", "equity.closing",
      ])
  }

  @Test("every sum is what its lines come to, in every column")
  func sums() throws {
    let budget = try TinyBudget.findings(["A", "S"]) { stated in
      stated.insatser.append(TinyForbund.structural("S", cost: 50, points: 1))
      stated.reserve.amounts = [Kronor(10_000), Kronor(20_000), .zero, .zero, .zero]
      stated.equity.ceiling = .national
    }
    for line in budget.lines {
      guard case .sum(let plus, let minus) = line.derivation else { continue }
      for column in budget.columns.indices {
        let terms =
          plus.compactMap { budget[$0]?.amounts[column] }
          + minus.compactMap { budget[$0]?.amounts[column].map { -$0 } }
        #expect(terms.count == plus.count + minus.count, "\(line.key)")
        #expect(line.amounts[column] == terms.total, "\(line.key)")
      }
    }
    #expect(TinyBudget.tkr(budget, "contributions") == [400, 400])
    #expect(TinyBudget.tkr(budget, "reserve") == [10, 20])
    #expect(TinyBudget.tkr(budget, "insatser.structural") == [50, 50])
    #expect(TinyBudget.tkr(budget, "costs") == [260, 270])
    #expect(TinyBudget.tkr(budget, "result") == [140, 130])
    #expect(TinyBudget.tkr(budget, "equity.closing") == [240, 370])
    #expect(TinyBudget.tkr(budget, "equity.ceiling") == [240, 240])
    #expect(TinyBudget.tkr(budget, "equity.margin") == [0, -130])
  }

  @Test("equity of a later year opens with what the year before closes with")
  func carried() throws {
    let budget = try TinyBudget.findings(["A"])
    #expect(budget["equity.opening"]?.derivation == .carried(from: "equity.closing"))
    #expect(TinyBudget.tkr(budget, "equity.opening") == [100, 300])
    #expect(TinyBudget.tkr(budget, "equity.closing") == [300, 500])
  }

  @Test("last year stands beside as far as it is stated, and a sum only where all of it is")
  func lastYear() throws {
    let budget = try TinyBudget.findings { stated in
      var last = LastYear()
      last.insatser[InsatsID("A")] = .init(
        cost: Kronor(90_000), forecast: Kronor(85_000), outcome: Kronor(80_000))
      last.insatser[InsatsID("B")] = .init(cost: Kronor(70_000), forecast: Kronor(60_000))
      last.insatser[InsatsID("Old")] = .init(cost: Kronor(30_000), forecast: Kronor(30_000))
      stated.lastYear = last
    }
    #expect(
      budget.columns.map(\.key) == [
        "budget_2026", "forecast_2026", "outcome_2026", "budget_2027", "plan_2028",
      ])
    #expect(
      budget.columns.map(\.title.sv) == [
        "Budget 2026", "Prognos 2026", "Utfall 2026", "Budget 2027", "Plan 2028",
      ])
    #expect(TinyBudget.tkr(budget, "insats.A") == [90, 85, 80, 100, 100])
    #expect(TinyBudget.tkr(budget, "insats.B") == [70, 60, nil, 0, 0])
    #expect(TinyBudget.tkr(budget, "insats.C") == [0, 0, 0, 200, 200])
    #expect(TinyBudget.tkr(budget, "insats.Old") == [30, 30, nil, 0, 0])
    #expect(TinyBudget.tkr(budget, "insatser") == [190, 175, nil, 300, 300])
    #expect(TinyBudget.tkr(budget, "contributions") == [nil, nil, nil, 400, 400])
    #expect(budget.insatser.map(\.change) == [.continues, .ends, .new])
  }

  @Test("last year's own money makes its sums, result and equity whole")
  func lastYearMoney() throws {
    let budget = try TinyBudget.findings { stated in
      var last = LastYear()
      last.insatser[InsatsID("A")] = .init(cost: Kronor(90_000), outcome: Kronor(80_000))
      stated.lastYear = last
      var money = LastYearMoney()
      money.contributions = [
        MemberID("fk"): .init(budget: Kronor(180_000), outcome: Kronor(180_000)),
        MemberID("reg"): .init(budget: Kronor(90_000), outcome: Kronor(90_000)),
        MemberID("alm"): .init(budget: Kronor(50_000), outcome: Kronor(50_000)),
        MemberID("berg"): .init(budget: Kronor(40_000)),
      ]
      money.fixedCosts = ["kansli": .init(budget: Kronor(95_000), outcome: Kronor(96_000))]
      money.opening = Kronor(10_000)
      stated.lastYearMoney = money
    }
    #expect(budget.columns.map(\.key).prefix(2) == ["budget_2026", "outcome_2026"])
    #expect(TinyBudget.tkr(budget, "contributions") == [360, nil, 400, 400])
    #expect(TinyBudget.tkr(budget, "fixed") == [95, 96, 100, 100])
    #expect(TinyBudget.tkr(budget, "costs") == [185, 176, 400, 400])
    #expect(TinyBudget.tkr(budget, "result") == [175, nil, 0, 0])
    #expect(TinyBudget.tkr(budget, "equity.opening") == [10, 10, 100, 100])
    #expect(TinyBudget.tkr(budget, "equity.closing") == [185, nil, 100, 100])
    #expect(budget.members.first { $0.id.text == "alm" }?.lastPaid == Kronor(50_000))
  }

  @Test("people are whole, women and men add up, and small numbers are hidden")
  func people() throws {
    let budget = try TinyBudget.findings(["A", "B", "C"]) { stated in
      stated.fixedCosts[0].amounts = stated.fixedCosts[0].amounts.map { _ in .zero }
      stated.insatser[0].women = Share(percent: 55)
      stated.insatser[1].women = Share(percent: 55)
      stated.insatser[2].women = Share(percent: 20)
    }
    #expect(budget.people[0].all == .shown(30))
    #expect(budget.insatser.map { $0.people[0].women } == [.hidden, .shown(5), .hidden])
    #expect(budget.insatser.map { $0.people[0].men } == [.hidden, .shown(5), .hidden])
    #expect(budget.people[0].women == .shown(13))
    #expect(budget.hidesSome)
    #expect(try !TinyBudget.findings(["A", "C"]).hidesSome)
  }

  @Test("a förbund's own lines are called what budgets call them")
  func fixedCostNames() {
    #expect(FixedCostName.phrase("uppfoljning").sv == "Uppföljning och utvärdering")
    #expect(FixedCostName.phrase("extern_hjalp").sv == "Extern hjalp")
  }
}
