import Model
import Testing

@Suite("Calendar")
struct CalendarTests {
  private func insats(
    from start: (Int, Int, Int)? = nil, to end: (Int, Int, Int)? = nil
  ) -> Insats {
    var insats = Insats(id: InsatsID("A"))
    insats.start = start.flatMap { CivilDate(year: $0.0, month: $0.1, day: $0.2) }
    insats.end = end.flatMap { CivilDate(year: $0.0, month: $0.1, day: $0.2) }
    return insats
  }

  @Test("a month counts if any day of it is inside")
  func months() {
    #expect(insats().months(in: 2027) == 12)
    #expect(insats(from: (2027, 3, 31)).months(in: 2027) == 10)
    #expect(insats(to: (2027, 3, 1)).months(in: 2027) == 3)
    #expect(insats(from: (2027, 5, 31), to: (2027, 5, 31)).months(in: 2027) == 1)
    #expect(insats(from: (2027, 11, 30), to: (2028, 2, 1)).months(in: 2027) == 2)
    #expect(insats(from: (2027, 11, 30), to: (2028, 2, 1)).months(in: 2028) == 2)
  }

  @Test("years wholly outside the dates have no month")
  func outside() {
    #expect(insats(from: (2028, 1, 1)).months(in: 2027) == 0)
    #expect(insats(to: (2026, 12, 31)).months(in: 2027) == 0)
  }

  @Test(
    "decided months end with the decision or the insats, whichever is first",
    arguments: [((2027, 6, 30), 6), ((2027, 12, 31), 9), ((2028, 1, 1), 9), ((2026, 12, 31), 0)])
  func decided(until: (Int, Int, Int), months: Int) {
    var insats = insats(to: (2027, 9, 30))
    insats.status = .decided
    insats.decidedUntil = CivilDate(year: until.0, month: until.1, day: until.2)
    #expect(insats.decidedMonths(in: 2027) == months)
    insats.status = .ongoing
    #expect(insats.decidedMonths(in: 2027) == 0)
  }

  @Test("today runs what is ongoing, and what is decided and has started")
  func runsBefore() {
    var insats = insats()
    #expect(!insats.runsBefore(budgetYear: 2027))
    insats.status = .ongoing
    #expect(insats.runsBefore(budgetYear: 2027))
    insats.status = .decided
    #expect(insats.runsBefore(budgetYear: 2027))
    insats.start = CivilDate(year: 2026, month: 12, day: 31)
    #expect(insats.runsBefore(budgetYear: 2027))
    insats.start = CivilDate(year: 2027, month: 1, day: 1)
    #expect(!insats.runsBefore(budgetYear: 2027))
  }
}
