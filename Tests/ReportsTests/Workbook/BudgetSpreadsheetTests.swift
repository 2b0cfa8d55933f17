import Foundation
import Model
import Planning
import Reports
import ScenarioFiles
import Testing

/// The budget as a workbook: every figure the account's, and every sum a live calculation on it.
@Suite("The budget as a workbook")
struct BudgetSpreadsheetTests {
  /// A shipped scenario's best plan as a budget and as a workbook.
  private static func made(
    _ name: String, _ language: Language = .sv
  ) throws -> (budget: BudgetFindings, book: Spreadsheet) {
    let source = try ScenarioSource(reading: ShippedPlans.path(of: name))
    let scenario = try source.scenario().scenario
    let findings = Findings(answer: try Planner(scenario).plan(), to: scenario)
    let plan = try #require(findings.plan)
    let budget = BudgetFindings(plan, in: scenario)
    let form = try #require(FormWorkbook(source, in: language))
    return (budget, Spreadsheet(budget: budget, of: plan, form: form, in: language))
  }

  /// The sheet of a name.
  private func sheet(_ name: String, of book: Spreadsheet) throws -> SpreadsheetSheet {
    try #require(book.sheets.first { $0.name.text == name })
  }

  @Test("every calculation comes to the account's figure", arguments: ShippedPlans.names)
  func agreement(name: String) throws {
    let (budget, book) = try Self.made(name)
    #expect(book.disagreements == [])
    let standing = book.sheets.flatMap { sheet in
      sheet.cells.values.filter { $0.note?.hasPrefix("Beräknas av Insatsval") ?? false }
    }
    // In large, ceilings of members' own are split by going round (27), others carry a part of two
    // costs (6) and one grant is decided half a year; both have a forecast of spending (3).
    let known = ["norradalen": 0, "outside-region": 3, "large": 36]
    #expect(standing.count == known[name])
    // Totals, balance and equity follow all the same.
    let lines = try sheet("Budget", of: book)
    for line in budget.lines
    where [.sum, .result].contains(line.kind) || line.key == "equity.closing" {
      let row = try #require(
        lines.cells.first {
          $0.key.column == 0 && $0.value.content == .text(line.name.sv) && $0.key.row > 3
        }
      ).key.row
      for (place, column) in budget.columns.enumerated() where column.planned != nil {
        guard case .formula? = lines[row, 1 + place]?.content else {
          Issue.record("\(line.key) \(column.key) does not follow")
          continue
        }
      }
    }
  }

  @Test("the sheet of the budget holds every line and amount of the findings")
  func lines() throws {
    let (budget, book) = try Self.made("norradalen")
    let sheet = try sheet("Budget", of: book)
    for line in budget.lines {
      let row = try #require(
        sheet.cells.first {
          $0.key.column == 0 && $0.value.content == .text(line.name.sv) && $0.key.row > 3
        }
      ).key.row
      for (column, amount) in line.amounts.enumerated() {
        #expect(
          sheet[row, 1 + column]?.number == amount.map(SpreadsheetCell.thousands), "\(line.key)")
      }
    }
  }

  @Test("totals, balance, equity and shares of 5 § are live; amounts given by people are cells")
  func live() throws {
    let (budget, book) = try Self.made("norradalen")
    let sheet = try sheet("Budget", of: book)
    for line in budget.lines {
      let row = try #require(
        sheet.cells.first {
          $0.key.column == 0 && $0.value.content == .text(line.name.sv) && $0.key.row > 3
        }
      ).key.row
      for (place, column) in budget.columns.enumerated() where column.planned != nil {
        guard case .formula? = sheet[row, 1 + place]?.content else {
          Issue.record("\(line.key) \(column.key) is no calculation")
          continue
        }
      }
    }
    let bidrag = try self.sheet("Bidrag", of: book)
    let pool = bidrag.cells.values.first { cell in
      if case .formula(.call(.min, let bounds), _) = cell.content {
        bounds.count == 3
      } else {
        false
      }
    }
    #expect(pool?.number == 11_600)
  }

  @Test("a changed input moves sums, result and closing equity by the right amounts")
  func whatFollows() throws {
    var (budget, book) = try Self.made("norradalen")
    let inputs = try #require(book.sheets.firstIndex { $0.name.text == "Fasta kostnader" })
    let row = try #require(
      book.sheets[inputs].cells.first { $0.value.content == .text("kansli") }
    ).key.row
    let column = try #require(
      book.sheets[inputs].cells.first { $0.key.row == 1 && $0.value.content == .text("2027") }
    ).key.column
    #expect(book.sheets[inputs][row, column]?.number == 1_640)
    book.sheets[inputs][row, column] = SpreadsheetCell(.number(1_740))
    let values = Recalculation(book)
    let lines = try sheet("Budget", of: book)
    for (key, change) in [
      ("fixed", 100.0), ("costs", 100), ("result", -100), ("equity.closing", -100),
      ("contributions", 0),
    ] {
      let line = try #require(budget[key])
      let row = try #require(
        lines.cells.first { $0.value.content == .text(line.name.sv) && $0.key.row > 3 }
      ).key.row
      for (place, planned) in budget.columns.enumerated().filter({ $0.1.planned != nil }) {
        let before = SpreadsheetCell.thousands(try #require(line.amounts[place]))
        let after = values[lines.reference(row, 1 + place)]
        let carried = planned.planned == 0 || key == "equity.closing" ? change : 0
        #expect((after - before - carried).magnitude < 1e-6, "\(key) \(planned.key)")
      }
    }
    budget = try Self.made("norradalen").budget
    #expect(budget["fixed"]?.amounts.last == Kronor(2_343_000))
  }

  @Test("every chart says in words what it shows, and every sheet keeps its headings in sight")
  func accessible() throws {
    for language in Language.allCases {
      let (_, book) = try Self.made("norradalen", language)
      #expect(book.sheets.flatMap(\.charts).count == 4)
      for chart in book.sheets.flatMap(\.charts) {
        #expect(chart.alternative.count > 40)
        #expect(!chart.series.isEmpty)
      }
      #expect(book.sheets.dropFirst().allSatisfy { $0.headingRows > 0 })
      #expect(Set(book.sheets.map(\.name)).count == book.sheets.count)
    }
  }

  @Test("the same budget gives the same bytes")
  func sameBytes() throws {
    #expect(try Self.made("outside-region").book.xlsx() == Self.made("outside-region").book.xlsx())
  }
}

/// A workbook worked out anew from its inputs, as a spreadsheet program does.
private struct Recalculation {
  private let book: Spreadsheet

  init(_ book: Spreadsheet) { self.book = book }

  /// The value of a cell.
  subscript(place: CellReference) -> Double { cell(place)?.number ?? 0 }

  private func cell(_ place: CellReference) -> SpreadsheetCell? {
    guard case .formula(let formula, _)? = book[place]?.content else { return book[place] }
    return SpreadsheetCell(.number(formula.value { cell($0) }))
  }
}
