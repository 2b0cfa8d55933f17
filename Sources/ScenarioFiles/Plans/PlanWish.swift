import Model

/// What a plan file says of one insats.
struct PlanWish: Sendable {
  /// What it says of one year.
  enum Choice: Hashable, Sendable {
    /// Not funded.
    case no
    /// Funded in the only way there is.
    case yes
    /// Funded with so many new participants.
    case volume(Volume, endsWhenDecided: Bool)
    /// Funded with one of the amounts that may be granted.
    case grant(Kronor)
  }

  /// The insats as the file names it.
  let id: InsatsID
  /// Where.
  let place: Place
  /// What is said of every year, and where.
  var everyYear: Choice?
  /// What is said of a year, and where.
  var years: [(year: Int, choice: Choice, place: Place)] = []

  /// Puts the wish into a plan, or says why it cannot be understood.
  func apply(to plan: inout Plan, in scenario: Scenario, _ reading: inout Reading) {
    guard let position = scenario.position[id] else {
      return reading.refuse(
        place, unknown(in: scenario).cause, remedy: unknown(in: scenario).remedy)
    }
    for index in 0..<scenario.yearCount {
      let year = scenario.years.lowerBound + index
      let said = years.last { $0.year == year }
      let terms = scenario.year(index, of: scenario.insatser[position])
      guard let wish = said?.choice ?? everyYear, said != nil || !terms.options.isEmpty else {
        continue
      }
      let run = plan.runYear(of: position, year: index, in: scenario)
      do throws(Refusal) {
        plan.choices[position][index] = try choice(
          wish, terms, run: run, scenario.insatser[position])
      } catch {
        return reading.refuse(said?.place ?? place, error.cause, remedy: error.remedy)
      }
    }
  }

  private func choice(
    _ wish: Choice, _ terms: InsatsYear, run: Int, _ insats: Insats
  ) throws(Refusal) -> Plan.Choice? {
    switch wish {
    case .no: return nil
    case .volume(let volume, let ends):
      let fits = terms.point(of: Plan.Choice(volume: volume), runYear: run) != nil
      let ending = Plan.Choice(volume: volume, endsWhenDecided: true)
      return ends || (!fits && terms.point(of: ending, runYear: run) != nil)
        ? ending : Plan.Choice(volume: volume)
    case .grant(let amount):
      guard let place = insats.cost.grants.firstIndex(of: amount) else {
        throw notGranted(amount, insats)
      }
      let point = terms.points(run: run).first { $0.grant == place }
      return Plan.Choice(volume: point?.volume ?? insats.volumeInFull, grant: place)
    case .yes:
      let volumes =
        terms.options.isEmpty ? [insats.volumeInFull] : terms.points(run: run).map(\.volume)
      guard let only = volumes.first, volumes.count == 1 else { throw ambiguous }
      return Plan.Choice(volume: only)
    }
  }

  // MARK: What is wrong

  private func unknown(in scenario: Scenario) -> Refusal {
    let nearest = NearestName.of(id.text, among: scenario.insatser.map(\.id.text))
    let name = excerpt(id.text)
    return Refusal(
      Phrase(
        sv: "Underlaget har ingen insats ”\(name)”.", en: "The scenario has no insats “\(name)”."),
      remedy: nearest.map { Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?") }
        ?? Phrase(
          sv: "Insatserna är \(list: scenario.insatser.map(\.id.text)).",
          en: "The insatser are \(list: scenario.insatser.map(\.id.text))."))
  }

  private var ambiguous: Refusal {
    Refusal(
      Phrase(
        sv: "”\(id)” kan ha flera volymer eller belopp, så yes räcker inte.",
        en: "“\(id)” can have several volumes or amounts, so yes is not enough."),
      remedy: Phrase(
        sv: "Skriv volymen, till exempel 40 participants.",
        en: "Write the volume, for example 40 participants."))
  }

  private func notGranted(_ amount: Kronor, _ insats: Insats) -> Refusal {
    let amounts = insats.cost.grants
    return Refusal(
      Phrase(
        sv: "\(amount) är inget av beloppen som ”\(id)” kan beviljas.",
        en: "\(amount) is not an amount that “\(id)” may be granted."),
      remedy: amounts.isEmpty
        ? Phrase(
          sv: "Skriv volymen eller yes i stället.", en: "Write the volume or yes instead.")
        : Phrase(
          sv: "Beloppen är \(list: amounts.map { NumberWriting.money($0, in: .sv) }).",
          en: "The amounts are \(list: amounts.map { NumberWriting.money($0, in: .en) })."))
  }
}

extension Insats {
  /// Its largest volume, or nobody: what a year that it cannot run in is taken to mean, since the
  /// rules will say that it cannot.
  fileprivate var volumeInFull: Volume { volume?.largest ?? .zero }
}

extension InsatsYear {
  /// The volumes that can be chosen in the `run`th year of a run; empty where a range can.
  fileprivate func points(run: Int) -> [YearOption.Point] {
    for option in options where option.mode == .running(yearOfRun: run) {
      if case .points(let points) = option.choices { return points }
    }
    return []
  }
}
