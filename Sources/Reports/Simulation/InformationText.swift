import Model
import Simulation

extension Page {
  /// What is worth knowing before deciding.
  mutating func addInformation(_ findings: SimulationFindings) {
    guard let all = findings.summary.perfectInformation else { return }
    heading(Phrase(sv: "Vad är värt att veta först", en: "What is worth knowing first"))
    let most =
      findings.isLinear ? Phrase(sv: "", en: "") : Phrase(sv: "högst ", en: "at most ")
    paragraph(
      Phrase(
        sv:
          "Att veta allt före beslutet är värt \(most)\(margin(all)) \(findings.counted) i medel. Mer än så är ingen utvärdering före beslutet värd.",
        en:
          "To know everything before deciding is worth \(most)\(margin(all)) \(findings.counted) on average. No evaluation before the decision is worth more."
      ))
    guard let information = findings.information else {
      paragraph(
        Phrase(
          sv: "Vad det är värt att veta varje insats för sig är inte räknat (--no-information).",
          en: "What each insats is worth to know by itself is not worked out (--no-information)."))
      return
    }
    let worth = information.filter { $0.figure == nil }
    guard !worth.isEmpty else { return }
    let told = worth.filter(\.isCertain)
    for value in told { item(sentence(value, findings)) }
    let rest = worth.count - told.count
    guard rest > 0 else { return }
    if told.isEmpty {
      paragraph(
        Phrase(
          sv:
            "Vilken insats som är mest värd att utvärdera säger dragningarna inte: skillnaderna är mindre än osäkerheten. Gör fler med --draws.",
          en:
            "Which insats is most worth evaluating the draws do not tell: the differences are smaller than the doubt. Make more with --draws."
        ))
    } else {
      paragraph(
        Phrase(
          sv:
            "För \(rest, "insats till är", "insatser till är") värdet litet eller mindre än dragningarna är osäkra på.",
          en:
            "For \(rest, "more insats", "more insatser") the worth is small, or less than the draws are unsure of."
        ))
    }
  }

  private func sentence(_ value: InformationValue, _ findings: SimulationFindings) -> Phrase {
    let name = findings.name(of: value.insats)
    let unit = findings.counted
    let least =
      value.isLeast ? Phrase(sv: "minst ", en: "at least ") : Phrase(sv: "", en: "")
    // Error, bias and gap are told as one doubt: any of them may be all of it.
    let doubt = Estimated(
      value: value.value.value, error: value.value.error + value.bias + value.gap)
    return Phrase(
      sv: "\(name) (\(value.insats)): \(least)\(margin(doubt)) \(unit)",
      en: "\(name) (\(value.insats)): \(least)\(margin(doubt)) \(unit)")
  }

  /// `1,09 ± 0,02`.
  private func margin(_ estimated: Estimated) -> String {
    "\(written(estimated.value, decimals: 2)) ± \(error(of: estimated))"
  }

  /// The standard error with two decimals; what is not nothing is never told so.
  func error(of estimated: Estimated) -> String {
    estimated.error > 0 && estimated.error < 0.005
      ? "<\(written(0.01, decimals: 2))" : written(estimated.error, decimals: 2)
  }

  /// A number with so many decimals; a dash where there is none.
  func written(_ number: Double, decimals: Int) -> String {
    guard number.isFinite else { return "–" }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return NumberWriting.decimal(
      Int((number * scale).rounded()), decimals: decimals, padded: true, in: language)
  }

  /// A probability in whole percent; what is neither never nor always is never told so.
  func percent(_ probability: Estimated) -> String {
    let whole = Int((probability.value * 100).rounded())
    let sign = language == .sv ? "\u{A0}%" : "%"
    if whole == 0, probability.value > 0 { return "<\u{A0}1\(sign)" }
    if whole == 100, probability.value < 1 { return ">\u{A0}99\(sign)" }
    return "\(whole)\(sign)"
  }
}

extension InformationValue {
  /// Whether it is more than nothing, beyond what the draws and the plans' proofs are unsure of.
  fileprivate var isCertain: Bool {
    value.value > 0.005 && value.value > 2 * value.error + bias + gap
  }
}
