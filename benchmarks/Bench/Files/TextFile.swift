import Glibc

/// Why a file could not be read or written.
struct FileTrouble: Error, CustomStringConvertible {
  let path: String
  let code: Int32

  var description: String { unsafe "\(path): \(String(cString: strerror(code)))" }
}

/// Whole files of text.
enum TextFile {
  /// Makes a folder, with those above it, unless it is there.
  static func makeFolder(_ path: String) throws(FileTrouble) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      guard unsafe mkdir(made, 0o777) == 0 || errno == EEXIST else {
        throw FileTrouble(path: path, code: errno)
      }
    }
  }

  /// Writes a file in place of what was there.
  static func write(_ text: String, to path: String) throws(FileTrouble) {
    try put(text, to: path, O_TRUNC)
  }

  /// Adds to the end of a file, which is made unless it is there.
  static func append(_ text: String, to path: String) throws(FileTrouble) {
    try put(text, to: path, O_APPEND)
  }

  private static func put(_ text: String, to path: String, _ mode: Int32) throws(FileTrouble) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o666)
    guard descriptor >= 0 else { throw FileTrouble(path: path, code: errno) }
    defer { close(descriptor) }
    guard put(text, to: descriptor) else { throw FileTrouble(path: path, code: errno) }
  }

  /// Says something that is no result.
  static func say(_ text: String) {
    _ = put(text + "\n", to: STDERR_FILENO)
  }

  /// Writes all of a text; `false` when the system refuses.
  private static func put(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The text of a file; `nil` where there is none.
  static func read(_ path: String) throws(FileTrouble) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw FileTrouble(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileTrouble(path: path, code: errno) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
