import Glibc
import Model

/// Files that are written whole or not at all: under another name in the same folder, and renamed
/// once every one of them is complete.
struct WholeFiles {
  private struct Pending {
    let name: String
    let draft: String
    let bytes: [UInt8]
  }

  private var pending: [Pending] = []

  /// Adds a file to be written.
  mutating func add(_ bytes: [UInt8], as path: String) throws(FileRefusal) {
    let name = try Self.target(of: path)
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    let last = name.dropFirst(folder.count)
    pending.append(
      Pending(
        name: name, draft: "\(folder).\(last).\(getpid()).insatsval", bytes: bytes))
  }

  /// Writes them all, or leaves everything as it was.
  func write() throws(FileRefusal) {
    defer { for file in pending { unsafe unlink(file.draft) } }
    for file in pending { try Self.write(file) }
    for file in pending {
      guard unsafe rename(file.draft, file.name) == 0 else {
        throw FileRefusal(path: file.name, code: errno)
      }
    }
  }

  /// Refuses a path that no file can be written at.
  static func demandPlace(for path: String) throws(FileRefusal) {
    let name = try target(of: path)
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? "."
    guard unsafe access(folder, W_OK) == 0 else { throw FileRefusal(path: path, code: errno) }
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The file a path leads to: a link is followed, and what is no ordinary file is refused.
  ///
  /// `/dev/stdout` is refused even when it leads to one, since renaming would take it from under
  /// whoever reads it.
  private static func target(of path: String) throws(FileRefusal) -> String {
    guard !path.hasPrefix("/dev/") else { throw FileRefusal(path: path, code: EINVAL) }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return path }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileRefusal(path: path, code: EISDIR)
    default: throw FileRefusal(path: path, code: EINVAL)
    }
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func write(_ file: Pending) throws(FileRefusal) {
    let descriptor = unsafe open(file.draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileRefusal(path: file.name, code: errno) }
    let code = FileDescriptor.write(file.bytes, to: descriptor)
    let synced = code == 0 && fsync(descriptor) != 0 ? errno : code
    guard close(descriptor) == 0, synced == 0 else {
      throw FileRefusal(path: file.name, code: synced == 0 ? errno : synced)
    }
  }
}

/// Why a file cannot be written, or read line by line.
struct FileRefusal: Error {
  /// The file.
  let path: String
  /// The system's error code.
  let code: Int32
  /// Whether it was to be read.
  var isReading = false

  /// The words for it.
  var phrase: Phrase {
    let why = SystemError.phrase(code)
    if isReading {
      return Phrase(
        sv: "\(path): filen kan inte läsas (\(why)). Kontrollera namnet.",
        en: "\(path): the file cannot be read (\(why)). Check the name.")
    }
    return Phrase(
      sv: "\(path): filen kan inte skrivas (\(why)); ingenting är skrivet.",
      en: "\(path): the file cannot be written (\(why)); nothing is written.")
  }
}
