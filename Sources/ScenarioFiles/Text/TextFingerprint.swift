/// A short name for the exact bytes that a scenario was read from, so that a number can be traced to
/// them: FNV-1a over 64 bits (Fowler, Noll and Vo).
///
/// It tells two versions of a file apart; it is no protection against somebody who wants to deceive.
struct TextFingerprint: Hashable, Sendable {
  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private var state = offset

  /// Takes in the bytes of one more text.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* Self.prime }
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
