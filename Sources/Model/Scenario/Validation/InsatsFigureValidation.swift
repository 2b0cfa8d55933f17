extension ScenarioFindings {
  /// Checks the volumes of an insats.
  mutating func checkVolume(of insats: Insats, at path: [String]) {
    guard let form = insats.volume else {
      if insats.focus == .individual {
        refuse(
          path + ["volume"],
          Phrase(
            sv: "En individinriktad insats har deltagare, och volume saknas.",
            en: "An individual insats has participants, and volume is missing."),
          Phrase(
            sv: "Skriv volume, till exempel 60 new participants.",
            en: "Write volume, for example 60 new participants."))
      }
      if !insats.rampUp.isEmpty {
        refuse(
          path + ["ramp_up"],
          Phrase(sv: "Det finns ingen volym att växa till.", en: "There is no volume to grow to."),
          Phrase(sv: "Skriv volume, eller ta bort ramp_up.", en: "Write volume, or remove ramp_up.")
        )
      }
      return
    }
    checkForm(form, at: path + ["volume"])
    guard let last = insats.rampUp.last else { return }
    for share in insats.rampUp { check(share, at: path + ["ramp_up"]) }
    if last != .all || zip(insats.rampUp, insats.rampUp.dropFirst()).contains(where: { $0 > $1 }) {
      refuse(
        path + ["ramp_up"],
        Phrase(
          sv: "Volymen ska växa till 100 %, men sista året står \(last).",
          en: "The volume must grow to 100%, but the last year says \(last)."),
        Phrase(
          sv: "Skriv stigande andelar som slutar med 100 %.",
          en: "Write rising shares that end at 100 %."))
    }
  }

  private mutating func checkForm(_ form: VolumeForm, at path: [String]) {
    let volumes: [Volume]
    switch form {
    case .allOrNothing(let volume): volumes = [volume]
    case .noneOr(let least, let most, _):
      volumes = [least, most]
      if most < least {
        refuse(
          path,
          Phrase(
            sv: "Den minsta volymen, \(least), är större än den största, \(most).",
            en: "The smallest volume, \(least), is larger than the largest, \(most)."),
          Phrase(sv: "Byt plats på dem.", en: "Swap them."))
      }
    case .levels(let levels):
      volumes = levels
      if levels.isEmpty || zip(levels, levels.dropFirst()).contains(where: { $0 >= $1 }) {
        refuse(
          path, Phrase(sv: "Nivåerna stiger inte.", en: "The levels do not rise."),
          Phrase(
            sv: "Skriv minst en nivå, den lägsta först.",
            en: "Write at least one level, the lowest first."))
      }
    }
    if volumes.contains(where: { $0 <= .zero }) {
      refuse(
        path,
        Phrase(
          sv: "En finansierad insats tar emot minst en deltagare.",
          en: "A funded insats takes in at least one participant."),
        Phrase(sv: "Höj den minsta volymen.", en: "Raise the smallest volume."))
    }
    if !form.isContinuous, volumes.contains(where: { !$0.isWhole }) {
      refuse(
        path, Phrase(sv: "Volymen är inte hela personer.", en: "The volume is not whole people."),
        Phrase(
          sv: "Skriv ett heltal, eller continuous: yes med none_or.",
          en: "Write a whole number, or continuous: yes with none_or."))
    }
  }

  /// Checks the cost of an insats.
  mutating func checkCost(of insats: Insats, at path: [String]) {
    let cost = insats.cost
    check(cost.fixed, at: path + ["fixed"])
    check(cost.perParticipant, at: path + ["per_participant"])
    check(cost.startUp, at: path + ["start_up"])
    check(cost.windDown, at: path + ["wind_down"])
    if let team = cost.team {
      check(team.cost, at: path + ["per_team", "cost"])
      if team.size < 1 {
        refuse(
          path + ["per_team", "of"],
          Phrase(sv: "Ett lag har ingen deltagare.", en: "A team has no participants."),
          Phrase(sv: "Skriv minst 1 participant.", en: "Write at least 1 participant."))
      }
    }
    if insats.volume == nil, cost.team != nil || cost.perParticipant != .zero {
      refuse(
        path,
        Phrase(
          sv: "Kostnaden räknas per deltagare, men insatsen har inga deltagare.",
          en: "The cost is per participant, but the insats has no participants."),
        Phrase(sv: "Skriv volume, eller räkna med fixed.", en: "Write volume, or count by fixed."))
    }
    let financed = cost.financiers.reduce(0) { $0 + $1.share.millionths }
    if financed > Share.all.millionths || cost.financiers.contains(where: { $0.share < .none }) {
      refuse(
        path + ["financed_by"],
        Phrase(
          sv: "Andra betalar tillsammans \(Share(millionths: financed)) av kostnaden.",
          en: "Others pay \(Share(millionths: financed)) of the cost together."),
        Phrase(sv: "Skriv högst 100 %.", en: "Write at most 100 %."))
    }
    checkFinanciers(of: insats, at: path + ["financed_by"])
    checkGrants(of: insats, at: path + ["may_grant"])
  }

  /// Checks that nobody carries a share of the same insats twice, and that no member does, whose
  /// money is in the pool already.
  private mutating func checkFinanciers(of insats: Insats, at path: [String]) {
    var seen: Set<String> = []
    for (position, financier) in insats.cost.financiers.enumerated() {
      let place = path + [String(position), "name"]
      if !seen.insert(financier.name).inserted {
        refuse(
          place,
          Phrase(
            sv: "\(financier.name) bär redan en andel av insatsen.",
            en: "\(financier.name) already carries a share of the insats."),
          Phrase(
            sv: "Skriv varje finansiär en gång.", en: "Write each financier once."))
      }
      if stated.members.contains(where: { $0.name == financier.name }) {
        refuse(
          place,
          Phrase(
            sv: "\(financier.name) är medlem, och medlemmars pengar ligger i medlen.",
            en: "\(financier.name) is a member, and members' money is in the pool."),
          Phrase(
            sv: "Skriv beloppet i contribution, eller en finansiär utanför förbundet.",
            en: "Write the amount in contribution, or a financier outside the förbund."),
          restingOn: [["members"]])
      }
    }
  }

  private mutating func checkGrants(of insats: Insats, at path: [String]) {
    let cost = insats.cost
    guard let last = cost.grants.last else { return }
    if let volume = insats.volume, volume.smallest != volume.largest {
      refuse(
        path,
        Phrase(
          sv: "Volymen följer det beviljade beloppet, så den kan inte också väljas.",
          en: "The volume follows the amount granted, so it cannot be chosen as well."),
        Phrase(
          sv: "Skriv en enda volym, eller ta bort may_grant.",
          en: "Write one volume only, or remove may_grant."))
    }
    let rise = zip(cost.grants, cost.grants.dropFirst()).allSatisfy { $0 < $1 }
    guard !rise || cost.grants[0] <= .zero || cost.fixed != .indexed(last) else { return }
    refuse(
      path,
      Phrase(
        sv: "Beloppen som får beviljas ska stiga och sluta med det sökta, ett enda belopp i fixed.",
        en: """
          The amounts that may be granted must rise and end with what is asked for, one amount \
          in fixed.
          """),
      Phrase(
        sv: "Skriv det minsta först och det sökta sist.",
        en: "Write the smallest first and what is asked for last."))
  }

  /// Checks what an insats achieves.
  mutating func checkEffects(of insats: Insats, at path: [String]) {
    checkPoints(of: insats, at: path + ["benefit_points"])
    if insats.focus == .individual, insats.effects.isEmpty {
      refuse(
        path + ["effect"],
        Phrase(
          sv: "En individinriktad insats har en effekt, och effect saknas.",
          en: "An individual insats has an effect, and effect is missing."),
        Phrase(
          sv: "Skriv effect, till exempel {outcome: arbete, net: 8 pe}.",
          en: "Write effect, for example {outcome: arbete, net: 8 pe}."))
    }
    if !insats.effects.isEmpty, insats.volume == nil, insats.focus == .structural {
      refuse(
        path + ["effect"],
        Phrase(
          sv: "Effekten räknas per deltagare, men insatsen har inga deltagare.",
          en: "The effect is per participant, but the insats has no participants."),
        Phrase(
          sv: "Skriv volume, eller ta bort effect.", en: "Write volume, or remove effect."))
    }
    var seen: Set<OutcomeID> = []
    for (position, effect) in insats.effects.enumerated() {
      let place =
        insats.effects.count == 1 ? path + ["effect"] : path + ["effect", String(position)]
      if !seen.insert(effect.outcome).inserted {
        refuse(
          place + ["outcome"],
          Phrase(
            sv: "Insatsen har redan en effekt på ”\(effect.outcome)”.",
            en: "The insats already has an effect on “\(effect.outcome)”."),
          Phrase(sv: "Behåll en av dem.", en: "Keep one of them."))
      }
      check(effect, of: insats, at: place)
    }
  }

  private mutating func checkPoints(of insats: Insats, at path: [String]) {
    if insats.benefitPoints != nil, insats.focus == .individual {
      refuse(
        path,
        Phrase(
          sv: "Nyttopoäng hör till strukturövergripande insatser; den här är individinriktad.",
          en: "Benefit points belong to structural insatser; this one is individual."),
        Phrase(
          sv: "Dela insatsen i två, en av varje inriktning.",
          en: "Split the insats in two, one of each focus."))
    }
    if let years = insats.benefitYears, years < 1 {
      refuse(
        path, Phrase(sv: "Poängen räknas inget år.", en: "The points count in no year."),
        Phrase(sv: "Skriv years: 1 eller mer.", en: "Write years: 1 or more."))
    }
  }

  private mutating func check(_ effect: Effect, of insats: Insats, at path: [String]) {
    check(effect.net, at: path + ["net"])
    check(effect.retention, at: path + ["retention"])
    guard let last = effect.curve.last else { return }
    for (position, stage) in effect.curve.enumerated() {
      check(stage.net, at: path + ["curve", String(position), "net"])
    }
    for (position, pair) in zip(effect.curve, effect.curve.dropFirst()).enumerated() {
      func place(_ key: String) -> [String] { path + ["curve", String(position + 1), key] }
      if pair.1.to <= pair.0.to {
        refuse(
          place("to"),
          Phrase(
            sv: "Steget slutar vid \(pair.1.to), men steget före vid \(pair.0.to).",
            en: "The stage ends at \(pair.1.to), but the one before at \(pair.0.to)."),
          Phrase(sv: "Skriv stegen i ordning.", en: "Write the stages in order."))
      }
      if Estimate.Point.allCases.contains(where: { pair.0.net.isBelow(pair.1.net, at: $0) }) {
        refuse(
          place("net"),
          Phrase(
            sv: """
              Effekten stiger från \(pair.0.net.likely) till \(pair.1.net.likely), men en kurva \
              avtar med volymen.
              """,
            en: """
              The effect rises from \(pair.0.net.likely) to \(pair.1.net.likely), but a curve \
              falls with volume.
              """),
          Phrase(
            sv: "Skriv en kurva som inte stiger.", en: "Write a curve that does not rise."))
      }
    }
    if let most = insats.volume?.largest, last.to < most {
      refuse(
        path + ["curve"],
        Phrase(
          sv: "Kurvan slutar vid \(last.to), men insatsen kan ta emot \(most).",
          en: "The curve ends at \(last.to), but the insats can take in \(most)."),
        Phrase(
          sv: "Lägg till ett steg till \(most) participants.",
          en: "Add a stage to \(most) participants."))
    }
    if let first = effect.curve.first, first.to <= .zero {
      refuse(
        path + ["curve", "0", "to"],
        Phrase(sv: "Det första steget är tomt.", en: "The first stage is empty."),
        Phrase(sv: "Skriv minst 1 participant.", en: "Write at least 1 participant."))
    }
  }

  private mutating func check(_ estimate: Estimate, at path: @autoclosure () -> [String]) {
    let low: PercentagePoints
    let high: PercentagePoints
    switch estimate.range {
    case .none: return
    case .bounds(let least, let most): (low, high) = (least, most)
    case .percentiles(let p10, let p90): (low, high) = (p10, p90)
    }
    guard estimate.likely < low || high < estimate.likely else { return }
    refuse(
      path(),
      Phrase(
        sv: "Det troliga, \(estimate.likely), ligger inte mellan \(low) och \(high).",
        en: "The likely figure, \(estimate.likely), is not between \(low) and \(high)."),
      Phrase(
        sv: "Skriv det lägsta först och det högsta sist.",
        en: "Write the lowest first and the highest last.")
    )
  }
}
