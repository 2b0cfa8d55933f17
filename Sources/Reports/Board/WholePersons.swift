import Model

extension Score {
  /// The number of whole persons, halves upwards.
  var wholePersons: Int { fraction.roundedHalfUp }

  /// The number as a phrase with one decimal, as a first page has it.
  var tenths: Phrase {
    let tenths = (fraction * Fraction(10)).roundedHalfUp
    let sv = NumberWriting.decimal(tenths, decimals: 1, padded: true, in: .sv)
    let en = NumberWriting.decimal(tenths, decimals: 1, padded: true, in: .en)
    return Phrase(sv: "\(sv)", en: "\(en)")
  }
}

/// The part of an insats' name that people say.
enum SpokenName {
  /// What stands before a dash with spaces around it, or the whole name.
  static func of(_ name: String) -> String {
    for dash in [" – ", " — ", " - "] {
      if let end = name.firstRange(of: dash), end.lowerBound > name.startIndex {
        return String(name[..<end.lowerBound])
      }
    }
    return name
  }
}
