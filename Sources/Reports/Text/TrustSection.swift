import Model
import Planning

extension Page {
  /// How sure it is: the arithmetic and the evidence are two different lines.
  mutating func addTrust(_ evidence: Evidence, _ certainty: Certainty?) {
    heading(Phrase(sv: "Hur säkert är det?", en: "How sure is it?"))
    addGrounds(evidence, certainty)
    if isDetailed { addAssumptions(evidence) }
  }

  /// What is proven and what it rests on, without the assumptions one by one.
  mutating func addGrounds(_ evidence: Evidence, _ certainty: Certainty?) {
    if let certainty { addProof(certainty) }
    addEvidence(evidence)
    addUnverified(evidence)
    addUnstated(evidence.unstated)
  }

  /// National figures in use that nobody has verified.
  mutating func addUnverified(_ evidence: Evidence) {
    for figure in evidence.unverified {
      let reference =
        figure.reference.isEmpty
        ? Phrase(sv: "källa saknas", en: "no source")
        : Phrase(sv: "\(figure.reference)", en: "\(figure.reference)")
      paragraph(
        Phrase(
          sv: "Ej verifierad: \(figure.figure) (\(reference)).",
          en: "Not verified: \(figure.figure) (\(reference))."))
    }
  }

  /// What nobody has said: how many, and in a detailed text what.
  private mutating func addUnstated(_ unstated: [Unstated]) {
    guard !unstated.isEmpty else { return }
    let count = unstated.count
    paragraph(
      Phrase(
        sv: "Inte angivet: \(count, "uppgift", "uppgifter") som styrelsen behöver.",
        en: "Not stated: \(count, "thing", "things") the board needs to know."))
    guard isDetailed else { return }
    for missing in unstated {
      item(
        Phrase(
          sv: "\(missing.path): \(missing.meaning)", en: "\(missing.path): \(missing.meaning)"))
    }
  }

  private mutating func addProof(_ certainty: Certainty) {
    paragraph(
      Phrase(
        sv: "Räkningen: beloppen är kontrollräknade i hela kronor. \(proof(certainty))",
        en: "The arithmetic: amounts are checked in whole kronor. \(proof(certainty))"))
    if certainty.ties.count > 1 {
      let others = certainty.ties.count - 1
      paragraph(
        certainty.ties.complete
          ? Phrase(
            sv: "\(others, "annat urval är", "andra urval är") precis lika bra.",
            en: "\(others, "other choice is", "other choices are") exactly as good.")
          : Phrase(
            sv: "Minst \(others, "annat urval är", "andra urval är") precis lika bra.",
            en: "At least \(others, "other choice is", "other choices are") exactly as good."))
    }
    if isDetailed {
      let method = certainty.proof.method
      paragraph(Phrase(sv: "Metod: \(method).", en: "Method: \(method)."))
    }
  }

  private func proof(_ certainty: Certainty) -> Phrase {
    guard certainty.isProven else {
      return Phrase(
        sv: "Att inget förslag är bättre är inte bevisat.",
        en: "That no plan is better is not proven.")
    }
    guard !certainty.leavesGap else {
      return Phrase(
        sv: "Att inget förslag är mer än så bättre är bevisat.",
        en: "That no plan is better by more than that is proven.")
    }
    switch certainty.proof.ground {
    case .integers:
      return Phrase(
        sv: "Att inget förslag är bättre är bevisat i heltal.",
        en: "That no plan is better is proven in whole numbers.")
    case .tolerance:
      return Phrase(
        sv: "Att inget förslag är bättre är bevisat så långt räknenoggrannheten räcker.",
        en: "That no plan is better is proven as far as the precision of the arithmetic goes.")
    }
  }

  /// How many figures have no source or are uncertain.
  mutating func addEvidence(_ evidence: Evidence) {
    let missing = evidence.withoutSource
    let uncertain = evidence.uncertain
    guard missing + uncertain > 0 else {
      paragraph(
        Phrase(
          sv: "Underlaget: alla uppgifter har en källa.",
          en: "The evidence: every figure has a source."))
      return
    }
    paragraph(
      Phrase(
        sv:
          "Underlaget: \(missing, "uppgift saknar", "uppgifter saknar") källa, \(uncertain, "är osäker", "är osäkra"). Svaret är inte säkrare än de.",
        en:
          "The evidence: \(missing, "figure has", "figures have") no source, \(uncertain, "is", "are") uncertain. The answer is no surer than they are."
      ))
  }

  private mutating func addAssumptions(_ evidence: Evidence) {
    guard !evidence.assumptions.isEmpty else { return }
    heading(Phrase(sv: "Antaganden", en: "Assumptions"))
    for assumption in evidence.assumptions {
      let path = assumption.path
      let confidence = assumption.confidence.phrase
      let source =
        assumption.source.map { Phrase(sv: "\($0)", en: "\($0)") }
        ?? Phrase(sv: "källa saknas", en: "no source")
      item(
        Phrase(
          sv: "\(path): \(confidence), \(source)", en: "\(path): \(confidence), \(source)"))
    }
  }
}

extension Assumption.Confidence {
  /// The certainty as a word.
  var phrase: Phrase {
    switch self {
    case .confirmed: Phrase(sv: "bekräftad", en: "confirmed")
    case .preliminary: Phrase(sv: "preliminär", en: "preliminary")
    case .assumed: Phrase(sv: "antagen", en: "assumed")
    }
  }
}
