import Model

/// Why a path leads nowhere, with the paths that were probably meant.
struct PathWording {
  /// How many paths are offered.
  private static let most = 3

  let base: Node
  let description: ValueDescription

  /// Why a path leads nowhere.
  func refusal(of path: ChangePath, _ end: DeadEnd) -> Refusal {
    let near = nearest(to: path, end).map { path in
      Phrase(sv: "”\(excerpt(path))”", en: "“\(excerpt(path))”")
    }
    let reason = reason(path, end)
    return Refusal(
      Phrase(
        sv: "Sökvägen ”\(excerpt(path.text))” leder inte till något: \(reason).",
        en: "The path “\(excerpt(path.text))” leads nowhere: \(reason)."),
      remedy: whole(path, end)
        ?? (near.isEmpty
          ? Self.offer(end.names)
          : Phrase(
            sv: "Menas \(NumberedPhrases.or(near))?", en: "Is \(NumberedPhrases.or(near)) meant?")))
  }

  /// What to write where a section may stand but does not: all of it at once; `nil` elsewhere.
  private func whole(_ path: ChangePath, _ end: DeadEnd) -> Phrase? {
    guard path.steps.indices.contains(end.depth + 1),
      end.names.contains(path.steps[end.depth])
    else { return nil }
    let section = path.steps[...end.depth].joined(separator: ".")
    let key = path.steps[end.depth + 1]
    return Phrase(
      sv:
        "Den får stå där men gör det inte: skriv den hel, \(excerpt(section))={\(excerpt(key)): …}.",
      en:
        "It may stand there but does not: write all of it, \(excerpt(section))={\(excerpt(key)): …}."
    )
  }

  private func reason(_ path: ChangePath, _ end: DeadEnd) -> Phrase {
    let step = excerpt(path.steps[min(end.depth, path.steps.count - 1)])
    guard end.depth > 0 else {
      return Phrase(sv: "filen har inget ”\(step)”", en: "the file has no “\(step)”")
    }
    let parent = excerpt(path.steps[..<end.depth].joined(separator: "."))
    return Phrase(
      sv: "”\(parent)” har inget ”\(step)”", en: "“\(parent)” has no “\(step)”")
  }

  /// The paths nearest to one that leads nowhere: the same with the failing step respelled,
  /// otherwise those that end alike and share the most steps.
  private func nearest(to path: ChangePath, _ end: DeadEnd) -> [String] {
    let depth = min(end.depth, path.steps.count - 1)
    if let name = NearestName.of(path.steps[depth], among: end.names), name != path.steps[depth] {
      var steps = path.steps
      steps[depth] = name
      return [steps.joined(separator: ".")]
    }
    guard let last = path.steps.last else { return [] }
    let asked = Set(path.steps)
    var found: [(shared: Int, path: String)] = []
    base.visitPaths { steps in
      guard steps.last == last, steps != path.steps else { return }
      found.append((asked.intersection(steps).count, steps.joined(separator: ".")))
    }
    let best = found.map(\.shared).max() ?? 0
    return found.filter { $0.shared == best }.prefix(Self.most).map(\.path)
  }
}

extension PathWording {
  static func empty(_ path: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "”\(excerpt(path))” är ingen sökväg: ett steg är tomt.",
        en: "“\(excerpt(path))” is no path: a step is empty."),
      remedy: Phrase(
        sv: "Skriv till exempel members.regionen.contribution.",
        en: "Write for example members.regionen.contribution."))
  }

  /// What could stand where a path leads nowhere; the first dozen where there are more.
  static func offer(_ names: [String]) -> Phrase {
    guard !names.isEmpty else {
      return Phrase(
        sv: "Där finns inget att ändra inuti: ändra hela värdet.",
        en: "There is nothing inside to change: change the whole value.")
    }
    let shown = Array(names.prefix(12))
    let rest = names.count - shown.count
    return rest > 0
      ? Phrase(
        sv: "Här finns \(shown.joined(separator: ", ")) och \(rest) till.",
        en: "Here are \(shown.joined(separator: ", ")) and \(rest) more.")
      : Phrase(sv: "Här finns \(list: shown).", en: "Here are \(list: shown).")
  }

  static func twice(_ path: String, _ other: Change, in files: [String]) -> Refusal {
    let place = files[other.place.text] + other.place.suffix
    return Refusal(
      Phrase(
        sv: "”\(excerpt(path))” ändras två gånger, här och på \(place).",
        en: "“\(excerpt(path))” is changed twice, here and at \(place)."),
      remedy: Phrase(
        sv: "Behåll en av ändringarna.", en: "Keep one of the changes."))
  }
}

extension Node {
  /// Visits every path of keys in the tree.
  fileprivate func visitPaths(under steps: [String] = [], _ visit: ([String]) -> Void) {
    for entry in entries ?? [] {
      let path = steps + [entry.key]
      visit(path)
      entry.value.visitPaths(under: path, visit)
    }
  }
}
