extension ScenarioFindings {
  /// Checks the board's rules.
  mutating func checkPriorities() {
    refuseRepeated(ids: stated.priorities.map(\.id.text), in: "priorities")
    for priority in stated.priorities {
      let path = ["priorities", priority.id.text]
      checkLimits(of: priority, at: path)
      checkSelection(of: priority, at: path + ["over"])
      if case .persons(let outcome?) = priority.quantity, !outcomes.contains(outcome.text) {
        refuseUnknownOutcome(outcome.text, at: path + ["outcome"])
      }
      if case .soft(let price) = priority.strength, price.score <= .zero || price.per < 1 {
        refuse(
          path + ["price"], Phrase(sv: "Priset är noll.", en: "The price is nothing."),
          Phrase(
            sv: "Skriv ett pris, eller hard: yes.", en: "Write a price, or hard: yes."))
      }
      checkPriceIsPayable(by: priority, at: path + ["price"])
    }
  }

  /// Checks that a soft priority's price can be taken from the first level of the objective, which
  /// must then be effect: a price is in its units.
  private mutating func checkPriceIsPayable(by priority: Priority, at path: [String]) {
    guard case .soft = priority.strength else { return }
    switch stated.objective.goal {
    case .effect: return
    case .inOrder(let levels):
      guard let first = levels.first else { return }
      if case .effect = first.term, first.direction == .maximise { return }
    case .maximin, .leastCost: break
    }
    refuse(
      path,
      Phrase(
        sv: "Priset dras från målets första nivå, som här inte är effekt.",
        en: "The price is taken from the first level of the objective, which here is not effect."),
      Phrase(
        sv: "Gör prioriteringen hård, eller sätt effekt först i målet.",
        en: "Make the priority hard, or put effect first in the objective."))
  }

  /// Reports an outcome that no insats has an effect on.
  mutating func refuseUnknownOutcome(_ outcome: String, at path: [String]) {
    refuseUnknown(
      outcome, kind: Phrase(sv: "ingen insats med effekt på", en: "no insats with an effect on"),
      known: outcomes, in: "insatser", at: path)
  }

  private mutating func checkLimits(of priority: Priority, at path: [String]) {
    switch (priority.atLeast, priority.atMost) {
    case (nil, nil):
      refuse(
        path,
        Phrase(sv: "Prioriteringen har ingen gräns.", en: "The priority has no limit."),
        Phrase(
          sv: "Skriv at_least, at_most eller between.", en: "Write at_least, at_most or between."))
    case (let least?, let most?) where most < least:
      refuse(
        path,
        Phrase(
          sv: "Den undre gränsen är högre än den övre.",
          en: "The lower limit is above the upper one."),
        Phrase(sv: "Byt plats på dem.", en: "Swap them."))
    default: break
    }
  }

  private mutating func checkSelection(of priority: Priority, at path: [String]) {
    let over = priority.over
    if let tag = over.tag { check(tag, at: path + ["tag"]) }
    if case .one(let group)? = over.group, !stated.targetGroups.contains(where: { $0.id == group })
    {
      refuseUnknown(
        group.text, kind: Phrase(sv: "ingen målgrupp", en: "no target group"),
        known: stated.targetGroups.map(\.id.text), in: "target_groups", at: path + ["group"])
    }
    if case .one(let kommun)? = over.kommun, !kommuner.contains(where: { $0.id == kommun }) {
      refuseUnknown(
        kommun.text, kind: Phrase(sv: "ingen kommun", en: "no kommun"),
        known: kommuner.map(\.id.text), in: "members", at: path + ["kommun"])
    }
    if let owner = over.owner, !stated.members.contains(where: { $0.id == owner }) {
      refuseUnknown(
        owner.text, kind: Phrase(sv: "ingen medlem", en: "no member"),
        known: stated.members.map(\.id.text), in: "members", at: path + ["owner"])
    }
    for id in (over.insatser ?? []).sorted() where !stated.insatser.contains(where: { $0.id == id })
    {
      refuseUnknown(id, at: path + ["insats", id.text])
    }
    if over.sex != nil { checkSex(of: priority, at: path + ["sex"]) }
  }

  /// Checks a tag.
  ///
  /// A name that is nearly another tag is a slip. At most so much of a tag that no candidate carries
  /// is harmless, and at least so much of it is a wish that no plan meets: that is for planning to
  /// say, which names it beside whatever else cannot hold.
  private mutating func check(_ tag: String, at path: [String]) {
    let tags = Set(stated.insatser.flatMap(\.tags)).sorted()
    guard !tags.contains(tag), NearestName.of(tag, among: tags) != nil else { return }
    refuseUnknown(
      tag, kind: Phrase(sv: "ingen insats med etiketten", en: "no insats with the tag"),
      known: tags, in: "insatser", at: path)
  }

  private mutating func checkSex(of priority: Priority, at path: [String]) {
    switch priority.quantity {
    case .share(.participants), .share(.effect), .participants, .persons: break
    case .share(.insatsMoney), .share(.pool), .money, .insatser, .points:
      refuse(
        path,
        Phrase(
          sv: "Kön delar deltagare och personer, inte pengar, insatser eller poäng.",
          en: "Sex divides participants and persons, not money, insatser or points."),
        Phrase(
          sv: "Skriv of: participants, eller ta bort sex.",
          en: "Write of: participants, or remove sex."))
      return
    }
    for insats in stated.insatser
    where insats.volume != nil && insats.women == nil && priority.over.selects(insats) {
      let group = insats.groups.count == 1 ? insats.groups.keys.first : nil
      guard stated.targetGroups.first(where: { $0.id == group })?.women == nil else { continue }
      refuse(
        ["insatser", insats.id.text, "women"],
        Phrase(
          sv: "Andelen kvinnor saknas, och prioriteringen ”\(priority.id)” behöver den.",
          en: "The share of women is missing, and the priority “\(priority.id)” needs it."),
        Phrase(
          sv: "Skriv women, till exempel 56 %.", en: "Write women, for example 56 %."))
    }
  }
}

extension Selection {
  /// Whether some participants of an insats can be in the selection.
  fileprivate func selects(_ insats: Insats) -> Bool {
    if let tag, !insats.tags.contains(tag) { return false }
    if let owner, insats.owner != owner { return false }
    if let focus, insats.focus != focus { return false }
    if let chosen = self.insatser, !chosen.contains(insats.id) { return false }
    if case .one(let group)? = group, insats.groups[group] == nil { return false }
    if case .one(let kommun)? = kommun, !insats.reach.contains(kommun) { return false }
    return true
  }
}
