import Model

extension Page {
  /// What the next krona would do, and what the last ones did.
  mutating func addNextKrona(_ next: NextKronaFindings) {
    heading(Phrase(sv: "Nästa krona", en: "The next krona"))
    for sentence in next.nextSentences { paragraph(sentence) }
    guard !next.bought.isEmpty else { return }
    heading(
      Phrase(
        sv: "Vad de sista pengarna i potten gav", en: "What the last of the pool's money gave"))
    for sentence in next.lastSentences { item(sentence) }
  }
}
