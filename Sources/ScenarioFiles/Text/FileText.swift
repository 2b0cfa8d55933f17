import Model

/// A file's text as a tree, and the reading that begins with what was wrong with it.
struct FileText: Sendable {
  /// The tree; `nil` when nothing could be read.
  let root: Node?
  /// What has been found so far.
  let reading: Reading

  /// Screens and composes the bytes of a file.
  init(_ bytes: [UInt8], file: String) {
    let screening = TextScreening(bytes, file: file)
    var composition = NodeComposer.compose(screening.readable, file: file)
    if screening.isCut { composition.diagnostics.removeAll { _ in composition.isCut } }
    var diagnostics = screening.diagnostics + composition.diagnostics
    let isCut = screening.isCut || composition.isCut
    if composition.root == nil, !isCut {
      diagnostics.append(
        Diagnostic(
          file: file, place: .start, cause: Phrase(sv: "Filen är tom.", en: "The file is empty."),
          remedy: Phrase(
            sv: "Skriv en mall med ”insatsval new” och fyll i den.",
            en: "Write a template with “insatsval new” and fill it in.")))
    }
    // What was cut short may still have been going to be a mapping.
    root = isCut && composition.root?.entries == nil ? nil : composition.root
    reading = Reading(
      file: file, isCut: isCut, diagnostics: diagnostics, tainted: composition.repeated)
  }
}
