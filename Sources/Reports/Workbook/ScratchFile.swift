import Glibc

/// A file without a name, gone when it is closed or the program ends.
///
/// libxlsxwriter 1.1.4 can write only to a path: the system's own for an open file is one.
@safe
struct ScratchFile: ~Copyable {
  private let descriptor: Int32

  /// An empty file in the folder that `TMPDIR` names; `nil` where none can be made.
  init?() {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/insatsval-XXXXXX".utf8CString)
    descriptor = unsafe template.withUnsafeMutableBufferPointer { name in
      guard let start = name.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(start)
      if descriptor >= 0 { unsafe unlink(start) }
      return descriptor
    }
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// A path that leads to it while it is open.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// All that is in it; `nil` where it cannot be read.
  var bytes: [UInt8]? {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    var read = 0
    while read < size {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress.map { unsafe $0 + read }, size - read, read)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      read += count
    }
    return bytes
  }
}
