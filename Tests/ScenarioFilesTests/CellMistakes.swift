/// Mistakes in single cells.
extension WorkbookMistake {
  static let inCells: [WorkbookMistake] = [
    WorkbookMistake(
      "a bare number where a share is wanted",
      ": Insatser!O4: error: “0.25” lacks the unit %. Write 25 %."
    ) { book in
      book.put(book.number("0.25"), at: "Insatser!O4")
    },
    WorkbookMistake(
      "percent where money is wanted",
      ": Insatser!K4: error: “10 %” is not an amount: % is no unit of money. Write "
        + "tkr, Mkr, mnkr or kr."
    ) { book in
      book.put(book.number("0.1", format: "0%"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "money in a currency that is not read",
      ": Insatser!K4: error: “95 000 €” is not an amount: € is no unit of money. "
        + "Write tkr, Mkr, mnkr or kr."
    ) { book in
      book.put(book.number("95000", format: "#,##0 [$€-2]"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "a share as text without its sign",
      ": Insatser!O4: error: “0,25” lacks the unit %. Write 25 %."
    ) { book in
      book.put(WorkbookBytes.text("0,25"), at: "Insatser!O4")
    },
    WorkbookMistake(
      "money that is no whole number of kronor",
      ": Insatser!K4: error: “900.0001 tkr” is not a whole number of kronor. Round "
        + "to whole kronor."
    ) { book in
      book.put(book.number("900.0001", format: "#,##0 \"tkr\""), at: "Insatser!K4")
    },
    WorkbookMistake(
      "a third, which has no end",
      ": Insatser!O4: error: The number 33.3333333333333 has more than eight "
        + "decimals. Round it, for example with ROUND."
    ) { book in
      book.put(book.number("0.33333333333333331", format: "0%"), at: "Insatser!O4")
    },
    WorkbookMistake(
      "a negative amount",
      ": Insatser!K4: error: The amount “-900 tkr” is negative, which it cannot be "
        + "here. Write the amount without a minus."
    ) { book in
      book.put(book.number("-900", format: "#,##0 \"tkr\""), at: "Insatser!K4")
    },
    WorkbookMistake(
      "a number that no spreadsheet shows",
      ": Målgrupper!C4: error: “1e300” is no number that can be counted with here. "
        + "Check the figure."
    ) { book in
      book.put(book.number("1e300"), at: "Målgrupper!C4")
    },
    WorkbookMistake(
      "a count with words",
      ": Målgrupper!C4: error: “ca 150” is not a whole number. Write for example "
        + "83 000."
    ) { book in
      book.put(WorkbookBytes.text("ca 150"), at: "Målgrupper!C4")
    },
    WorkbookMistake(
      "a count with decimals",
      ": Målgrupper!C4: error: “150.5” is not a whole number. Round the number."
    ) { book in
      book.put(book.number("150.5"), at: "Målgrupper!C4")
    },
    WorkbookMistake(
      "yes or no where money is wanted",
      ": Insatser!K4: error: “yes” is not an amount. Write for example 1 640 tkr."
    ) { book in
      book.put(WorkbookBytes.Cell(attributes: " t=\"b\"", content: "<v>1</v>"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "a formula that nobody has computed",
      ": Insatser!K4: error: The cell has a formula but no computed value. Open "
        + "the workbook in Excel or LibreOffice and save it, or write the value."
    ) { book in
      book.put(WorkbookBytes.Cell(content: "<f>SUM(A1:A2)</f><v></v>"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "a formula that fetches its value from another file",
      ": Insatser!K4: error: The cell's formula fetches its value from another "
        + "file. Write the value in the cell."
    ) { book in
      book.put(
        WorkbookBytes.Cell(content: "<f>[1]Blad1!A1</f><v>900</v>"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "an error value",
      ": Insatser!K4: error: The cell shows the error #REF!. Mend the formula, or "
        + "write the value."
    ) { book in
      book.put(
        WorkbookBytes.Cell(attributes: " t=\"e\"", content: "<f>Blad9!A1</f><v>#REF!</v>"),
        at: "Insatser!K4")
    },
    WorkbookMistake(
      "a day in words",
      ": Förbund!D14: error: “1 mars 2027” is not a date. Write for example "
        + "2027-03-01."
    ) { book in
      book.put(WorkbookBytes.text("1 mars 2027"), at: "Förbund!D14")
    },
    WorkbookMistake(
      "a time of day",
      ": Förbund!D14: error: The cell has a time of day, where a day belongs. "
        + "Write the day without a time, as 2027-03-01."
    ) { book in
      book.put(book.number("46387.5", format: "yyyy-mm-dd hh:mm"), at: "Förbund!D14")
    },
    WorkbookMistake(
      "29 February 1900",
      ": Förbund!D14: error: The cell is formatted as a date, but 60 is no day "
        + "from 1900 to 2200. Write the day as 2027-03-01, or format the cell as a "
        + "number."
    ) { book in
      book.put(book.number("60", format: "yyyy-mm-dd"), at: "Förbund!D14")
    },
    WorkbookMistake(
      "a day without its format",
      ": Förbund!D14: error: “46387” is not a date. Write for example 2027-03-01."
    ) { book in
      book.put(book.number("46387"), at: "Förbund!D14")
    },
    WorkbookMistake(
      "a day where a count is wanted",
      ": Målgrupper!C4: error: “2026-12-31” is not a whole number. Write for "
        + "example 83 000."
    ) { book in
      book.put(book.number("46387", format: "yyyy-mm-dd"), at: "Målgrupper!C4")
    },
    WorkbookMistake(
      "a misspelt word",
      ": Insatser!I4: error: “ongoingg” is no value for status. Is “ongoing” meant?"
    ) { book in
      book.put(WorkbookBytes.text("ongoingg"), at: "Insatser!I4")
    },
    WorkbookMistake(
      "a misspelt word in a list",
      ": Insatser!E4: error: “regoin” is no value for 2. Is “region” meant?"
    ) { book in
      book.put(WorkbookBytes.text("kommun, af, regoin"), at: "Insatser!E4")
    },
    WorkbookMistake(
      "a name that does not exist",
      ": Insatser!U5: error: There is no insats “I99”. Those that exist are I01 "
        + "and I02."
    ) { book in
      book.put(WorkbookBytes.text("I99"), at: "Insatser!U5")
    },
    WorkbookMistake(
      "brackets that do not end",
      ": Insatser!K4: error: A list [ ] or mapping { } does not end, or lacks a "
        + "comma. Write the closing bracket, or the comma between the values."
    ) { book in
      book.put(WorkbookBytes.text("[200 tkr, 400 tkr"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "a decimal comma between brackets",
      ": Insatser!K4: error: Inside [ ] and { } YAML separates values by commas, "
        + #"so “2,5 Mkr” becomes two values. Write 2.5 Mkr with a point, or "2,5 Mkr" "#
        + "with quotes."
    ) { book in
      book.put(WorkbookBytes.text("{fixed: 2,5 Mkr}"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "what looks like a personal identity number",
      ": Insatser!B4: error: The text looks like a personal identity number, which "
        + "does not belong in a scenario. Remove it. Insatsval never needs to know "
        + "about individuals."
    ) { book in
      book.put(WorkbookBytes.text("Anna 811218-9876"), at: "Insatser!B4")
    },
    WorkbookMistake(
      "a control character",
      ": Insatser!B4: error: In the cell stands a control character that cannot be "
        + "seen. Write the text anew."
    ) { book in
      book.put(
        WorkbookBytes.Cell(
          attributes: " t=\"inlineStr\"", content: "<is><t>Steget_x0007_</t></is>"),
        at: "Insatser!B4")
    },
    WorkbookMistake(
      "a cell that stands twice",
      ": Insatser!K4: error: The cell stands twice in the file. Open the workbook "
        + "in Excel or LibreOffice and save it anew."
    ) { book in
      book.put(
        WorkbookBytes.Cell(
          content: "<v>900</v></c><c r=\"K4\"><v>901</v>"), at: "Insatser!K4")
    },
    WorkbookMistake(
      "a text that is not in the workbook",
      ": Insatser!B4: error: The cell's text is missing from the workbook's list "
        + "of texts. Open the workbook in Excel or LibreOffice and save it anew."
    ) { book in
      book.put(WorkbookBytes.Cell(attributes: " t=\"s\"", content: "<v>7</v>"), at: "Insatser!B4")
    },
  ]
}
