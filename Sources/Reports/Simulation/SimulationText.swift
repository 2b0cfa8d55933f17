public import Model
import Planning
import Simulation

extension SimulationFindings {
  /// The simulation as text for people, at most 100 columns wide.
  public func text(in language: Language) -> String { page(in: language).text }

  /// The simulation as a page.
  func page(in language: Language) -> Page {
    var page = Page(language: language, isDetailed: false)
    page.title(forbund.title)
    page.addChanges(changes)
    page.addOutlook(self)
    page.addTurnedMoney(self)
    page.addGains(self)
    page.addBestPlans(self)
    page.addInformation(self)
    page.addGround(of: self)
    return page
  }
}

extension Page {
  /// What each plan may come to.
  fileprivate mutating func addOutlook(_ findings: SimulationFindings) {
    heading(
      Phrase(
        sv: "Så kan det falla ut: \(findings.summary.count) dragningar",
        en: "How it may turn out: \(findings.summary.count) draws"))
    if findings.isCut {
      paragraph(
        Phrase(
          sv: "Avbrutet: \(findings.summary.count) av \(findings.asked) dragningar är gjorda.",
          en: "Ended early: \(findings.summary.count) of \(findings.asked) draws are made."))
    }
    table(
      spreads(
        findings, Phrase(sv: "Värde, \(findings.counted)", en: "Value, \(findings.counted)"),
        \.value))
    if findings.hasPoints, findings.unit == .persons || findings.unit == .personYears {
      table(spreads(findings, findings.unit.personsHeading, \.persons))
    }
    for plan in findings.plans { addGoal(of: plan, findings) }
    for plan in findings.plans { addRules(of: plan) }
  }

  /// The hard rules that a plan breaks as it stands, and those that it may come to break.
  private mutating func addRules(of plan: SimulationFindings.JudgedPlan) {
    let name = plan.name.capitalised
    if !plan.broken.isEmpty {
      paragraph(
        Phrase(
          sv: "\(name) bryter redan som det står mot:",
          en: "\(name) breaks these rules as it stands:"))
      for rule in plan.broken { item(rule.description.sentence) }
    }
    if !plan.summary.broken.isEmpty {
      paragraph(
        Phrase(
          sv: "\(name) håller det här på papperet, men kan komma att bryta det:",
          en: "\(name) keeps this on paper, but may come to break it:"))
      for entry in plan.summary.broken {
        let chance = percent(entry.probability)
        let sentence = entry.rule.description.sentence
        item(
          Phrase(
            sv: "i \(chance) av fallen: \(sentence)", en: "in \(chance) of cases: \(sentence)"))
      }
    }
  }

  private mutating func addGoal(
    of plan: SimulationFindings.JudgedPlan, _ findings: SimulationFindings
  ) {
    guard let goal = findings.goal, let chance = plan.summary.reachesGoal else { return }
    let aim = written(goal, decimals: 2)
    item(
      Phrase(
        sv: "\(plan.name.capitalised) når värdet \(aim) i \(percent(chance)) av fallen.",
        en: "\(plan.name.capitalised) reaches the value \(aim) in \(percent(chance)) of cases."))
  }

  /// A row for each plan: as planned, the mean and the percentiles.
  private func spreads(
    _ findings: SimulationFindings, _ caption: Phrase,
    _ quantity: (PlanSummary) -> PlanSummary.Spread
  ) -> Table {
    let percentiles = PlanSummary.percentiles
    var table = Table(
      [.left] + Array(repeating: .right, count: percentiles.count + 2), gap: 2,
      caption: caption(language))
    table.addHeadings(
      [Phrase(sv: "Plan", en: "Plan")(language), Phrase(sv: "medel", en: "mean")(language), "±"]
        + percentiles.map { "P\($0)" })
    for plan in findings.plans {
      let spread = quantity(plan.summary)
      table.add(
        [
          plan.name.capitalised(language), written(spread.mean.value, decimals: 2),
          error(of: spread.mean),
        ] + spread.percentiles.map { written($0.value.value, decimals: 1) })
    }
    return table
  }

