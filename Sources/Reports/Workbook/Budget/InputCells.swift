import Model
import ScenarioFiles

/// The cells of a form that a budget counts with.
struct InputCells {
  let form: FormWorkbook

  /// An amount in thousands of kronor that stands at a path; `nil` where no cell holds it as a
  /// number.
  func amount(_ path: [String]) -> Formula? {
    guard let (cell, unit) = number(path) else { return nil }
    switch unit {
    case .tkr: return cell
    case .kr: return cell / .number(1_000)
    case .millions, .mnkr: return cell * .number(1_000)
    default: return nil
    }
  }

  /// An amount in a year: the year's own cell, or the one that stands for all.
  func amount(_ path: [String], in year: Int) -> Formula? {
    amount(path + [String(year)]) ?? amount(path)
  }

  /// A share that stands at a path.
  func share(_ path: [String]) -> Formula? {
    guard let (cell, unit) = number(path), unit == .percent else { return nil }
    return cell
  }

  /// A count that stands at a path without a unit.
  func count(_ path: [String]) -> Formula? {
    guard let (cell, unit) = number(path), unit == nil else { return nil }
    return cell
  }

  /// What a yearly amount comes to in thousands of kronor before it is rounded, and whether it is
  /// the input itself; an amount that no cell holds stands as a number.
  func exact(
    _ amount: YearlyAmount, at paths: [[String]], year index: Int, of first: Int,
    rate: Formula
  ) -> (formula: Formula, isInput: Bool) {
    switch amount {
    case .listed(let amounts):
      let path = paths.lazy.compactMap { self.amount($0 + [String(first + index)]) }.first
      return (path ?? .number(SpreadsheetCell.thousands(amounts[index])), true)
    case .indexed(let amount):
      let cell =
        paths.lazy.compactMap { self.amount($0) }.first
        ?? .number(SpreadsheetCell.thousands(amount))
      guard index > 0, rate != .number(0) else { return (cell, true) }
      let factor = Formula.calculated(
        .number(1) + rate, .power, .number(Double(index)))
      return (cell * factor, false)
    }
  }

  private func number(_ path: [String]) -> (cell: Formula, unit: FormUnit?)? {
    guard let address = form.address(of: path),
      let sheet = form.sheets.first(where: { $0.name == address.sheet }),
      sheet.rows.indices.contains(address.row),
      sheet.rows[address.row].cells.indices.contains(address.column),
      case .number(_, let format) = sheet.rows[address.row].cells[address.column].value
    else { return nil }
    let reference = CellReference(
      SheetName(fitting: address.sheet), row: address.row, column: address.column)
    if case .unit(let unit, _) = format { return (.cell(reference), unit) }
    return (.cell(reference), nil)
  }
}
