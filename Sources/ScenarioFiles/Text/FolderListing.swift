import Glibc
import Model

/// What a folder holds.
enum FolderListing {
  /// The names in a folder that are not hidden, in the order of their bytes; `nil` where the path is
  /// no folder.
  static func names(in path: String) throws(Diagnostics) -> [String]? {
    guard let folder = unsafe opendir(path) else {
      guard errno == ENOTDIR || path == "-" || errno == ENOENT else { throw unreadable(path) }
      return nil
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private static func unreadable(_ path: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        file: path, place: .start,
        cause: Phrase(
          sv: "Mappen går inte att läsa.", en: "The folder cannot be read."),
        remedy: Phrase(
          sv: "Ge dig själv läsrättighet till mappen.",
          en: "Give yourself permission to read the folder."))
    ])
  }
}
