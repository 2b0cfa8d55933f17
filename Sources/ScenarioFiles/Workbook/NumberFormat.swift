/// What a cell's number format says that its number is.
struct NumberFormat: Hashable, Sendable {
  /// Whether the number counts days.
  private(set) var isDate = false
  /// By how many powers of ten what is shown is larger than the number: 2 for percent.
  private(set) var shift = 0
  /// The words shown beside the number.
  private(set) var unit = ""

  /// A number as it is.
  static let general = NumberFormat()

  private init() {}

  /// The format of a code such as `#,##0 "tkr"`; what it does with negative numbers is the same.
  init(code: String) {
    guard code != "General", code != "@" else { return }
    var scalars = Array(code.replacing("General", with: "0").unicodeScalars)[...]
    var words = ""
    var trailingCommas = 0
    var hasDigit = false
    scan: while let scalar = scalars.popFirst() {
      switch scalar {
      case ";": break scan
      case "\"":
        let end = scalars.firstIndex(of: "\"") ?? scalars.endIndex
        words.unicodeScalars.append(contentsOf: scalars[..<end])
        scalars = scalars[end...].dropFirst()
      case "\\":
        if let next = scalars.popFirst() { words.unicodeScalars.append(next) }
      case "_", "*": _ = scalars.popFirst()
      case "[":
        let end = scalars.firstIndex(of: "]") ?? scalars.endIndex
        words += Self.bracketed(scalars[..<end], &isDate)
        scalars = scalars[end...].dropFirst()
      case "%":
        shift += 2
        words += "%"
      case "0", "#", "?":
        hasDigit = true
        trailingCommas = 0
      case ",": trailingCommas += hasDigit ? 1 : 0
      case "y", "Y", "d", "D", "m", "M", "h", "H", "s", "S": isDate = true
      case "E", "e": if scalars.first == "+" || scalars.first == "-" { scalars.removeFirst() }
      case " ", "\u{A0}", "\u{2009}", "\u{202F}": words += " "
      default:
        if scalar.properties.isAlphabetic || scalar.value > 0x7F {
          words.unicodeScalars.append(scalar)
        }
      }
    }
    shift -= 3 * trailingCommas
    unit = words.split(separator: " ").joined(separator: " ")
    if isDate { (shift, unit) = (0, "") }
  }

  /// The formats that a workbook need not write out, by number.
  init(builtIn number: Int) {
    self.init()
    switch number {
    case 9, 10: (shift, unit) = (2, "%")
    case 14...22, 27...36, 45...47, 50...58: isDate = true
    // The currency of whoever opens the workbook, which nobody here knows.
    case 5...8, 42, 44: unit = "¤"
    default: break
    }
  }

  /// The words of `[$kr-41D]`; a colour or a condition has none, and a length of time is a date.
  private static func bracketed(
    _ inside: ArraySlice<Unicode.Scalar>, _ isDate: inout Bool
  ) -> String {
    guard inside.first == "$" else {
      let letters = Set(inside.map { String($0).lowercased() })
      if letters.count == 1, ["h", "m", "s"].contains(letters.first) { isDate = true }
      return ""
    }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: inside.dropFirst().prefix { $0 != "-" })
    return String(words)
  }
}
