import Model

/// Writes differences with their sign: `+580 tkr`, `−2,94`.
enum SignedWriting {
  /// An amount with its unit.
  static func money(_ amount: Kronor) -> Phrase {
    let sign = plus(amount > .zero)
    return Phrase(sv: "\(sign)\(amount)", en: "\(sign)\(amount)")
  }

  /// Persons or points, with two decimals.
  static func score(_ score: Score) -> Phrase {
    let sign = plus(score > .zero)
    return Phrase(sv: "\(sign)\(score)", en: "\(sign)\(score)")
  }

  /// Participants.
  static func volume(_ volume: Volume) -> Phrase {
    let sign = plus(volume > .zero)
    return Phrase(sv: "\(sign)\(volume)", en: "\(sign)\(volume)")
  }

  private static func plus(_ isMore: Bool) -> String { isMore ? "+" : "" }
}
