/// Numbers as tables write them.
enum Rounded {
  /// A number with so many decimals.
  static func text(_ number: Double, _ decimals: Int) -> String {
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
    let scaled = (abs(number) * unit).rounded()
    guard scaled < 1e15 else { return "\(number)" }
    let digits = String(Int(scaled))
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }

  /// A ratio with two figures that mean something.
  static func ratio(_ number: Double) -> String {
    text(number, number < 10 ? 2 : number < 100 ? 1 : 0)
  }
}
