import Model
import Planning
import Testing
import TinyForbund

@testable import Reports

/// What differs between two plans, worked out by hand on the tiny förbund.
@Suite("Comparison difference")
struct ComparisonDifferenceTests {
  @Test("a region that gives 10 tkr less costs the pool 40, and says what leaves and what is lost")
  func regionGivesLess() throws {
    let difference = try TinyComparison.difference { $0.offers("reg", TinyForbund.tkr(90)) }
    #expect(
      difference.sentences.prefix(5).map(\.sv) == [
        "Potten minskar med 40\u{A0}tkr, till 360\u{A0}tkr.",
        "Regionen ger 10\u{A0}tkr mindre och sätter gränsen (5 §): varje krona som regionen drar "
          + "tillbaka kostar potten fyra.",
        "Outnyttjat av det som erbjuds: 20\u{A0}tkr från staten och 10\u{A0}tkr från kommunerna.",
        "Lämnar: Insats A (A).",
        "Skillnad: personer −2,00, nya deltagare −10. Värdet går från 6,00 till 4,00.",
      ])
    #expect(difference.money[0].leverage?.factor == Fraction(4))
    #expect(difference.insatser.map(\.kind) == [.left])
  }

  @Test("a state that gives less costs the pool two for each krona")
  func stateGivesLess() throws {
    let difference = try TinyComparison.difference { $0.offers("fk", TinyForbund.tkr(180)) }
    #expect(difference.money[0].change(\.pool) == TinyForbund.tkr(-40))
    #expect(difference.money[0].leverage?.factor == Fraction(2))
    #expect(difference.sentences[1].en.hasSuffix("each krona withdrawn costs the pool two."))
  }

  @Test("what lay unused of an offer costs nothing when it goes")
  func partlyUnused() throws {
    let difference = try TinyComparison.difference(
      from: { $0.offers("reg", TinyForbund.tkr(104)) },
      { $0.offers("reg", TinyForbund.tkr(90)) })
    let leverage = try #require(difference.money[0].leverage)
    #expect(leverage.offer == TinyForbund.tkr(-14))
    #expect(leverage.withoutEffect == TinyForbund.tkr(-4))
    #expect(
      difference.sentences[1].sv
        == "Regionen ger 14\u{A0}tkr mindre och sätter gränsen (5 §): 4\u{A0}tkr av det låg "
        + "outnyttjat, och varje krona därutöver kostar potten fyra.")
  }

  @Test("a part that lifts the limit it set gives the pool the same, up to the next limit")
  func regionGivesMore() throws {
    let difference = try TinyComparison.difference(
      from: { $0.offers("reg", TinyForbund.tkr(90)) },
      { $0.offers("reg", TinyForbund.tkr(103)) })
    #expect(
      difference.sentences[1].sv
        == "Regionen, som satte gränsen (5 §), ger 13\u{A0}tkr mer: 3\u{A0}tkr av det används "
        + "inte, och varje krona av resten ger potten fyra.")
    #expect(
      difference.sentences.map(\.sv).contains {
        $0 == "Outnyttjat av det som erbjuds: 3\u{A0}tkr från regionen."
      })
  }

  @Test("where two parts set the limit together none is said to have moved the pool")
  func twoParts() throws {
    let difference = try TinyComparison.difference(TinyComparison.pool(360))
    #expect(difference.money[0].change(\.pool) == TinyForbund.tkr(-40))
    #expect(difference.money[0].leverage == nil)
  }

  @Test("when a larger pool drops something, the loss of keeping it is told")
  func largerPoolDrops() throws {
    let difference = try TinyComparison.difference(
      from: { $0.insatser.append(TinyForbund.insats("D", cost: 400, percentagePoints: 80)) },
      TinyComparison.pool(500))
    #expect(difference.insatser(.left).map(\.id.text) == ["A", "C"])
    #expect(difference.insatser(.came).map(\.id.text) == ["D"])
    #expect(difference.kept.map(\.loss) == [Score.unitsPerWhole, Score.unitsPerWhole])
    #expect(
      difference.sentences.map(\.sv).contains(
        "Insats A lämnar fast utrymmet är större, för annat ger mer: med den kvar blir värdet "
          + "7,00, 1,00 lägre."))
  }

  @Test("an insats that a rule keeps out leaves with the rule's reason, and is not asked about")
  func excluded() throws {
    let comparison = try TinyComparison.comparison(to: [
      ("tolk", { $0.change("C") { $0.contains = [.tolk] } })
    ])
    #expect(comparison.questions.isEmpty)
    let sentences = comparison.differences[0].sentences.map(\.sv)
    #expect(sentences.contains { $0.hasPrefix("Lämnar: Insats C (C), får inte finansieras: ") })
  }

  @Test("an insats that is no candidate in one of them is said to be none")
  func noCandidate() throws {
    let difference = try TinyComparison.difference {
      $0.insatser.removeAll { $0.id.text == "C" }
    }
    #expect(
      difference.sentences.map(\.sv).contains("Lämnar: Insats C (C), är ingen kandidat här."))
    #expect(difference.kept.isEmpty)
  }

  @Test("other years, other volumes and other costs are told apart")
  func kinds() throws {
    let moved = try TinyComparison.difference(years: 2) {
      $0.change("A") { $0.start = CivilDate(year: 2028, month: 1, day: 1) }
    }
    #expect(moved.insatser.first { $0.id.text == "A" }?.kind == .moved)
    #expect(
      moved.sentences.map(\.sv).contains { $0.contains("(A) 2028 i stället för 2027–2028") })
    let resized = try TinyComparison.difference {
      $0.change("C") { $0.volume = .allOrNothing(Volume(12)) }
    }
    #expect(
      resized.sentences.map(\.sv).contains("Annan volym: Insats C (C) 2027 från 10 till 12."))
    let repriced = try TinyComparison.difference {
      $0.change("A") { $0.cost.fixed = .indexed(TinyForbund.tkr(90)) }
    }
    #expect(repriced.isSamePlan)
    #expect(repriced.sentences.map(\.sv).contains("Annan kostnad: Insats A (A) −10\u{A0}tkr."))
  }

  @Test("a warning that one of them alone has is told, and one that both have is not")
  func rules() throws {
    let difference = try TinyComparison.difference { stated in
      stated.change("A") { $0.agreement = .asked }
    }
    #expect(difference.rules.map(\.id) == [.owner])
    #expect(
      difference.sentences.map(\.sv).contains {
        $0.hasPrefix("Varning som tillkommer: Varje insats har en medlem som insatsägare")
      })
    let both = try TinyComparison.difference(
      from: { $0.change("A") { $0.agreement = .asked } },
      { stated in stated.change("C") { $0.agreement = .asked } })
    #expect(both.rules.map(\.id) == [.owner])
    #expect(!both.sentences.map(\.sv).contains { $0.contains("Varning") })
  }

  @Test("goals of different kinds are not subtracted from one another")
  func differentGoals() throws {
    let difference = try TinyComparison.difference {
      $0.objective.goal = .inOrder([Objective.Level(.maximise, .participants)])
    }
    #expect(difference.value?.units == nil)
    #expect(
      difference.sentences.map(\.sv).contains {
        $0.hasSuffix("Målen mäts i olika saker, så värdena kan inte jämföras.")
      })
  }

  @Test("plans of different years are compared in the years that both have, and that is said")
  func differentYears() throws {
    let three = try TinyComparison.column("tre", years: 3) { _ in }
    let one = try TinyComparison.column("ett", years: 1) { _ in }
    let difference = Comparison(baseline: three, others: [one]).differences[0]
    #expect(difference.years == [2027])
    #expect(!difference.isSamePlan)
    #expect(difference.insatser.isEmpty)
    #expect(difference.sentences.map(\.sv).contains { $0.hasPrefix("De planerar inte samma år") })
  }

  @Test("money that changes alike in all years is told once, and otherwise year by year")
  func yearsOfMoney() throws {
    let alike = try TinyComparison.difference(
      years: 2, from: { $0.equity.use = [.zero, TinyForbund.tkr(20)] },
      { $0.equity.use = [TinyForbund.tkr(10), TinyForbund.tkr(30)] })
    #expect(
      alike.sentences.first?.sv == "Utrymmet för insatser ökar med 10\u{A0}tkr varje år.")
    let unlike = try TinyComparison.difference(years: 2) {
      $0.equity.use = [TinyForbund.tkr(10), TinyForbund.tkr(30)]
    }
    #expect(
      unlike.sentences.first?.sv
        == "Utrymmet för insatser ändras: 2027 +10\u{A0}tkr, 2028 +30\u{A0}tkr.")
    let once = try TinyComparison.difference(years: 2) {
      $0.equity.use = [TinyForbund.tkr(10), .zero]
    }
    #expect(
      once.sentences.first?.sv
        == "Utrymmet för insatser ökar med 10\u{A0}tkr 2027, till 310\u{A0}tkr.")
  }
}
