public import Model

/// Figures about one thing that rest on the same ground: no source, or one that is uncertain.
public struct AssumptionGroup: Hashable, Sendable {
  /// What they are about: an insats, a member, a line of the budget, by its name.
  public let subject: Phrase
  /// Which figures of it.
  public let figures: [Phrase]
  /// How sure they are.
  public let confidence: Assumption.Confidence
  /// The source that is stated; `nil` is none.
  public let source: String?

  /// The assumptions of a scenario, those about one thing together, in the order of the file.
  ///
  /// Candidates that `leavesOut` names are left out.
  static func all(
    in scenario: Scenario, leavingOut leavesOut: Set<InsatsID> = []
  ) -> [AssumptionGroup] {
    var groups: [AssumptionGroup] = []
    for assumption in scenario.stated.assumptions {
      let keys = assumption.path.split(separator: ".").map(String.init)
      if keys.first == "insatser", keys.count > 1, leavesOut.contains(InsatsID(keys[1])) {
        continue
      }
      let (subject, figure) = scenario.words(for: keys)
      let place = groups.lastIndex { group in
        group.subject == subject && group.confidence == assumption.confidence
          && group.source == assumption.source
      }
      let before = place.map { groups.remove(at: $0).figures } ?? []
      groups.insert(
        AssumptionGroup(
          subject: subject, figures: before + [figure], confidence: assumption.confidence,
          source: assumption.source), at: place ?? groups.count)
    }
    return groups
  }
}

extension Scenario {
  /// What a path is about and which figure of it, in words.
  fileprivate func words(for keys: [String]) -> (subject: Phrase, figure: Phrase) {
    let rest = keys.dropFirst(2)
    let figure = Self.figure(rest.first ?? keys.last ?? "")
    guard keys.count > 1 else { return (Self.section(keys.first ?? ""), figure) }
    let key = keys[1]
    let name: String? =
      switch keys[0] {
      case "insatser": self[InsatsID(key)]?.name
      case "members": member(MemberID(key))?.name
      case "target_groups": group(GroupID(key))?.name
      case "last_year": self[InsatsID(key)]?.name ?? key
      default: nil
      }
    if keys[0] == "last_year", let name {
      let year = years.lowerBound - 1
      return (Phrase(sv: "\(name) \(year: year)", en: "\(name) \(year: year)"), figure)
    }
    if keys[0] == "fixed_costs" {
      return (FixedCostName.phrase(key), Self.figure(rest.first ?? "cost"))
    }
    if let name { return (Phrase(sv: "\(name)", en: "\(name)"), figure) }
    return (Self.section(keys[0]), Self.figure(rest.isEmpty ? key : rest.joined(separator: " ")))
  }

  /// What a section of the file is about.
  private static func section(_ key: String) -> Phrase {
    switch key {
    case "contributions": Phrase(sv: "Bidrag från medlemmarna", en: "Contributions")
    case "last_year_money": Phrase(sv: "Förra årets belopp", en: "Last year's money")
    case "equity": Phrase(sv: "Eget kapital", en: "Equity")
    case "indexation": Phrase(sv: "Årlig uppräkning", en: "Yearly indexation")
    case "objective": Phrase(sv: "Mål för urvalet", en: "Objective")
    case "benefit_per_part": Phrase(sv: "Vinst per part", en: "Gain by part")
    case "national_grant": Phrase(sv: "Statens bidrag", en: "The state's grant")
    case "mid_year": Phrase(sv: "Redan utbetalt", en: "Paid already")
    default: spoken(key).capitalised
    }
  }

  /// What a figure is called.
  private static func figure(_ key: String) -> Phrase {
    switch key {
    case "cost", "amount": Phrase(sv: "kostnad", en: "cost")
    case "effect", "effects": Phrase(sv: "effekt", en: "effect")
    case "volume", "participants": Phrase(sv: "nya deltagare", en: "new participants")
    case "women": Phrase(sv: "andel kvinnor", en: "share of women")
    case "benefit_points": Phrase(sv: "nyttopoäng", en: "benefit points")
    case "benefit_point": Phrase(sv: "nyttopoängens värde", en: "worth of a benefit point")
    case "people": Phrase(sv: "antal personer", en: "number of people")
    case "inhabitants": Phrase(sv: "invånare", en: "inhabitants")
    case "contribution": Phrase(sv: "bidrag", en: "contribution")
    case "opening": Phrase(sv: "ingående belopp", en: "opening amount")
    case "contributions": Phrase(sv: "bidrag", en: "contributions")
    case "total", "kommun total", "state total", "region total":
      Phrase(sv: "partens summa", en: "the part's total")
    case "insatser": Phrase(sv: "insatser", en: "insatser")
    case "fixed_costs": Phrase(sv: "fasta kostnader", en: "fixed costs")
    case "forecast": Phrase(sv: "prognos", en: "forecast")
    case "outcome": Phrase(sv: "utfall", en: "outcome")
    default: spoken(key)
    }
  }

  private static func spoken(_ key: String) -> Phrase {
    let words = String(key.map { $0 == "_" ? " " : $0 })
    return Phrase(sv: "\(words)", en: "\(words)")
  }
}
