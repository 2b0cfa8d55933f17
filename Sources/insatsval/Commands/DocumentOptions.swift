import ArgumentParser
import Model
import Reports

/// The forms that a document or its figures can be written in; each command has some of them.
enum DocumentForm: String, CaseIterable {
  case text
  case html
  case pdf
  case docx
  case json
  case csv
  case swedishCSV = "csv-sv"
  case xlsx
  case sie

  /// The form that a file's name asks for by its ending.
  init?(ending: String) {
    switch ending {
    case "txt": self = .text
    case "htm": self = .html
    case "se", "si": self = .sie
    default: self.init(rawValue: ending)
    }
  }

  /// Whether it is for a program to open, and nothing to look at in a terminal.
  var isBinary: Bool {
    switch self {
    case .pdf, .docx, .xlsx, .sie: true
    case .text, .html, .json, .csv, .swedishCSV: false
    }
  }
}

/// In which form a document is written.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, html, pdf, docx or json, and for a budget also csv, csv-sv, xlsx or sie; what the name of --output ends in, or text, unless said.",
      valueName: "form"),
    completion: .list(DocumentForm.allCases.map(\.rawValue)),
    transform: { name in
      guard let form = DocumentForm(rawValue: name) else {
        let forms = DocumentForm.allCases.map(\.rawValue)
        throw ValidationError(
          Phrase(sv: "formerna är \(list: forms).", en: "the forms are \(list: forms)."))
      }
      return form
    })
  var format: DocumentForm?

  @Option(
    help: ArgumentHelp(
      "docx only: a Word document whose styles, header and footer are used: the förbund's own.",
      valueName: "file"),
    completion: .file(extensions: ["docx"]))
  var template: String?

  /// The form asked for, which must be one of `forms`.
  func form(
    among forms: [DocumentForm], _ writing: WritingOptions
  ) throws(Ending) -> DocumentForm {
    let form = format ?? writing.endingOfOutput.flatMap { DocumentForm(ending: $0) } ?? .text
    let name = form.rawValue
    guard forms.contains(form) else {
      let names = forms.map(\.rawValue)
      throw writing.refuse(
        Phrase(
          sv: "--format \(name): kommandot skriver \(list: names).",
          en: "--format \(name): the command writes \(list: names)."))
    }
    if template != nil, form != .docx {
      throw writing.refuse(
        Phrase(
          sv: "--template gäller bara docx, och det här är \(name).",
          en: "--template is for docx only, and this is \(name)."))
    }
    if form.isBinary { try writing.demandFile(for: name) }
    return form
  }

  /// Writes a document where it is wanted, in one of the four forms that are for reading.
  func deliver(
    _ publication: Publication, as form: DocumentForm, _ writing: WritingOptions
  ) async throws(Ending) {
    let bytes: [UInt8]
    do throws(ProgramFailure) {
      switch form {
      case .html: bytes = Array(publication.html.utf8)
      case .pdf: bytes = try await publication.pdf()
      case .docx: bytes = try await publication.word(template: template)
      case .text, .json, .csv, .swedishCSV, .xlsx, .sie: bytes = Array(publication.text.utf8)
      }
    } catch {
      throw writing.refuse(error.phrase)
    }
    try writing.deliver(bytes)
  }
}
