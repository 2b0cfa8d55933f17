/// Rule 19: insatser that need, exclude or feed one another do so in every year.
public enum Relations: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Insatser som förutsätter, utesluter eller matar varandra gör det varje år.",
      en: "Insatser that need, exclude or feed one another do so every year."),
    formula: "y_i ≤ y_j (requires); y_i + y_j ≤ 1 (excludes); Σ y ≤ k; x_B ≤ ρ · x_A (referral)",
    reference: "ansökan", validFrom: nil, kind: .data, strength: .hard)

  /// One broken verdict for each relation that fails in a year.
  public static func verdicts(on account: Account) -> [Verdict] {
    let scenario = account.scenario
    guard scenario.hasRelations else { return [] }
    var broken: [Verdict] = []
    for index in 0..<scenario.yearCount {
      let inPlan = scenario.insatser.indices.filter { account.plan.choices[$0][index] != nil }
      let funded = Set(inPlan.map { scenario.insatser[$0].id })
      let year = scenario.years.lowerBound + index
      for position in inPlan where scenario.insatser[position].isRelated {
        broken += unmet(by: scenario.insatser[position], among: funded, year: year)
        broken += overfed(scenario.insatser[position], on: account, year: index)
      }
      for choice in scenario.stated.atMostOf {
        let count = choice.insatser.filter(funded.contains).count
        guard count > choice.count else { continue }
        broken.append(
          Verdict(
            .relations,
            margin: .insatser(choice.count - count),
            Phrase(
              sv: "högst \(choice.count) av \(choice.id) år \(year: year)",
              en: "at most \(choice.count) of \(choice.id) in \(year: year)")))
      }
    }
    return broken.isEmpty ? [Verdict(.relations, .kept, .everyFundedInsats)] : broken
  }

  private static func unmet(
    by insats: Insats, among funded: Set<InsatsID>, year: Int
  ) -> [Verdict] {
    insats.requires.filter { !funded.contains($0) }.sorted().map {
      Verdict(
        .relations, .broken,
        Phrase(
          sv: "\(insats.id) förutsätter \($0) år \(year: year)",
          en: "\(insats.id) requires \($0) in \(year: year)"))
    }
      + insats.excludes.filter(funded.contains).sorted().map {
        Verdict(
          .relations, .broken,
          Phrase(
            sv: "\(insats.id) utesluter \($0) år \(year: year)",
            en: "\(insats.id) excludes \($0) in \(year: year)"))
      }
  }

  private static func overfed(_ insats: Insats, on account: Account, year index: Int) -> [Verdict] {
    guard let position = account.scenario.position[insats.id] else { return [] }
    let volume = account.volume(position, year: index)
    return insats.referrals.sorted { $0.key < $1.key }.compactMap { source, share in
      guard let feeder = account.scenario.position[source] else { return nil }
      let fed = account.volume(feeder, year: index).fraction * share.fraction
      guard volume.fraction > fed else { return nil }
      let short = ((fed - volume.fraction) * Fraction(100)).floor
      return Verdict(
        .relations, margin: .participants(Volume(hundredths: short)),
        Phrase(
          sv: "\(insats.id) får högst \(share) av deltagarna i \(source)",
          en: "\(insats.id) takes at most \(share) of the participants of \(source)"))
    }
  }
}

extension Scenario {
  var hasRelations: Bool {
    !stated.atMostOf.isEmpty
      || insatser.contains(where: \.isRelated)
  }
}

extension Insats {
  /// Whether it needs, excludes or is fed by another.
  fileprivate var isRelated: Bool {
    !requires.isEmpty || !excludes.isEmpty || !referrals.isEmpty
  }
}
