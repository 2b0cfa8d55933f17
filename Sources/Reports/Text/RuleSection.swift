import Model

extension Page {
  /// How law, guidance and the board's rules stand: broken ones first, then warnings; kept ones are
  /// counted, and listed only in a detailed text.
  mutating func addRules(_ rules: [RuleFindings]) {
    let judged = Set(rules.map(\.id)).count
    let broken = Set(rules.filter { $0.status == .broken }.map(\.id)).count
    let warning = Set(rules.filter { $0.status == .warning }.map(\.id)).count
    heading(
      Phrase(
        sv:
          "Lag och regler: \(judged, "regel prövad", "regler prövade"), \(broken, "bruten", "brutna"), \(warning, "varning", "varningar")",
        en:
          "Law and rules: \(judged, "rule", "rules") judged, \(broken) broken, \(warning, "warning", "warnings")"
      ))
    add(rules, .broken, Phrase(sv: "Bruten", en: "Broken"))
    add(rules, .warning, Phrase(sv: "Varning", en: "Warning"))
    if isDetailed { add(rules, .kept, Phrase(sv: "Hålls", en: "Kept")) }
  }

  /// One item for each rule that stands so, with its reference and what was judged.
  private mutating func add(
    _ rules: [RuleFindings], _ status: Verdict.Status, _ title: Phrase
  ) {
    for id in RuleID.allCases {
      let found = rules.filter { $0.id == id && $0.status == status }
      guard let rule = found.first?.description else { continue }
      let places = found.map { $0.placed(hidingTraces: hidesTraces) }
      let end = ending(places)
      item(
        Phrase(
          sv: "\(title): \(rule.sentence) (\(rule.reference))\(end)",
          en: "\(title): \(rule.sentence) (\(rule.reference))\(end)"))
      if isDetailed { for place in places { item(place, depth: 2, isMarked: false) } }
    }
  }

  /// What a short text says of the places: the one there is, or how many there are.
  private func ending(_ places: [Phrase]) -> Phrase {
    if isDetailed { return Phrase(sv: ":", en: ":") }
    guard places.count > 1 else { return Phrase(sv: ": \(places[0])", en: ": \(places[0])") }
    return Phrase(
      sv: ": \(places[0]), och \(places.count - 1) till",
      en: ": \(places[0]), and \(places.count - 1) more")
  }
}

extension RuleFindings {
  /// What was judged and how far from the limit it is; a distance in people would tell how many they
  /// are.
  fileprivate func placed(hidingTraces: Bool) -> Phrase {
    if hidingTraces, case .participants? = verdict.margin {
      return Phrase(sv: "\(verdict.subject)", en: "\(verdict.subject)")
    }
    guard let margin = verdict.margin?.phrase(isShort: status != .kept) else {
      return Phrase(sv: "\(verdict.subject)", en: "\(verdict.subject)")
    }
    return Phrase(sv: "\(verdict.subject): \(margin)", en: "\(verdict.subject): \(margin)")
  }
}

extension Margin {
  /// The distance with its unit; what is short is said without a sign.
  func phrase(isShort: Bool) -> Phrase {
    let size = isNegative ? opposite.size : size
    return isShort && isNegative
      ? Phrase(sv: "\(size) utanför gränsen", en: "\(size) outside the limit")
      : Phrase(sv: "\(size) innanför gränsen", en: "\(size) inside the limit")
  }

  private var size: Phrase {
    switch self {
    case .kronor(let amount): return Phrase(sv: "\(amount)", en: "\(amount)")
    case .participants(let volume):
      return Phrase(sv: "\(volume) deltagare", en: "\(volume) participants")
    case .insatser(let count):
      return Phrase(sv: "\(count, "insats", "insatser")", en: "\(count, "insats", "insatser")")
    case .persons(let score): return Phrase(sv: "\(score) personer", en: "\(score) persons")
    case .points(let score):
      return Phrase(sv: "\(score) nyttopoäng", en: "\(score) benefit points")
    case .capacity(let hundredths):
      let units = Volume(hundredths: hundredths)
      return Phrase(sv: "\(units) enheter", en: "\(units) units")
    case .days(let count):
      return Phrase(sv: "\(count, "dag", "dagar")", en: "\(count, "day", "days")")
    }
  }

  private var opposite: Margin {
    switch self {
    case .kronor(let amount): .kronor(-amount)
    case .participants(let volume): .participants(.zero - volume)
    case .insatser(let count): .insatser(-count)
    case .persons(let score): .persons(-score)
    case .points(let score): .points(-score)
    case .capacity(let hundredths): .capacity(hundredths: -hundredths)
    case .days(let count): .days(-count)
    }
  }
}
