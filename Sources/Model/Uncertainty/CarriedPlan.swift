extension Plan {
  /// The same decision where figures have turned out otherwise: the same insatser in the same years,
  /// at the same level or grant, and a volume between two limits in the same place between them.
  ///
  /// A volume between limits is `least' + (x − least)·(most' − least')/(most − least)`, rounded down
  /// to whole people unless volumes are continuous. What cannot run in a year, because it starts
  /// late, has no participants in it and costs nothing.
  ///
  /// - Parameters:
  ///   - planned: The scenario that the plan was made for.
  ///   - turned: The scenario with other figures: the same insatser and years.
  /// - Returns: the plan of `turned`.
  public func carried(from planned: Scenario, into turned: Scenario) -> Plan {
    var carried = Plan.empty(for: turned)
    carried.payments = payments
    for position in choices.indices {
      let insats = (planned: planned.insatser[position], turned: turned.insatser[position])
      for index in 0..<planned.yearCount {
        guard let choice = choices[position][index] else { continue }
        // Most draws leave volumes and dates alone, and then every choice stands.
        if insats.planned.hasSameChoices(as: insats.turned) {
          carried.choices[position][index] = choice
          continue
        }
        let before = planned.year(index, of: insats.planned)
        let after = turned.year(index, of: insats.turned)
        let runYear = (
          planned: runYear(of: position, year: index, in: planned),
          turned: carried.runYear(of: position, year: index, in: turned)
        )
        carried.choices[position][index] = choice.carried(from: before, into: after, runYear)
      }
    }
    return carried
  }
}

extension Insats {
  /// Whether volumes and dates are the same, so that the same choices can be made.
  package func hasSameChoices(as other: Insats) -> Bool {
    volume == other.volume && start == other.start && decidedVolume == other.decidedVolume
      && cost.grants.count == other.cost.grants.count
  }
}

extension Plan.Choice {
  /// The same choice where the terms of a year have turned out otherwise.
  ///
  /// - Parameters:
  ///   - before: The terms of the year as planned.
  ///   - after: The terms as they turned out.
  ///   - runYear: The year of the run that it is, as planned and as it turned out.
  /// - Returns: `nil` where the year cannot be run.
  package func carried(
    from before: InsatsYear, into after: InsatsYear, _ runYear: (planned: Int, turned: Int)
  ) -> Plan.Choice? {
    let planned = before.option(endsWhenDecided, runYear.planned)
    guard let turned = after.option(endsWhenDecided, runYear.turned) else { return nil }
    let ends = turned.mode == .endsWhenDecided
    switch (planned?.choices, turned.choices) {
    case (.points(let old)?, .points(let new)):
      let place = old.firstIndex { $0.volume == volume && (grant == nil || $0.grant == grant) } ?? 0
      guard !new.isEmpty else { return nil }
      let point = new[min(place, new.count - 1)]
      return Plan.Choice(volume: point.volume, grant: point.grant, endsWhenDecided: ends)
    case (.range(let least, let most, _, _, _)?, .range(let low, let high, let continuous, _, _)):
      let width = Fraction((most - least).hundredths)
      let way =
        width == .zero ? .zero : Fraction((volume - least).hundredths) / width
      let added = Volume(hundredths: (high - low).hundredths)
        .scaledDown(by: way, continuous: continuous)
      return Plan.Choice(volume: low + added, endsWhenDecided: ends)
    case (_, .points(let new)):
      return new.last.map {
        Plan.Choice(volume: $0.volume, grant: $0.grant, endsWhenDecided: ends)
      }
    case (_, .range(let low, let high, _, _, _)):
      return Plan.Choice(volume: min(max(volume, low), high), endsWhenDecided: ends)
    }
  }
}

extension InsatsYear {
  /// The way of running that ends when decided, or that of the year of a run; where there is no such
  /// year, the nearest one.
  fileprivate func option(_ endsWhenDecided: Bool, _ runYear: Int) -> YearOption? {
    if endsWhenDecided, let ending = options.first(where: { $0.mode == .endsWhenDecided }) {
      return ending
    }
    return options.first { $0.mode == .running(yearOfRun: runYear) }
      ?? options.first { $0.mode != .endsWhenDecided } ?? options.first
  }
}
