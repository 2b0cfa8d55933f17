/// Holds the sections of a scenario against one another.
///
/// What text can show alone (units, spelling) is found while reading; what a scenario made in code
/// could get wrong too, and what takes two sections to see, is found here and named by the path
/// where it stands in a file.
public enum ScenarioValidation {
  /// Every problem, in the order of the sections.
  public static func problems(
    of stated: ScenarioDescription, law: LawFigures
  ) -> [ScenarioProblem] {
    var findings = ScenarioFindings(stated, under: law)
    findings.checkYears()
    findings.checkMembers()
    findings.checkMemberships()
    findings.checkContributions()
    findings.checkNationalGrant()
    findings.checkMoney()
    findings.checkTargetGroups()
    findings.checkResources()
    findings.checkInsatser()
    findings.checkUncertainty()
    findings.checkMidYear()
    findings.checkLastYearMoney()
    findings.checkRelations()
    findings.checkSharing()
    findings.checkPriorities()
    findings.checkObjective()
    return findings.problems
  }
}

/// The problems found so far, and what every check needs to know.
struct ScenarioFindings {
  let stated: ScenarioDescription
  let law: LawFigures
  /// The kommuner.
  let kommuner: [Member]
  private(set) var problems: [ScenarioProblem] = []

  init(_ stated: ScenarioDescription, under law: LawFigures) {
    self.stated = stated
    self.law = law
    kommuner = stated.members.filter { $0.part == .kommun }
  }

  /// The number of planned years.
  var yearCount: Int { stated.forbund.planYears + 1 }

  /// The outcomes that some insats has an effect on.
  var outcomes: [String] {
    Set(stated.insatser.flatMap { $0.effects.map(\.outcome.text) }).sorted()
  }

  /// Reports a problem.
  mutating func refuse(
    _ path: [String], _ cause: Phrase, _ remedy: Phrase, restingOn restsOn: [[String]] = []
  ) {
    problems.append(ScenarioProblem(at: path, cause, remedy: remedy, restingOn: restsOn))
  }

  /// Reports a name that nothing has, and offers the nearest one that something has.
  mutating func refuseUnknown(
    _ name: String, kind: Phrase, known: some Sequence<String>, in section: String,
    at path: [String]
  ) {
    let names = Array(known)
    let nearest = NearestName.of(name, among: names)
    let remedy: Phrase =
      if let nearest {
        Phrase(sv: "Menas ”\(nearest)”?", en: "Is “\(nearest)” meant?")
      } else if names.isEmpty || names.count > 12 {
        Phrase(
          sv: "Rätta namnet, eller lägg till det som saknas.",
          en: "Mend the name, or add what is missing.")
      } else {
        Phrase(sv: "De som finns är \(list: names).", en: "Those that exist are \(list: names).")
      }
    refuse(
      path,
      Phrase(sv: "Det finns \(kind) ”\(name)”.", en: "There is \(kind) “\(name)”."), remedy,
      restingOn: [[section]])
  }

  /// Reports names that stand twice among things that documents tell apart by name.
  mutating func refuseRepeated(
    _ named: [(id: String, name: String)], in section: String
  ) {
    var first: [String: String] = [:]
    for (id, name) in named {
      guard let other = first[name] else {
        first[name] = id
        continue
      }
      refuse(
        [section, id, "name"],
        Phrase(
          sv: "Namnet ”\(name)” har redan ”\(other)”.",
          en: "“\(other)” already has the name “\(name)”."
        ),
        Phrase(
          sv: "Ge dem olika namn; beslut och rapporter visar namn.",
          en: "Give them different names; decisions and reports show names."))
    }
  }

  /// Reports identifiers that stand twice, which only a scenario made in code can have.
  mutating func refuseRepeated(ids: [String], in section: String) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      refuse(
        [section, id], Phrase(sv: "”\(id)” finns två gånger.", en: "“\(id)” is there twice."),
        Phrase(sv: "Ge dem olika namn.", en: "Give them different identifiers."))
    }
  }

  /// Checks that there is an amount for every planned year and that none is negative.
  mutating func check(_ amounts: [Kronor], at path: @autoclosure () -> [String]) {
    if amounts.count < yearCount {
      refuse(
        path(),
        Phrase(
          sv: "Det finns belopp för \(amounts.count) år, men planen har \(yearCount).",
          en: "There are amounts for \(amounts.count) years, but the plan has \(yearCount)."),
        Phrase(
          sv: "Skriv ett belopp för varje år.", en: "Write an amount for every year."))
    }
    if amounts.contains(where: { $0 < .zero }) {
      refuse(
        path(), Phrase(sv: "Ett belopp är negativt.", en: "An amount is negative."),
        Phrase(sv: "Skriv beloppet utan minus.", en: "Write the amount without a minus."))
    }
  }

  /// Checks an amount that may be indexed or listed.
  mutating func check(_ amount: YearlyAmount, at path: @autoclosure () -> [String]) {
    switch amount {
    case .indexed(let amount):
      if amount < .zero { check(Array(repeating: amount, count: yearCount), at: path()) }
    case .listed(let amounts): check(amounts, at: path())
    }
  }

  /// Checks that a share is between nothing and all.
  mutating func check(_ share: Share?, at path: @autoclosure () -> [String]) {
    guard let share, !(Share.none...Share.all).contains(share) else { return }
    refuse(
      path(),
      Phrase(
        sv: "Andelen \(share) ligger inte mellan 0 och 100 %.",
        en: "The share \(share) is not between 0 and 100%."),
      Phrase(sv: "Kontrollera siffran.", en: "Check the figure."))
  }

  /// Checks that shares are together the whole.
  mutating func checkWhole(
    _ shares: some Collection<Share>, of what: @autoclosure () -> Phrase,
    at path: @autoclosure () -> [String]
  ) {
    let sum = shares.reduce(0) { $0 + $1.millionths }
    guard sum != Share.all.millionths else { return }
    let what = what()
    refuse(
      path(),
      Phrase(
        sv: "\(what) är tillsammans \(Share(millionths: sum)), inte 100 %.",
        en: "\(what) are together \(Share(millionths: sum)), not 100%."),
      Phrase(
        sv: "Ändra dem så att de blir 100 %.", en: "Change them so that they sum to 100%."))
  }

  /// Checks the förbund's name and years.
  mutating func checkYears() {
    let forbund = stated.forbund
    if forbund.name.isEmpty {
      refuse(
        ["forbund", "name"], Phrase(sv: "Förbundet saknar namn.", en: "The förbund has no name."),
        Phrase(sv: "Skriv dess namn.", en: "Write its name."))
    }
    if !(0...4).contains(forbund.planYears) || !(1900...2190).contains(forbund.budgetYear) {
      refuse(
        ["forbund", "plan_years"],
        Phrase(
          sv: "Budgetåret ska ligga mellan 1900 och 2190 och planåren vara 0–4.",
          en: "The budget year must be between 1900 and 2190 and plan years 0–4."),
        Phrase(sv: "Rätta åren.", en: "Mend the years."))
    }
  }
}
