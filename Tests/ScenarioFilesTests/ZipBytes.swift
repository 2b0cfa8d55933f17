/// A zip archive put together member by member, without compression unless bytes come compressed.
struct ZipBytes {
  /// A member and what may be odd about it.
  struct Member {
    var name: String
    var bytes: [UInt8]
    var method = 0
    var flags = 0
    /// The size that the archive claims, where it is not the true one.
    var claimedSize: Int?

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }
  }

  var members: [Member] = []

  /// The archive.
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = archive.count
      let size = member.claimedSize ?? member.bytes.count
      let crc = Self.checksum(member.bytes)
      let name = Array(member.name.utf8)
      let header =
        number(20, 2) + number(member.flags, 2) + number(member.method, 2) + number(0, 2)
        + number(0x21, 2) + number(Int(crc), 4) + number(member.bytes.count, 4) + number(size, 4)
        + number(name.count, 2) + number(0, 2)
      archive += [0x50, 0x4B, 3, 4] + header + name + member.bytes
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + header
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4)
      directory += name
    }
    let end =
      number(0, 2) + number(0, 2) + number(members.count, 2) + number(members.count, 2)
      + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + directory + [0x50, 0x4B, 5, 6] + end
  }

  private func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { crc, _ in
      crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crc, byte in table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ (crc >> 8) }
  }
}
