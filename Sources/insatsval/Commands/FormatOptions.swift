import ArgumentParser
import Model
import Reports

/// In which form findings are written.
struct FormatOptions: ParsableArguments {
  /// The forms an answer can have.
  enum Format: String, CaseIterable {
    case text
    case json

    /// Forms that later versions have.
    static let later = ["csv", "csv-sv", "html", "pdf", "xlsx", "sie"]

    static func named(_ name: String) throws -> Format {
      if let format = Format(rawValue: name) { return format }
      throw ValidationError(
        later.contains(name)
          ? Phrase(
            sv: "\(name) finns inte i den här versionen: skriv text eller json.",
            en: "\(name) is not yet in this version: use text or json.")
          : Phrase(
            sv: "formatet finns inte: skriv text eller json.",
            en: "there is no such format: use text or json."))
    }
  }

  @Option(
    help: ArgumentHelp("text or json.", valueName: "text|json"),
    completion: .list(["text", "json"]), transform: Format.named)
  var format = Format.text

  /// Writes findings where they are wanted.
  func deliver(
    _ findings: Findings, extent: TextExtent, _ writing: WritingOptions
  ) throws(Ending) {
    switch format {
    case .text: try writing.deliver(findings.text(in: writing.language, extent))
    case .json: try writing.deliver(findings.json.document)
    }
  }
}
