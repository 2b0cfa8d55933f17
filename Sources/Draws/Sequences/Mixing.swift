/// Numbers that look random and depend on nothing but what they are made from, so that any one of
/// them can be had without those before it.
enum Mixing {
  /// A number mixed beyond recognition: the last step of SplitMix64 (Steele, Lea and Flood 2014).
  static func mixed(_ number: UInt64) -> UInt64 {
    var z = number &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number made from several, whose order matters.
  static func mixed(_ numbers: UInt64...) -> UInt64 {
    numbers.reduce(0x243f_6a88_85a3_08d3) { mixed($0 ^ $1) }
  }

  /// A number made from a name.
  static func mixed(_ name: String) -> UInt64 {
    name.utf8.reduce(mixed(UInt64(name.utf8.count))) { mixed($0 ^ UInt64($1)) }
  }

  /// A number strictly between 0 and 1, made from 52 bits.
  static func share(_ number: UInt64) -> Double {
    (Double(number >> 12) + 0.5) * 0x1p-52
  }
}
