import ArgumentParser
import Model

/// One of several parts of long work, by the numbers of its pieces: `3/16` is the third of sixteen.
struct Shard: Sendable, Hashable {
  /// Which part, from 1.
  let part: Int
  /// How many parts there are.
  let parts: Int

  /// A part as it is written on the command line.
  static func named(_ text: String) throws -> Shard {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let part = numbers[0], let parts = numbers[1],
      (1...1_000_000).contains(parts), (1...parts).contains(part)
    else {
      throw ValidationError(
        Phrase(
          sv: "en del skrivs som 3/16: den tredje av sexton.",
          en: "a part is written as 3/16: the third of sixteen."))
    }
    return Shard(part: part, parts: parts)
  }

  /// The pieces of the part, of `count` pieces in all; parts differ by one piece at most.
  func range(of count: Int) -> Range<Int> {
    (count * (part - 1) / parts)..<(count * part / parts)
  }
}
