import Model

/// Writes the amounts of one table in thousands: whole where all of them are, otherwise all with
/// one decimal, so that figures stand under one another.
struct Thousands {
  private let language: Language
  private let areWhole: Bool

  /// A way to write these amounts.
  init(_ amounts: some Sequence<Kronor>, language: Language) {
    self.language = language
    areWhole = amounts.allSatisfy { $0.amount % 1_000 == 0 }
  }

  /// An amount without its unit.
  func callAsFunction(_ amount: Kronor) -> String {
    guard !areWhole else { return NumberWriting.whole(amount.amount / 1_000, in: language) }
    let tenths = Fraction(Int128(amount.amount), over: 100).roundedHalfUp
    return NumberWriting.decimal(tenths, decimals: 1, padded: true, in: language)
  }
}
