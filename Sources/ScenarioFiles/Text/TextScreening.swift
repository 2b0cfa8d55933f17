import Model

/// Looks at the bytes of a file before anything reads them as YAML.
struct TextScreening: Sendable {
  /// The largest file that is read, in bytes.
  static let largest = 16 * 1024 * 1024

  /// What some editors write before UTF-8 text.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text up to the first thing that cannot be read, in UTF-8.
  private(set) var readable: [UInt8]
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether something stands in the file that cannot be read, so that `readable` is a part.
  private(set) var isCut = false

  /// Screens the bytes of a file.
  init(_ bytes: [UInt8], file: String) {
    guard bytes.count <= Self.largest else {
      readable = []
      isCut = true
      diagnostics = [Self.tooLarge(file: file)]
      return
    }
    let bytes = bytes.starts(with: Self.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    readable = bytes
    if let (offset, refusal) = Self.firstUnreadable(in: bytes) {
      diagnostics.append(
        Diagnostic(
          file: file, place: Self.place(of: offset, in: bytes), cause: refusal.cause,
          remedy: refusal.remedy))
      let lineStart = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      readable = Array(bytes[..<lineStart])
      isCut = true
    }
    for offset in Personnummer.offsets(in: readable) {
      diagnostics.append(
        Diagnostic(
          file: file, place: Self.place(of: offset, in: readable),
          cause: Personnummer.refusal.cause, remedy: Personnummer.refusal.remedy))
    }
  }

  /// A file over the limit.
  static func tooLarge(file: String) -> Diagnostic {
    Diagnostic(
      file: file, place: .start,
      cause: Phrase(
        sv: "Filen är större än 16 MB, och ett förbund ryms i en bråkdel av det.",
        en: "The file is larger than 16 MB, and a förbund fits in a fraction of that."),
      remedy: Phrase(
        sv: "Se efter att det är rätt fil.",
        en: "See that it is the right file."))
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> Place {
    var (line, column) = (1, 1)
    for byte in bytes[..<offset] {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(line: line, column: column)
  }

  /// The first byte that cannot be read, and why.
  private static func firstUnreadable(in bytes: [UInt8]) -> (offset: Int, Refusal)? {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case 0x0A, 0x0D, 0x20...0x7E: offset += 1
      case 0x09: return (offset, tab)
      case 0x00: return (offset, nul)
      case 0x80...:
        guard let length = sequenceLength(at: offset, in: bytes) else { return (offset, notUTF8) }
        offset += length
      default: return (offset, control)
      }
    }
    return nil
  }

  /// The length of the UTF-8 sequence that begins at an offset; `nil` when it is broken.
  private static func sequenceLength(at offset: Int, in bytes: [UInt8]) -> Int? {
    let lead = bytes[offset]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    let rest = bytes[(offset + 2)..<(offset + length)]
    return rest.allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
  }

  private static let tab = Refusal(
    Phrase(
      sv: "Här står en tabb, och YAML räknar indrag i mellanslag.",
      en: "Here stands a tab, and YAML counts indentation in spaces."),
    remedy: Phrase(
      sv: "Byt tabben mot mellanslag.",
      en: "Replace the tab by spaces."))

  private static let nul = Refusal(
    Phrase(
      sv: "Här står ett NUL-tecken, så filen är inte text.",
      en: "Here stands a NUL character, so the file is not text."),
    remedy: Phrase(
      sv: "Spara filen som ren text i UTF-8.",
      en: "Save the file as plain text in UTF-8."))

  private static let control = Refusal(
    Phrase(
      sv: "Här står ett styrtecken som inte syns.",
      en: "Here stands a control character that cannot be seen."),
    remedy: Phrase(
      sv: "Ta bort det, eller spara filen som ren text i UTF-8.",
      en: "Remove it, or save the file as plain text in UTF-8."))

  private static let notUTF8 = Refusal(
    Phrase(
      sv: "Här bryts teckenkodningen UTF-8, så å, ä och ö går inte att läsa säkert.",
      en: "Here the character encoding UTF-8 breaks, so letters cannot be read safely."),
    remedy: Phrase(
      sv: "Spara filen i UTF-8.",
      en: "Save the file in UTF-8."))
}
