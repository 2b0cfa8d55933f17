import Model

/// Collects the changes of what-ifs and of everything that is part of them.
struct ChangeCollection {
  let drafts: [WhatIfDraft]

  /// Every change of a selection; a what-if that is part of two is made once.
  func changes(of selection: ChangeSelection, _ reading: inout Reading) -> [Change] {
    var collected: [Change] = []
    var seen: Set<String> = []
    for id in selection.whatIfs {
      guard let draft = drafts.first(where: { $0.id == id }) else {
        let place = reading.goOn(intoArgument: "--what-if \(excerpt(id))")
        reading.refuse(place, unknown(id))
        continue
      }
      collect(draft, inside: [], &seen, &collected, &reading)
    }
    for setting in selection.settings {
      if let change = reading.change(setting: setting) { collected.append(change) }
    }
    for path in selection.removals {
      let place = reading.goOn(intoArgument: "--remove \(excerpt(path))")
      collected.append(Change(path: path, place: place, value: nil))
    }
    return collected
  }

  /// Every change of a what-if and of what is part of it.
  func changes(of draft: WhatIfDraft, _ reading: inout Reading) -> [Change] {
    var collected: [Change] = []
    var seen: Set<String> = []
    collect(draft, inside: [], &seen, &collected, &reading)
    return collected
  }

  /// Reports what-ifs that mention one that is not there, or themselves.
  func check(_ reading: inout Reading) {
    for draft in drafts { _ = changes(of: draft, &reading) }
  }

  /// How many what-ifs may stand inside one another.
  private static let deepest = 100

  private func collect(
    _ draft: WhatIfDraft, inside chain: [String], _ seen: inout Set<String>,
    _ collected: inout [Change], _ reading: inout Reading
  ) {
    guard seen.insert(draft.id).inserted else { return }
    for mention in draft.with {
      guard !(chain + [draft.id]).contains(mention.id) else {
        reading.refuseOnce(mention.place, circle(chain + [draft.id, mention.id]))
        continue
      }
      guard let other = drafts.first(where: { $0.id == mention.id }) else {
        reading.refuseOnce(mention.place, unknown(mention.id))
        continue
      }
      guard chain.count < Self.deepest else {
        reading.refuseOnce(mention.place, Self.tooDeep)
        continue
      }
      collect(other, inside: chain + [draft.id], &seen, &collected, &reading)
    }
    collected += draft.removals + draft.changes
  }

  private func unknown(_ id: String) -> Refusal {
    let names = drafts.map(\.id)
    let near = NearestName.of(id, among: names)
    return Refusal(
      Phrase(
        sv: "Det finns ingen what_if ”\(excerpt(id))”.",
        en: "There is no what_if “\(excerpt(id))”."),
      remedy: near.map { Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?") }
        ?? (names.isEmpty
          ? Phrase(
            sv: "Skriv den under what_ifs i filen.", en: "Write it under what_ifs in the file.")
          : PathWording.offer(names)))
  }

  private static let tooDeep = Refusal(
    Phrase(
      sv: "Fler än \(deepest) what_ifs ingår i varandra.",
      en: "More than \(deepest) what_ifs are part of one another."),
    remedy: Phrase(sv: "Samla ändringarna i färre.", en: "Gather the changes in fewer."))

  private func circle(_ chain: [String]) -> Refusal {
    let circle = chain.map { excerpt($0) }.joined(separator: " → ")
    return Refusal(
      Phrase(
        sv: "De här ingår i varandra i en ring: \(circle).",
        en: "These are part of one another in a circle: \(circle)."),
      remedy: Phrase(sv: "Ta bort den sista ur with.", en: "Remove the last from with."))
  }
}

extension Reading {
  /// Reports what is wrong at a place, unless it has been said.
  fileprivate mutating func refuseOnce(_ place: Place, _ refusal: Refusal) {
    let isSaid = diagnostics.contains { $0.place == place && $0.cause == refusal.cause }
    if !isSaid { refuse(place, refusal.cause, remedy: refusal.remedy) }
  }

  /// Goes on into an argument of the command line; where it begins.
  fileprivate mutating func goOn(intoArgument argument: String) -> Place {
    var place = Place.start
    place.text = files.count
    goOn(into: Reading(file: argument))
    return place
  }

  /// The change that `PATH=VALUE` asks for; `nil` after saying what is wrong.
  fileprivate mutating func change(setting: String) -> Change? {
    let name = "--set \(excerpt(setting))"
    guard let sign = setting.firstIndex(of: "=") else {
      let place = goOn(intoArgument: name)
      refuse(
        place,
        Phrase(sv: "Här saknas ett likhetstecken.", en: "An equals sign is missing here."),
        remedy: Phrase(
          sv: "Skriv SÖKVÄG=VÄRDE, till exempel members.regionen.contribution=−10 %.",
          en: "Write PATH=VALUE, for example members.regionen.contribution=−10 %."))
      return nil
    }
    let text = FileText(Array(setting[setting.index(after: sign)...].utf8), file: name)
    let count = files.count
    var place = Place.start
    place.text = count
    guard text.root != nil || text.reading.isCut else {
      _ = goOn(intoArgument: name)
      refuse(
        place, Phrase(sv: "Här saknas ett värde.", en: "A value is missing here."),
        remedy: Phrase(
          sv: "Skriv värdet efter likhetstecknet, eller använd --remove.",
          en: "Write the value after the equals sign, or use --remove."))
      return nil
    }
    guard let root = text.root, text.reading.diagnostics.isEmpty else {
      goOn(into: text.reading)
      return nil
    }
    goOn(into: text.reading)
    return Change(path: String(setting[..<sign]), place: place, value: root.after(texts: count))
  }
}
