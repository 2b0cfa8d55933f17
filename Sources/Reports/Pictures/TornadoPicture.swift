import Model

/// How far a figure can move before the decision changes.
struct SwitchingRow: Hashable, Sendable {
  /// What the figure is.
  let name: Phrase
  /// What it is today.
  let now: Phrase
  /// The change downwards at which the decision changes, as a share of today's value; `nil` is none.
  let down: Share?
  /// The change upwards at which it does; `nil` is none.
  let up: Share?
}

extension PictureDescription {
  /// How much each figure can fall or rise before the decision changes, the most fragile first.
  static func tornado(id: String, title: Phrase, _ rows: [SwitchingRow]) -> PictureDescription {
    let rows = rows.sorted { ($0.nearest, $0.name.sv) < ($1.nearest, $1.name.sv) }
    let known = rows.flatMap { [$0.down.map { -percent($0) }, $0.up.map(percent)] }
      .compactMap { $0 }
    let reach = min(max(known.map(\.magnitude).max() ?? 1, 1), 200)
    // Half of each side is for the words at the ends of the bars.
    var drawing = Drawing(scale: [-2 * reach, 2 * reach])
    let gap = 4 * reach / Double(PictureLook.width) * 5
    drawing.text(Phrase(sv: "Ändring från i dag", en: "Change from today"))
    for row in rows {
      drawing.text(row.name, end: row.now)
      let down = row.down.map { max(-reach, -percent($0)) } ?? 0
      let up = row.up.map { min(reach, percent($0)) } ?? 0
      let middle = drawing.row()
      if down < 0 { drawing.bar(from: down, to: 0, .second) }
      if up > 0 { drawing.bar(from: 0, to: up, .first) }
      drawing.line([(0, middle - 10), (0, middle + 10)])
      drawing.label(
        sideText(row.down, sign: "−"), x: .figure(down - gap), y: .pixels(middle), side: .right)
      drawing.label(
        sideText(row.up, sign: "+"), x: .figure(up + gap), y: .pixels(middle), side: .left)
    }
    drawing.axis(within: -reach...reach) { figure in
      let sign = figure > 0 ? "+" : ""
      return Phrase(
        sv: "\(sign)\(Int(figure))\u{A0}%", en: "\(sign)\(Int(figure))%")
    }
    return PictureDescription(
      id: id, title: title, alternative: tornadoAlternative(rows),
      headings: [
        Phrase(sv: "Uppgift", en: "Figure"), Phrase(sv: "i dag", en: "today"),
        Phrase(sv: "vänder nedåt vid", en: "changes downwards at"),
        Phrase(sv: "vänder uppåt vid", en: "changes upwards at"),
      ],
      rows: rows.map {
        [$0.name, $0.now, sideText($0.down, sign: "−"), sideText($0.up, sign: "+")]
      },
      drawing: drawing)
  }

  private static func percent(_ share: Share) -> Double { Double(share.millionths) / 10_000 }

  /// A change with its sign, or that the decision does not change.
  private static func sideText(_ change: Share?, sign: String) -> Phrase {
    guard let change else { return Phrase(sv: "vänder inte", en: "no change") }
    let rounded = Share(millionths: (change.millionths + 500) / 1_000 * 1_000)
    return Phrase(sv: "\(sign)\(rounded)", en: "\(sign)\(rounded)")
  }

  private static func tornadoAlternative(_ rows: [SwitchingRow]) -> Phrase {
    let sentences = rows.map { row in
      Phrase(
        sv:
          "\(row.name): nedåt \(sideText(row.down, sign: "−")), uppåt \(sideText(row.up, sign: "+")).",
        en:
          "\(row.name): downwards \(sideText(row.down, sign: "−")), upwards \(sideText(row.up, sign: "+"))."
      )
    }
    let (sv, en) = (
      sentences.map(\.sv).joined(separator: " "), sentences.map(\.en).joined(separator: " ")
    )
    return Phrase(
      sv: "Hur mycket varje uppgift kan ändras innan beslutet blir ett annat. \(sv)",
      en: "How much each figure can change before the decision is another. \(en)")
  }
}

extension SwitchingRow {
  /// The nearest change at which the decision changes, in millionths.
  fileprivate var nearest: Int { [down, up].compactMap { $0?.millionths }.min() ?? .max }
}
