import Model

/// A fixed cost as it stands, before indexation.
struct FixedCostDraft: Sendable {
  var id = ""
  var amount = YearlyAmount.zero
}

extension Record where Owner == FixedCostDraft {
  /// A fixed cost with its source.
  static let fixedCost = Record("fixed_cost") { record in
    record.evidence()
    record.required(
      "amount", \.amount, .yearlyAmount, figure: .always,
      sv: "kostnaden per år: ett belopp som räknas upp, eller ett för varje år",
      en: "the cost a year: one amount that is indexed, or one for each year")
  }
}

extension Shape where Value == [FixedCostDraft] {
  /// The lines of fixed costs by key.
  static var fixedCosts: Shape {
    let record = Record.fixedCost.shape(from: FixedCostDraft())
    let short = Shape<YearlyAmount>.yearlyAmount.check { amount, _, reading -> FixedCostDraft? in
      reading.noteFigure()
      return FixedCostDraft(amount: amount)
    }
    let line = Shape<FixedCostDraft>(.either([short.description, record.description])) {
      node, reading in
      node.isShort ? short.read(node, &reading) : record.read(node, &reading)
    }
    return Shape<[(key: String, value: FixedCostDraft)]>.map(keys: .identifier, to: line)
      .map { pairs in pairs.map { FixedCostDraft(id: $0.key, amount: $0.value.amount) } }
  }
}

extension Record where Owner == Indexation {
  /// Yearly price changes.
  static let indexation = Record("indexation") { record in
    record.evidence()
    record.optional(
      "insatser", \.insatser, .change, figure: .always, standard: "0 %",
      sv: "årlig prisändring för insatser med ett belopp",
      en: "yearly price change of insatser with one amount")
    record.optional(
      "fixed_costs", \.fixedCosts, .change, figure: .always, standard: "0 %",
      sv: "årlig prisändring för fasta kostnader med ett belopp",
      en: "yearly price change of fixed costs with one amount")
  }
}

extension Record where Owner == Reserve {
  /// Money for the board's disposal.
  static let reserve = Record("reserve") { record in
    record.optional(
      "name", \.name, .text,
      sv: "vad budgeten kallar reserven; annars till styrelsens förfogande",
      en: "what the budget calls the reserve; otherwise till styrelsens förfogande")
    record.required(
      "amount", \.amounts, .amounts, sv: "beloppet per år", en: "the amount a year")
  }
}

extension Record where Owner == EquityPolicy {
  /// Saved funds.
  static let equity = Record("equity") { record in
    record.evidence()
    record.required(
      "opening", \.opening, .amount, figure: .always,
      sv: "eget kapital när budgetåret börjar", en: "equity when the budget year opens")
    record.optional(
      "basis", \.basis, .word(), standard: "booked",
      sv: "om det är bokfört eller en prognos", en: "whether it is booked or a forecast")
    record.optional(
      "use", \.use, .amounts, sv: "högst så mycket tas i anspråk per år; annars allt som finns",
      en: "the most that may be used a year; otherwise all there is")
    record.optional(
      "floor", \.floor, .amount, standard: "0 kr", sv: "minst så mycket finns kvar varje årsslut",
      en: "the least that remains at each year's end")
    record.optional(
      "ceiling", \.ceiling, .ceiling, standard: "national",
      sv: "tak: none, national eller en egen trappa", en: "ceiling: none, national or own steps")
    record.optional(
      "ceiling_binds_from", \.ceilingBindsFrom, .year,
      sv: "första året då taket är ett krav; annars bara en varning",
      en: "the first year when the ceiling is a demand; otherwise only a warning")
    record.optional(
      "motive", \.motive, .text, sv: "varför underskott är god hushållning (KL 11:5)",
      en: "why a deficit is good economy (KL 11:5)")
    record.later("return", "price")
  }
}

extension Shape where Value == EquityPolicy {
  /// Saved funds, whose opening balance is an assumption for as long as it is a forecast.
  static var equity: Shape {
    Record.equity.shape(from: EquityPolicy()).check { equity, _, reading in
      if equity.basis == .prognos { reading.noteForecast("opening") }
      return equity
    }
  }
}

/// A point of a step table as it stands.
struct StepDraft: Sendable {
  var pool = Kronor.zero
  var share = Share.none
}

extension Record where Owner == StepDraft {
  /// A point of a step table.
  static let step = Record("step") { record in
    record.required("pool", \.pool, .amount, sv: "medlens storlek", en: "the size of the pool")
    record.required(
      "share", \.share, .share, sv: "högsta andel av medlen där", en: "the highest share there")
  }
}

extension Shape where Value == StepTable {
  /// Points of rising pool.
  static var steps: Shape {
    Shape<[StepDraft]>.list(Record.step.shape(from: StepDraft())).check { steps, node, reading in
      let points = steps.map { StepTable.Point(pool: $0.pool, share: $0.share) }
      if let table = StepTable(points: points) { return table }
      reading.refuse(
        node.place,
        Phrase(
          sv: "Trappan saknar steg, eller så stiger inte beloppen.",
          en: "The table has no steps, or its amounts do not rise."),
        remedy: Phrase(
          sv: "Skriv stegen med det minsta beloppet först.",
          en: "Write the steps with the smallest amount first."))
      return nil
    }
  }
}

/// The ceilings that are one word.
private enum CeilingWord: String, CaseIterable {
  case none
  case national
}

extension Shape where Value == EquityPolicy.Ceiling {
  /// `none`, `national` or a step table.
  static var ceiling: Shape {
    let word = Shape<CeilingWord>.word().map { word -> EquityPolicy.Ceiling in
      switch word {
      case .none: .none
      case .national: .national
      }
    }
    return .forms(scalar: word, list: Shape<StepTable>.steps.map { .steps($0) })
  }
}
