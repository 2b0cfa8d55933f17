public import Model

/// Ballots on the candidates, as a table of separated values: a ballot on each row, with the insatser
/// that it approves in as many fields as they need.
///
/// ```
/// I01;I04;S02
/// I04
/// ```
public struct BallotFile: Sendable {
  /// What each ballot approves.
  public let ballots: [Set<InsatsID>]

  /// Reads ballots on the insatser of a scenario.
  ///
  /// - Throws: what is wrong, each with its row.
  public init(reading path: String, for scenario: Scenario) throws(Diagnostics) {
    try self.init(try FileBytes.read(path), named: path, for: scenario)
  }

  /// The ballots in the bytes of a file.
  ///
  /// - Throws: what is wrong, each with its row.
  public init(
    _ bytes: [UInt8], named name: String, for scenario: Scenario
  ) throws(Diagnostics) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostics([
        Diagnostic(
          file: name, place: .start,
          cause: Phrase(
            sv: "Filen är inte text i UTF-8.", en: "The file is not text in UTF-8."),
          remedy: Phrase(sv: "Spara den som CSV UTF-8.", en: "Save it as CSV UTF-8."))
      ])
    }
    // A byte order mark, which Excel writes, is no part of the first name.
    let table = SeparatedValues(Array(String(text.unicodeScalars.drop { $0 == "\u{FEFF}" }).utf8))
    var problems: [Diagnostic] = []
    var ballots: [Set<InsatsID>] = []
    for (row, fields) in table.rows.enumerated() {
      let names = fields.map(SheetText.trimmed).filter { !$0.isEmpty }
      guard !names.isEmpty else { continue }
      for unknown in names where scenario.position[InsatsID(unknown)] == nil {
        problems.append(Self.unknown(unknown, Place(line: row + 1, column: 1), name, scenario))
      }
      ballots.append(Set(names.map { InsatsID($0) }))
    }
    if ballots.isEmpty, problems.isEmpty {
      problems.append(
        Diagnostic(
          file: name, place: .start,
          cause: Phrase(sv: "Filen har inga valsedlar.", en: "The file has no ballots."),
          remedy: Phrase(
            sv: "Skriv en valsedel på varje rad: I01;I04;S02.",
            en: "Write a ballot on each row: I01;I04;S02.")))
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    self.ballots = ballots
  }

  private static func unknown(
    _ name: String, _ place: Place, _ file: String, _ scenario: Scenario
  ) -> Diagnostic {
    let known = scenario.insatser.map(\.id.text)
    return Diagnostic(
      file: file, place: place,
      cause: Phrase(
        sv: "Valsedeln nämner ”\(name)”, som inte är en insats i underlaget.",
        en: "The ballot names “\(name)”, which is no insats of the scenario."),
      remedy: Phrase(
        sv: "Insatserna är \(list: known).", en: "The insatser are \(list: known)."))
  }
}
