extension ScenarioFindings {
  /// Checks the members, one by one and against each other.
  mutating func checkMembers() {
    refuseRepeated(ids: stated.members.map(\.id.text), in: "members")
    refuseRepeated(stated.members.map { ($0.id.text, $0.name) }, in: "members")
    for member in stated.members where member.name == stated.forbund.name {
      refuse(
        ["members", member.id.text, "name"],
        Phrase(
          sv: "Medlemmen heter som förbundet, som är en egen juridisk person.",
          en: "The member has the name of the förbund, which is a legal person of its own."),
        Phrase(
          sv: "Ge dem olika namn; beslut och rapporter visar namn.",
          en: "Give them different names; decisions and reports show names."),
        restingOn: [["forbund", "name"]])
    }
    for member in stated.members {
      checkOffer(of: member)
      checkRegion(of: member)
    }
    checkInhabitants()
  }

  private mutating func checkOffer(of member: Member) {
    let path = ["members", member.id.text, "contribution"]
    switch member.offer {
    case .byKey: break
    case .amounts(let amounts): check(amounts, at: path)
    case .paidBy(let payer):
      guard let found = stated.members.first(where: { $0.id == payer }) else {
        refuseUnknown(
          payer.text, kind: Phrase(sv: "ingen medlem", en: "no member"),
          known: stated.members.map(\.id.text), in: "members", at: path)
        return
      }
      guard found.id == member.id || found.part != member.part || found.offer.isPaidByAnother else {
        return
      }
      refuse(
        path,
        Phrase(
          sv: """
            \(member.name) kan inte betalas av \(found.name): den som betalar ska vara en annan \
            medlem i samma part, och betala själv.
            """,
          en: """
            \(member.name) cannot be paid by \(found.name): the payer must be another member \
            of the same part, and pay itself.
            """),
        Phrase(
          sv: "Skriv ett belopp, eller en medlem som betalar för parten.",
          en: "Write an amount, or a member that pays for the part."))
    }
  }

  private mutating func checkRegion(of member: Member) {
    let path = ["members", member.id.text]
    if member.outsideRegion, member.part != .kommun {
      refuse(
        path + ["outside_region"],
        Phrase(
          sv: "Bara en kommun kan stå utanför alla regioner.",
          en: "Only a kommun can stand outside every region."),
        Phrase(sv: "Ta bort outside_region.", en: "Remove outside_region."))
    }
    check(member.shareAsRegion, at: path + ["share_as_region"])
    if member.shareAsRegion > .none, !member.outsideRegion {
      refuse(
        path + ["share_as_region"],
        Phrase(
          sv: "Bara en kommun utanför alla regioner räknas i regionernas grupp (5 a §).",
          en: "Only a kommun outside every region counts in the regions' group (5 a §)."),
        Phrase(
          sv: "Skriv outside_region: yes, eller ta bort share_as_region.",
          en: "Write outside_region: yes, or remove share_as_region."))
    }
  }

  /// Checks that inhabitants are stated wherever a key, a split or a yardstick needs them.
  private mutating func checkInhabitants() {
    var needs: [MemberID: Phrase] = [:]
    for (part, contribution) in stated.contributions.parts where contribution.total != nil {
      switch contribution.key {
      case .inhabitants, .mixed:
        for member in stated.members
        where member.part == part && !member.offer.isPaidByAnother {
          needs[member.id] = Phrase(sv: "partens nyckel", en: "the part's key")
        }
      case .offers, .equal, .fixed: break
      }
    }
    if comparesKommuner {
      for member in kommuner { needs[member.id] = Phrase(sv: "maximin", en: "maximin") }
    }
    if splitsByKommun {
      for id in kommunerSplitByInhabitants {
        needs[id] = Phrase(
          sv: "en prioritering per kommun", en: "a priority by kommun")
      }
    }
    for member in stated.members {
      guard member.inhabitants ?? 0 <= 0, let reason = needs[member.id] else { continue }
      refuse(
        ["members", member.id.text, "inhabitants"],
        Phrase(
          sv: "\(member.name) saknar invånarantal, som \(reason) behöver.",
          en: "\(member.name) has no number of inhabitants, which \(reason) needs."),
        Phrase(
          sv: "Skriv inhabitants, till exempel 83 000.",
          en: "Write inhabitants, for example 83 000."))
    }
  }

  private var comparesKommuner: Bool {
    if case .maximin(.kommun, _, _) = stated.objective.goal { true } else { false }
  }

  private var splitsByKommun: Bool {
    stated.priorities.contains { $0.over.kommun != nil && $0.quantity != .insatser }
  }

  /// The kommuner that share an insats' participants by inhabitants.
  private var kommunerSplitByInhabitants: Set<MemberID> {
    var ids: Set<MemberID> = []
    for insats in stated.insatser {
      switch insats.reach {
      case .all where kommuner.count > 1: ids.formUnion(kommuner.map(\.id))
      case .kommuner(let some) where some.count > 1: ids.formUnion(some)
      default: break
      }
    }
    return ids
  }
}