  /// What the plans may cost, and whether money may run out.
  fileprivate mutating func addTurnedMoney(_ findings: SimulationFindings) {
    guard findings.movesMoney else { return }
    heading(Phrase(sv: "Pengarna", en: "The money"))
    var table = Table([.left, .right, .right, .right, .right, .right, .right], gap: 2)
    table.addHeadings(
      [
        Phrase(sv: "tkr", en: "SEK k"), Phrase(sv: "budget", en: "budget"),
        Phrase(sv: "medel", en: "mean"), Phrase(sv: "P95", en: "P95"),
        Phrase(sv: "över budget", en: "overrun"), Phrase(sv: "nedskärning", en: "cuts"),
        Phrase(sv: "skuld", en: "debt"),
      ].map { $0(language) })
    for plan in findings.plans {
      let cost = plan.summary.cost
      table.add([
        plan.name.capitalised(language),
        NumberWriting.thousands(plan.budget, in: language),
        written(cost.mean.value / 1_000, decimals: 0),
        written((cost.percentile(95)?.value ?? 0) / 1_000, decimals: 0),
        percent(plan.summary.overrun), percent(plan.summary.cuts), percent(plan.summary.debt),
      ])
    }
    self.table(table)
    paragraph(
      Phrase(
        sv:
          "Det som blir dyrare än budget betalas av eget kapital. Räcker det inte skärs deltagare ned i styrelsens egen ordning, den lägst prioriterade insatsen först och som mest till dess minsta volym; vad som då fattas är skuld (21 §).",
        en:
          "What exceeds the budget is paid from equity. Where that does not suffice, participants are cut in the board's own order, the insats of least priority first and at most down to its least volume; what is lacking then is debt (21 §)."
      ))
  }

  /// What each part gains by the persons, where the scenario says.
  fileprivate mutating func addGains(_ findings: SimulationFindings) {
    let parts = findings.plans.first?.summary.gains.map(\.part) ?? []
    guard !parts.isEmpty else { return }
    heading(Phrase(sv: "Vad parterna tjänar i medel", en: "What the parts gain on average"))
    var table = Table([.left] + parts.map { _ in .right }, gap: 2)
    table.addHeadings(
      [Phrase(sv: "tkr", en: "SEK k")(language)] + parts.map { $0.phrase.capitalised(language) })
    for plan in findings.plans {
      table.add(
        [plan.name.capitalised(language)]
          + plan.summary.gains.map { written($0.mean.value / 1_000, decimals: 0) })
    }
    self.table(table)
  }

  /// How often each plan and each insats is best.
  fileprivate mutating func addBestPlans(_ findings: SimulationFindings) {
    guard let best = findings.summary.best else {
      if findings.summary.withoutPlan > 0 {
        paragraph(
          Phrase(
            sv:
              "I \(findings.summary.withoutPlan, "dragning", "dragningar") finns inget lagligt förslag, så ånger och värdet av information anges inte.",
            en:
              "\(findings.summary.withoutPlan, "draw has", "draws have") no lawful plan, so regret and the value of information are not given."
          ))
      }
      return
    }
    heading(
      Phrase(
        sv: "Om allt vore känt: varje dragning omoptimerad",
        en: "If everything were known: every draw re-optimised"))
    let mean = written(best.mean.value, decimals: 2)
    paragraph(
      Phrase(
        sv:
          "Bästa förslaget i varje dragning ger i medel \(mean) \(findings.counted); \(findings.summary.bestSets, "olika uppsättning insatser är", "olika uppsättningar insatser är") bäst i någon.",
        en:
          "The best plan of each draw gives \(mean) \(findings.counted) on average; \(findings.summary.bestSets, "set of insatser is", "different sets of insatser are") best in some draw."
      ))
    var table = Table([.left, .right, .right, .right], gap: 2)
    table.addHeadings(
      [
        Phrase(sv: "Ånger", en: "Regret"), Phrase(sv: "medel", en: "mean"),
        Phrase(sv: "P95", en: "P95"),
        Phrase(sv: "bäst i", en: "best in"),
      ].map { $0(language) })
    for plan in findings.plans {
      guard let regret = plan.summary.regret, let isBest = plan.summary.best else { continue }
      table.add([
        plan.name.capitalised(language), written(regret.mean.value, decimals: 2),
        written(regret.percentile(95)?.value ?? 0, decimals: 1), percent(isBest),
      ])
    }
    self.table(table)
    if findings.summary.largestGap > 0 {
      let gap = NumberWriting.decimal(
        Int((findings.summary.largestGap * 1_000).rounded(.up)), decimals: 3, in: language)
      paragraph(
        Phrase(
          sv: "Bästa förslaget är bevisat så när som på högst \(gap) \(findings.counted).",
          en: "The best plans are proven but for \(gap) \(findings.counted) at most."))
    }
    addPresence(findings)
  }

