/// Writes exact decimals as programs read them: without zeros at the end and without separators.
enum DecimalDigits {
  /// A number of units of `10^−decimals`.
  static func of(_ units: Int, decimals: Int, point: String = ".") -> String {
    var (left, places) = (units.magnitude, decimals)
    while places > 0, left.isMultiple(of: 10) { (left, places) = (left / 10, places - 1) }
    var scale: UInt = 1
    for _ in 0..<places { scale *= 10 }
    let whole = (units < 0 ? "-" : "") + String(left / scale)
    guard places > 0 else { return whole }
    let tail = String(left % scale)
    return whole + point + String(repeating: "0", count: places - tail.utf8.count) + tail
  }
}
