import Model
import ScenarioFiles

extension Page {
  /// Why there is no plan: what cannot hold together, one thing a line with where it stands, and what
  /// would let the rest hold.
  mutating func addConflict(_ conflict: ConflictFindings) {
    addMembers(of: conflict)
    for sentence in conflict.lackSentences { paragraph(sentence) }
    addSecondConflict(conflict)
    for note in conflict.unattainable { paragraph(note.sentence) }
    addRepairs(conflict.repairs)
  }

  /// What cannot hold together, or that the search ended before that could be said.
  private mutating func addMembers(of conflict: ConflictFindings) {
    guard !conflict.members.isEmpty else {
      heading(
        Phrase(
          sv: "Ingen plan håller alla bindande regler.", en: "No plan keeps every hard rule."))
      paragraph(
        Phrase(
          sv: "Gränsen för sökningen nåddes innan det kunde sägas vad som inte går ihop.",
          en: "The limit of the search came before it could be said what cannot hold together."))
      return
    }
    heading(
      Phrase(
        sv: "Ingen plan håller alla bindande regler. De här går inte ihop:",
        en: "No plan keeps every hard rule. These cannot hold together:"))
    for member in conflict.members { item(member.line) }
    paragraph(
      conflict.isIrreducible
        ? Phrase(
          sv: "Tas någon av dem bort går de andra ihop.",
          en: "Without any one of them the others can hold together.")
        : Phrase(
          sv: "Det är inte bevisat att alla behövs för att de inte ska gå ihop.",
          en: "It is not proven that every one of them is needed for the conflict."))
  }

  /// What is in the way of the priorities once law, decisions and limits have their money.
  private mutating func addSecondConflict(_ conflict: ConflictFindings) {
    guard !conflict.membersOncePaid.isEmpty else { return }
    heading(
      Phrase(
        sv: "Med pengar till lag, beslut och gränser går de här ändå inte ihop:",
        en: "With the money for law, decisions and limits, these still cannot hold together:"))
    let said = Set(conflict.members.map(\.premise))
    for member in conflict.membersOncePaid {
      item(said.contains(member.premise) ? member.sentence : member.line)
    }
  }

  private mutating func addRepairs(_ repairs: [RepairFindings]) {
    guard !repairs.isEmpty else { return }
    heading(
      Phrase(
        sv: "Vart och ett av de här skulle räcka så långt det säger, och lagen ändras inte:",
        en: "Each of these would do as far as it says, and the law is not changed:"))
    for repair in repairs {
      let sentence =
        repair.condition.map {
          Phrase(sv: "\($0) \(repair.sentence)", en: "\($0) \(repair.sentence)")
        } ?? repair.sentence
      item(
        Phrase(
          sv: "\(sentence) \(repair.outcome)", en: "\(sentence) \(repair.outcome)"))
    }
  }

  /// That the rules and what was asked of the plan besides leave nothing.
  mutating func addUnattainable() {
    heading(
      Phrase(
        sv: "Inget lagligt förslag uppfyller villkoren.",
        en: "No lawful plan meets the conditions."))
    paragraph(
      Phrase(
        sv: "Utan villkoren kan det finnas ett: kör plan för sig.",
        en: "Without the conditions there may be one: run plan by itself."))
  }

  /// That the search ended before it found anything.
  mutating func addLimit(_ bound: Double?) {
    heading(
      Phrase(
        sv: "Gränsen för sökningen nåddes innan något förslag hittades.",
        en: "The limit of the search came before any plan was found."))
    paragraph(
      Phrase(
        sv: "Höj gränsen med --node-limit eller --time-limit, eller kör utan den.",
        en: "Raise it with --node-limit or --time-limit, or run without it."))
  }
}

extension ConflictFindings.Member {
  /// The sentence, with where it stands.
  fileprivate var line: Phrase {
    guard !positions.isEmpty else { return sentence }
    let places = positions.map(\.text).joined(separator: ", ")
    return Phrase(sv: "\(sentence) (\(places))", en: "\(sentence) (\(places))")
  }
}

extension ConflictFindings {
  /// What money is lacking, year by year: for what must be, and with the priorities as well.
  var lackSentences: [Phrase] {
    lacking.flatMap { lack in
      var sentences: [Phrase] = []
      if let amount = lack.amount, amount > .zero {
        sentences.append(
          Phrase(
            sv: "År \(year: lack.year) saknas \(amount) för vad lag, beslut och gränser kräver.",
            en: "In \(year: lack.year) \(amount) is lacking for what law, decisions and limits ask."
          ))
      }
      if let amount = lack.withPriorities, amount > lack.amount ?? .zero {
        sentences.append(
          Phrase(
            sv: "År \(year: lack.year) saknas \(amount) när även prioriteringarna ska hållas.",
            en: "In \(year: lack.year) \(amount) is lacking when priorities count too."))
      }
      return sentences
    }
  }
}
