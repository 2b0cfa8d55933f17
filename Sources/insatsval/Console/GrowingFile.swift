import Glibc

/// A file that grows line by line while long work goes on, and that the work can be taken up from
/// again.
///
/// Every line in it is whole: a line that an earlier run left unfinished is cut off when the file is
/// opened. It is open until the run ends.
struct GrowingFile {
  private let path: String
  private let descriptor: Int32

  /// A new file; one that is there already is refused.
  init(creating path: String) throws(FileRefusal) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileRefusal(path: path, code: errno) }
  }

  /// A file that an earlier run began, with its whole lines; a new one where there is none.
  init(resuming path: String, _ lines: inout [Substring]) throws(FileRefusal) {
    self.path = path
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileRefusal(path: path, code: errno) }
    let bytes = try WholeLines.bytes(of: descriptor, path)
    let whole = WholeLines.end(of: bytes)
    guard ftruncate(descriptor, off_t(whole)) == 0,
      lseek(descriptor, off_t(whole), SEEK_SET) >= 0
    else { throw FileRefusal(path: path, code: errno) }
    lines = WholeLines.lines(of: bytes)
  }

  /// Adds whole lines.
  func append(_ text: String) throws(FileRefusal) {
    let code = FileDescriptor.write(Array(text.utf8), to: descriptor)
    guard code == 0 else { throw FileRefusal(path: path, code: code) }
  }
}
