import Model

/// The lines of a budget as they are put together, section by section.
struct BudgetLineTable {
  let plan: PlanFindings
  let scenario: Scenario
  let columns: [BudgetColumn]
  private(set) var lines: [BudgetLine] = []

  /// All lines of a plan.
  init(_ plan: PlanFindings, in scenario: Scenario, columns: [BudgetColumn]) {
    self.plan = plan
    self.scenario = scenario
    self.columns = columns
    addContributions()
    addFixedCosts()
    addInsatser()
    addResult()
    addEquity()
  }

  // MARK: Sections

  private mutating func addContributions() {
    var sums: [String] = []
    for part in Part.allCases {
      let payers = plan.years[0].contributions.filter { $0.part == part }.map(\.payment.member)
      guard !payers.isEmpty else { continue }
      let keys = payers.map { "member.\($0.text)" }
      for (payer, key) in zip(payers, keys) {
        let name = scenario.member(payer)?.name ?? payer.text
        add(
          key, Phrase(sv: "\(name)", en: "\(name)"), .contributions, .income,
          amounts {
            paid(payer, $0)
          } last: {
            last(of: payer, $0)
          }, member: payer)
      }
      guard payers.count > 1 else {
        sums += keys
        continue
      }
      let name = part.phrase
      addSum(
        "part.\(part.rawValue)",
        Phrase(sv: "Summa \(name)", en: "Total, \(name)"), .contributions, of: keys)
      sums.append("part.\(part.rawValue)")
    }
    addSum(
      "contributions", Phrase(sv: "Summa intäkter", en: "Total income"), .contributions, of: sums)
  }

  private mutating func addFixedCosts() {
    let fixed = scenario.stated.fixedCosts
    for line in fixed {
      add(
        "fixed.\(line.id)", FixedCostName.phrase(line.id), .fixedCosts, .cost,
        amounts {
          line.amounts[$0]
        } last: {
          $0.amount(of: scenario.stated.lastYearMoney?.fixedCosts[line.id])
        })
    }
    addSum(
      "fixed", Phrase(sv: "Summa fasta kostnader", en: "Total fixed costs"), .fixedCosts,
      of: fixed.map { "fixed.\($0.id)" })
    if plan.years.contains(where: { $0.ledger.reserve > .zero }) {
      add(
        "reserve", plan.reserveName, .reserve, .cost,
        planned { plan.years[$0].ledger.reserve })
    }
  }

  private mutating func addInsatser() {
    var sums: [String] = []
    for (focus, section) in [
      (Insats.Focus.individual, BudgetLine.Section.individual), (.structural, .structural),
    ] {
      let shown = plan.insatser.filter { $0.focus == focus && $0.isInBudget }
      guard !shown.isEmpty else { continue }
      for insats in shown {
        let name = insats.name
        add(
          "insats.\(insats.id.text)", Phrase(sv: "\(name)", en: "\(name)"), section, .cost,
          amounts {
            insats.years[$0].cost
          } last: { kind in
            scenario.stated.lastYear.flatMap { stated in
              stated.insatser[insats.id].map { kind.amount(of: $0) } ?? .zero
            }
          }, insats: insats.id)
      }
      let key = "insatser.\(focus.rawValue)"
      addSum(
        key,
        focus == .individual
          ? Phrase(sv: "Summa individinriktade insatser", en: "Total individual insatser")
          : Phrase(sv: "Summa strukturövergripande insatser", en: "Total structural insatser"),
        section, of: shown.map { "insats.\($0.id.text)" })
      sums.append(key)
    }
    addEnded(&sums)
    let shared = zip(scenario.stated.sharedCosts, plan.sharedCosts).filter { _, findings in
      findings.costs.contains { $0 > .zero }
    }
    for (stated, findings) in shared {
      add(
        "shared.\(stated.id)", Phrase(sv: "\(stated.name)", en: "\(stated.name)"), .sharedCosts,
        .cost,
        planned { findings.costs[$0] })
      sums.append("shared.\(stated.id)")
    }
    addSum("insatser", Phrase(sv: "Summa insatser", en: "Total insatser"), .result, of: sums)
  }

  /// What last year funded and is no candidate now, so that last year's sums are whole.
  private mutating func addEnded(_ sums: inout [String]) {
    let known = Set(scenario.insatser.map(\.id))
    let ended = (scenario.stated.lastYear?.insatser ?? [:]).filter { !known.contains($0.key) }
    for (id, entry) in ended.sorted(by: { $0.key < $1.key }) {
      let key = "insats.\(id.text)"
      let name = id.text
      add(
        key, Phrase(sv: "\(name)", en: "\(name)"), .ended, .cost,
        amounts { _ in
          .zero
        } last: {
          $0.amount(of: entry)
        }, insats: id)
      sums.append(key)
    }
  }

