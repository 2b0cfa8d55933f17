import Model

/// A figure that is uncertain: its likely value, between a low and a high one.
struct IntervalRow: Hashable, Sendable {
  /// What it is.
  let name: Phrase
  /// The low value.
  let low: Score
  /// The likely value.
  let likely: Score
  /// The high value.
  let high: Score
}

extension PictureDescription {
  /// Uncertain figures as a line each, from low to high with a mark at what is likely.
  static func intervals(
    id: String, title: Phrase, unit: Phrase, _ rows: [IntervalRow]
  ) -> PictureDescription {
    let figures = rows.flatMap { [$0.low, $0.likely, $0.high] }.map(\.fraction.approximate)
    var drawing = Drawing(scale: [0] + figures)
    drawing.text(unit)
    for row in rows {
      drawing.text(
        row.name,
        end: Phrase(
          sv: "\(row.likely.brief) (\(row.low.brief)–\(row.high.brief))",
          en: "\(row.likely.brief) (\(row.low.brief)–\(row.high.brief))"))
      let middle = drawing.row()
      let (low, likely, high) =
        (
          row.low.fraction.approximate, row.likely.fraction.approximate,
          row.high.fraction.approximate
        )
      drawing.line([(low, middle), (high, middle)])
      for end in [low, high] { drawing.line([(end, middle - 6), (end, middle + 6)]) }
      drawing.mark([(likely, middle)], .diamond)
    }
    drawing.axis { figure in
      Phrase(sv: "\(Int(figure.rounded()))", en: "\(Int(figure.rounded()))")
    }
    return PictureDescription(
      id: id, title: title, alternative: intervalAlternative(rows, unit: unit),
      headings: [
        unit, Phrase(sv: "lågt", en: "low"), Phrase(sv: "troligt", en: "likely"),
        Phrase(sv: "högt", en: "high"),
      ],
      rows: rows.map { row in
        [row.name] + [row.low, row.likely, row.high].map(\.brief)
      }, drawing: drawing)
  }

  private static func intervalAlternative(_ rows: [IntervalRow], unit: Phrase) -> Phrase {
    let sentences = rows.map { row in
      Phrase(
        sv:
          "\(row.name): troligen \(row.likely.brief), från \(row.low.brief) till \(row.high.brief).",
        en: "\(row.name): likely \(row.likely.brief), from \(row.low.brief) to \(row.high.brief).")
    }
    let (swedish, english) = (
      sentences.map(\.sv).joined(separator: " "), sentences.map(\.en).joined(separator: " ")
    )
    return Phrase(
      sv: "En linje för varje osäker uppgift, i \(unit). \(swedish)",
      en: "A line for each uncertain figure, in \(unit). \(english)")
  }
}

extension Score {
  /// The number with no more decimals than it has, at most two.
  fileprivate var brief: Phrase {
    let sv = NumberWriting.score(self, padded: false, in: .sv)
    let en = NumberWriting.score(self, padded: false, in: .en)
    return Phrase(sv: "\(sv)", en: "\(en)")
  }
}
