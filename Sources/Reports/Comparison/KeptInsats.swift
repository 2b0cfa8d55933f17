public import Model
public import Planning

/// What it would cost to keep an insats that left.
public struct KeptInsats: Hashable, Sendable {
  /// What planning came to with it kept.
  public enum Answer: Hashable, Sendable {
    /// The best plan that funds it in some year is worth so much on the first level.
    case worth(Valuation.Level)
    /// No lawful plan funds it.
    case nothing
    /// The limit of the search came first.
    case unknown

    /// What an answer says of the insats that it keeps.
    public init(_ answer: PlanningAnswer) {
      switch answer {
      case .proposal(let proposal): self = .worth(proposal.valuation.levels[0])
      case .infeasible, .unattainable: self = .nothing
      case .limit: self = .unknown
      }
    }
  }

  /// The insats.
  public let id: InsatsID
  /// Its name.
  public let name: String
  /// What planning came to.
  public let answer: Answer
  /// How much worse the best plan with it is, in the level's units; `nil` without a value.
  public let loss: Int?

  /// How much more room for insatser there is than in the baseline; negative is less.
  public let room: Kronor

  /// Says why the insats left.
  public var sentence: Phrase {
    switch answer {
    case .worth(let level): sentence(level)
    case .nothing:
      Phrase(
        sv: "\(name) lämnar: ingen laglig plan har den kvar.",
        en: "\(name) leaves: no lawful plan keeps it.")
    case .unknown:
      Phrase(
        sv: "\(name) lämnar: sökningens gräns kom innan det gick att säga varför.",
        en: "\(name) leaves: the limit of the search came before it could be said why.")
    }
  }

  private func sentence(_ level: Valuation.Level) -> Phrase {
    let start =
      room > .zero
      ? Phrase(
        sv: "\(name) lämnar fast utrymmet är större",
        en: "\(name) leaves though there is more room")
      : room < .zero
        ? Phrase(
          sv: "\(name) lämnar när utrymmet är mindre",
          en: "\(name) leaves as there is less room")
        : Phrase(
          sv: "\(name) lämnar fast utrymmet är detsamma",
          en: "\(name) leaves though there is as much room")
    guard let loss, loss > 0 else {
      return Phrase(
        sv: "\(start): en plan med den kvar är lika bra.",
        en: "\(start): a plan that keeps it is as good.")
    }
    let worse = Valuation.Level.bare(loss, level.unit)
    return level.direction == .maximise
      ? Phrase(
        sv: "\(start), för annat ger mer: med den kvar blir värdet \(level.bare), \(worse) lägre.",
        en:
          "\(start), for other things give more: with it the value is \(level.bare), \(worse) lower."
      )
      : Phrase(
        sv: "\(start): med den kvar blir värdet \(level.bare), \(worse) högre.",
        en: "\(start): with it the value is \(level.bare), \(worse) higher.")
  }
}