  private mutating func addResult() {
    let reserve = lines.contains { $0.key == "reserve" } ? ["reserve"] : []
    addSum(
      "costs", Phrase(sv: "Summa kostnader", en: "Total costs"), .result,
      of: ["fixed"] + reserve + ["insatser"])
    addSum(
      "result", Phrase(sv: "Resultat", en: "Result"), .result, .result, of: ["contributions"],
      minus: ["costs"])
  }

  private mutating func addEquity() {
    let equity = scenario.stated.equity
    let opening =
      equity.basis == .prognos
      ? Phrase(
        sv: "Eget kapital vid årets början (prognos)", en: "Equity when the year opens (forecast)")
      : Phrase(sv: "Eget kapital vid årets början", en: "Equity when the year opens")
    add(
      "equity.opening", opening, .equity, .equity,
      amounts {
        plan.years[$0].ledger.opening
      } last: { _ in
        scenario.stated.lastYearMoney?.opening
      },
      .carried(from: "equity.closing"))
    addSum(
      "equity.closing",
      Phrase(sv: "Eget kapital vid årets slut", en: "Equity when the year closes"),
      .equity, .equity, of: ["equity.opening", "result"])
    if plan.years.contains(where: { $0.ledger.expectedClosing != $0.ledger.closing }) {
      add(
        "equity.expected",
        Phrase(
          sv: "Eget kapital vid årets slut vid förväntad upparbetning",
          en: "Equity when the year closes at the spending expected"), .equity, .beside,
        planned { plan.years[$0].ledger.expectedClosing })
    }
    guard plan.years.contains(where: { $0.equityCeiling != nil }) else { return }
    add(
      "equity.ceiling",
      scenario.ceilingIsUnverified
        ? Phrase(
          sv: "Tak för eget kapital (ej verifierat)", en: "Ceiling on equity (not verified)")
        : Phrase(sv: "Tak för eget kapital", en: "Ceiling on equity"), .equity, .limit,
      planned { plan.years[$0].equityCeiling })
    addSum(
      "equity.margin", Phrase(sv: "Utrymme under taket", en: "Room below the ceiling"), .equity,
      .limit, of: ["equity.ceiling"], minus: ["equity.closing"])
  }

  // MARK: Amounts

  /// What a member pays in a planned year; nothing in one in which it is no member.
  private func paid(_ member: MemberID, _ year: Int) -> Kronor {
    plan.years[year].contributions.first { $0.payment.member == member }?.payment.paid ?? .zero
  }

  /// What a member paid last year; nothing where it was no member yet.
  private func last(of member: MemberID, _ kind: LastYearKind) -> Kronor? {
    let joins = scenario.membership(of: member).first?.year
    if let joins, joins >= scenario.years.lowerBound { return .zero }
    return kind.amount(of: scenario.stated.lastYearMoney?.contributions[member])
  }

  /// An amount in each planned year, and nothing for the year before.
  private func planned(_ amount: (Int) -> Kronor?) -> [Kronor?] {
    columns.map { $0.planned.flatMap(amount) }
  }

  /// An amount in each column.
  private func amounts(
    _ planned: (Int) -> Kronor?, last: (LastYearKind) -> Kronor?
  ) -> [Kronor?] {
    columns.map { column in
      if let year = column.planned { return planned(year) }
      return LastYearKind(column.kind).flatMap(last)
    }
  }

  private mutating func add(
    _ key: String, _ name: Phrase, _ section: BudgetLine.Section, _ kind: BudgetLine.Kind,
    _ amounts: [Kronor?], _ derivation: BudgetLine.Derivation = .stated, insats: InsatsID? = nil,
    member: MemberID? = nil
  ) {
    lines.append(
      BudgetLine(
        key, name, section, kind, derivation, amounts, insats: insats, member: member))
  }

  /// Adds lines up; a column in which one of them is not stated has no sum.
  private mutating func addSum(
    _ key: String, _ name: Phrase, _ section: BudgetLine.Section,
    _ kind: BudgetLine.Kind = .sum, of plus: [String], minus: [String] = []
  ) {
    let sums = columns.indices.map { column -> Kronor? in
      let signed =
        plus.map { (amount($0, column), 1) } + minus.map { (amount($0, column), -1) }
      return signed.reduce(Kronor.zero) { sum, term in
        guard let sum, let amount = term.0 else { return nil }
        return sum + amount * term.1
      }
    }
    add(key, name, section, kind, sums, .sum(of: plus, minus: minus))
  }

  private func amount(_ key: String, _ column: Int) -> Kronor? {
    lines.first { $0.key == key }?.amounts[column]
  }
}

extension InsatsFindings {
  /// Whether the budget has a line for it: it costs something, or did last year.
  var isInBudget: Bool {
    isFunded || lastYear != nil || years.contains { $0.cost > .zero }
  }
}
