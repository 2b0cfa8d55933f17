import Model
import Testing

@Suite("Share")
struct ShareTests {
  @Test("a share is exact in millionths and has a complement")
  func exact() {
    #expect(Share(percent: 25).fraction == Fraction(1, over: 4))
    #expect(Share(millionths: 518_750).fraction == Fraction(83, over: 160))
    #expect(Share(percent: 30).complement == Share(percent: 70))
    #expect(Share.none < .all)
  }

  @Test("30 % with the insats against 22 % without is 8 procentenheter")
  func difference() {
    let net = PercentagePoints(from: Share(percent: 22), to: Share(percent: 30))
    #expect(net == PercentagePoints(millionths: 80_000))
    #expect(PercentagePoints(from: Share(percent: 30), to: Share(percent: 22)) < net)
  }
}
