/// Rule 32: an insats runs within its dates, as long as it must and no longer than it may, and
/// changes no faster than it can.
public enum Runs: InsatsRule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv:
        "En insats pågår inom sina datum, tillräckligt länge och inte för länge, utan omstart och utan för stora hopp.",
      en: "An insats runs within its dates, long enough and not too long, without restart or leaps."
    ),
    formula:
      "y_it = 0 outside dates; start_it ⇒ y for ≥ n months; Σ months in a run ≤ m; Σ start ≤ 1; |x_t − x_t−1| ≤ p·x_t−1",
    reference: "ansökan", validFrom: nil, kind: .data, strength: .hard)

  /// One broken verdict for each insats and reason.
  public static func verdicts(on account: Account) -> [Verdict] {
    let broken = verdictsOnEach(of: account)
    return broken.isEmpty ? [Verdict(.runs, .kept, .everyFundedInsats)] : broken
  }

  /// One broken verdict for each reason.
  public static func verdicts(on account: Account, of position: Int) -> [Verdict] {
    account.runBreaches(of: position).map { why in
      let name = account.scenario.insatser[position].name
      return Verdict(.runs, .broken, Phrase(sv: "\(name): \(why)", en: "\(name): \(why)"))
    }
  }
}

extension Account {
  /// What is wrong with the run of one insats.
  fileprivate func runBreaches(of position: Int) -> [Phrase] {
    let insats = scenario.insatser[position]
    let choices = plan.choices[position]
    var breaches: [Phrase] = []
    let funded = choices.map { $0 != nil }
    if zip(funded, terms[position]).contains(where: { $0 && $1.months == 0 }) {
      breaches.append(Phrase(sv: "utanför sina datum", en: "outside its dates"))
    }
    let runs = Self.runs(of: funded)
    let before = insats.runsBefore(budgetYear: scenario.years.lowerBound)
    let starts = runs.filter { !($0.lowerBound == 0 && before) }
    if !insats.runs.restart, starts.count > (before ? 0 : 1) {
      breaches.append(Phrase(sv: "startar om", en: "restarts"))
    }
    for run in runs {
      let months = run.map { monthsRun(position, year: $0) }.reduce(0, +)
      let after =
        run.upperBound == choices.count && choices[run.upperBound - 1]?.endsWhenDecided != true
        ? insats.months(after: scenario.years.upperBound, atMost: 1_200) : 0
      if let least = insats.runs.atLeastMonths, starts.contains(run), months + after < least {
        breaches.append(Phrase(sv: "pågår för kort tid", en: "runs too short a time"))
      }
      if let most = insats.runs.atMostMonths, months > most {
        breaches.append(Phrase(sv: "pågår för länge", en: "runs too long"))
      }
    }
    for index in choices.indices.dropLast()
    where choices[index]?.endsWhenDecided == true && funded[index + 1] {
      breaches.append(Phrase(sv: "fortsätter efter sitt slut", en: "goes on after its end"))
    }
    if let limit = insats.runs.changeLimit, leaps(position, limit: limit) {
      breaches.append(
        Phrase(sv: "volymen ändras mer än \(limit)", en: "volume changes by more than \(limit)"))
    }
    return breaches
  }

  /// The months that a funded year runs: fewer where it ends with its decision.
  private func monthsRun(_ position: Int, year index: Int) -> Int {
    let terms = terms[position][index]
    guard plan.choices[position][index]?.endsWhenDecided == true else { return terms.months }
    return terms.options.first { $0.mode == .endsWhenDecided }?.months ?? terms.months
  }

  /// Whether the volume of two funded years in a row differs by more than the limit allows, month
  /// for month.
  private func leaps(_ position: Int, limit: Share) -> Bool {
    let terms = terms[position]
    return (0..<scenario.yearCount).contains { index in
      guard let now = plan.choices[position][index]?.volume,
        let earlier = scenario.volumeBefore(position, year: index, plan: plan),
        terms[index].months > 0
      else { return false }
      let months = index == 0 ? 12 : monthsRun(position, year: index - 1)
      let later = now.fraction * Fraction(months)
      let base = earlier.fraction * Fraction(monthsRun(position, year: index))
      return later > base * (.one + limit.fraction) || later < base * limit.complement.fraction
    }
  }

  /// The unbroken runs of funded years.
  private static func runs(of funded: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, isFunded) in funded.enumerated() where isFunded {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}

extension Scenario {
  /// The volume of the year before `index`: the plan's, or last year's where it is known.
  public func volumeBefore(_ position: Int, year index: Int, plan: Plan) -> Volume? {
    guard index == 0 else { return plan.choices[position][index - 1]?.volume }
    let insats = insatser[position]
    guard insats.runsBefore(budgetYear: years.lowerBound) else { return nil }
    return stated.lastYear?.insatser[insats.id]?.participants
  }
}
