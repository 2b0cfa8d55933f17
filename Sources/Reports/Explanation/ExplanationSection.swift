import Model
import Planning

extension Page {
  /// Why each insats is in or out, what rules matter, and which figures would change the decision.
  mutating func addExplanation(_ explanation: ExplanationFindings) {
    addReasons(explanation.reasons.filter(\.isFunded), Phrase(sv: "Varför med", en: "Why in"))
    addReasons(
      explanation.reasons.filter { !$0.isFunded }, Phrase(sv: "Varför inte med", en: "Why out"))
    addWeights(explanation.weights)
    if let switching = explanation.switching { addSwitching(switching, explanation.pointWorth) }
  }

  private mutating func addReasons(_ reasons: [ReasonFindings], _ title: Phrase) {
    guard !reasons.isEmpty else { return }
    heading(title)
    for reason in reasons { item(reason.sentence(isDetailed: isDetailed)) }
  }

  /// What limits the plan: in short only what matters and what the board can change.
  private mutating func addWeights(_ weights: [WeightFindings]) {
    guard !weights.isEmpty else { return }
    heading(Phrase(sv: "Vad som styr", en: "What matters"))
    let told = isDetailed ? weights : weights.filter { $0.isForSale || $0.outcome != .idle }
    for weight in told {
      let margin = weight.margin.map { margin in
        let phrase = margin.phrase(isShort: margin.isNegative)
        return Phrase(sv: ", \(phrase)", en: ", \(phrase)")
      }
      let name = weight.name.capitalised
      let room = margin ?? Phrase(sv: "", en: "")
      item(
        Phrase(
          sv: "\(name)\(room): \(weight.sentence).", en: "\(name)\(room): \(weight.sentence)."))
    }
    let rest = weights.count - told.count
    guard rest > 0 else { return }
    paragraph(
      Phrase(
        sv: "\(rest, "regel till spelar", "regler till spelar") ingen roll för svaret.",
        en: "\(rest, "more rule does", "more rules do") not matter for the answer."))
  }

  private mutating func addSwitching(
    _ switching: SwitchingFindings, _ pointWorth: PointWorthFindings?
  ) {
    heading(Phrase(sv: "Vad som skulle ändra beslutet", en: "What would change the decision"))
    if switching.within.isEmpty, switching.safe > 0 {
      paragraph(
        Phrase(
          sv: "Ingen nettoeffekt kan ensam ändra beslutet inom sitt eget intervall.",
          en: "No net effect alone can change the decision within its own range."))
    }
    for entry in told(switching.within) { item(entry.withinRange) }
    addMore(switching.within.count - told(switching.within).count)
    if let pointWorth { paragraph(pointWorth.sentence) }
    addAssumptions(switching)
  }

  private mutating func addAssumptions(_ switching: SwitchingFindings) {
    guard !switching.assumptions.isEmpty else { return }
    paragraph(
      Phrase(
        sv: "Uppgifter utan källa, den känsligaste först:",
        en: "Figures without a source, the most sensitive first:"))
    for entry in told(switching.assumptions) { item(entry.asAssumption) }
    addMore(switching.assumptions.count - told(switching.assumptions).count)
    if switching.idle > 0 {
      paragraph(
        Phrase(
          sv: "\(switching.idle, "uppgift", "uppgifter") ändrar inget hur fel de än är.",
          en: "\(switching.idle, "figure changes", "figures change") nothing however wrong."))
    }
    paragraph(
      Phrase(
        sv:
          "Övriga \(switching.untried, "uppgift", "uppgifter") utan källa är inte prövade en för en.",
        en:
          "The other \(switching.untried, "figure", "figures") without a source have not been tried one by one."
      ))
  }

  private mutating func addMore(_ count: Int) {
    guard count > 0 else { return }
    paragraph(
      Phrase(
        sv: "\(count) till visas med --detail.", en: "\(count) more with --detail."))
  }

  /// The first few, or all in detail.
  private func told(_ entries: [SwitchingFindings.Entry]) -> [SwitchingFindings.Entry] {
    isDetailed ? entries : Array(entries.prefix(5))
  }
}

extension SwitchingFindings.Entry {
  private var condition: Phrase {
    let condition = flip.condition ?? Phrase(sv: "", en: "")
    return flip.flip.isExact
      ? condition : Phrase(sv: "ungefär \(condition)", en: "roughly \(condition)")
  }

  private var result: Phrase {
    flip.isFunded
      ? Phrase(sv: "\(name) (\(id)) faller ut", en: "\(name) (\(id)) goes out")
      : Phrase(sv: "\(name) (\(id)) kommer in", en: "\(name) (\(id)) comes in")
  }

  /// The turning point with how much of the figure's own range it takes.
  fileprivate var withinRange: Phrase {
    let share = Share.percent(of: flip.shareOfRange ?? 0)
    let stated = flip.stated.map { Phrase.range($0) } ?? Phrase(sv: "", en: "")
    return Phrase(
      sv: "\(result) om \(condition): \(share) av vägen till gränsen för antagandet\(stated).",
      en: "\(result) if \(condition): \(share) of the way to the end of the assumption\(stated).")
  }

  /// The turning point with how much of the figure it takes.
  fileprivate var asAssumption: Phrase {
    let share = Share.percent(of: flip.shareOfFigure ?? 0)
    let sign = (flip.shareOfFigure ?? 0) > 0 ? "+" : ""
    return Phrase(
      sv: "\(result) om \(condition): \(sign)\(share).",
      en: "\(result) if \(condition): \(sign)\(share).")
  }
}

extension Phrase {
  /// An assumed range, in brackets: ` (5–18)`.
  fileprivate static func range(_ range: ClosedRange<PercentagePoints>) -> Phrase {
    func text(_ points: PercentagePoints, _ language: Language) -> String {
      NumberWriting.decimal(points.millionths, decimals: 4, in: language)
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    return Phrase(
      sv: " (\(text(low, .sv))–\(text(high, .sv)))",
      en: " (\(text(low, .en))–\(text(high, .en)))")
  }
}

extension Share {
  /// A share in whole percent, rounded away from nothing.
  fileprivate static func percent(of share: Double) -> Phrase {
    let percent = Int((share * 100).rounded(.awayFromZero))
    return Phrase(sv: "\(percent)\u{A0}%", en: "\(percent)%")
  }
}
