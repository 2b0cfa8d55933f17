import Model

@testable import Reports

/// Small pictures of every kind, with names that try to do harm.
enum PictureSamples {
  /// A name that is data to nobody: markup, quotes, commands, line breaks and marks of our own.
  static let hostile =
    "<script>alert('1')</script> \"; system(`id`) \\ \n T0001T $d1 E\nE\n{/:Bold x} @v 😀 % ^2_3 "
    + String(repeating: "mycket långt ", count: 14)

  /// A phrase that is the same in both languages.
  static func plain(_ text: String) -> Phrase { Phrase(sv: "\(text)", en: "\(text)") }

  /// One picture of each kind.
  static func all(named name: String = "Budget i balans") -> [PictureDescription] {
    [
      .allocation(
        id: "allocation", title: Phrase(sv: "Vart pengarna går", en: "Where the money goes"),
        [
          Allocation(
            name: plain("Förslaget"), fixedCosts: Kronor(2_220_000), individual: Kronor(9_370_000),
            structural: Kronor(710_000)),
          Allocation(
            name: plain(name), fixedCosts: Kronor(2_220_000), individual: Kronor(8_650_000),
            structural: Kronor(710_000)),
          Allocation(
            name: plain("Staten −10 %"), fixedCosts: Kronor(2_220_000),
            individual: Kronor(8_450_000), structural: Kronor(450_000)),
        ]),
      .frontier(
        id: "frontier", title: Phrase(sv: "Mer eller mindre pengar", en: "More or less money"),
        unit: plain(name),
        [(9_800, 33.1), (10_440, 34.78), (11_600, 38.92), (12_200, 40.1), (12_800, 41.0)].map {
          FrontierPoint(
            pool: Kronor(Int($0.0) * 1_000),
            value: Score(Fraction(Int128($0.1 * 100), over: 100)), isToday: $0.0 == 11_600)
        }),
      .intervals(
        id: "intervals", title: Phrase(sv: "Hur säkert är det?", en: "How sure is it?"),
        unit: Phrase(sv: "fler personer i arbete eller studier", en: "more persons in work"),
        [
          IntervalRow(
            name: plain(name), low: Score(Fraction(12)), likely: Score(Fraction(36)),
            high: Score(Fraction(58))),
          IntervalRow(
            name: plain("Steget ung"), low: Score(Fraction(3)), likely: Score(Fraction(7)),
            high: Score(Fraction(11))),
        ]),
      .tornado(
        id: "tornado", title: Phrase(sv: "Vad som vänder beslutet", en: "What turns the decision"),
        [
          SwitchingRow(
            name: plain(name), now: plain("430 tkr"), down: nil, up: Share(percent: 4)),
          SwitchingRow(
            name: plain("Steget ung: effekt"), now: plain("10 procentenheter"),
            down: Share(percent: 62), up: nil),
          SwitchingRow(
            name: plain("NPF-stöd: kostnad"), now: plain("890 tkr"), down: Share(percent: 12),
            up: Share(percent: 30)),
          SwitchingRow(name: plain("Arena"), now: plain("450 tkr"), down: nil, up: nil),
        ]),
      .coverage(
        id: "coverage", title: Phrase(sv: "Målgrupper", en: "Target groups"),
        [
          CoverageRow(name: plain(name), participants: .shown(36), people: 180),
          CoverageRow(name: plain("Långtidsarbetslösa"), participants: .shown(32), people: 900),
          CoverageRow(name: plain("Beroende"), participants: .hidden, people: 40),
          CoverageRow(name: plain("Unga"), participants: .shown(120), people: nil),
          CoverageRow(name: plain("Ingen"), participants: .shown(0), people: nil),
        ]),
    ]
  }
}
