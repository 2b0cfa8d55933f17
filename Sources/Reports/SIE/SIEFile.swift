/// A SIE file as it is written line by line, with the checksum of what stands in it.
///
/// The checksum (#KSUMMA) is CRC-32 as the SIE specification prints it in C: the reversed polynomial
/// 0xEDB88320, begun with all ones and inverted at the end. It runs over the bytes in code page 437
/// of each label and field between the two #KSUMMA lines, without the quotes, braces, spaces and
/// line ends between them. (The polynomial and its beginning and end are confirmed by two published
/// readers of SIE; that the parts of an object list count as other fields do, and an escaped quote
/// as the quote alone, is our reading of a specification that has not been seen.)
struct SIEFile {
  /// A field of a line.
  enum Field {
    /// Something that needs no quotes: a number, a day, a code.
    case plain(String)
    /// Text.
    case text(String)
    /// A dimension and an object of it; `nil` is an empty list.
    case object(dimension: Int, id: String)
    /// No object.
    case noObject
  }

  /// The lines so far.
  private(set) var bytes: [UInt8] = []
  /// The characters that became a question mark.
  private(set) var replaced: [Character] = []
  private var checksum = CRC32()
  private var isSummed = false

  /// Adds a line.
  mutating func add(_ label: String, _ fields: Field...) {
    write("#" + label)
    for field in fields {
      bytes.append(0x20)
      switch field {
      case .plain(let text): write(text)
      case .text(let text): writeQuoted(text)
      case .object(let dimension, let id):
        bytes += Array("{".utf8)
        write(String(dimension))
        bytes.append(0x20)
        writeQuoted(id)
        bytes += Array("}".utf8)
      case .noObject: bytes += Array("{}".utf8)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  /// Begins the part that the checksum is of.
  mutating func beginChecksum() {
    bytes += Array("#KSUMMA\r\n".utf8)
    isSummed = true
  }

  /// Ends it, and writes the checksum.
  mutating func endChecksum() {
    isSummed = false
    bytes += Array("#KSUMMA \(checksum.value)\r\n".utf8)
  }

  /// Writes what counts in the checksum.
  private mutating func write(_ text: String) {
    let page = CodePage437(text)
    bytes += page.bytes
    note(page)
  }

  /// Writes text between quotes, those in it with a backslash before.
  private mutating func writeQuoted(_ text: String) {
    let page = CodePage437(text)
    bytes.append(0x22)
    for byte in page.bytes {
      if byte == 0x22 { bytes.append(0x5C) }
      bytes.append(byte)
    }
    bytes.append(0x22)
    note(page)
  }

  private mutating func note(_ page: CodePage437) {
    if isSummed { checksum.add(page.bytes) }
    replaced += page.replaced.filter { !replaced.contains($0) }
  }
}

/// The cyclic redundancy check of 32 bits that SIE, ZIP and PNG share.
struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  private static let table: [UInt32] = (UInt32(0)..<256).map { byte in
    (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }

  /// Takes in some bytes.
  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes {
      state = state >> 8 ^ Self.table[Int((state ^ UInt32(byte)) & 0xFF)]
    }
  }

  /// The checksum of all that was taken in.
  var value: UInt32 { state ^ 0xFFFF_FFFF }
}
