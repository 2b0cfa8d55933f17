import Model

/// The words for sheets that are not the form they should be.
enum FormWording {
  /// What may stand in the first cell of a row of keys.
  static func marks(of description: ValueDescription) -> Set<String> {
    let sections = description.properties.filter { property in
      property.value.mapped != nil || property.value.item != nil
    }
    return Set(sections.map(\.key)).union([FormLayout.keyMark, FormLayout.changesMark])
  }

  /// What stands in the first cell of the row of keys of the sheet with a name; `nil` where a form
  /// has no such sheet.
  static func layout(named name: String) -> String? {
    let layout = FormLayout.all.first { layout in
      [layout.name.sv, layout.name.en].contains { $0.lowercased() == name.lowercased() }
    }
    return layout.map { layout in
      switch layout.content {
      case .keys: FormLayout.keyMark
      case .items(let section): section
      case .changes: FormLayout.changesMark
      }
    }
  }

  /// The keys that a sheet usually has above its columns.
  static func columns(of mark: String, _ description: ValueDescription) -> [String] {
    switch mark {
    case FormLayout.keyMark: return ["unit", "value"]
    case FormLayout.changesMark: return ["path", "value"]
    default:
      let section = description.inside(mark)
      guard let item = section?.mapped?.item ?? section?.item else { return [] }
      return [FormItemSheet.ownKey] + paths(of: item)
    }
  }

  private static func paths(of description: ValueDescription) -> [String] {
    description.properties.flatMap { property in
      [property.key] + paths(of: property.value).map { property.key + "." + $0 }
    }
  }

