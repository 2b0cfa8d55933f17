import Glibc
import Model

/// The scenario files that a name on the command line stands for.
public enum ScenarioFolder {
  /// The file itself, or for a folder every `.yaml` and `.yml` file in it, in the order of their
  /// names.
  ///
  /// - Throws: why a folder cannot be listed, or that it has no scenario.
  public static func files(in path: String) throws(Diagnostics) -> [String] {
    guard let folder = unsafe opendir(path) else {
      guard errno == ENOTDIR || path == "-" || errno == ENOENT else { throw unreadable(path) }
      return [path]
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix("."), name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        names.append(name)
      }
    }
    guard !names.isEmpty else { throw empty(path) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { prefix + $0 }
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

  private static func empty(_ path: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        file: path, place: .start,
        cause: Phrase(
          sv: "I mappen finns inget underlag (.yaml).",
          en: "There is no scenario (.yaml) in the folder."),
        remedy: Phrase(
          sv: "Ange en mapp med scenariofiler, eller en fil.",
          en: "Name a folder with scenario files, or a file."))
    ])
  }
}
