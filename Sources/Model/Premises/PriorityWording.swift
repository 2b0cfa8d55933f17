extension Scenario {
  /// One side of one row of a priority in words: its name, its limit, its year and what it is over.
  public func phrase(of row: PriorityRow, _ side: PriorityRow.Side) -> Phrase {
    let limit = row.priority.phrase(ofLimit: row.limit(side) ?? 0)
    let word =
      side == .atLeast ? Phrase(sv: "minst", en: "at least") : Phrase(sv: "högst", en: "at most")
    let time =
      row.year.map { index in
        Phrase(
          sv: "år \(year: years.lowerBound + index)", en: "in \(year: years.lowerBound + index)")
      } ?? Phrase(sv: "hela perioden", en: "over the whole period")
    let parts = parts(of: row.selection)
    let swedish = parts.map(\.sv).joined(separator: ", ")
    let english = parts.map(\.en).joined(separator: ", ")
    let over =
      parts.isEmpty ? Phrase(sv: "", en: "") : Phrase(sv: " (\(swedish))", en: " (\(english))")
    return Phrase(
      sv: "Prioriteringen ”\(row.priority.id)”: \(word) \(limit) \(time)\(over)",
      en: "The priority “\(row.priority.id)”: \(word) \(limit) \(time)\(over)")
  }

  /// What a selection asks of an insats, condition by condition.
  private func parts(of selection: Selection) -> [Phrase] {
    var parts: [Phrase] = []
    if case .one(let kommun) = selection.kommun {
      let name = member(kommun)?.name ?? kommun.text
      parts.append(Phrase(sv: "\(name)", en: "\(name)"))
    }
    if case .one(let id) = selection.group {
      let name = group(id)?.name ?? id.text
      parts.append(Phrase(sv: "målgruppen ”\(name)”", en: "the group “\(name)”"))
    }
    if let tag = selection.tag {
      parts.append(Phrase(sv: "etiketten ”\(tag)”", en: "the tag “\(tag)”"))
    }
    if let owner = selection.owner {
      let name = member(owner)?.name ?? owner.text
      parts.append(Phrase(sv: "insatser som \(name) driver", en: "insatser that \(name) runs"))
    }
    switch selection.sex {
    case .women: parts.append(Phrase(sv: "kvinnor", en: "women"))
    case .men: parts.append(Phrase(sv: "män", en: "men"))
    case nil: break
    }
    switch selection.focus {
    case .individual:
      parts.append(Phrase(sv: "individinriktade insatser", en: "individual insatser"))
    case .structural:
      parts.append(Phrase(sv: "strukturövergripande insatser", en: "structural insatser"))
    case nil: break
    }
    if let insatser = selection.insatser {
      let names = insatser.sorted().map { self[$0]?.name ?? $0.text }
      parts.append(Phrase(sv: "\(list: names)", en: "\(list: names)"))
    }
    return parts
  }

  /// Why nothing counts towards a row: what of its selection no insats has; `nil` where some insats
  /// counts.
  public func whyNothingCounts(towards row: PriorityRow) -> Phrase? {
    let counting = row.priority.quantity == .insatser
    let counts = insatser.indices.contains { position in
      row.years.contains { index in
        weight(of: position, in: row.selection, counting: counting, year: index) > .zero
      }
    }
    guard !counts else { return nil }
    if let tag = row.selection.tag, !insatser.contains(where: { $0.tags.contains(tag) }) {
      return Phrase(
        sv: "Ingen insats har etiketten ”\(tag)”.", en: "No insats has the tag “\(tag)”.")
    }
    if case .one(let id) = row.selection.kommun,
      !insatser.contains(where: { $0.reach.contains(id) })
    {
      let name = member(id)?.name ?? id.text
      return Phrase(sv: "Ingen insats når \(name).", en: "No insats reaches \(name).")
    }
    if case .one(let id) = row.selection.group,
      !insatser.contains(where: { ($0.groups[id] ?? .none) > .none })
    {
      let name = group(id)?.name ?? id.text
      return Phrase(
        sv: "Ingen insats har målgruppen ”\(name)”.", en: "No insats has the group “\(name)”.")
    }
    return Phrase(sv: "Ingen insats räknas dit.", en: "No insats counts there.")
  }
}

extension Priority {
  /// A limit of the priority as a quantity: `25 % av insatsernas pengar`.
  public func phrase(ofLimit limit: Int) -> Phrase {
    switch quantity {
    case .share(let base):
      let share = Share(millionths: limit)
      let whole = base.phrase
      return Phrase(sv: "\(share) av \(whole)", en: "\(share) of \(whole)")
    case .money:
      return Phrase(sv: "\(Kronor(limit))", en: "\(Kronor(limit))")
    case .insatser:
      return Phrase(
        sv: "\(limit, "insats", "insatser")", en: "\(limit, "insats", "insatser")")
    case .participants:
      let volume = Volume(hundredths: limit)
      return Phrase(sv: "\(volume) nya deltagare", en: "\(volume) new participants")
    case .persons:
      let score = Score(units: limit)
      return Phrase(sv: "\(score) personer", en: "\(score) persons")
    case .points:
      let score = Score(units: limit)
      return Phrase(sv: "\(score) nyttopoäng", en: "\(score) benefit points")
    }
  }
}

extension Priority.Base {
  fileprivate var phrase: Phrase {
    switch self {
    case .insatsMoney: Phrase(sv: "pengarna till insatser", en: "the money for insatser")
    case .pool: Phrase(sv: "medlen", en: "the pool")
    case .participants: Phrase(sv: "de nya deltagarna", en: "the new participants")
    case .effect: Phrase(sv: "effekten", en: "the effect")
    }
  }
}
