/// SplitMix64: the same throws for the same seed, on every machine.
///
/// The constants are those of Steele, Lea and Flood, “Fast splittable pseudorandom number
/// generators” (2014).
struct SeededDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number, each in the range as likely.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    let count = UInt64(range.upperBound - range.lowerBound) + 1
    // Throws beyond the last whole number of counts are thrown again, so that none is favoured.
    let most = UInt64.max - UInt64.max % count
    var thrown = next()
    while thrown >= most { thrown = next() }
    return range.lowerBound + Int(thrown % count)
  }

  /// Whether a chance of so many percent comes true.
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  /// The numbers from 0 in an order, each order as likely (Fisher and Yates).
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in order.indices.dropFirst().reversed() { order.swapAt(place, int(0...place)) }
    return order
  }
}
