import Model

extension Page {
  /// The best plan one swap away, and what it costs to keep last year's insatser.
  mutating func addNearby(_ nearby: NearbyFindings) {
    if nearby.asksForNeighbour { addNeighbour(nearby.neighbour) }
    if let kept = nearby.kept { addKept(kept) }
  }

  private mutating func addNeighbour(_ neighbour: NearbyFindings.Neighbour?) {
    guard let neighbour else {
      return paragraph(
        Phrase(
          sv: "Inget byte av en insats ger ett annat lagligt förslag.",
          en: "No swap of one insats gives another lawful plan."))
    }
    let change = change(neighbour)
    let (value, cost) = (neighbour.value.bare, neighbour.cost)
    paragraph(
      Phrase(
        sv: "Närmast med ett byte: \(change). Värdet blir \(value) för \(cost).",
        en: "Nearest by one swap: \(change). The value is then \(value) for \(cost)."))
  }

  private mutating func addKept(_ kept: NearbyFindings.Kept) {
    let count = kept.droppingAtMost
    let what =
      count == 0
      ? Phrase(sv: "Att behålla förra årets insatser", en: "To keep last year's insatser")
      : Phrase(
        sv: "Att byta högst \(count) av förra årets insatser",
        en: "To change at most \(count) of last year's insatser")
    guard let plan = kept.plan, let price = kept.price else {
      return paragraph(
        Phrase(sv: "\(what) går inte lagligt.", en: "\(what) cannot be done lawfully."))
    }
    guard !kept.isProposal else {
      return paragraph(
        Phrase(
          sv: "\(what) kostar inget: förslaget gör det.",
          en: "\(what) costs nothing: the plan does."))
    }
    let change = change(plan)
    let (cost, value) = (Valuation.Level.bare(price, plan.value.unit), plan.value.bare)
    paragraph(
      Phrase(
        sv: "\(what) kostar \(cost) i värde: \(value) i stället, med \(change).",
        en: "\(what) costs \(cost) in value: \(value) instead, with \(change)."))
  }

  private func change(_ neighbour: NearbyFindings.Neighbour) -> Phrase {
    let out = neighbour.out.map { "\($0.name) (\($0.id))" }
    let into = neighbour.into.map { "\($0.name) (\($0.id))" }
    let leaving = Phrase(sv: "\(list: out) ut", en: "\(list: out) out")
    let entering = Phrase(sv: "\(list: into) in", en: "\(list: into) in")
    if out.isEmpty { return entering }
    return into.isEmpty
      ? leaving : Phrase(sv: "\(leaving), \(entering)", en: "\(leaving), \(entering)")
  }
}
