extension ScenarioFindings {
  /// Checks each insats by itself and against what it names.
  ///
  /// An owner that is no member is not refused here: rule 9 judges it.
  mutating func checkInsatser() {
    refuseRepeated(ids: stated.insatser.map(\.id.text), in: "insatser")
    refuseRepeated(stated.insatser.map { ($0.id.text, $0.name) }, in: "insatser")
    for insats in stated.insatser {
      let path = ["insatser", insats.id.text]
      checkReach(of: insats, at: path + ["reaches"])
      checkGroups(of: insats, at: path)
      checkDates(of: insats, at: path)
      checkDecision(of: insats, at: path)
      checkRuns(of: insats, at: path + ["runs"])
      checkVolume(of: insats, at: path)
      checkCost(of: insats, at: path + ["cost"])
      checkEffects(of: insats, at: path)
      checkUses(of: insats, at: path + ["uses"])
      check(insats.expectedSpend, at: path + ["expected_spend"])
      check(insats.women, at: path + ["women"])
    }
  }

  private mutating func checkReach(of insats: Insats, at path: [String]) {
    let known = kommuner.map(\.id)
    let named: [MemberID]
    switch insats.reach {
    case .all: return
    case .kommuner(let some): named = some.sorted()
    case .shares(let shares):
      named = shares.keys.sorted()
      for (id, share) in shares.sorted(by: { $0.key < $1.key }) {
        check(share, at: path + [id.text])
      }
      checkWhole(
        shares.values, of: Phrase(sv: "Kommunernas andelar", en: "The shares of the kommuner"),
        at: path)
    }
    for id in named where !known.contains(id) {
      refuseUnknown(
        id.text, kind: Phrase(sv: "ingen kommun", en: "no kommun"), known: known.map(\.text),
        in: "members", at: path + [id.text])
    }
    if named.isEmpty {
      refuse(
        path, Phrase(sv: "Insatsen når ingen kommun.", en: "The insats reaches no kommun."),
        Phrase(sv: "Skriv all, eller minst en kommun.", en: "Write all, or at least one kommun."))
    }
  }

  private mutating func checkGroups(of insats: Insats, at path: [String]) {
    let key = insats.groups.count == 1 && insats.groups.values.first == .all ? "group" : "groups"
    for id in insats.groups.keys.sorted() {
      guard let group = stated.targetGroups.first(where: { $0.id == id }) else {
        refuseUnknown(
          id.text, kind: Phrase(sv: "ingen målgrupp", en: "no target group"),
          known: stated.targetGroups.map(\.id.text),
          in: "target_groups", at: path + (key == "group" ? [key] : [key, id.text]))
        continue
      }
      if let ages = insats.ages, let theirs = group.ages, !ages.overlaps(theirs) {
        refuse(
          path + ["ages"],
          Phrase(
            sv: """
              Insatsen tar emot \(span(ages)) år, men målgruppen \(group.name) är \
              \(span(theirs)) år.
              """,
            en: """
              The insats takes in ages \(span(ages)), but the group \(group.name) is \
              \(span(theirs)).
              """),
          Phrase(
            sv: "Rätta åldrarna, eller välj en annan målgrupp.",
            en: "Mend the ages, or choose another group."))
      }
    }
    if !insats.groups.isEmpty {
      checkWhole(
        insats.groups.values,
        of: Phrase(sv: "Målgruppernas andelar", en: "The shares of the groups"),
        at: path + [key])
    }
  }

  private func span(_ ages: ClosedRange<Int>) -> String {
    "\(ages.lowerBound)–\(ages.upperBound)"
  }

  private mutating func checkUses(of insats: Insats, at path: [String]) {
    for (id, use) in insats.uses.sorted(by: { $0.key < $1.key }) {
      guard let resource = stated.resources.first(where: { $0.id == id }) else {
        refuseUnknown(
          id.text, kind: Phrase(sv: "ingen resurs", en: "no resource"),
          known: stated.resources.map(\.id.text), in: "resources", at: path + [id.text])
        continue
      }
      if use.perParticipantHundredths > 0, insats.volume == nil {
        refuse(
          path + [id.text, "per_participant"],
          Phrase(
            sv: "Insatsen har inga deltagare att räkna resursen på.",
            en: "The insats has no participants to count the resource by."),
          Phrase(
            sv: "Skriv volume, eller räkna med fixed.", en: "Write volume, or count by fixed."))
      }
      guard let party = party(of: resource.holder), !insats.parties.contains(party) else {
        continue
      }
      refuse(
        path + [id.text],
        Phrase(
          sv: """
            Insatsen använder \(resource.name), som \(party.rawValue) har, men \(party.rawValue) \
            deltar inte.
            """,
          en: """
            The insats uses \(resource.name), held by \(party.rawValue), but \(party.rawValue) \
            takes no part.
            """),
        Phrase(
          sv: "Lägg till \(party.rawValue) i parts, eller ta bort resursen.",
          en: "Add \(party.rawValue) to parts, or remove the resource."))
    }
  }

  private func party(of holder: Resource.Holder?) -> Party? {
    switch holder {
    case nil: nil
    case .party(let party): party
    case .member(let id): stated.members.first { $0.id == id }?.party
    }
  }
}
