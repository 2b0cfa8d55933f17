import Model

extension Kronor {
  /// Whole kronor.
  var json: JSONValue { .whole(amount) }
}

extension Score {
  /// Persons or points, exact.
  var json: JSONValue { .decimal(units: units, decimals: 8) }
}

extension Volume {
  /// Participants, exact.
  var json: JSONValue { .decimal(units: hundredths, decimals: 2) }
}

extension Phrase {
  /// The text in both languages.
  var json: JSONValue { ["sv": .text(sv), "en": .text(en)] }
}
