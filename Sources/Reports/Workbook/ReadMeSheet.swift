import Model

/// The first sheet of a workbook: what it is and how it is used.
enum ReadMeSheet {
  /// The name.
  static func name(in language: Language) -> SheetName {
    SheetName(fitting: Phrase(sv: "Läs mig", en: "Read me")(language))
  }

  /// How a form is filled in.
  static func form(title: String, in language: Language) -> SpreadsheetSheet {
    sheet(title: title, lines: fillingIn, in: language)
  }

  /// What each sheet of a budget holds, and how the form in it is filled in.
  static func budget(title: String, lines: [Phrase], in language: Language) -> SpreadsheetSheet {
    sheet(title: title, lines: lines + fillingIn, in: language)
  }

  private static let fillingIn: [Phrase] = [
    Phrase(
      sv: "Arbetsboken är ett underlag för Insatsval. Fyll i cellerna med ram och gul botten.",
      en:
        "The workbook is a scenario for Insatsval. Fill in the cells with a frame and a yellow fill."
    ),
    Phrase(
      sv: "Kör sedan till exempel: insatsval plan arbetsbok.xlsx. Alla kommandon läser den direkt.",
      en: "Then run for example: insatsval plan workbook.xlsx. Every command reads it directly."),
    Phrase(
      sv: """
        På varje blad är rad 1 rubriker för människor, rad 2 nycklar som programmet läser och rad 3 \
        enheter. Ändra inte rad 2.
        """,
      en: """
        On every sheet row 1 is headings for people, row 2 keys that the program reads and row 3 \
        units. Leave row 2 as it is.
        """),
    Phrase(
      sv: "Belopp skrivs i den enhet som står i rad 3, oftast tkr: 450 betyder 450 tkr.",
      en: "Amounts are in the unit of row 3, most often tkr: 450 means SEK 450 thousand."),
    Phrase(
      sv: """
        Andelar skrivs som procent, till exempel 25 %. Ett ensamt 0,25 tas inte för en andel, \
        utan nekas.
        """,
      en: "Shares are written as percents, such as 25 %. A bare 0.25 is refused, not taken for one."
    ),
    Phrase(
      sv: "pe är procentenheter: skillnaden mellan 17 % och 12 % är 5 pe.",
      en: "pe is percentage points: the difference between 17 % and 12 % is 5 pe."),
    Phrase(
      sv: "En tom cell betyder att inget är sagt. Noten vid rubriken säger vad som då gäller.",
      en: "An empty cell says nothing. The note at its heading says what then holds."),
    Phrase(
      sv: "Ett kort namn i första kolumnen är radens eget. Andra blad pekar på det.",
      en: "A short name in the first column is the row's own. Other sheets refer to it."),
    Phrase(
      sv: "Rader som börjar med # läses inte, och inte heller blad som du själv lägger till.",
      en: "Rows that begin with # are not read, nor are sheets that you add yourself."),
    Phrase(
      sv: "Skriv inga personuppgifter: text som ser ut som ett personnummer nekas.",
      en: "Write nothing about people: text that looks like a personnummer is refused."),
  ]

  private static func sheet(
    title: String, lines: [Phrase], in language: Language
  ) -> SpreadsheetSheet {
    var sheet = SpreadsheetSheet(name(in: language))
    sheet.isPortrait = true
    sheet.widths = [0: 3, 1: 92]
    sheet[0, 1] = SpreadsheetCell(.text(title), CellStyle(.title, .text))
    for (number, line) in lines.enumerated() {
      sheet[number + 2, 1] = SpreadsheetCell(
        .text(line(language)), CellStyle(.plain, .text, wraps: true))
    }
    let row = lines.count + 3
    let sample = Phrase(
      sv: "Så ser en cell ut som ska fyllas i", en: "This is what a cell to fill in looks like")
    sheet[row, 1] = SpreadsheetCell(.text(sample(language)), CellStyle(.input, .text))
    return sheet
  }
}
