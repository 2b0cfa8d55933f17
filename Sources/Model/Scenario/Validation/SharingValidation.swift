extension ScenarioFindings {
  /// Checks what several insatser share: people, costs and places in a choice.
  mutating func checkSharing() {
    checkOverlaps()
    refuseRepeated(ids: stated.sharedCosts.map(\.id), in: "shared_costs")
    refuseRepeated(stated.sharedCosts.map { ($0.id, $0.name) }, in: "shared_costs")
    for shared in stated.sharedCosts {
      let path = ["shared_costs", shared.id]
      check(shared.amount, at: path + ["amount"])
      checkNamed(shared.insatser, atLeast: 2, at: path + ["insatser"])
    }
    refuseRepeated(ids: stated.atMostOf.map(\.id), in: "at_most_of")
    for choice in stated.atMostOf {
      let path = ["at_most_of", choice.id]
      checkNamed(choice.insatser, atLeast: 2, at: path + ["insatser"])
      if choice.count < 1 || choice.count >= choice.insatser.count {
        refuse(
          path + ["count"],
          Phrase(
            sv: "Högst \(choice.count) av \(choice.insatser.count) utesluter inget.",
            en: "At most \(choice.count) of \(choice.insatser.count) rules nothing out."),
          Phrase(
            sv: "Skriv ett tal från 1 till \(max(choice.insatser.count - 1, 1)).",
            en: "Write a number from 1 to \(max(choice.insatser.count - 1, 1))."))
      }
    }
  }

  private mutating func checkNamed(_ ids: [InsatsID], atLeast least: Int, at path: [String]) {
    var seen: Set<InsatsID> = []
    for id in ids {
      if !stated.insatser.contains(where: { $0.id == id }) {
        refuseUnknown(id, at: path + [id.text])
      }
      if !seen.insert(id).inserted {
        refuse(
          path, Phrase(sv: "”\(id)” står två gånger.", en: "“\(id)” stands twice."),
          Phrase(sv: "Ta bort det ena.", en: "Remove one of them."))
      }
    }
    if ids.count < least {
      refuse(
        path,
        Phrase(
          sv: "Det ska vara minst \(least) insatser.",
          en: "There must be at least \(least) insatser."),
        Phrase(sv: "Lägg till fler, eller ta bort raden.", en: "Add more, or remove the entry."))
    }
  }

  private mutating func checkOverlaps() {
    var cluster: [InsatsID: Int] = [:]
    for (position, overlap) in stated.overlaps.enumerated() {
      let path = ["overlaps", String(position)]
      checkNamed(overlap.insatser, atLeast: 2, at: path + ["insatser"])
      for id in overlap.insatser {
        guard let other = cluster[id], other != position else {
          cluster[id] = position
          continue
        }
        refuse(
          path + ["insatser", id.text],
          Phrase(
            sv: "”\(id)” delar redan personer med andra, i överlapp nummer \(other + 1).",
            en: "“\(id)” already shares people with others, in overlap number \(other + 1)."),
          Phrase(
            sv: "Slå ihop dem till ett överlapp.", en: "Join them to one overlap."))
      }
      if let counts = overlap.counts, !overlap.insatser.contains(counts) {
        refuseUnknown(
          counts.text,
          kind: Phrase(sv: "bland överlappets insatser ingen", en: "in the overlap no insats"),
          known: overlap.insatser.map(\.text), in: "overlaps", at: path + ["counts"])
      }
      checkPeople(of: overlap, at: path + ["people"])
    }
  }

  /// Checks that the shared people fit in each insats in every year that it may run, and that they
  /// all have the effect of its curve's first stage.
  private mutating func checkPeople(of overlap: Overlap, at path: [String]) {
    if overlap.people < 1 {
      refuse(
        path, Phrase(sv: "Överlappet är tomt.", en: "The overlap is empty."),
        Phrase(sv: "Skriv minst 1.", en: "Write at least 1."))
    }
    for insats in stated.insatser where overlap.insatser.contains(insats.id) {
      let rests = ["volume", "effect", "cost", "ramp_up", "start", "end"].map {
        ["insatser", insats.id.text, $0]
      }
      guard let smallest = smallestVolume(of: insats) else {
        if insats.volume == nil {
          refuse(
            path,
            Phrase(
              sv: "\(insats.name) har inga deltagare att dela.",
              en: "\(insats.name) has no participants to share."),
            Phrase(
              sv: "Ta bort ”\(insats.id)” ur överlappet.",
              en: "Remove “\(insats.id)” from the overlap."),
            restingOn: rests)
        }
        continue
      }
      if Volume(overlap.people) > smallest {
        refuse(
          path,
          Phrase(
            sv:
              "\(overlap.people) personer delas, men \(insats.name) kan ha så få som \(smallest).",
            en:
              "\(overlap.people) people are shared, but \(insats.name) can have as few as \(smallest)."
          ),
          Phrase(
            sv: "Skriv högst \(smallest).", en: "Write at most \(smallest)."), restingOn: rests)
      }
      let stages = insats.effects.compactMap { $0.curve.first?.to }
      if let first = stages.min(), Volume(overlap.people) > first {
        refuse(
          path,
          Phrase(
            sv: """
              \(overlap.people) personer delas, men första steget i kurvan för \(insats.name) \
              slutar vid \(first).
              """,
            en: """
              \(overlap.people) people are shared, but the first stage of the curve of \
              \(insats.name) ends at \(first).
              """),
          Phrase(sv: "Skriv högst \(first).", en: "Write at most \(first)."), restingOn: rests)
      }
    }
  }

  /// The smallest volume that an insats can have in any planned year when funded: its smallest,
  /// for the months it may run, at the foot of its ramp and with the smallest amount granted.
  private func smallestVolume(of insats: Insats) -> Volume? {
    guard let form = insats.volume else { return nil }
    if case .levels(let levels) = form, levels.isEmpty { return nil }
    var factor = insats.rampUp.min()?.fraction ?? .one
    if let least = insats.cost.grants.first, let asked = insats.cost.grants.last, asked > .zero {
      factor = factor * Fraction(Int128(least.amount), over: Int128(asked.amount))
    }
    let first = stated.forbund.budgetYear
    let bounded = stated.bounded(insats, by: stated.changingMemberships(law))
    let months = (first..<(first + yearCount))
      .flatMap { [bounded.months(in: $0), bounded.decidedMonths(in: $0)] }.filter { $0 > 0 }.min()
    guard let months else { return nil }
    let smallest = form.smallest.scaledDown(
      by: factor * Fraction(Int128(months), over: 12), continuous: form.isContinuous)
    return smallest > .zero ? smallest : nil
  }
}
