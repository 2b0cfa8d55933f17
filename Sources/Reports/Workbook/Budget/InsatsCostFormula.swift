import Model

/// What an insats costs in a year as a calculation on its input cells and the plan's.
///
/// `funded · (fixed + per participant · participants + per team · ⌈participants / size⌉ + start-up when
/// it was not funded the year before) + wind-down when it no longer is`, each price indexed, scaled
/// by months and rounded half up to a krona, as ``Model/InsatsYear`` says. A cost that others carry
/// a part of, or that is paid out already, has no such calculation.
struct InsatsCostFormula {
  private let book: BudgetBook
  private let proposal: ProposalSheet
  private let position: Int
  private let index: Int

  init(_ book: BudgetBook, _ proposal: ProposalSheet, _ position: Int, year index: Int) {
    self.book = book
    self.proposal = proposal
    self.position = position
    self.index = index
  }

  /// The price change of insatser without one of their own.
  static func commonRate(_ book: BudgetBook) -> Formula {
    book.inputs.share(["indexation", "insatser"])
      ?? .number(book.scenario.stated.indexation.insatser.fraction.approximate)
  }

  /// The calculation; `nil` where the cost has none.
  var formula: Formula? {
    guard insats.cost.financiers.isEmpty else { return nil }
    let terms = book.account.terms[position][index]
    guard !terms.options.isEmpty || book.account.plan.choices[position][index] != nil else {
      return windDown
    }
    let chosen = proposal.choice(position, year: index)
    var parts = [insats.cost.grants.isEmpty ? fixed : granted(chosen)]
    if insats.cost.perParticipant != .zero {
      let price = price(insats.cost.perParticipant, ["per_participant"])
      parts.append(.roundedUp(price * chosen, decimals: 3))
    }
    if let team = insats.cost.team {
      let size =
        book.inputs.count(path("per_team", "of")) ?? .number(Double(team.size))
      parts.append(
        price(team.cost, ["per_team", "cost"]) * .roundedUp(chosen / size, decimals: 0))
    }
    if insats.cost.startUp != .zero {
      parts.append(
        price(insats.cost.startUp, ["start_up"]) * (.number(1) - fundedBefore))
    }
    if insats.cost.windDownAfterLastYear, index == book.years.count - 1 {
      parts.append(price(insats.cost.windDown, ["wind_down"]))
    }
    return .choice(
      chosen, .equal, .number(0), then: windDown ?? .number(0), otherwise: .total(parts))
  }

  private var insats: Insats { book.scenario.insatser[position] }

  private func path(_ keys: String...) -> [String] { ["insatser", insats.id.text, "cost"] + keys }

  /// 1 where it was funded the year before, otherwise 0.
  private var fundedBefore: Formula {
    guard index > 0 else {
      let runs = book.account.plan.isFunded(position, year: -1, in: book.scenario)
      return .number(runs ? 1 : 0)
    }
    return proposal.choice(position, year: index - 1).isFilled
  }

  private var windDown: Formula? {
    guard insats.cost.windDown != .zero else { return nil }
    return price(insats.cost.windDown, ["wind_down"]) * fundedBefore
  }

  private var fixed: Formula {
    // A cost that is one amount stands without the key of its part.
    let exact = exact(insats.cost.fixed, [path("fixed"), path()])
    return scaled(exact.formula, isInput: exact.isInput)
  }

  /// A granted amount as the plan's sheet says it, indexed and scaled as the fixed cost is.
  private func granted(_ chosen: Formula) -> Formula {
    guard index > 0, rate != .number(0) else { return scaled(chosen, isInput: true) }
    let factor = Formula.calculated(.number(1) + rate, .power, .number(Double(index)))
    return scaled(chosen * factor, isInput: false)
  }

  private func price(_ amount: YearlyAmount, _ keys: [String]) -> Formula {
    let exact = exact(amount, [["insatser", insats.id.text, "cost"] + keys])
    return exact.isInput ? exact.formula : .rounded(exact.formula, decimals: 3)
  }

  private func exact(
    _ amount: YearlyAmount, _ paths: [[String]]
  ) -> (formula: Formula, isInput: Bool) {
    book.inputs.exact(amount, at: paths, year: index, of: book.years[0], rate: rate)
  }

  private var rate: Formula {
    guard let own = insats.cost.indexation else { return Self.commonRate(book) }
    return book.inputs.share(path("indexation")) ?? .number(own.fraction.approximate)
  }

  /// The part of a yearly amount for the months that it runs.
  private func scaled(_ formula: Formula, isInput: Bool) -> Formula {
    let options = book.account.terms[position][index].options
    let ends = book.account.plan.choices[position][index]?.endsWhenDecided ?? false
    let option = options.first { ($0.mode == .endsWhenDecided) == ends } ?? options.first
    let months = option?.months ?? 12
    guard months < 12 else { return isInput ? formula : .rounded(formula, decimals: 3) }
    return .rounded(formula * .number(Double(months)) / .number(12), decimals: 3)
  }
}
