import Model

/// A quantity of a plan as the oracle adds it up: a constant, a part for each insats' life, a part
/// for each insats and year whose shared people are counted elsewhere, and one for each shared cost.
///
/// Everything is a whole number over one denominator, so sums are exact.
struct OracleForm {
  let denominator: Int128
  let constant: Int128
  let lives: [[Int128]]
  let elsewhere: [[Int128]]
  let shared: [[Int128]]

  /// What is known where a form is built.
  struct Parts {
    var constant = Fraction.zero
    /// By insats, life and year.
    var life: (Int, OracleLife, Int) -> Fraction = { _, _, _ in .zero }
    /// By insats and year, when its shared people are counted elsewhere.
    var elsewhere: (Int, Int) -> Fraction = { _, _ in .zero }
    /// By shared cost and year, when it is paid.
    var shared: (Int, Int) -> Fraction = { _, _ in .zero }
  }

  init(_ parts: Parts, over lives: [[OracleLife]], years: Range<Int>, of all: Int, shared: Int) {
    let byLife = lives.enumerated().map { position, lives in
      lives.map { life in
        years.reduce(Fraction.zero) { $0 + parts.life(position, life, $1) }
      }
    }
    let byElsewhere = lives.indices.map { position in
      (0..<all).map { years.contains($0) ? parts.elsewhere(position, $0) : .zero }
    }
    let byShared = (0..<shared).map { cost in
      (0..<all).map { years.contains($0) ? parts.shared(cost, $0) : .zero }
    }
    var common: Int128 = parts.constant.denominator
    for fraction in byLife.joined() { common = Self.multiple(common, fraction.denominator) }
    for fraction in byElsewhere.joined() { common = Self.multiple(common, fraction.denominator) }
    for fraction in byShared.joined() { common = Self.multiple(common, fraction.denominator) }
    func whole(_ fraction: Fraction) -> Int128 {
      fraction.numerator * (common / fraction.denominator)
    }
    denominator = common
    constant = whole(parts.constant)
    self.lives = byLife.map { $0.map(whole) }
    elsewhere = byElsewhere.map { $0.map(whole) }
    self.shared = byShared.map { $0.map(whole) }
  }

  private static func multiple(_ first: Int128, _ second: Int128) -> Int128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return first / larger * second
  }

  /// The largest whole number that is not above `sum` over the denominator.
  func floor(_ sum: Int128) -> Int {
    let quotient = sum / denominator
    return Int(sum % denominator < 0 ? quotient - 1 : quotient)
  }
}