  static func noKeys(_ sheet: String, mark: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Bladet ”\(excerpt(sheet))” saknar raden med nycklar, så det går inte att läsa.",
        en: "The sheet “\(excerpt(sheet))” lacks its row of keys, so it cannot be read."),
      remedy: Phrase(
        sv: "Skriv \(mark) i cell A2 och kolumnernas nycklar efter, som i ett nytt formulär.",
        en: "Write \(mark) in cell A2 and the columns' keys after it, as in a new form."))
  }

  static func sheetTwice(_ mark: String, other: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Två blad är ”\(mark)”: det andra är ”\(excerpt(other))”.",
        en: "Two sheets are “\(mark)”: the other is “\(excerpt(other))”."),
      remedy: Phrase(
        sv: "Ta bort det ena bladet, eller tabellens namn i cell A2.",
        en: "Remove one of the sheets, or the table's name in its cell A2."))
  }

  static func columnTwice(_ key: String, other: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Nyckeln ”\(excerpt(key))” står också över kolumn \(other).",
        en: "The key “\(excerpt(key))” also stands above column \(other)."),
      remedy: Phrase(
        sv: "Ta bort den ena kolumnen.", en: "Remove one of the columns."))
  }

  static func unknownColumn(_ key: String, among known: [String]) -> Refusal {
    let nearest = NearestName.of(key, among: known)
    return Refusal(
      Phrase(
        sv: "Nyckeln ”\(excerpt(key))” över kolumnen finns inte.",
        en: "There is no key “\(excerpt(key))”, which stands above the column."),
      remedy: nearest.map { Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?") }
        ?? Phrase(
          sv: "Skriv en nyckel ur formuläret, eller # först om kolumnen inte ska läsas.",
          en: "Write a key of the form, or # first if the column is not to be read."))
  }

  static func noColumnKey(_ column: Int, row: Int) -> Refusal {
    let letters = Place.letters(ofColumn: column)
    return Refusal(
      Phrase(
        sv: "Kolumn \(letters) har ingen nyckel, så ingen vet vad cellen betyder.",
        en: "Column \(letters) has no key, so nobody knows what the cell means."),
      remedy: Phrase(
        sv: "Skriv nyckeln i cell \(letters)\(year: row), eller # om kolumnen inte ska läsas.",
        en: "Write the key in cell \(letters)\(year: row), or # if the column is not to be read."))
  }

  static func unknownUnit(_ text: String) -> Refusal {
    let known = FormUnit.allCases.map(\.phrase.sv)
    let nearest = NearestName.of(text, among: known)
    return Refusal(
      Phrase(
        sv: "”\(excerpt(text))” är ingen enhet som läses.",
        en: "“\(excerpt(text))” is no unit that is read."),
      remedy: nearest.map { Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?") }
        ?? Phrase(sv: "Enheterna är \(list: known).", en: "The units are \(list: known)."))
  }

  static let hiddenSheet = Refusal(
    Phrase(
      sv: "Bladet är dolt, så det som står där läses utan att någon ser det.",
      en: "The sheet is hidden, so what stands there is read without anybody seeing it."),
    remedy: Phrase(sv: "Visa bladet, eller ta bort det.", en: "Show the sheet, or remove it."))

  static func hiddenRow(_ row: Int) -> Refusal {
    Refusal(
      Phrase(
        sv: "Rad \(year: row) är dold men har innehåll.",
        en: "Row \(year: row) is hidden but has content."),
      remedy: Phrase(
        sv: "Visa raden (eller ta bort filtret), eller töm den.",
        en: "Show the row (or remove the filter), or empty it."))
  }

  static func hiddenColumn(_ letters: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Kolumn \(letters) är dold men har innehåll.",
        en: "Column \(letters) is hidden but has content."),
      remedy: Phrase(
        sv: "Visa kolumnen, eller töm den.", en: "Show the column, or empty it."))
  }

  static let merged = Refusal(
    Phrase(
      sv: "Cellerna är sammanfogade, så det syns inte vilken rad och kolumn värdet hör till.",
      en: "The cells are merged, so it does not show which row and column the value belongs to."),
    remedy: Phrase(
      sv: "Dela upp cellerna och skriv värdet där det hör hemma.",
      en: "Split the cells and write the value where it belongs."))

  static func noName(of cell: String, mark: String) -> Refusal {
    mark == FormLayout.keyMark
      ? Refusal(
        Phrase(
          sv: "Raden saknar nyckel, men har innehåll i \(cell).",
          en: "The row has no key, but content in \(cell)."),
        remedy: Phrase(
          sv: "Skriv nyckeln här, eller töm raden.", en: "Write the key here, or empty the row."))
      : Refusal(
        Phrase(
          sv: "Raden saknar namn, men har innehåll i \(cell).",
          en: "The row has no name, but content in \(cell)."),
        remedy: Phrase(
          sv: "Skriv ett kort namn här, eller töm raden.",
          en: "Write a short name here, or empty the row."))
  }

  static func noChange(missing key: String) -> Refusal {
    key == "path"
      ? Refusal(
        Phrase(sv: "Raden säger inte vad som ändras.", en: "The row does not say what changes."),
        remedy: Phrase(
          sv: "Skriv sökvägen, som members.regionen.contribution.",
          en: "Write the path, such as members.regionen.contribution."))
      : Refusal(
        Phrase(sv: "Ändringen saknar nytt värde.", en: "The change has no new value."),
        remedy: Phrase(
          sv: "Skriv värdet, som 2 900 tkr eller −10 %.",
          en: "Write the value, such as 2 900 tkr or −10 %."))
  }

  static func rowTwice(_ name: String, other: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Namnet ”\(excerpt(name))” finns redan i cell \(other).",
        en: "The name “\(excerpt(name))” already stands in cell \(other)."),
      remedy: Phrase(
        sv: "Behåll den ena raden, eller ge dem olika namn.",
        en: "Keep one of the rows, or give them different names."))
  }

  static func saidTwice(_ path: [String], other: Place) -> Refusal {
    let name = path.joined(separator: ".")
    let place = String(other.suffix.dropFirst(2))
    return Refusal(
      Phrase(
        sv: "”\(excerpt(name))” har redan ett värde i \(place).",
        en: "“\(excerpt(name))” has a value already in \(place)."),
      remedy: Phrase(sv: "Töm den ena cellen.", en: "Empty one of the cells."))
  }
}
