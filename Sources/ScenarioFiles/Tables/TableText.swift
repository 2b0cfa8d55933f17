import Model

/// The text of a table in UTF-8, whichever program saved it.
struct TableText: Sendable {
  /// The text in UTF-8, without a byte order mark.
  private(set) var bytes: [UInt8] = []
  /// Why there is none.
  private(set) var refusal: Refusal?

  /// Reads UTF-8, with or without a byte order mark, and what is not that as Windows-1252.
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      refusal = Self.wide
      return
    }
    guard !bytes.contains(0) else {
      refusal = Self.binary
      return
    }
    if String(validating: bytes, as: UTF8.self) != nil {
      self.bytes = bytes.starts(with: Self.mark) ? Array(bytes.dropFirst(Self.mark.count)) : bytes
    } else {
      let body = bytes.starts(with: Self.mark) ? bytes.dropFirst(Self.mark.count) : bytes[...]
      var text = String.UnicodeScalarView()
      for byte in body {
        text.append(UnicodeScalar(Self.latin[byte] ?? UInt32(byte)) ?? "\u{FFFD}")
      }
      self.bytes = Array(String(text).utf8)
    }
  }

  /// The byte order mark of UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The characters of Windows-1252 that have other numbers in Unicode.
  private static let latin: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
    0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152,
    0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
    0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
    0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
  ]

  private static let wide = Refusal(
    Phrase(
      sv: "Tabellen är sparad i UTF-16 (”Unicode-text”).",
      en: "The table is saved in UTF-16 (“Unicode text”)."),
    remedy: Phrase(sv: "Spara den som CSV UTF-8.", en: "Save it as CSV UTF-8."))

  private static let binary = Refusal(
    Phrase(sv: "Filen är ingen tabell i text.", en: "The file is no table of text."),
    remedy: Phrase(sv: "Spara den som CSV UTF-8.", en: "Save it as CSV UTF-8."))
}