  private mutating func addPresence(_ findings: SimulationFindings) {
    var table = Table([.left, .right, .right], gap: 2)
    table.addHeadings(
      [
        Phrase(sv: "Insats", en: "Insats"),
        Phrase(sv: "i förslaget", en: "in the plan"),
        Phrase(sv: "i bästa förslaget", en: "in the best plan"),
      ].map { $0(language) })
    for presence in findings.presence {
      let isFunded =
        presence.isFunded ? Phrase(sv: "ja", en: "yes") : Phrase(sv: "nej", en: "no")
      table.add(["\(presence.id) \(presence.name)", isFunded(language), percent(presence.share)])
    }
    self.table(table)
  }

  /// What the figures rest on.
  fileprivate mutating func addGround(of findings: SimulationFindings) {
    heading(Phrase(sv: "Vad siffrorna vilar på", en: "What the figures rest on"))
    let factors =
      findings.hasFactors
      ? Phrase(sv: "några följs åt", en: "some move together")
      : Phrase(sv: "oberoende av varandra", en: "independent of each other")
    let way =
      findings.sequence == "sobol"
      ? Phrase(sv: "jämnt fördelade dragningar (Sobol)", en: "evenly spread draws (Sobol)")
      : Phrase(sv: "slumpdragningar", en: "plain random draws")
    let seed = String(findings.seed)
    paragraph(
      Phrase(
        sv:
          "\(findings.figures, "osäker uppgift", "osäkra uppgifter"), \(factors); \(way), frö \(seed). ± är medelfelet av att dragningarna är ändligt många. Intervallen i underlaget är antaganden: säger ni dem annorlunda blir svaret ett annat.",
        en:
          "\(findings.figures, "uncertain figure", "uncertain figures"), \(factors); \(way), seed \(seed). ± is the standard error of there being finitely many draws. The ranges in the scenario are assumptions: state others and the answer is another."
      ))
  }
}

extension Valuation.Unit {
  /// The unit as a word after a number with decimals.
  var word: Phrase {
    switch self {
    case .persons: Phrase(sv: "personer", en: "persons")
    case .personYears: Phrase(sv: "personår", en: "person-years")
    case .points: Phrase(sv: "nyttopoäng", en: "benefit points")
    case .participants: Phrase(sv: "deltagare", en: "participants")
    case .kronor: Phrase(sv: "kr", en: "SEK")
    case .perThousand: Phrase(sv: "personer per tusen", en: "persons per thousand")
    }
  }

  /// What a table of persons, points apart, is called.
  fileprivate var personsHeading: Phrase {
    self == .personYears
      ? Phrase(sv: "Varav personår", en: "Of these person-years")
      : Phrase(sv: "Varav personer", en: "Of these persons")
  }
}
