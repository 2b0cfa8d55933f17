import Model

/// SplitMix64 with the throws that a random scenario needs: the same for the same seed, everywhere.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[int(0...(values.count - 1))] }

  mutating func some<Value>(_ values: [Value], _ percent: Int) -> [Value] {
    values.filter { _ in chance(percent) }
  }

  mutating func kronor(_ range: ClosedRange<Int>) -> Kronor { Kronor(int(range)) }

  mutating func percent(_ range: ClosedRange<Int>) -> Share { Share(percent: int(range)) }
}
