import Model
import ScenarioFiles

extension Page {
  /// What was changed on the base before it was read.
  mutating func addChanges(_ changes: ScenarioChanges) {
    guard !changes.differences.isEmpty || !changes.names.isEmpty else { return }
    heading(
      changes.names.isEmpty
        ? Phrase(sv: "Med ändringar", en: "With changes")
        : Phrase(
          sv: "Vad händer om: \(list: changes.names)", en: "What if: \(list: changes.names)"))
    for difference in changes.differences { item(difference.phrase) }
  }

  /// The what-ifs of a file, each as a difference on the base.
  mutating func addWhatIfs(_ whatIfs: [WhatIfFindings]) {
    guard !whatIfs.isEmpty else { return }
    heading(
      Phrase(
        sv: "Vad händer om: \(whatIfs.count, "fråga", "frågor") i filen",
        en: "What if: \(whatIfs.count, "question", "questions") in the file"))
    for findings in whatIfs {
      let name = findings.whatIf.name
      let id = findings.whatIf.id
      paragraph(
        name == id
          ? Phrase(sv: "\(id)", en: "\(id)") : Phrase(sv: "\(name) (\(id))", en: "\(name) (\(id))"))
      for difference in findings.differences { item(difference.phrase, depth: 2) }
      if let why = findings.idleBecause {
        item(
          Phrase(sv: "Ändrar ingenting: \(why).", en: "Changes nothing: \(why)."), depth: 2)
      }
    }
  }
}

extension Difference {
  /// The most of a value that is shown.
  private static let longest = 120

  /// The difference as one line: the path, what stood there and what stands there now.
  var phrase: Phrase {
    let old = before.map(Self.shortened)
    let new = after.map(Self.shortened)
    switch (old, new) {
    case (let old?, _) where changesNothing:
      return Phrase(
        sv: "\(path): \(old), som i basen", en: "\(path): \(old), as in the base")
    case (let old?, let new?):
      return Phrase(sv: "\(path): \(old) → \(new)", en: "\(path): \(old) → \(new)")
    case (nil, let new?): return Phrase(sv: "\(path): nytt, \(new)", en: "\(path): new, \(new)")
    case (let old?, nil):
      return Phrase(sv: "\(path): tas bort (\(old))", en: "\(path): taken away (\(old))")
    case (nil, nil): return Phrase(sv: "\(path)", en: "\(path)")
    }
  }

  /// A value as it can stand in a line: its spaces hold it together where it is short.
  private static func shortened(_ value: String) -> String {
    guard value.count <= longest else { return value.prefix(longest - 1) + "…" }
    return value.count > 30 ? figuresKept(in: value) : value.replacing(" ", with: "\u{A0}")
  }

  /// A long value whose lines do not break inside a figure or between a figure and its unit.
  private static func figuresKept(in value: String) -> String {
    var kept = ""
    var words = value.split(separator: " ", omittingEmptySubsequences: false)[...]
    while let word = words.popFirst() {
      kept += word
      guard let next = words.first else { break }
      let isFigure = word.last?.isNumber ?? false
      let goesOn =
        (next.first?.isNumber ?? false)
        || ["tkr", "kr", "Mkr", "%", "pe"].contains { next.hasPrefix($0) }
      kept += isFigure && goesOn ? "\u{A0}" : " "
    }
    return kept
  }
}
