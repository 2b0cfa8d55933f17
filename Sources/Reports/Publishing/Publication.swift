import Model

/// A document for people to read, in each form that it can be given out in.
///
/// Every form is laid out from one page, so a figure is the same in all of them.
public struct Publication: Sendable {
  let page: Page
  private let author: String

  /// A page that is given out in the name of a förbund.
  init(_ page: Page, by forbund: ForbundFindings) {
    self.page = page
    author = forbund.name
  }

  /// What the document is called.
  public var title: String { page.name }

  /// The document as text for a terminal, without its pictures.
  public var text: String { page.text }

  /// The document as one HTML file that needs nothing outside itself.
  public var html: String { page.document(for: .screen, author: author) }

  /// The document as a tagged PDF on A4.
  ///
  /// - Returns: The bytes of the file.
  /// - Throws: why WeasyPrint gave none.
  public func pdf() async throws(ProgramFailure) -> [UInt8] {
    let html = page.document(for: .paper, author: author)
    let script = String(decoding: PackageResources.tagged_pdf_py, as: UTF8.self)
    do throws(ProgramFailure) {
      return try await Self.weasyprint.run(["-c", script], input: Array(html.utf8))
    } catch {
      guard case .complained(let words) = error.reason,
        words.contains("ModuleNotFoundError")
      else { throw error }
      throw ProgramFailure(program: "weasyprint", reason: .notFound(Self.weasyprint.remedy))
    }
  }

  /// The document for a word processor (`.docx`), in the looks of `template` where there is one.
  ///
  /// - Parameter template: The path of a Word document whose styles, header and footer are taken
  ///   over: the förbund's own.
  /// - Returns: The bytes of the file.
  /// - Throws: why pandoc gave none.
  public func word(template: String? = nil) async throws(ProgramFailure) -> [UInt8] {
    let html = page.document(for: .word, author: author)
    return try await Self.pandoc.run(
      [
        "--from", "html-native_divs-native_spans", "--to", "docx", "--output", "-",
        "--shift-heading-level-by=-1", "--metadata", "lang=\(page.language.region)",
        "--metadata", "author=\(author.printable)",
      ] + (template.map { ["--reference-doc", $0] } ?? []),
      input: Array(html.utf8))
  }

  /// WeasyPrint, which Debian installs for the system's own Python.
  private static let weasyprint: ExternalProgram = {
    var program = ExternalProgram(
      "python3",
      remedy: Phrase(
        sv: "installera det med ”apt install weasyprint”, eller skriv HTML och skriv ut den",
        en: "install it with “apt install weasyprint”, or write HTML and print that"))
    program.environment = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "0"]
    return program
  }()

  private static let pandoc: ExternalProgram = {
    var program = ExternalProgram(
      "pandoc",
      remedy: Phrase(
        sv: "installera det med ”apt install pandoc librsvg2-bin”",
        en: "install it with “apt install pandoc librsvg2-bin”"))
    // The same document twice is the same bytes.
    program.environment = ["SOURCE_DATE_EPOCH": "315532800"]
    return program
  }()
}

extension Language {
  /// The language as it is spoken where these documents are read (BCP 47).
  fileprivate var region: String {
    switch self {
    case .sv: "sv-SE"
    case .en: "en-GB"
    }
  }
}
