import Model

/// The scenario files that a name on the command line stands for.
public enum ScenarioFolder {
  /// The file itself, or for a folder every `.yaml`, `.yml` and `.xlsx` file in it, in the order of
  /// their names; a folder of CSV tables is one scenario.
  ///
  /// - Throws: why a folder cannot be listed, or that it has no scenario.
  public static func files(in path: String) throws(Diagnostics) -> [String] {
    guard let all = try FolderListing.names(in: path) else { return [path] }
    let names = all.filter { name in
      [".yaml", ".yml", ".xlsx"].contains { name.hasSuffix($0) } && !name.hasPrefix("~$")
    }
    guard !names.isEmpty else {
      guard !all.contains(where: { $0.lowercased().hasSuffix(".csv") }) else { return [path] }
      throw empty(path)
    }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return names.map { prefix + $0 }
  }

  private static func empty(_ path: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        file: path, place: .start,
        cause: Phrase(
          sv: "I mappen finns inget underlag (.yaml eller .xlsx).",
          en: "There is no scenario (.yaml or .xlsx) in the folder."),
        remedy: Phrase(
          sv: "Ange en mapp med scenariofiler, eller en fil.",
          en: "Name a folder with scenario files, or a file."))
    ])
  }
}
