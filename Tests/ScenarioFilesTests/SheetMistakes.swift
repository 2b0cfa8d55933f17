/// Mistakes in what rows, columns and sheets are.
extension WorkbookMistake {
  static let inSheets: [WorkbookMistake] = [
    WorkbookMistake(
      "a misspelt key above a column",
      ": Insatser!K2: error: There is no key “cosst”, which stands above the "
        + "column. Is “cost” meant?"
    ) { book in
      book.put(WorkbookBytes.text("cosst"), at: "Insatser!K2")
    },
    WorkbookMistake(
      "a column without a key",
      ": Insatser!Z4: error: Column Z has no key, so nobody knows what the cell "
        + "means. Write the key in cell Z2, or # if the column is not to be read."
    ) { book in
      book.put(WorkbookBytes.text("900 tkr"), at: "Insatser!Z4")
    },
    WorkbookMistake(
      "a key above two columns",
      ": Insatser!Z2: error: The key “women” also stands above column O. Remove "
        + "one of the columns."
    ) { book in
      book.put(WorkbookBytes.text("women"), at: "Insatser!Z2")
    },
    WorkbookMistake(
      "a unit that nobody knows",
      ": Insatser!K3: error: “tkrr” is no unit that is read. Is “tkr” meant?"
    ) { book in
      book.put(WorkbookBytes.text("tkrr"), at: "Insatser!K3")
    },
    WorkbookMistake(
      "money without a unit anywhere",
      ": Insatser!K4: error: The amount “900” has no unit. Write 900 tkr or 900 kr."
    ) { book in
      book.put(nil, at: "Insatser!K3")
      book.put(book.number("900"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "a row without a name",
      ": Insatser!A6: error: The row has no name, but content in B6. Write a short "
        + "name here, or empty the row."
    ) { book in
      book.put(WorkbookBytes.text("Nytt"), at: "Insatser!B6")
    },
    WorkbookMistake(
      "two rows with one name",
      ": Insatser!A5: error: The name “I01” already stands in cell A4. Keep one of "
        + "the rows, or give them different names."
    ) { book in
      book.put(WorkbookBytes.text("I01"), at: "Insatser!A5")
    },
    WorkbookMistake(
      "a misspelt key of its own row",
      ": Förbund!D5: error: There is no key “nmae” here. Is “name” meant?"
    ) { book in
      book.put(WorkbookBytes.text("forbund.nmae"), at: "Förbund!A5")
    },
    WorkbookMistake(
      "a row of keys without a key",
      ": Förbund!A5: error: The row has no key, but content in D5. Write the key "
        + "here, or empty the row."
    ) { book in
      book.put(nil, at: "Förbund!A5")
    },
    WorkbookMistake(
      "a sheet without its row of keys",
      ": Insatser!A2: error: The sheet “Insatser” lacks its row of keys, so it "
        + "cannot be read. Write insatser in cell A2 and the columns' keys after it, "
        + "as in a new form."
    ) { book in
      book.put(WorkbookBytes.text("Insatserna"), at: "Insatser!A2")
    },
    WorkbookMistake(
      "a sheet without its name and without its row of keys",
      ": 'Blad6'!A2: error: The sheet “Blad6” lacks its row of keys, so it cannot be read. "
        + "Write insatser in cell A2 and the columns' keys after it, as in a new form."
    ) { book in
      book.put(WorkbookBytes.text("Insatserna"), at: "Insatser!A2")
      book["Insatser"].name = "Blad6"
    },
    WorkbookMistake(
      "a sheet that stands twice",
      ": 'Insatser (2)'!A2: error: Two sheets are “insatser”: the other is "
        + "“Insatser”. Remove one of the sheets, or the table's name in its cell A2."
    ) { book in
      var copy = book["Insatser"]
      copy.name = "Insatser (2)"
      book.sheets.append(copy)
    },
    WorkbookMistake(
      "merged cells",
      ": Insatser!K4: error: The cells are merged, so it does not show which row "
        + "and column the value belongs to. Split the cells and write the value where "
        + "it belongs."
    ) { book in
      book["Insatser"].after = #"<mergeCells><mergeCell ref="K4:K5"/></mergeCells>"#
    },
    WorkbookMistake(
      "a hidden row",
      ": Insatser!A5: error: Row 5 is hidden but has content. Show the row (or "
        + "remove the filter), or empty it."
    ) { book in book["Insatser"].hiddenRows = [5] },
    WorkbookMistake(
      "a hidden column",
      ": Insatser!K2: error: Column K is hidden but has content. Show the column, "
        + "or empty it."
    ) { book in
      book["Insatser"].before = #"<cols><col min="11" max="11" hidden="1"/></cols>"#
    },
    WorkbookMistake(
      "a hidden sheet",
      ": 'Fasta kostnader'!A1: error: The sheet is hidden, so what stands there is "
        + "read without anybody seeing it. Show the sheet, or remove it."
    ) { book in
      book["Fasta kostnader"].state = #" state="hidden""#
    },
    WorkbookMistake(
      "one figure and one for each year",
      ": 'Fasta kostnader'!C4: error: “fixed_costs.kansli.2027” has a value "
        + "already in 'Fasta kostnader'!B4. Empty one of the cells.",
      ": 'Fasta kostnader'!D4: error: “fixed_costs.kansli.2028” has a value "
        + "already in 'Fasta kostnader'!B4. Empty one of the cells."
    ) { book in
      book.put(book.number("500", format: "#,##0 \"tkr\""), at: "Fasta kostnader!B4")
    },
    WorkbookMistake(
      "a year without its figure",
      ": 'Fasta kostnader'!A4: error: There is no value for 2028. Write a value "
        + "for every planned year."
    ) { book in
      book.put(nil, at: "Fasta kostnader!D4")
    },
    WorkbookMistake(
      "a year that is not planned",
      ": 'Fasta kostnader'!D4: error: 2031 is not a planned year. The years are "
        + "2027–2028."
    ) { book in
      book.put(book.number("2031"), at: "Fasta kostnader!D2")
    },
    WorkbookMistake(
      "a change that does not say of what",
      ": Ändringar!B4: error: The row does not say what changes. Write the path, "
        + "such as members.regionen.contribution."
    ) { book in
      book.put(nil, at: "Ändringar!B4")
    },
    WorkbookMistake(
      "a change without a value",
      ": Ändringar!C4: error: The change has no new value. Write the value, such "
        + "as 2 900 tkr or −10 %."
    ) { book in book.put(nil, at: "Ändringar!C4") },
    WorkbookMistake(
      "a required figure left out",
      ": Insatser!A5: error: The key “cost” is missing. It states the cost a year. "
        + "Write cost: an amount, a list [a, b] or a mapping {name: value} or a "
        + "mapping {fixed: …}."
    ) { book in book.put(nil, at: "Insatser!J5") },
    WorkbookMistake(
      "a sheet that never closes",
      ": Insatser!D5: error: The sheet ends in the middle, after this cell. Fetch "
        + "the file again, or open it and save it in Excel or LibreOffice."
    ) { book in
      let whole = WorkbookBytes.xml(of: book["Insatser"])
      let end = whole.ranges(of: "r=\"E5\"").first?.lowerBound ?? whole.endIndex
      book.parts["xl/worksheets/sheet6.xml"] = String(whole[..<end])
    },
    WorkbookMistake(
      "an entity from outside",
      ": Insatser!A1: error: The sheet states a document type (DOCTYPE), which can "
        + "fetch other things into it. Open the workbook in Excel or LibreOffice and "
        + "save it anew."
    ) { book in
      book.parts["xl/worksheets/sheet6.xml"] = """
        <?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData></worksheet>
        """
    },
    WorkbookMistake(
      "a text part with entities that grow",
      ": error: The part “xl/strings.xml” states a document type (DOCTYPE), which "
        + "can fetch other things into the file. Open the workbook in Excel or "
        + "LibreOffice and save it anew."
    ) { book in
      book.parts["xl/strings.xml"] = """
        <!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>
        """
    },
    WorkbookMistake(
      "a sheet nested without end",
      ": Insatser!A1: error: The sheet is nested deeper than any workbook is. Open "
        + "the workbook in Excel or LibreOffice and save it anew."
    ) { book in
      book.parts["xl/worksheets/sheet6.xml"] = String(repeating: "<a>", count: 100_000)
    },
    WorkbookMistake(
      "a sheet that is not there",
      ": Insatser!A1: error: The workbook lacks the part “xl/worksheets/sheet6.xml”. "
        + "Open the workbook in Excel or LibreOffice and save it anew."
    ) { book in book.missing = ["xl/worksheets/sheet6.xml"] },
    WorkbookMistake(
      "macros",
      ": error: The workbook holds macros (.xlsm), which are not read. Save it as "
        + "an Excel workbook without macros (.xlsx)."
    ) { book in
      book.contentType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    },
    WorkbookMistake(
      "macros in a file that calls itself without",
      ": error: The workbook holds macros (.xlsm), which are not read. Save it as "
        + "an Excel workbook without macros (.xlsx)."
    ) { book in
      book.parts["xl/vbaProject.bin"] = "macro"
    },
    WorkbookMistake(
      "a binary workbook",
      ": error: The workbook is in Excel's binary format (.xlsb). Save it as an "
        + "Excel workbook (.xlsx)."
    ) { book in
      book.contentType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    },
    WorkbookMistake(
      "a Word document",
      ": error: The file is a zip archive but no workbook. Name a workbook "
        + "(.xlsx), a YAML file or a folder of CSV files."
    ) { book in
      book.contentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    },
    WorkbookMistake(
      "an OpenDocument spreadsheet",
      ": error: The file is an OpenDocument document (.ods or .odt). Save the "
        + "spreadsheet as an Excel workbook (.xlsx)."
    ) { book in
      book.parts["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet"
    },
    WorkbookMistake(
      "links to another file",
      ": error: The workbook fetches values from 1 other file. Break the links "
        + "(Data, Edit Links) so that the values stand in the workbook."
    ) { book in
      book.extraOfWorkbook =
        #"<externalReferences><externalReference r:id="rId99"/></externalReferences>"#
    },
    WorkbookMistake(
      "no sheet that is a form",
      ": error: The workbook has no sheet that is a form for Insatsval. Write a "
        + "form with “insatsval new --format xlsx” and fill it in."
    ) { book in
      book.sheets = [WorkbookBytes.Sheet(name: "Blad1", cells: [1: [1: WorkbookBytes.text("Hej")]])]
    },
  ]
}
