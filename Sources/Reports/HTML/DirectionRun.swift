/// A stretch of text that is written in one direction.
struct DirectionRun: Hashable {
  /// The text.
  let text: String
  /// Whether it begins and ends with letters that are written from right to left.
  let isRightToLeft: Bool

  /// The stretches of a text, in order.
  ///
  /// What stands between two right-to-left letters belongs to them unless a left-to-right letter is
  /// among it; figures and marks after the last one do not, so that they stay where they were written.
  static func all(in text: String) -> [DirectionRun] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: isRightToLeft) else {
      return text.isEmpty ? [] : [DirectionRun(text: text, isRightToLeft: false)]
    }
    var runs: [DirectionRun] = []
    var place = 0
    while place < scalars.count {
      let start = place
      if isRightToLeft(scalars[place]) {
        var end = place
        while place < scalars.count, !isLeftToRight(scalars[place]) {
          if isRightToLeft(scalars[place]) || isMark(scalars[place]) { end = place }
          place += 1
        }
        place = end + 1
        runs.append(run(scalars[start..<place], true))
      } else {
        while place < scalars.count, !isRightToLeft(scalars[place]) { place += 1 }
        runs.append(run(scalars[start..<place], false))
      }
    }
    return runs
  }

  private static func run(_ scalars: ArraySlice<Unicode.Scalar>, _ isRightToLeft: Bool)
    -> DirectionRun
  {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return DirectionRun(text: String(text), isRightToLeft: isRightToLeft)
  }

  /// The blocks of Hebrew, Arabic and the other scripts that are written from right to left.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !isRightToLeft(scalar)
  }

  /// Whether it sits on the letter before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }
}
