/// Writes exact decimals as programs read them: without zeros at the end and without separators.
enum DecimalDigits {
  /// A number of units of `10^−decimals`.
  static func of(_ units: Int, decimals: Int, point: String = ".") -> String {
    var digits = String(units.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let whole = digits.dropLast(decimals)
    var tail = digits.suffix(decimals)
    while tail.last == "0" { tail.removeLast() }
    return (units < 0 ? "-" : "") + whole + (tail.isEmpty ? "" : point + tail)
  }
}
