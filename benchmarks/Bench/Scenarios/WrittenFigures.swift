/// How a scenario spells whole numbers of small units.
enum WrittenFigures {
  /// `12.5 %` of 125 permille.
  static func percent(_ permille: Int) -> String { "\(decimal(permille, places: 1)) %" }

  /// `8.25 pe` of 825 hundredths.
  static func points(_ hundredths: Int) -> String { "\(decimal(hundredths, places: 2)) pe" }

  /// `8.2525 pe` of 82 525 millionths.
  static func finePoints(_ millionths: Int) -> String {
    "\(decimal(millionths, places: 4)) pe"
  }

  /// A number of so many units of the last decimal.
  private static func decimal(_ number: Int, places: Int) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let rest = String(number % unit + unit).dropFirst()
    return number % unit == 0 ? "\(number / unit)" : "\(number / unit).\(rest)"
  }
}
