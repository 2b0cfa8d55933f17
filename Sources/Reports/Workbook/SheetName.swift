/// The name of a sheet, as every spreadsheet program accepts it.
///
/// 1–31 UTF-16 units without `[ ] : * ? / \` and control characters, neither beginning nor ending
/// with an apostrophe, and not the name that Excel keeps for itself.
public struct SheetName: Hashable, Sendable {
  /// The name.
  public let text: String

  /// A name, or `nil` where a spreadsheet program would refuse it.
  public init?(_ text: String) {
    let isForbidden = { (scalar: Unicode.Scalar) in
      "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .control
    }
    guard (1...31).contains(text.utf16.count), !text.unicodeScalars.contains(where: isForbidden),
      text.first != "'", text.last != "'", text.lowercased() != "history"
    else { return nil }
    self.text = text
  }

  /// A name made of any text: what is forbidden becomes a space, and what is too long is cut.
  public init(fitting text: String) {
    var fitting = ""
    for character in text where (fitting + String(character)).utf16.count <= 31 {
      fitting += SheetName("a\(character)a") == nil ? " " : String(character)
    }
    while fitting.first == "'" || fitting.first == " " { fitting.removeFirst() }
    while fitting.last == "'" || fitting.last == " " { fitting.removeLast() }
    self.text = SheetName(fitting)?.text ?? "1"
  }

  /// The name as a formula writes it: in apostrophes, its own doubled.
  public var quoted: String { "'" + text.replacing("'", with: "''") + "'" }
}
