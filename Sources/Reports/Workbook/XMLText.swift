/// Text as a spreadsheet file can hold it.
enum XMLText {
  /// The most UTF-16 units in one cell.
  static let longest = 32_767

  /// The text without what XML has no way to write, each such character replaced by `�`; what looks
  /// like the file's own way to write a character (`_x0041_`) is kept apart from it.
  static func allowed(_ text: String) -> String {
    var allowed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isForbidden =
        scalar.value == 0xFFFE || scalar.value == 0xFFFF
        || (scalar.value < 0x20 && !["\t", "\n"].contains(scalar)) || scalar.value == 0x7F
      allowed.append(isForbidden ? "\u{FFFD}" : scalar)
    }
    guard text.contains("_x") else { return String(allowed) }
    return String(allowed).replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }
}

extension String {
  /// The text, or its beginning with an ellipsis where it is longer than so many UTF-16 units.
  func cut(at most: Int) -> String {
    guard utf16.count > most else { return self }
    var kept = ""
    for character in self where (kept + String(character)).utf16.count < most {
      kept.append(character)
    }
    return kept + "…"
  }
}

extension CellRange {
  /// The range as a list rule names it: with its sheet, and the same wherever the rule applies.
  var absolute: String {
    let corners = [first, last].map {
      "$" + CellReference.letters(of: $0.column) + "$\($0.row + 1)"
    }
    return first.sheet.quoted + "!" + corners.joined(separator: ":")
  }
}

extension SpreadsheetChart {
  /// What stands above it, with the unit where no axis says it.
  var heading: String {
    let title = title.cut(at: 200)
    return kind == .bars ? title + " (\(unit))" : title
  }

  /// Colours that are told apart also by who is colour-blind (Okabe and Ito), dark enough on white.
  static let colours: [UInt32] = [0x00_72B2, 0xD5_5E00, 0x00_9E73, 0xCC_79A7, 0xE6_9F00, 0x56_B4E9]
}
