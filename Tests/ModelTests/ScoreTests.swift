import Model
import Testing

@Suite("Score")
struct ScoreTests {
  @Test("a net effect in millionths times a volume in hundredths is a whole number of units")
  func wholeUnits() {
    #expect(
      Score(Fraction(80_000, over: 1_000_000) * Fraction(12_050, over: 100)).units == 964_000_000)
  }

  @Test("a fraction is rounded half up to a hundred-millionth")
  func halfUp() {
    #expect(Score(Fraction(1, over: 200_000_000)).units == 1)
    #expect(Score(Fraction(-1, over: 200_000_000)).units == 0)
    #expect(Score(Fraction(1, over: 3)).units == 33_333_333)
  }

  @Test("scores add, subtract, turn and compare")
  func arithmetic() {
    var score = Score(Fraction(2)) - Score(Fraction(1, over: 2))
    score += Score(.one)
    #expect(score == Score(Fraction(5, over: 2)))
    #expect(-score < .zero)
    #expect(score.approximate == 2.5)
    #expect([score, score].total == Score(Fraction(5)))
  }
}
