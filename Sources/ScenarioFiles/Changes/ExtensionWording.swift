import Model

/// Why a file cannot extend another, and what to do.
enum ExtensionWording {
  static func circle(_ chain: [String]) -> Refusal {
    let circle = chain.map { excerpt($0) }.joined(separator: " → ")
    return Refusal(
      Phrase(
        sv: "Filerna bygger på varandra i en ring: \(circle).",
        en: "The files extend one another in a circle: \(circle)."),
      remedy: Phrase(
        sv: "Låt en av dem stå för sig själv.", en: "Let one of them stand by itself."))
  }

  static func unreadable(_ path: String, _ diagnostics: Diagnostics) -> Refusal {
    let first = diagnostics.all.first
    return Refusal(
      Phrase(
        sv: "”\(excerpt(path))”: \(first?.cause(.sv) ?? "")",
        en: "“\(excerpt(path))”: \(first?.cause(.en) ?? "")"),
      remedy: Phrase(
        sv: "Skriv filens namn sett från mappen där den här filen ligger.",
        en: "Write the file's name as seen from the folder of this file."))
  }

  static func taken(_ id: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "”\(excerpt(id))” finns redan i filen som den här bygger på.",
        en: "“\(excerpt(id))” is already in the file that this one extends."),
      remedy: Phrase(sv: "Välj ett annat namn.", en: "Choose another name."))
  }
}
