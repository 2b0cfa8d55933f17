import Model

/// The words for a workbook, or a piece of one, that cannot be read.
enum WorkbookWording {
  static let oldOrLocked = Refusal(
    Phrase(
      sv: "Filen är en arbetsbok med lösenord, eller i Excels gamla format (.xls).",
      en: "The file is a workbook with a password, or in Excel's old format (.xls)."),
    remedy: Phrase(
      sv: "Ta bort lösenordet och spara som Excel-arbetsbok (.xlsx).",
      en: "Remove the password and save as an Excel workbook (.xlsx)."))

  static let cutArchive = Refusal(
    Phrase(
      sv: "Arbetsboken är avklippt eller skadad: innehållsförteckningen saknas.",
      en: "The workbook is cut short or damaged: its list of contents is missing."),
    remedy: Phrase(
      sv: "Hämta filen på nytt, eller öppna och spara den i Excel eller LibreOffice.",
      en: "Fetch the file again, or open it and save it in Excel or LibreOffice."))

  static let tooManyParts = Refusal(
    Phrase(
      sv: "Arbetsboken har fler än \(WorkbookPackage.mostParts) delar.",
      en: "The workbook has more than \(WorkbookPackage.mostParts) parts."),
    remedy: seeFile)

  static func tooLarge(part: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Delen ”\(excerpt(part))” blir orimligt stor när den packas upp.",
        en: "The part “\(excerpt(part))” becomes unreasonably large when it is unpacked."),
      remedy: seeFile)
  }

  static func twice(part: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Delen ”\(excerpt(part))” finns två gånger i arbetsboken.",
        en: "The part “\(excerpt(part))” stands twice in the workbook."),
      remedy: saveAnew)
  }

  static func locked(part: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Delen ”\(excerpt(part))” är krypterad.",
        en: "The part “\(excerpt(part))” is encrypted."),
      remedy: Phrase(
        sv: "Spara arbetsboken utan lösenord.", en: "Save the workbook without a password."))
  }

  static func damaged(part: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Delen ”\(excerpt(part))” är skadad.", en: "The part “\(excerpt(part))” is damaged."),
      remedy: saveAnew)
  }

  static func missing(part: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Arbetsboken saknar delen ”\(excerpt(part))”.",
        en: "The workbook lacks the part “\(excerpt(part))”."),
      remedy: saveAnew)
  }

  static let macros = Refusal(
    Phrase(
      sv: "Arbetsboken innehåller makron (.xlsm), och sådana läses inte.",
      en: "The workbook holds macros (.xlsm), which are not read."),
    remedy: Phrase(
      sv: "Spara den som Excel-arbetsbok utan makron (.xlsx).",
      en: "Save it as an Excel workbook without macros (.xlsx)."))

  static let binary = Refusal(
    Phrase(
      sv: "Arbetsboken är i Excels binära format (.xlsb).",
      en: "The workbook is in Excel's binary format (.xlsb)."),
    remedy: Phrase(
      sv: "Spara den som Excel-arbetsbok (.xlsx).", en: "Save it as an Excel workbook (.xlsx)."))

  static let openDocument = Refusal(
    Phrase(
      sv: "Filen är ett OpenDocument-dokument (.ods eller .odt).",
      en: "The file is an OpenDocument document (.ods or .odt)."),
    remedy: Phrase(
      sv: "Spara kalkylbladet som Excel-arbetsbok (.xlsx).",
      en: "Save the spreadsheet as an Excel workbook (.xlsx)."))

  static let noWorkbook = Refusal(
    Phrase(
      sv: "Filen är ett zip-arkiv men ingen arbetsbok.",
      en: "The file is a zip archive but no workbook."),
    remedy: Phrase(
      sv: "Ange en arbetsbok (.xlsx), en YAML-fil eller en mapp med CSV-filer.",
      en: "Name a workbook (.xlsx), a YAML file or a folder of CSV files."))

  static let noForm = Refusal(
    Phrase(
      sv: "Arbetsboken har inget blad som är ett formulär för Insatsval.",
      en: "The workbook has no sheet that is a form for Insatsval."),
    remedy: Phrase(
      sv: "Skriv ett formulär med ”insatsval new --format xlsx” och fyll i det.",
      en: "Write a form with “insatsval new --format xlsx” and fill it in."))

  static func externalLinks(_ count: Int) -> Refusal {
    Refusal(
      Phrase(
        sv: "Arbetsboken hämtar värden ur \(count, "annan fil", "andra filer").",
        en: "The workbook fetches values from \(count, "other file", "other files")."),
      remedy: Phrase(
        sv: "Bryt länkarna (Data, Redigera länkar) så att värdena står i arbetsboken.",
        en: "Break the links (Data, Edit Links) so that the values stand in the workbook."))
  }

  static func refusal(of problem: XMLReader.Problem, sheet: String) -> Refusal {
    switch problem {
    case .documentType:
      Refusal(
        Phrase(
          sv: "Bladet anger en dokumenttyp (DOCTYPE), som kan hämta annat in i filen.",
          en: "The sheet states a document type (DOCTYPE), which can fetch other things into it."),
        remedy: saveAnew)
    case .tooDeep:
      Refusal(
        Phrase(
          sv: "Bladet är nästlat djupare än någon arbetsbok är.",
          en: "The sheet is nested deeper than any workbook is."), remedy: saveAnew)
    case .cut:
      Refusal(
        Phrase(
          sv: "Bladet slutar mitt i, efter den här cellen.",
          en: "The sheet ends in the middle, after this cell."),
        remedy: Phrase(
          sv: "Hämta filen på nytt, eller öppna och spara den i Excel eller LibreOffice.",
          en: "Fetch the file again, or open it and save it in Excel or LibreOffice."))
    case .broken:
      Refusal(
        Phrase(
          sv: "Bladet är skadat efter den här cellen.",
          en: "The sheet is damaged after this cell."), remedy: saveAnew)
    }
  }

  static func refusal(of problem: XMLReader.Problem, part: String) -> Refusal {
    switch problem {
    case .documentType:
      Refusal(
        Phrase(
          sv:
            "Delen ”\(excerpt(part))” anger en dokumenttyp (DOCTYPE), som kan hämta annat in i filen.",
          en:
            "The part “\(excerpt(part))” states a document type (DOCTYPE), which can fetch other things into the file."
        ), remedy: saveAnew)
    case .tooDeep, .cut, .broken: damaged(part: part)
    }
  }

  static let noCachedValue = Refusal(
    Phrase(
      sv: "Cellen har en formel men inget uträknat värde.",
      en: "The cell has a formula but no computed value."),
    remedy: Phrase(
      sv: "Öppna arbetsboken i Excel eller LibreOffice och spara den, eller skriv värdet.",
      en: "Open the workbook in Excel or LibreOffice and save it, or write the value."))

  static let externalFormula = Refusal(
    Phrase(
      sv: "Cellens formel hämtar sitt värde ur en annan fil.",
      en: "The cell's formula fetches its value from another file."),
    remedy: Phrase(
      sv: "Skriv värdet i cellen.", en: "Write the value in the cell."))

  static func errorValue(_ value: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "Cellen visar felet \(excerpt(value)).",
        en: "The cell shows the error \(excerpt(value))."),
      remedy: Phrase(
        sv: "Rätta formeln, eller skriv värdet.", en: "Mend the formula, or write the value."))
  }

  static func strangeNumber(_ value: String) -> Refusal {
    Refusal(
      Phrase(
        sv: "”\(excerpt(value))” är inget tal som går att räkna med här.",
        en: "“\(excerpt(value))” is no number that can be counted with here."),
      remedy: Phrase(sv: "Kontrollera siffran.", en: "Check the figure."))
  }

  static func noDay(_ value: String) -> Refusal {
    Refusal(
      Phrase(
        sv:
          "Cellen är formaterad som datum, men \(excerpt(value)) är ingen dag mellan 1900 och 2200.",
        en: "The cell is formatted as a date, but \(excerpt(value)) is no day from 1900 to 2200."),
      remedy: Phrase(
        sv: "Skriv dagen som 2027-03-01, eller formatera cellen som tal.",
        en: "Write the day as 2027-03-01, or format the cell as a number."))
  }

  static let timeOfDay = Refusal(
    Phrase(
      sv: "Cellen har ett klockslag, där en dag ska stå.",
      en: "The cell has a time of day, where a day belongs."),
    remedy: Phrase(
      sv: "Skriv dagen utan klockslag, som 2027-03-01.",
      en: "Write the day without a time, as 2027-03-01."))

  static let stringMissing = Refusal(
    Phrase(
      sv: "Cellens text saknas i arbetsbokens lista över texter.",
      en: "The cell's text is missing from the workbook's list of texts."), remedy: saveAnew)

  static let controlCharacter = Refusal(
    Phrase(
      sv: "I cellen står ett styrtecken som inte syns.",
      en: "In the cell stands a control character that cannot be seen."),
    remedy: Phrase(sv: "Skriv om texten.", en: "Write the text anew."))

  static let sameCellTwice = Refusal(
    Phrase(sv: "Cellen finns två gånger i filen.", en: "The cell stands twice in the file."),
    remedy: saveAnew)

  static let tooManyCells = Refusal(
    Phrase(
      sv: "Bladet har fler än \(SheetReader.mostCells) celler.",
      en: "The sheet has more than \(SheetReader.mostCells) cells."), remedy: seeFile)

  private static let seeFile = Phrase(
    sv: "Se efter att det är rätt fil.", en: "See that it is the right file.")

  private static let saveAnew = Phrase(
    sv: "Öppna arbetsboken i Excel eller LibreOffice och spara den på nytt.",
    en: "Open the workbook in Excel or LibreOffice and save it anew.")
}
