import Model
import Planning

extension Page {
  /// What comes and goes at each step, and what a larger pool drops.
  mutating func addSteps(_ frontier: PoolFrontierFindings) {
    let steps = frontier.points.compactMap { point in point.step.map { (point, $0) } }
      .filter { !$1.entering.isEmpty || !$1.leaving.isEmpty }
    guard !steps.isEmpty else { return }
    heading(Phrase(sv: "Vad som kommer och går", en: "What comes and goes"))
    for (point, step) in steps {
      let pool = point.pools[0]
      let changes = changes(of: step, frontier)
      item(Phrase(sv: "\(pool): \(changes)", en: "\(pool): \(changes)"))
    }
    let dropping = steps.filter { !$0.1.isNested }.map { money($0.0.pools[0]) }
    guard !dropping.isEmpty else { return }
    paragraph(
      Phrase(
        sv:
          "Större medel men något går ut: \(list: dropping). Pengarna räcker då till en annan kombination som är bättre tillsammans.",
        en:
          "A larger pool and something goes out: \(list: dropping). The money is then enough for another combination that is better together."
      ))
  }

  /// Where each insats is funded.
  mutating func addPresence(_ frontier: PoolFrontierFindings) {
    heading(Phrase(sv: "Var varje insats är med", en: "Where each insats is in"))
    for presence in frontier.presence {
      let name = "\(presence.id) \(presence.name)"
      let places = places(of: presence, frontier)
      item(Phrase(sv: "\(name): \(places)", en: "\(name): \(places)"))
    }
  }

  /// How sure the answers are, and what they rest on.
  mutating func addGround(_ frontier: PoolFrontierFindings) {
    heading(Phrase(sv: "Hur säkert är det?", en: "How sure is it?"))
    paragraph(
      frontier.isProven
        ? Phrase(
          sv:
            "Räkningen: varje storlek är planerad för sig, kontrollräknad i hela kronor och bevisad inom det gap som visas.",
          en:
            "The arithmetic: each size is planned by itself, checked in whole kronor and proven within the gap shown."
        )
        : Phrase(
          sv: "Räkningen: minst ett svar är inte bevisat bäst.",
          en: "The arithmetic: at least one answer is not proven best."))
    let missing = frontier.evidence.withoutSource
    paragraph(
      Phrase(
        sv: "Underlaget: \(missing, "uppgift saknar", "uppgifter saknar") källa.",
        en: "The evidence: \(missing, "figure has", "figures have") no source."))
    addDecider()
  }

  private func changes(
    of step: PoolFrontier.Step, _ frontier: PoolFrontierFindings
  ) -> Phrase {
    let entering = step.entering.map(\.text)
    let leaving = step.leaving.map { drop in
      let id = drop.insats.text
      let price = price(drop.price, frontier.unit)
      return "\(id)\(price(language))"
    }
    let into = Phrase(sv: "in \(list: entering)", en: "in \(list: entering)")
    let out = Phrase(sv: "ut \(list: leaving)", en: "out \(list: leaving)")
    if leaving.isEmpty { return into }
    return entering.isEmpty ? out : Phrase(sv: "\(into); \(out)", en: "\(into); \(out)")
  }

  private func price(_ price: PoolFrontier.Drop.Price, _ unit: Valuation.Unit) -> Phrase {
    switch price {
    case .unknown: return Phrase(sv: "", en: "")
    case .impossible:
      return Phrase(sv: " (går inte att behålla)", en: " (cannot be kept)")
    case .units(let units):
      let amount = Valuation.Level.bare(units, unit)
      return Phrase(
        sv: " (att behålla den kostar \(amount) i värde)",
        en: " (keeping it costs \(amount) in value)")
    }
  }

  private func places(
    of presence: PoolFrontierFindings.Presence, _ frontier: PoolFrontierFindings
  ) -> Phrase {
    let last = frontier.points.count - 1
    let planned = frontier.points.indices.filter { frontier.points[$0].plan != nil }
    guard let smallest = planned.first, !presence.stretches.isEmpty else {
      return Phrase(sv: "aldrig", en: "never")
    }
    if presence.stretches == [smallest...last] { return Phrase(sv: "alltid", en: "always") }
    let stretches = presence.stretches.map { stretch -> String in
      let from = money(frontier.points[stretch.lowerBound].pools[0])
      let to = money(frontier.points[stretch.upperBound].pools[0])
      if stretch.upperBound == last {
        return Phrase(sv: "från \(from)", en: "from \(from)")(language)
      }
      return stretch.count == 1 ? from : "\(from) – \(to)"
    }
    return Phrase(sv: "\(list: stretches)", en: "\(list: stretches)")
  }

  private func money(_ amount: Kronor) -> String { NumberWriting.money(amount, in: language) }
}
