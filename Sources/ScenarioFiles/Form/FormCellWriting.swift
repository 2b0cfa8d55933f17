import Model

/// Puts a piece of a tree into a cell, as a number where it is one.
struct FormCellWriting: Sendable {
  /// The most digits that every spreadsheet holds exactly.
  private static let mostDigits = 15

  /// The cell for a piece of a tree that a description says the form of.
  static func cell(for node: Node, as description: ValueDescription?) -> FormCell {
    FormCell(value(of: node, as: description), words: description?.words ?? [])
  }

  private static func value(of node: Node, as description: ValueDescription?) -> FormCell.Value {
    guard let description, !description.isAnything else { return .text(anything(node)) }
    guard let text = node.text else {
      return .text(description.isListOfNames ? names(node, description) : FlowText.line(node))
    }
    if description.isDate, let date = try? Time.date(text) { return .date(date) }
    return number(text, as: description) ?? .text(text)
  }

  /// A value that may be anything, so that only its own text tells what it is.
  private static func anything(_ node: Node) -> String {
    guard let text = node.text else { return FlowText.line(node) }
    let needsQuotes = text.first.map { "[{\"'#".contains($0) } ?? true
    return needsQuotes ? FlowText.quoted(text) : text
  }

  /// Names with commas between them; one alone keeps its brackets where a text means something else.
  private static func names(_ node: Node, _ description: ValueDescription) -> String {
    let names = (node.items ?? []).map { $0.text ?? "" }
    let arePlain = names.allSatisfy { name in
      !name.isEmpty && !name.contains { ",[]{}\"'#".contains($0) } && name.first != " "
        && name.last != " "
    }
    guard node.items != nil, !names.isEmpty, arePlain,
      names.count > 1 || description.forms.isEmpty
    else { return FlowText.line(node) }
    return names.joined(separator: ", ")
  }

  /// A number with its unit; `nil` where a spreadsheet would not hold all that the text says.
  private static func number(_ text: String, as description: ValueDescription) -> FormCell.Value? {
    guard let written = WrittenNumber(text) else { return nil }
    let number = FormNumber(mantissa: written.mantissa, decimals: written.decimals)
    guard String(number.mantissa.magnitude).utf8.count <= mostDigits,
      text.first != "+", number.mantissa != 0 || !text.hasPrefix("-")
    else { return nil }
    guard !written.unit.isEmpty else {
      guard description.takesBareNumber, text.first != "0" || text == "0" || written.decimals > 0
      else { return nil }
      return .number(
        number, description.isPlainNumber ? .plain : .count(decimals: number.decimals))
    }
    guard let unit = FormUnit(word: written.unit), description.usualUnit != nil,
      [unit.rawValue, unit.singular].contains(written.unit)
    else { return nil }
    let fraction =
      unit == .percent
      ? FormNumber(mantissa: number.mantissa, decimals: number.decimals + 2) : number
    return .number(fraction, .unit(unit, decimals: number.decimals))
  }
}
