extension ScenarioFindings {
  /// Checks that every part that must pay has offered something, and how it is shared.
  mutating func checkContributions() {
    if stated.contributions.roundTo <= .zero {
      refuse(
        ["contributions", "round_to"],
        Phrase(sv: "Bidragens enhet är noll.", en: "The unit of contributions is nothing."),
        Phrase(sv: "Skriv 1 tkr eller 1 kr.", en: "Write 1 tkr or 1 kr."))
    }
    for part in Part.allCases {
      let members = stated.members.filter { $0.part == part }
      let contribution = stated.contributions.parts[part]
      if let contribution { check(contribution, of: part, members) }
      let offers = members.contains { if case .amounts = $0.offer { true } else { false } }
      // A part without members is for rule 5 to judge.
      let isGranted = part == .state && stated.nationalGrant != nil
      guard contribution?.total == nil, !offers, !isGranted, !members.isEmpty else { continue }
      let path =
        members.first { !$0.offer.isPaidByAnother }
        .map { ["members", $0.id.text, "contribution"] } ?? ["members"]
      refuse(
        path,
        Phrase(
          sv:
            "Ingen har sagt vad \(part.phrase) bidrar med, så medlen går inte att räkna ut (5 §).",
          en:
            "Nobody has said what \(part.phrase) will pay, so the pool cannot be worked out (5 §)."),
        Phrase(
          sv: "Skriv contribution för en medlem, eller total för parten under contributions.",
          en: "Write contribution for a member, or total for the part under contributions."),
        restingOn: [["contributions", part.rawValue, "total"]]
          + members.map { ["members", $0.id.text, "contribution"] })
    }
  }

  private mutating func check(
    _ contribution: PartContribution, of part: Part, _ members: [Member]
  ) {
    let path = ["contributions", part.rawValue]
    if members.isEmpty {
      refuse(
        path,
        Phrase(sv: "Parten har inga medlemmar.", en: "The part has no members."),
        Phrase(
          sv: "Lägg till en medlem, eller ta bort parten här.",
          en: "Add a member, or remove the part here."))
      return
    }
    if let total = contribution.total { check(total, at: path + ["total"]) }
    let hasOffers = members.contains { if case .amounts = $0.offer { true } else { false } }
    switch contribution.key {
    case .offers where contribution.total != nil && members.count > 1 && !hasOffers:
      refuse(
        path + ["key"],
        Phrase(
          sv: "Parten har en summa men ingen nyckel som delar den mellan medlemmarna.",
          en: "The part has a total but no key that shares it between the members."),
        Phrase(
          sv: "Skriv key: inhabitants, equal, {mixed: …} eller {fixed: …}.",
          en: "Write key: inhabitants, equal, {mixed: …} or {fixed: …}."))
    case .offers: break
    case _ where contribution.total == nil:
      refuse(
        path + ["key"],
        Phrase(
          sv: "En nyckel delar en summa, och parten har ingen total.",
          en: "A key shares a total, and the part has none."),
        Phrase(sv: "Skriv total, eller ta bort key.", en: "Write total, or remove key."),
        restingOn: [path + ["total"]])
    case .inhabitants, .equal: break
    case .mixed(let equal): check(equal, at: path + ["key", "mixed", "equal"])
    case .fixed(let shares): checkFixed(shares, of: members, at: path + ["key", "fixed"])
    }
  }

  private mutating func checkFixed(
    _ shares: [MemberID: Share], of members: [Member], at path: [String]
  ) {
    for id in shares.keys.sorted() where !members.contains(where: { $0.id == id }) {
      refuseUnknown(
        id.text, kind: Phrase(sv: "ingen medlem i parten", en: "no member of the part"),
        known: members.map(\.id.text), in: "members", at: path + [id.text])
    }
    for member in members where shares[member.id] == nil && !member.offer.isPaidByAnother {
      refuse(
        path,
        Phrase(
          sv: "Nyckeln säger inget om \(member.name).",
          en: "The key does not mention \(member.name)."),
        Phrase(
          sv: "Skriv \(member.id): 0 % om medlemmen inte betalar.",
          en: "Write \(member.id): 0 % if the member pays nothing."))
    }
    for (id, share) in shares.sorted(by: { $0.key < $1.key }) {
      check(share, at: path + [id.text])
    }
    checkWhole(
      shares.values, of: Phrase(sv: "Nyckelns andelar", en: "The shares of the key"), at: path)
  }
}
