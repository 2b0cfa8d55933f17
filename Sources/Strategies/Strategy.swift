public import Model

/// A way of dividing the money that people use or propose, so that it can be set beside the best.
///
/// Each is a pure function of the scenario, and of the seed where chance decides; each is one file
/// in this module, which says exactly what it does.
public enum Strategy: String, CaseIterable, Hashable, Sendable {
  /// Last year's insatser go on as they are.
  case lastYear = "last-year"
  /// Last year's amounts, all cut by one share until they fit (osthyvel).
  case proRata = "osthyvel"
  /// Every candidate's amount, all cut by one share until they fit.
  case proRataOfAll = "osthyvel-all"
  /// The room in equal parts to the kommuner.
  case equalPerKommun = "equal-kommun"
  /// The room in equal parts to the parties that pay.
  case equalPerPart = "equal-part"
  /// The board's own order of priority.
  case boardOrder = "board-order"
  /// Most effect per krona first, blind to the board's priorities.
  case greedy
  /// Most effect per krona first, within the board's ceilings.
  case greedyWithinCaps = "greedy-caps"
  /// Most participants first, blind to the board's priorities.
  case participants
  /// Most participants first, within the board's ceilings.
  case participantsWithinCaps = "participants-caps"
  /// The Method of Equal Shares, with as much money for each kommun.
  case equalShares = "equal-shares"
  /// The Method of Equal Shares, with money for each kommun as it pays.
  case equalSharesAsPaid = "equal-shares-paid"
  /// The Method of Equal Shares with given ballots, each insats worth one to who approves it.
  case ballots
  /// The Method of Equal Shares with given ballots, each insats worth its cost to who approves it.
  case ballotsByCost = "ballots-cost"
  /// In an order that chance decides.
  case random
  /// The relaxation rounded down and filled up.
  case rounding
  /// The best plan there is, proven.
  case optimum
  /// The best plan when the worst that may happen weighs as well.
  case robust

  /// The name in words.
  public var name: Phrase {
    switch self {
    case .lastYear: Phrase(sv: "Förra årets plan", en: "Last year's plan")
    case .proRata: Phrase(sv: "Osthyvel på förra året", en: "Pro rata cut of last year")
    case .proRataOfAll: Phrase(sv: "Osthyvel på alla ansökningar", en: "Pro rata cut of all")
    case .equalPerKommun: Phrase(sv: "Lika per kommun", en: "Equal per kommun")
    case .equalPerPart: Phrase(sv: "Lika per part", en: "Equal per part")
    case .boardOrder: Phrase(sv: "Styrelsens ordning", en: "The board's order")
    case .greedy: Phrase(sv: "Effekt per krona", en: "Effect per krona")
    case .greedyWithinCaps:
      Phrase(sv: "Effekt per krona inom taken", en: "Effect per krona within caps")
    case .participants: Phrase(sv: "Flest deltagare", en: "Most participants")
    case .participantsWithinCaps:
      Phrase(sv: "Flest deltagare inom taken", en: "Most participants within caps")
    case .equalShares: Phrase(sv: "Equal Shares, lika per kommun", en: "Equal Shares, equal")
    case .equalSharesAsPaid: Phrase(sv: "Equal Shares efter bidrag", en: "Equal Shares as paid")
    case .ballots: Phrase(sv: "Equal Shares, valsedlar", en: "Equal Shares, ballots")
    case .ballotsByCost:
      Phrase(sv: "Equal Shares, valsedlar efter kostnad", en: "Equal Shares, ballots by cost")
    case .random: Phrase(sv: "Slumpvis ordning", en: "Random order")
    case .rounding: Phrase(sv: "Avrundad relaxation", en: "Rounded relaxation")
    case .optimum: Phrase(sv: "Bästa planen", en: "The best plan")
    case .robust: Phrase(sv: "Robusta planen", en: "The robust plan")
    }
  }

