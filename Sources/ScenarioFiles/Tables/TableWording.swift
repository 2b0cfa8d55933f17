import Model

/// The words for tables that a scenario names and that do not say what they should.
enum TableWording {
  /// The name of a file.
  static let file = ScalarForm(
    Phrase(sv: "ett filnamn", en: "a file name"), example: "insatser.csv")

  static let noInsatser = Refusal(
    Phrase(
      sv: "Tabellen har ingen rad med nycklar för insatser.",
      en: "The table has no row with the keys of insatser."),
    remedy: Phrase(
      sv: "Skriv id först i första raden, och sedan nycklar som name, owner och cost.fixed.",
      en: "Write id first in the first row, and then keys such as name, owner and cost.fixed."))

  static func taken(_ id: String, at place: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Insatsen ”\(excerpt(id))” finns redan på \(place).",
        en: "The insats “\(excerpt(id))” already stands at \(place)."),
      remedy: Phrase(
        sv: "Behåll den ena, eller ge dem olika namn.",
        en: "Keep one of them, or give them different names."))
  }

  static func statedToo(_ key: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Målgruppen har både people_from och \(key).",
        en: "The group has both people_from and \(key)."),
      remedy: Phrase(sv: "Behåll en av dem.", en: "Keep one of them."))
  }

  static func noCode(_ names: [String]) -> Refusal {
    guard !names.isEmpty else {
      return Refusal(
        Phrase(
          sv: "Ingen medlem är en kommun, så tabellen säger inget.",
          en: "No member is a kommun, so the table says nothing."),
        remedy: Phrase(
          sv: "Skriv people i stället.", en: "Write people instead."))
    }
    return Refusal(
      Phrase(
        sv: "Kommunkoden saknas för \(list: names).",
        en: "The kommun code is missing for \(list: names)."),
      remedy: Phrase(
        sv: "Skriv code: \"2180\" (SCB:s fyra siffror) hos medlemmen.",
        en: "Write code: \"2180\" (Statistics Sweden's four digits) at the member."))
  }

  static func sameCode(_ code: String, _ names: [String]) -> Refusal {
    Refusal(
      Phrase(
        sv: "Kommunkoden \(code) står hos flera medlemmar: \(list: names).",
        en: "The kommun code \(code) stands at several members: \(list: names)."),
      remedy: Phrase(sv: "Rätta koden.", en: "Mend the code."))
  }

  static func noColumn(_ column: String, among columns: [String]) -> Refusal {
    let nearest = NearestName.of(column, among: columns)
    return Refusal(
      Phrase(
        sv: "Tabellen har ingen kolumn ”\(excerpt(column))”.",
        en: "The table has no column “\(excerpt(column))”."),
      remedy: nearest.map { Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?") }
        ?? Phrase(
          sv: "Kolumnerna är \(list: columns.prefix(8).map { excerpt($0) }).",
          en: "The columns are \(list: columns.prefix(8).map { excerpt($0) })."))
  }

  static func noKommun(_ codes: [String]) -> Refusal {
    Refusal(
      Phrase(
        sv: "Tabellen har ingen siffra för kommunkoden \(list: codes).",
        en: "The table has no figure for the kommun code \(list: codes)."),
      remedy: Phrase(
        sv: "Hämta tabellen med alla medlemskommuner, eller rätta koden.",
        en: "Fetch the table with all member kommuner, or mend the code."))
  }

  static func severalRows(_ code: String, others: [String]) -> Refusal {
    Refusal(
      Phrase(
        sv: "Tabellen har flera rader för kommunkoden \(code).",
        en: "The table has several rows for the kommun code \(code)."),
      remedy: others.isEmpty
        ? Phrase(sv: "Ta bort de andra raderna.", en: "Remove the other rows.")
        : Phrase(
          sv: "Välj en med where, till exempel where: {\(others[0]): …}.",
          en: "Pick one with where, for example where: {\(others[0]): …}."))
  }

  static func noCount(_ text: String, _ code: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "”\(excerpt(text))” för kommunkoden \(code) är inget helt antal.",
        en: "“\(excerpt(text))” for the kommun code \(code) is not a whole number."),
      remedy: Phrase(
        sv: "Välj en kolumn med antal personer, eller skriv people_by_kommun själv.",
        en: "Choose a column with numbers of people, or write people_by_kommun yourself."))
  }

  static let alreadyRead = Refusal(
    Phrase(
      sv: "Tabeller läses innan ändringar görs, så den här kommer för sent.",
      en: "Tables are read before changes are made, so this one comes too late."),
    remedy: Phrase(
      sv: "Skriv nyckeln i själva underlaget.", en: "Write the key in the scenario itself."))
}
