import Model

/// Where the money goes in one scenario.
struct Allocation: Hashable, Sendable {
  /// The scenario's name, or the year's.
  let name: Phrase
  /// The förbund's own costs and the reserve.
  let fixedCosts: Kronor
  /// Insatser that meet people.
  let individual: Kronor
  /// Insatser that work on how the parties cooperate, and costs that insatser share.
  let structural: Kronor

  /// All of it.
  var total: Kronor { fixedCosts + individual + structural }

  /// The parts in the order they are drawn.
  fileprivate var parts: [(name: Phrase, amount: Kronor, surface: PictureLook.Surface)] {
    [
      (Phrase(sv: "Fasta kostnader och reserv", en: "Fixed costs and reserve"), fixedCosts, .first),
      (
        Phrase(sv: "Individinriktade insatser", en: "Individual insatser"), individual, .second
      ),
      (
        Phrase(sv: "Strukturövergripande insatser", en: "Structural insatser"), structural, .third
      ),
    ]
  }
}

extension PictureDescription {
  /// Where the money goes, scenario by scenario: the first in parts with a name each, then all of them
  /// as whole bars on the same scale.
  static func allocation(
    id: String, title: Phrase, _ scenarios: [Allocation]
  ) -> PictureDescription {
    let totals = scenarios.map { Double($0.total.amount) / 1_000 }
    var drawing = Drawing(scale: [0] + totals)
    if let first = scenarios.first {
      drawing.text(first.name, isStrong: true)
      var start = 0.0
      for part in first.parts {
        let end = start + Double(part.amount.amount) / 1_000
        drawing.text(part.name, end: part.amount.inThousands)
        _ = drawing.row()
        drawing.bar(from: start, to: end, part.surface)
        start = end
      }
    }
    for scenario in scenarios {
      drawing.text(scenario.name, end: scenario.total.inThousands, isStrong: true)
      var start = 0.0
      _ = drawing.row()
      for part in scenario.parts {
        let end = start + Double(part.amount.amount) / 1_000
        drawing.bar(from: start, to: end, part.surface)
        start = end
      }
    }
    drawing.axis { figure in
      Phrase(sv: "\(Int(figure))", en: "\(Int(figure))")
    }
    return PictureDescription(
      id: id, title: title, alternative: alternative(scenarios),
      headings: [Phrase(sv: "tkr", en: "SEK thousand")]
        + (scenarios.first?.parts.map(\.name) ?? []) + [Phrase(sv: "Summa", en: "Total")],
      rows: scenarios.map { scenario in
        [scenario.name] + scenario.parts.map(\.amount.inThousands) + [scenario.total.inThousands]
      }, drawing: drawing)
  }

  private static func alternative(_ scenarios: [Allocation]) -> Phrase {
    let sentences = scenarios.map { scenario in
      Phrase(
        sv:
          "\(scenario.name): fasta kostnader och reserv \(scenario.fixedCosts), individinriktade insatser \(scenario.individual), strukturövergripande \(scenario.structural).",
        en:
          "\(scenario.name): fixed costs and reserve \(scenario.fixedCosts), individual insatser \(scenario.individual), structural \(scenario.structural)."
      )
    }
    let sv = sentences.map(\.sv).joined(separator: " ")
    let en = sentences.map(\.en).joined(separator: " ")
    return Phrase(
      sv: "Liggande staplar som visar vart pengarna går. \(sv)",
      en: "Horizontal bars that show where the money goes. \(en)")
  }
}

extension Kronor {
  /// The amount as a number of thousands, without its unit.
  var inThousands: Phrase {
    let sv = NumberWriting.thousands(self, in: .sv)
    let en = NumberWriting.thousands(self, in: .en)
    return Phrase(sv: "\(sv)", en: "\(en)")
  }
}
