import Model
import Testing

@testable import Reports

/// Women and men among participants.
@Suite("Sex split")
struct SexSplitTests {
  @Test("women and men come to all whose sex is stated")
  func adds() {
    let split = SexSplit([
      (Volume(120), Share(percent: 56)), (Volume(22), Share(percent: 48)), (Volume(10), nil),
    ])
    #expect(split.women == 78)
    #expect(split.men == 64)
    #expect(split.unknown == Volume(10))
    #expect(split.all == Volume(152))
  }

  @Test("nobody is nobody")
  func nobody() {
    let split = SexSplit([])
    #expect(split.women == 0 && split.men == 0)
  }
}
