public import Model

/// What a number in a form counts.
///
/// The raw value is the word that a scenario file writes after the number.
public enum FormUnit: String, CaseIterable, Hashable, Sendable {
  /// A share of a whole.
  case percent = "%"
  /// A difference of shares.
  case points = "pe"
  /// Thousands of kronor.
  case tkr
  /// Kronor.
  case kr
  /// Millions of kronor.
  case millions = "Mkr"
  /// Millions of kronor, by their other name.
  case mnkr
  /// New participants in a year.
  case newParticipants = "new participants"
  /// Participants.
  case participants
  /// Persons who reach an outcome.
  case persons
  /// Points of benefit.
  case benefitPoints = "points"
  /// Insatser.
  case insatser
  /// Calendar months.
  case months
  /// Years.
  case years

  /// The unit as a form shows it.
  public var phrase: Phrase {
    switch self {
    case .newParticipants: Phrase(sv: "nya deltagare", en: "new participants")
    case .participants: Phrase(sv: "deltagare", en: "participants")
    case .persons: Phrase(sv: "personer", en: "persons")
    case .benefitPoints: Phrase(sv: "poäng", en: "points")
    case .months: Phrase(sv: "månader", en: "months")
    case .years: Phrase(sv: "år", en: "years")
    default: Phrase(sv: "\(rawValue)", en: "\(rawValue)")
    }
  }

  /// The word that a scenario file writes after the number 1.
  var singular: String {
    switch self {
    case .newParticipants: "new participant"
    case .participants: "participant"
    case .persons: "person"
    case .benefitPoints: "point"
    case .insatser: "insats"
    case .months: "month"
    case .years: "year"
    default: rawValue
    }
  }

  /// The unit that a word stands for, in either language, one or many; `nil` when it is none.
  public init?(word: String) {
    guard let unit = Self.byWord[word] else { return nil }
    self = unit
  }

  /// The units by every word for them.
  private static let byWord: [String: FormUnit] = {
    let shown = allCases.flatMap { unit in
      [unit.phrase.sv, unit.phrase.en].map { ($0, unit) }
    }
    let others: [(String, FormUnit)] = [
      ("new participant", .newParticipants), ("ny deltagare", .newParticipants),
      ("participant", .participants), ("person", .persons), ("point", .benefitPoints),
      ("insats", .insatser), ("month", .months), ("månad", .months), ("year", .years),
      ("procentenheter", .points),
    ]
    return Dictionary(shown + others) { first, _ in first }
  }()
}
