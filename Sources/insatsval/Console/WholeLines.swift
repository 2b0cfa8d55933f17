import Glibc

/// The whole lines of a file; a line that was left unfinished is none.
enum WholeLines {
  /// The lines of a file, without their line breaks, and whether its last line was left unfinished.
  static func read(_ path: String) throws(FileRefusal) -> (lines: [Substring], isCut: Bool) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileRefusal(path: path, code: errno, isReading: true) }
    defer { close(descriptor) }
    let bytes = try bytes(of: descriptor, path)
    return (lines(of: bytes), end(of: bytes) < bytes.count)
  }

  /// All bytes from where an open file stands.
  static func bytes(of descriptor: Int32, _ path: String) throws(FileRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileRefusal(path: path, code: errno, isReading: true) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// How many bytes the whole lines are.
  static func end(of bytes: [UInt8]) -> Int {
    (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  /// The whole lines without their line breaks.
  static func lines(of bytes: [UInt8]) -> [Substring] {
    // Carriage return and line feed are one character in Swift; here they are two bytes.
    bytes[..<end(of: bytes)].split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)[...]
    }
  }
}
