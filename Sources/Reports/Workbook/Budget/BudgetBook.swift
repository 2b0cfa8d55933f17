import Model
import ScenarioFiles

/// What every sheet of a budget workbook is made from.
struct BudgetBook {
  let budget: BudgetFindings
  let account: Account
  let inputs: InputCells
  let language: Language

  var scenario: Scenario { account.scenario }
  /// The planned years.
  var years: [Int] { Array(scenario.years) }

  /// The columns of the budget that are planned, by their place among all.
  var plannedColumns: Range<Int> {
    let first = budget.columns.firstIndex { $0.planned != nil } ?? 0
    return first..<budget.columns.count
  }

  /// How an amount is written: thousands, with a decimal where some amount needs one.
  func amount(_ role: CellStyle.Role = .plain) -> CellStyle {
    CellStyle(role, .grouped(decimals: isWholeThousands ? 0 : 1))
  }

  private var isWholeThousands: Bool {
    budget.lines.allSatisfy { line in
      line.amounts.allSatisfy { ($0 ?? .zero).amount % 1_000 == 0 }
    }
  }

  /// The words of a phrase in the workbook's language.
  func text(_ sv: Sentence<Swedish>, _ en: Sentence<English>) -> String {
    Phrase(sv: sv, en: en)(language)
  }

  /// The number of people as a published document may show it.
  func content(_ count: SmallCount?) -> SpreadsheetCell.Content {
    guard let count else { return .blank }
    return count.number.map { .number(Double($0)) } ?? .text(count.phrase(language))
  }

  /// The remark below a title.
  static let inThousands = Phrase(
    sv: "Belopp i tkr. Summor, resultat och eget kapital räknas om när en inmatningscell ändras.",
    en: """
      Amounts in thousands of kronor (tkr). Sums, results and equity follow when an input cell \
      changes.
      """)

  /// The note of a figure that no calculation follows.
  static let standing = Phrase(
    sv: """
      Beräknas av Insatsval och följer inte inmatningscellerna. Kör insatsval budget igen efter en \
      ändring.
      """,
    en: """
      Worked out by Insatsval; does not follow the input cells. Run insatsval budget again after a \
      change.
      """)

  /// The row of headings on every sheet.
  static let headingRow = 3
}

extension Formula {
  /// Kronor, as whole numbers that a division can be trusted with, of an amount in thousands.
  var inKronor: Formula { .rounded(self * .number(1_000), decimals: 0) }

  /// 1 where a cell says something other than nothing or 0, otherwise 0.
  var isFilled: Formula {
    .choice(self, .equal, .number(0), then: .number(0), otherwise: .number(1))
  }

  /// Several formulas added up.
  static func total(_ some: [Formula]) -> Formula {
    guard let first = some.first else { return .number(0) }
    return some.dropFirst().reduce(first) { $0 + $1 }
  }
}