  /// What it does, in one sentence.
  public var sentence: Phrase {
    switch self {
    case .lastYear:
      Phrase(
        sv: "Det som finansierades förra året fortsätter med lika många deltagare.",
        en: "What was funded last year goes on with as many participants.")
    case .proRata:
      Phrase(
        sv: "Alla förra årets belopp minskas med samma andel tills de ryms.",
        en: "All of last year's amounts are cut by the same share until they fit.")
    case .proRataOfAll:
      Phrase(
        sv: "Alla ansökta belopp minskas med samma andel tills de ryms.",
        en: "All amounts applied for are cut by the same share until they fit.")
    case .equalPerKommun:
      Phrase(
        sv: "Utrymmet delas lika mellan kommunerna, som väljer efter effekt per krona.",
        en: "The room is split equally between the kommuner, who choose by effect per krona.")
    case .equalPerPart:
      Phrase(
        sv: "Utrymmet delas lika mellan parterna, som väljer efter effekt per krona.",
        en: "The room is split equally between the parts, who choose by effect per krona.")
    case .boardOrder:
      Phrase(
        sv: "Insatserna tas i styrelsens prioritetsordning så länge pengarna räcker.",
        en: "Insatser are taken in the board's order of priority while the money lasts.")
    case .greedy:
      Phrase(
        sv: "Den insats som ger mest effekt per krona tas först, utan hänsyn till prioriteringar.",
        en: "The insats with most effect per krona comes first, blind to the board's priorities.")
    case .greedyWithinCaps:
      Phrase(
        sv: "Som effekt per krona, men det som spränger ett av styrelsens tak hoppas över.",
        en: "As effect per krona, but what would break a ceiling of the board is passed over.")
    case .participants:
      Phrase(
        sv: "Den insats som når flest tas först, utan hänsyn till prioriteringar.",
        en: "The insats that reaches most people comes first, blind to the board's priorities.")
    case .participantsWithinCaps:
      Phrase(
        sv: "Som flest deltagare, men det som spränger ett av styrelsens tak hoppas över.",
        en: "As most participants, but what would break a ceiling of the board is passed over.")
    case .equalShares:
      Phrase(
        sv: "Varje kommun har lika mycket pengar och betalar för sina egna deltagare.",
        en: "Each kommun has as much money and pays for its own participants.")
    case .equalSharesAsPaid:
      Phrase(
        sv: "Varje kommun har pengar som den bidrar och betalar för sina egna deltagare.",
        en: "Each kommun has money as it contributes and pays for its own participants.")
    case .ballots:
      Phrase(
        sv: "Varje valsedel har lika mycket pengar och betalar för det den stöder.",
        en: "Each ballot has as much money and pays for what it approves.")
    case .ballotsByCost:
      Phrase(
        sv: "Som med valsedlar, men en dyr insats är värd mer för dem som stöder den.",
        en: "As with ballots, but a dear insats is worth more to those who approve it.")
    case .random:
      Phrase(
        sv: "Slumpen avgör ordningen; första ordningen vars plan håller reglerna gäller.",
        en: "Chance decides the order; the first order whose plan keeps the rules counts.")
    case .rounding:
      Phrase(
        sv: "Bästa planen om insatser fick delas avrundas nedåt och fylls på.",
        en: "The best plan if insatser could be divided is rounded down and filled up.")
    case .optimum:
      Phrase(
        sv: "Den plan som ger mest av det styrelsen vill, med bevis.",
        en: "The plan that gives most of what the board wants, with proof.")
    case .robust:
      Phrase(
        sv: "Den bästa planen när de sämsta utfallen vägs in.",
        en: "The best plan when the worst outcomes weigh as well.")
    }
  }

  /// Every strategy that a scenario alone is enough for.
  public static var usual: [Strategy] { allCases.filter { !$0.needsBallots } }

  /// Whether it needs ballots, which no scenario has.
  public var needsBallots: Bool { self == .ballots || self == .ballotsByCost }
}
