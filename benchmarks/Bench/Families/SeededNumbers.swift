/// Numbers that depend on nothing but a name and a seed (SplitMix64: Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", OOPSLA 2014).
struct SeededNumbers {
  private var state: UInt64

  /// The numbers of one instance: FNV-1a of its family's name, mixed with the seed.
  init(name: String, seed: Int) {
    state = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    state ^= UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
  }

  private mutating func bits() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number in `range`, evenly.
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    let unit = Double(bits() >> 11) * 0x1p-53
    return range.lowerBound + unit * (range.upperBound - range.lowerBound)
  }

  /// A whole number in `range`, evenly.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    let places = Double(range.count)
    return range.lowerBound + min(range.count - 1, Int(number(0...1) * places))
  }

  /// `count` different whole numbers of `range`, in the order they were drawn.
  mutating func different(_ count: Int, of range: ClosedRange<Int>) -> [Int] {
    var left = Array(range)
    return (0..<min(count, left.count)).map { _ in left.remove(at: whole(0...(left.count - 1))) }
  }

  /// Shares of `count` receivers in permille, which sum to 1 000 and of which none is small.
  mutating func shares(_ count: Int) -> [Int] {
    let weights = (0..<count).map { _ in number(0.2...1.2) }
    let sum = weights.reduce(0, +)
    var shares = weights.map { Int((1_000 * $0 / sum).rounded()) }
    shares[0] += 1_000 - shares.reduce(0, +)
    return shares
  }
}
