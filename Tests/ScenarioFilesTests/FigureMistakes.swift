extension Mistake {
  /// Mistakes in figures: units, signs, dates and what one figure says of another beside it.
  static let figures = [
    Mistake(
      "no unit on an amount", "opening: 300 tkr",
      "opening: 300", at: "12:19",
      sv: "Beloppet ”300” saknar enhet. Skriv 300 tkr eller 300 kr.",
      en: "The amount “300” has no unit. Write 300 tkr or 300 kr."),
    Mistake(
      "a unit of money that does not exist", "opening: 300 tkr",
      "opening: 300 tkkr", at: "12:19",
      sv: "”300 tkkr” är inget belopp: tkkr är ingen penningenhet. Menas tkr?",
      en: "“300 tkkr” is not an amount: tkkr is no unit of money. Is tkr meant?"),
    Mistake(
      "an amount in percent", "opening: 300 tkr",
      "opening: 30 %", at: "12:19",
      sv: "”30 %” är inget belopp: % är ingen penningenhet. Skriv tkr, Mkr, mnkr eller kr.",
      en: "“30 %” is not an amount: % is no unit of money. Write tkr, Mkr, mnkr or kr."),
    Mistake(
      "an amount that is not whole kronor", "opening: 300 tkr",
      "opening: 0.0005 tkr", at: "12:19",
      sv: "”0.0005 tkr” är inte ett helt antal kronor. Avrunda till hela kronor.",
      en: "“0.0005 tkr” is not a whole number of kronor. Round to whole kronor."),
    Mistake(
      "a thousands comma", "total: 1 000 tkr",
      "total: '1,000 tkr'", at: "9:33",
      sv: """
        ”1,000 tkr” kan vara en decimal eller tusental. Skriv 1 000 tkr om det är tusental, annars \
        beloppet i kr.
        """,
      en: """
        “1,000 tkr” can be a decimal or thousands. Write 1 000 tkr if it is thousands, otherwise \
        the amount in kr.
        """),
    Mistake(
      "a share without %", "women: 48 %",
      "women: 0.48", at: "27:12",
      sv: "”0.48” saknar enheten %. Skriv 48 %.",
      en: "“0.48” lacks the unit %. Write 48 %."),
    Mistake(
      "a whole number where a share belongs", "women: 48 %",
      "women: 48", at: "27:12",
      sv: "”48” saknar enheten %. Skriv 48 %.",
      en: "“48” lacks the unit %. Write 48 %."),
    Mistake(
      "percent where percentage points belong", "net: 8 pe",
      "net: 8 %", at: "40:36",
      sv: "”8 %” står i %, där pe ska stå. Skriv 8 pe.",
      en: "“8 %” is in %, where pe belongs. Write 8 pe."),
    Mistake(
      "a negative cost", "cost: 400 tkr",
      "cost: -400 tkr", at: "37:11",
      sv: """
        Beloppet ”-400 tkr” är negativt, och det kan det inte vara här. Skriv beloppet utan minus.
        """,
      en: """
        The amount “-400 tkr” is negative, which it cannot be here. Write the amount without a \
        minus.
        """),
    Mistake(
      "the smallest above the largest", "20–40 new participants",
      "40–20 new participants", at: "26:5",
      sv: "Den minsta volymen, 40, är större än den största, 20. Byt plats på dem.",
      en: "The smallest volume, 40, is larger than the largest, 20. Swap them."),
    Mistake(
      "a date that is no date", "status: new",
      "status: new\n    start: 2027-02-30", at: "37:12",
      sv: "”2027-02-30” finns inte i kalendern. Skriv en dag som finns, år-månad-dag.",
      en: "“2027-02-30” is not in the calendar. Write a day that exists, year-month-day."),
    Mistake(
      "a date written the American way", "status: new",
      "status: new\n    start: 3/1/2027", at: "37:12",
      sv: "”3/1/2027” är inte ett datum. Skriv till exempel 2027-03-01.",
      en: "“3/1/2027” is not a date. Write for example 2027-03-01."),
    Mistake(
      "a list of the wrong length", "[500 tkr, 510 tkr]",
      "[500 tkr, 510 tkr, 520 tkr]", at: "10:23",
      sv: """
        Listan har 3 värden, men planen har 2 år. Skriv ett värde för vart och ett av åren \
        2027–2028.
        """,
      en: """
        The list has 3 values, but the plan has 2 years. Write one value for each of the years \
        2027–2028.
        """),
    Mistake(
      "a year outside the plan", "2028: 100 tkr",
      "2030: 100 tkr", at: "12:49",
      sv: "2030 är inget av planens år. Åren är 2027–2028.",
      en: "2030 is not a planned year. The years are 2027–2028."),
    Mistake(
      "a share without its whole", "of: insats money, ",
      "", at: "46:3",
      sv: """
        En andel behöver sin helhet: av vad? Skriv of: insats money, pool, participants eller \
        effect.
        """,
      en: "A share needs its whole: of what? Write of: insats money, pool, participants or effect."),
    Mistake(
      "shares that are not the whole", "reaches: all",
      "reaches: {norrby: 60 %, soderby: 30 %}", at: "21:5",
      sv: "Kommunernas andelar är tillsammans 90 %, inte 100 %. Ändra dem så att de blir 100 %.",
      en: """
        The shares of the kommuner are together 90%, not 100%. Change them so that they sum to 100%.
        """),
    Mistake(
      "a curve that rises", "net: 8 pe",
      "curve: [{to: 12 participants, net: 6 pe}, {to: 24 participants, net: 8 pe}]", at: "40:100",
      sv: """
        Effekten stiger från 6 procentenheter till 8 procentenheter, men en kurva avtar med \
        volymen. Skriv en kurva som inte stiger.
        """,
      en: """
        The effect rises from 6 percentage points to 8 percentage points, but a curve falls with \
        volume. Write a curve that does not rise.
        """),
    Mistake(
      "gross, baseline and net that disagree", "outcome: arbete, net: 8 pe",
      "outcome: arbete, gross: 30 %, baseline: 20 %, net: 8 pe", at: "40:13",
      sv: """
        gross 30 % minus baseline 20 % är 10 procentenheter, men net säger annat. Rätta en av dem, \
        eller ta bort net.
        """,
      en: """
        gross 30% minus baseline 20% is 10 percentage points, but net says otherwise. Mend one of \
        them, or remove net.
        """),
    Mistake(
      "a volume without its unit", "volume: 24 new participants",
      "volume: 24", at: "38:13",
      sv: "”24” saknar enhet. Skriv 24 new participants.",
      en: "“24” has no unit. Write 24 new participants."),
    Mistake(
      "half people", "volume: 24 new participants",
      "volume: 24.5 new participants", at: "38:13",
      sv: "Volymen är inte hela personer. Skriv ett heltal, eller continuous: yes med none_or.",
      en: "The volume is not whole people. Write a whole number, or continuous: yes with none_or."),
    Mistake(
      "an effect without a size", "net: 8 pe",
      "retention: 85 %", at: "40:13",
      sv: "Effekten saknar storlek. Skriv net, till exempel net: 8 pe, eller gross och baseline.",
      en: "The effect has no size. Write net, for example net: 8 pe, or gross and baseline."),
    Mistake(
      "a soft rule without a price", "over: {tag: unga}",
      "over: {tag: unga}, hard: no", at: "46:3",
      sv: """
        En mjuk prioritering behöver ett pris, annars betyder den inget. Skriv price, till exempel \
        0.5 persons per participant.
        """,
      en: """
        A soft priority needs a price, or it means nothing. Write price, for example 0.5 persons \
        per participant.
        """),
  ]
}
