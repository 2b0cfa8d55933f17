import Model

/// How many of a target group, or of a kommun's people, take part.
struct CoverageRow: Hashable, Sendable {
  /// The group's or kommun's name.
  let name: Phrase
  /// New participants, as a published document may show them.
  let participants: SmallCount
  /// The people there are; `nil` where nobody has said.
  let people: Int?
}

extension PictureDescription {
  /// How many take part of each, on one scale; where it is known how many there are, they are an
  /// outline behind.
  static func coverage(id: String, title: Phrase, _ rows: [CoverageRow]) -> PictureDescription {
    let most = rows.flatMap { [$0.participants.number ?? 0, $0.people ?? 0] }.max() ?? 0
    var drawing = Drawing(scale: [0, Double(max(most, 1))])
    for row in rows {
      drawing.text(row.name, end: row.figures)
      _ = drawing.row()
      if let people = row.people { drawing.bar(from: 0, to: Double(people), .empty) }
      if let number = row.participants.number, number > 0 {
        drawing.bar(from: 0, to: Double(number), .first)
      }
    }
    drawing.axis { Phrase(sv: "\(Int($0))", en: "\(Int($0))") }
    return PictureDescription(
      id: id, title: title, alternative: coverageAlternative(rows),
      headings: [
        Phrase(sv: "", en: ""), Phrase(sv: "nya deltagare", en: "new participants"),
        Phrase(sv: "personer i behov", en: "people in need"), Phrase(sv: "andel", en: "share"),
      ],
      rows: rows.map { row in
        [
          row.name, row.participants.phrase,
          row.people.map { Phrase(sv: "\($0)", en: "\($0)") }
            ?? Phrase(sv: "okänt", en: "not known"),
          row.share.map { Phrase(sv: "\($0)", en: "\($0)") } ?? Phrase(sv: "–", en: "–"),
        ]
      }, drawing: drawing)
  }

  private static func coverageAlternative(_ rows: [CoverageRow]) -> Phrase {
    let sv = rows.map { "\($0.name.sv) \($0.figures.sv)" }.joined(separator: ", ")
    let en = rows.map { "\($0.name.en) \($0.figures.en)" }.joined(separator: ", ")
    return Phrase(
      sv: "Liggande staplar över nya deltagare: \(sv).",
      en: "Horizontal bars of new participants: \(en).")
  }
}

extension CoverageRow {
  /// The share of the people that take part, to a whole percent; `nil` where it is not known or may not
  /// be shown.
  var share: Share? {
    guard let people, people > 0, let number = participants.number else { return nil }
    let percent = Fraction(Int128(number) * 100, over: Int128(people)).roundedHalfUp
    return Share(percent: percent)
  }

  /// What stands beside the bar: `36 av 180 (20 %)`.
  fileprivate var figures: Phrase {
    guard let people else { return participants.phrase }
    guard let share else {
      return Phrase(
        sv: "\(participants.phrase) av \(people)", en: "\(participants.phrase) of \(people)")
    }
    return Phrase(
      sv: "\(participants.phrase) av \(people) (\(share))",
      en: "\(participants.phrase) of \(people) (\(share))")
  }
}
