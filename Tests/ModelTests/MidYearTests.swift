import Model
import Testing
import TinyForbund

@Suite("MidYear")
struct MidYearTests {
  @Test("what is new and unpaid starts no earlier than the day; what is paid has started")
  func starts() throws {
    let scenario = try TinyForbund.scenario { stated in
      var midYear = MidYear()
      midYear.date = CivilDate(year: 2027, month: 6, day: 15)
      midYear.paidOut = [InsatsID("B"): TinyForbund.tkr(10)]
      stated.midYear = midYear
      stated.change("C") { $0.status = .ongoing }
    }
    #expect(scenario.insatser.map { scenario.year(0, of: $0).months } == [7, 12, 12])
  }
}
