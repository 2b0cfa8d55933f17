import Model

/// A file's text as a tree, and the reading that begins with what was wrong with it.
struct FileText: Sendable {
  /// The tree; `nil` when nothing could be read.
  let root: Node?
  /// What has been found so far.
  let reading: Reading

  private init(root: Node?, reading: Reading) {
    self.root = root
    self.reading = reading
  }

  /// Reads the bytes of a file: a workbook where they begin as one, and otherwise YAML.
  init(_ bytes: [UInt8], file: String) {
    guard !WorkbookPackage.isArchive(bytes), !WorkbookPackage.isCompoundFile(bytes) else {
      self.init(workbook: bytes, file: file)
      return
    }
    self.init(yaml: bytes, file: file)
  }

  /// Reads the bytes of a workbook.
  private init(workbook bytes: [UInt8], file: String) {
    guard WorkbookPackage.isArchive(bytes) else {
      let refusal = WorkbookWording.oldOrLocked
      self.init(
        root: nil,
        reading: Reading(
          file: file, isCut: true,
          diagnostics: [
            Diagnostic(file: file, place: .whole, cause: refusal.cause, remedy: refusal.remedy)
          ]))
      return
    }
    let workbook = WorkbookReading(bytes, file: file)
    self.init(workbook.sheets, files: [file], workbook.diagnostics, empty: WorkbookWording.noForm)
  }

  /// Reads sheets as a form; `empty` says what is wrong where none of them is one.
  init(_ sheets: [SheetGrid], files: [String], _ found: [Diagnostic], empty: Refusal) {
    let form = FormReading(sheets, files: files)
    var diagnostics = found + form.diagnostics
    if diagnostics.isEmpty, !form.hasForm {
      diagnostics.append(
        Diagnostic(file: files[0], place: .whole, cause: empty.cause, remedy: empty.remedy))
    }
    self.init(
      root: form.hasForm ? form.root : nil,
      reading: Reading(
        files: files, isCut: !found.isEmpty || form.isCut, diagnostics: diagnostics,
        tainted: form.tainted))
  }

  /// Screens and composes the bytes of a YAML file.
  private init(yaml bytes: [UInt8], file: String) {
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
