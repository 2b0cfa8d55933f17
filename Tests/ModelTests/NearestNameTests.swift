import Model
import Testing

@Suite("NearestName")
struct NearestNameTests {
  @Test(
    "the nearest known name is at most a third of its letters away",
    arguments: [
      ("almvk", "almvik"), ("amlvik", "almvik"), ("Hedby", "hedby"), ("hedbyy", "hedby"),
      ("torpnas", nil), ("xyz", nil),
    ])
  func nearest(wrong: String, name: String?) {
    #expect(NearestName.of(wrong, among: ["almvik", "hedby", "lindsele"]) == name)
  }

  @Test("of names equally near the first in order is taken")
  func ties() {
    #expect(NearestName.of("cat", among: ["rat", "bat", "hat"]) == "bat")
  }
}
