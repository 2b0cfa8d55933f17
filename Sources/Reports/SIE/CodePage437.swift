/// Text in code page 437, the only one that a SIE file is written in (#FORMAT PC8).
///
/// Typographic dashes, quotes and spaces become the plain ones, a backslash becomes a slash (SIE
/// gives it a meaning before a quote), control characters become spaces, and every other character
/// that the code page lacks becomes a question mark.
struct CodePage437 {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// The characters that became a question mark, in the order in which they first came.
  private(set) var replaced: [Character] = []

  /// A text in the code page.
  init(_ text: String) {
    for character in text {
      if let plain = Self.plain[character] {
        bytes += Array(plain.utf8)
      } else if let byte = Self.byte(of: character) {
        bytes.append(byte)
      } else {
        bytes.append(63)
        if !replaced.contains(character) { replaced.append(character) }
      }
    }
  }

  private static func byte(of character: Character) -> UInt8? {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0x20 : ascii }
    return upper[character]
  }

  /// Characters written with plain ones.
  private static let plain: [Character: String] = [
    "–": "-", "—": "-", "−": "-", "\u{2011}": "-", "”": "\"", "“": "\"", "„": "\"", "’": "'",
    "‘": "'", "…": "...", "\u{202F}": " ", "\u{2009}": " ", "\\": "/", "\r\n": " ",
  ]

  /// The upper half of the code page, from 0x80.
  private static let upper: [Character: UInt8] = {
    let characters = """
      ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌\
      █▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
      """
    let bytes = zip(characters, UInt8(0x80)...UInt8(0xFF)).map { ($0, $1) }
    return Dictionary(uniqueKeysWithValues: bytes)
  }()
}
