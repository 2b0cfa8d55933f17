import Model

extension Valuation.Level {
  /// The value with its unit: `35,72 personer`.
  var phrase: Phrase { Self.phrase(units, unit) }

  /// The value without its unit where that is persons, since benefit points are part of it;
  /// otherwise with it.
  var bare: Phrase { Self.bare(units, unit) }

  /// An amount of a level's unit, without the word where it is persons.
  static func bare(_ units: Int, _ unit: Valuation.Unit) -> Phrase {
    guard unit == .persons || unit == .personYears else { return phrase(units, unit) }
    let score = Score(units: units)
    return Phrase(sv: "\(score)", en: "\(score)")
  }

  /// An amount of a level's unit, in its units.
  static func phrase(_ units: Int, _ unit: Valuation.Unit) -> Phrase {
    let score = Score(units: units)
    switch unit {
    case .persons: return Phrase(sv: "\(score) personer", en: "\(score) persons")
    case .personYears: return Phrase(sv: "\(score) personår", en: "\(score) person-years")
    case .points: return Phrase(sv: "\(score) nyttopoäng", en: "\(score) benefit points")
    case .participants:
      let volume = Volume(hundredths: units)
      return Phrase(sv: "\(volume) nya deltagare", en: "\(volume) new participants")
    case .kronor:
      let amount = Kronor(units)
      return Phrase(sv: "\(amount)", en: "\(amount)")
    case .perThousand:
      return Phrase(
        sv: "\(score) personer per tusen i den som får minst",
        en: "\(score) persons per thousand in the one that gets least")
    }
  }
}

extension Valuation.Unit {
  /// A distance in wholes of the unit, rounded up to hundredths so that it is never understated.
  func distance(_ wholes: Double) -> Phrase {
    let hundredths = (wholes * 100).rounded(.up)
    guard hundredths.isFinite, hundredths.magnitude < 1e15 else {
      return Phrase(sv: "okänt mycket", en: "an unknown amount")
    }
    switch self {
    case .participants: return Valuation.Level.phrase(Int(hundredths), self)
    case .kronor: return Valuation.Level.phrase(Int(wholes.rounded(.up)), self)
    case .perThousand:
      let score = Score(units: Int(hundredths) * (Score.unitsPerWhole / 100))
      return Phrase(sv: "\(score) personer per tusen", en: "\(score) persons per thousand")
    case .persons, .personYears, .points:
      return Valuation.Level.phrase(Int(hundredths) * (Score.unitsPerWhole / 100), self)
    }
  }
}

extension OutcomeID {
  /// The outcome as it is read: `arbete eller studier` for `arbete_eller_studier`.
  var spoken: String { String(text.map { $0 == "_" ? " " : $0 }) }
}
