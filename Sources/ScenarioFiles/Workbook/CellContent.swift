import Model

/// What a cell that has been read holds.
extension SheetReader {
  /// What a cell holds; `nil` where it is empty.
  func content(of cell: Pending) -> SheetGrid.Content? {
    if let formula = cell.formula {
      if formula.contains(#/\[[0-9]+\]/#) { return .unreadable(WorkbookWording.externalFormula) }
      if cell.value.isEmpty, cell.type != "str" {
        return .unreadable(WorkbookWording.noCachedValue)
      }
    }
    switch cell.type {
    case "s":
      guard !cell.value.isEmpty else { return nil }
      guard let number = Int(SheetText.trimmed(cell.value)), let text = strings[number] else {
        return .unreadable(WorkbookWording.stringMissing)
      }
      return Self.content(ofText: text)
    case "inlineStr": return Self.content(ofText: cell.inline.text)
    case "str":
      var text = RichText()
      for event in [
        XMLReader.Event.start("t", XMLReader.Attributes()), .text(cell.value), .end("t"),
      ] {
        text.take(event)
      }
      return Self.content(ofText: text.text)
    case "b": return cell.value.isEmpty ? nil : .flag(cell.value == "1" || cell.value == "true")
    case "e": return .unreadable(WorkbookWording.errorValue(cell.value))
    case "d":
      guard let date = try? Time.date(String(cell.value.prefix(10))) else {
        return .unreadable(WorkbookWording.noDay(cell.value))
      }
      return .date(date)
    default: return cell.value.isEmpty ? nil : number(cell)
    }
  }

  private static func content(ofText text: String) -> SheetGrid.Content? {
    guard !SheetText.trimmed(text).isEmpty else { return nil }
    let hasControl = text.unicodeScalars.contains { scalar in
      (scalar.value < 0x20 && !["\n", "\r", "\t"].contains(scalar)) || scalar.value == 0x7F
        || scalar.value == 0
    }
    return hasControl ? .unreadable(WorkbookWording.controlCharacter) : .text(text)
  }

  private func number(_ cell: Pending) -> SheetGrid.Content {
    guard let number = CellNumber.parse(SheetText.trimmed(cell.value)) else {
      return .unreadable(WorkbookWording.strangeNumber(cell.value))
    }
    let format = styles[cell.style]
    guard format.isDate else {
      return .number(number.shifted(by: format.shift), unit: format.unit)
    }
    guard number.decimals == 0 else { return .unreadable(WorkbookWording.timeOfDay) }
    guard let date = DayNumber.date(number.mantissa, is1904: is1904) else {
      return .unreadable(WorkbookWording.noDay(cell.value))
    }
    return .date(date)
  }
}
