import Model
import Testing

@Suite("Apportionment")
struct ApportionmentTests {
  private func tkr(_ amounts: Int...) -> [Kronor] { amounts.map { Kronor($0 * 1_000) } }

  @Test("norradalen's 2 900 tkr by inhabitants are 1 505, 616, 471 and 308")
  func norradalen() {
    // Quotas 1 504.375, 616.25, 471.25 and 308.125: the one unit left goes to the first.
    #expect(
      Apportionment.split(
        Kronor(2_900_000), by: [83_000, 34_000, 26_000, 17_000], unit: Kronor(1_000))
        == tkr(1_505, 616, 471, 308))
  }

  @Test("equal remainders go in order")
  func ties() {
    #expect(
      Apportionment.split(Kronor(5), by: [1, 1, 1], unit: Kronor(1)).map(\.amount) == [2, 2, 1])
  }

  @Test("what passes a cap is split among the rest")
  func caps() {
    // 100 by 1:1:2 is 25, 25, 50; the cap of 30 leaves 70 to 1:1.
    #expect(
      Apportionment.split(
        Kronor(100), by: [1, 1, 2], caps: [Kronor(99), Kronor(99), Kronor(30)], unit: Kronor(1)
      ).map(\.amount) == [35, 35, 30])
  }

  @Test("caps that together are less are all that is given")
  func allCapped() {
    #expect(
      Apportionment.split(
        Kronor(100), by: [1, 1], caps: [Kronor(20), Kronor(30)], unit: Kronor(1)
      ).map(\.amount) == [20, 30])
  }

  @Test("what is not a whole unit is not given, and no weight gives nothing")
  func units() {
    #expect(
      Apportionment.split(Kronor(5_999), by: [1, 1], unit: Kronor(1_000)) == tkr(3, 2))
    #expect(Apportionment.split(Kronor(10), by: [0, 0], unit: Kronor(1)) == [.zero, .zero])
    #expect(Apportionment.split(Kronor(10), by: [0, 3], unit: Kronor(1)).map(\.amount) == [0, 10])
  }

  @Test(
    "parts sum exactly, keep their caps and are within a unit of their quota", arguments: 0..<300)
  func property(seed: Int) {
    var numbers = NumberedSequence(seed: seed)
    let count = 1 + numbers.next(below: 6)
    let weights = (0..<count).map { _ in 1 + numbers.next(below: 50) }
    let amount = numbers.next(below: 2_000)
    let free = Apportionment.split(Kronor(amount), by: weights, unit: Kronor(1)).map(\.amount)
    #expect(free.reduce(0, +) == amount)
    let sum = weights.reduce(0, +)
    for (part, weight) in zip(free, weights) {
      #expect(abs(part * sum - amount * weight) < sum)
    }
    let caps = weights.map { _ in Kronor(numbers.next(below: 600)) }
    let capped = Apportionment.split(Kronor(amount), by: weights, caps: caps, unit: Kronor(1))
    #expect(capped.total == min(Kronor(amount), caps.total))
    #expect(zip(capped, caps).allSatisfy { $0 >= .zero && $0 <= $1 })
  }
}
