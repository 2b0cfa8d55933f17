import Model

/// The bytes that a scenario is read from: a file's, or those of the tables in a folder.
enum SourceBytes: Sendable {
  /// A file in a folder.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  case file([UInt8])
  case folder([File])

  /// Reads a file, or every CSV file of a folder in the order of their names.
  static func read(_ path: String) throws(Diagnostics) -> SourceBytes {
    guard let names = try FolderListing.names(in: path) else {
      return .file(try FileBytes.read(path))
    }
    let tables = names.filter { $0.lowercased().hasSuffix(".csv") }
    guard !tables.isEmpty else { throw Diagnostics([noTables(path)]) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    var files: [File] = []
    for name in tables {
      files.append(File(path: prefix + name, bytes: try FileBytes.read(prefix + name)))
    }
    return .folder(files)
  }

  /// The text of the source, and what is wrong with it.
  func text(named name: String) -> FileText {
    switch self {
    case .file(let bytes): return FileText(bytes, file: name)
    case .folder(let files):
      let folder = TableFolder(name, files)
      return FileText(
        folder.sheets, files: folder.files, folder.diagnostics, empty: Self.noForm)
    }
  }

  /// Adds the bytes to a fingerprint, with the names of tables, which are read with them.
  func add(to fingerprint: inout TextFingerprint) {
    switch self {
    case .file(let bytes): fingerprint.add(bytes)
    case .folder(let files):
      for file in files {
        let name = file.path.split(separator: "/").last.map { Array($0.utf8) } ?? []
        fingerprint.add(name + [0] + file.bytes + [0])
      }
    }
  }

  private static func noTables(_ folder: String) -> Diagnostic {
    Diagnostic(
      file: folder, place: .start,
      cause: Phrase(
        sv: "Det här är en mapp utan CSV-filer.", en: "This is a folder without CSV files."),
      remedy: Phrase(
        sv: "Ange filen i mappen, eller en mapp med ett formulärs tabeller.",
        en: "Name the file in the folder, or a folder with the tables of a form."))
  }

  private static let noForm = Refusal(
    Phrase(
      sv: "Ingen av mappens tabeller har en rad med ett formulärs nycklar.",
      en: "None of the folder's tables has a row with the keys of a form."),
    remedy: Phrase(
      sv: "Skriv till exempel insatser först i raden med nycklar, och kolumnernas nycklar efter.",
      en: "Write for example insatser first in the row of keys, and the columns' keys after it."))
}
