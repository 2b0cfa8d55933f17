public import Model
import Planning

extension AlternativesFindings {
  /// What the plans have in common, what the choice between them is about, and whether they are all
  /// there are; text and JSON have the same sentences.
  public var sentences: [Phrase] {
    coreSentences + tieSentences + [extentSentence] + gapSentences
  }

  private var coreSentences: [Phrase] {
    guard items.count > 1 else { return [] }
    let all = CountWord.phrase(items.count)
    let together = items.count == 2 ? Phrase(sv: "båda", en: "both") : allOf(all)
    guard !core.isEmpty else {
      return [
        Phrase(
          sv: "Ingen insats ingår i \(together): hela valet är politiskt.",
          en: "No insats is in \(together): the whole choice is political.")
      ]
    }
    let count = CountWord.beginning(core.count)
    let names = core.map { "\($0.name) (\($0.id))" }
    let common =
      core.count == 1
      ? Phrase(
        sv: "En insats ingår i \(together): \(list: names).",
        en: "One insats is in \(together): \(list: names).")
      : Phrase(
        sv: "\(count) insatser ingår i \(together): \(list: names).",
        en: "\(count) insatser are in \(together): \(list: names).")
    guard !choice.isEmpty else { return [common] }
    return [
      common,
      Phrase(
        sv: "Om resten är valet politiskt: \(list: choice.map { named($0).sv }).",
        en: "About the rest the choice is political: \(list: choice.map { named($0).en })."),
    ]
  }

  private func allOf(_ count: Phrase) -> Phrase {
    Phrase(sv: "alla \(count)", en: "all \(count)")
  }

  /// An insats of the choice with how many of the plans have it.
  private func named(_ member: Member) -> Phrase {
    let (count, all) = (member.plans.count, items.count)
    return count == all
      ? Phrase(
        sv: "\(member.name) (\(member.id), i alla, men inte lika)",
        en: "\(member.name) (\(member.id), in all, not alike)")
      : Phrase(
        sv: "\(member.name) (\(member.id), i \(count) av \(all))",
        en: "\(member.name) (\(member.id), in \(count) of \(all))")
  }

  /// That plans are exactly as good, which no figure can settle.
  private var tieSentences: [Phrase] {
    let ranks = Set(items.filter(\.isTied).map(\.rank)).sorted()
    var sentences = ranks.map { rank in
      let count = items.count { $0.rank == rank }
      let last = rank + count - 1
      let between =
        count == 2
        ? Phrase(sv: "Plan \(rank) och \(last)", en: "Plans \(rank) and \(last)")
        : Phrase(sv: "Plan \(rank)–\(last)", en: "Plans \(rank)–\(last)")
      let costs = items.filter { $0.rank == rank }.map(\.cost)
      // Where a gap is left nothing puts plans as good in order.
      guard gap == 0, costs[0] < costs[count - 1] else {
        return Phrase(
          sv: "\(between) är exakt lika bra.", en: "\(between) are exactly as good.")
      }
      return Phrase(
        sv: "\(between) är exakt lika bra; den billigaste står först.",
        en: "\(between) are exactly as good; the cheapest comes first.")
    }
    if cutsTies {
      sentences.append(
        Phrase(
          sv: "Minst en plan till är lika bra som den sista.",
          en: "At least one more plan is as good as the last one."))
    }
    return sentences
  }

  private var asked: Phrase {
    let share = options.within
    guard let share, options.differing > 1 else {
      if let share {
        return Phrase(sv: "inom \(share) av den bästa", en: "within \(share) of the best")
      }
      return options.differing > 1
        ? Phrase(
          sv: "som skiljer sig i minst \(options.differing) insatser",
          en: "that differ in at least \(options.differing) insatser")
        : Phrase(sv: "som är lagliga", en: "that are lawful")
    }
    return Phrase(
      sv: "inom \(share) av den bästa som skiljer sig i minst \(options.differing) insatser",
      en: "within \(share) of the best that differ in at least \(options.differing) insatser")
  }

  /// What the plans are: all there are, or the best of more.
  var extentSentence: Phrase {
    switch extent {
    case .all:
      return items.count == 1
        ? Phrase(
          sv: "Det är den enda planen \(asked), och det är bevisat.",
          en: "It is the only plan of those \(asked), and that is proven.")
        : Phrase(
          sv: "Det är alla planer \(asked), och det är bevisat.",
          en: "These are all the plans \(asked), and that is proven.")
    case .first:
      guard let next else {
        return Phrase(
          sv: "Det finns fler planer \(asked).", en: "There are more plans \(asked).")
      }
      return gap > 0
        ? Phrase(
          sv: "Det finns fler planer \(asked): den bästa av dem är värd minst \(next.bare).",
          en: "There are more plans \(asked): the best of them is worth at least \(next.bare).")
        : Phrase(
          sv: "Det finns fler planer \(asked): den bästa av dem är värd \(next.bare).",
          en: "There are more plans \(asked): the best of them is worth \(next.bare).")
    case .unproven:
      return Phrase(
        sv: "Sökningen nådde sin gräns: det är inte känt om det finns fler.",
        en: "The search reached its limit: it is not known whether there are more.")
    }
  }

  /// That values closer than the gap are in no proven order.
  private var gapSentences: [Phrase] {
    guard gap > 0, let first = items.first else { return [] }
    let distance = first.plan.value.first.unit.distance(gap)
    return [
      Phrase(
        sv: "Ordningen mellan planer som skiljer högst \(distance) är inte bevisad.",
        en: "The order of plans that differ by at most \(distance) is not proven.")
    ]
  }
}
