import Model
import Testing
import TinyForbund

@Suite("Insats")
struct InsatsTests {
  @Test("copies are equal, and a change of one leaves the other as it was")
  func copies() {
    let insats = TinyForbund.insats("A", cost: 100, percentagePoints: 20)
    var copy = insats
    #expect(copy == insats && copy.hashValue == insats.hashValue)
    copy.name = "En annan"
    copy.groups[GroupID("unga")] = nil
    copy.cost.fixed = .zero
    copy.effects[0].net.likely = PercentagePoints(millionths: 1)
    #expect(copy != insats)
    #expect(insats == TinyForbund.insats("A", cost: 100, percentagePoints: 20))
    copy = insats
    copy.boardPriority = 1
    #expect(copy != insats)
  }
}
