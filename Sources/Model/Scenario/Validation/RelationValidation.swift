extension ScenarioFindings {
  /// Checks what insatser say of one another.
  mutating func checkRelations() {
    let known = Set(stated.insatser.map(\.id))
    for insats in stated.insatser {
      let path = ["insatser", insats.id.text]
      let mentions: [(String, [InsatsID])] = [
        ("requires", insats.requires.sorted()), ("excludes", insats.excludes.sorted()),
        ("referred_from", insats.referrals.keys.sorted()),
      ]
      for (key, ids) in mentions {
        for id in ids where !known.contains(id) { refuseUnknown(id, at: path + [key, id.text]) }
        if ids.contains(insats.id) {
          refuse(
            path + [key, insats.id.text],
            Phrase(sv: "Insatsen nämner sig själv.", en: "The insats names itself."),
            Phrase(sv: "Ta bort den ur listan.", en: "Remove it from the list."))
        }
      }
      checkReferrals(of: insats, at: path + ["referred_from"])
    }
    let requires = Dictionary(stated.insatser.map { ($0.id, $0.requires) }) { first, _ in first }
    checkCycles(in: requires)
    checkContradictions(in: requires)
  }

  /// Reports an insats that does not exist.
  mutating func refuseUnknown(_ id: InsatsID, at path: [String]) {
    refuseUnknown(
      id.text, kind: Phrase(sv: "ingen insats", en: "no insats"),
      known: stated.insatser.map(\.id.text), in: "insatser", at: path)
  }

  private mutating func checkReferrals(of insats: Insats, at path: [String]) {
    for (id, share) in insats.referrals.sorted(by: { $0.key < $1.key }) {
      check(share, at: path + [id.text])
      guard let source = stated.insatser.first(where: { $0.id == id }) else { continue }
      guard insats.volume == nil || source.volume == nil else { continue }
      refuse(
        path + [id.text],
        Phrase(
          sv: "Deltagare går från \(source.name) till \(insats.name), men en av dem har inga.",
          en: "Participants go from \(source.name) to \(insats.name), but one of them has none."),
        Phrase(
          sv: "Skriv volume för båda, eller ta bort referred_from.",
          en: "Write volume for both, or remove referred_from."))
    }
  }

  /// Reports each cycle in `requires` once, at its first insats.
  private mutating func checkCycles(in requires: [InsatsID: Set<InsatsID>]) {
    var reported: Set<InsatsID> = []
    for id in requires.filter({ !$0.value.isEmpty }).keys.sorted() where !reported.contains(id) {
      guard let cycle = Self.cycle(from: id, in: requires), cycle.count > 1 else { continue }
      reported.formUnion(cycle)
      let names = (cycle + [id]).map(\.text).joined(separator: " → ")
      refuse(
        ["insatser", id.text, "requires"],
        Phrase(
          sv: "Insatserna kräver varandra i en ring: \(names).",
          en: "The insatser require one another in a ring: \(names)."),
        Phrase(
          sv: "Ta bort ett av kraven; hör de alltid ihop är de en insats.",
          en: "Remove one demand; if they always belong together they are one insats."))
    }
  }

  /// The shortest way of requirements from an insats back to itself.
  private static func cycle(
    from start: InsatsID, in requires: [InsatsID: Set<InsatsID>]
  ) -> [InsatsID]? {
    var queue = [[start]]
    var seen: Set<InsatsID> = []
    while !queue.isEmpty {
      let way = queue.removeFirst()
      for next in requires[way[way.count - 1], default: []].sorted() {
        if next == start { return way }
        if seen.insert(next).inserted { queue.append(way + [next]) }
      }
    }
    return nil
  }

  /// Reports insatser that can never be funded because what they require excludes something else
  /// that they require.
  private mutating func checkContradictions(in requires: [InsatsID: Set<InsatsID>]) {
    let excludes = Dictionary(stated.insatser.map { ($0.id, $0.excludes) }) { first, _ in first }
    for id in requires.filter({ !$0.value.isEmpty }).keys.sorted() {
      var needed: Set<InsatsID> = [id]
      var queue = [id]
      while let next = queue.popLast() {
        for one in requires[next, default: []] where needed.insert(one).inserted {
          queue.append(one)
        }
      }
      let clash = needed.sorted().lazy.flatMap { one in
        excludes[one, default: []].sorted().lazy.map { (one, $0) }
      }.first { one, other in one != other && needed.contains(other) }
      guard let (one, other) = clash else { continue }
      refuse(
        ["insatser", id.text, "requires"],
        Phrase(
          sv: """
            Insatsen kan aldrig finansieras: den behöver både ”\(one)” och ”\(other)”, som \
            utesluter varandra.
            """,
          en: """
            The insats can never be funded: it needs both “\(one)” and “\(other)”, which exclude \
            each other.
            """),
        Phrase(
          sv: "Ta bort kravet eller uteslutningen.", en: "Remove the demand or the exclusion."))
    }
  }
}
