extension Mistake {
  /// Mistakes in who joins and leaves, in the national grant and in a run within the year.
  static let events = [
    Mistake(
      "an authority that leaves", "contribution: 2 000 tkr",
      "contribution: 2 000 tkr, leaves: {notice: 2026-12-31}", at: "4:71",
      sv: """
        Försäkringskassan kan inte lämna: myndigheten är bunden av sin instruktion. Ta bort leaves; \
        bara kommuner och regioner kan lämna (27 §).
        """,
      en: """
        Försäkringskassan cannot leave: the authority is bound by its instruction. Remove leaves; \
        only kommuner and regions can leave (27 §).
        """),
    Mistake(
      "leaving without notice", "inhabitants: 20 000",
      "inhabitants: 20 000, leaves: {}", at: "8:78",
      sv: "Nyckeln ”notice” saknas. Den anger dagen för uppsägningen. Skriv notice: ett datum.",
      en: "The key “notice” is missing. It states the day of the notice. Write notice: a date."),
    Mistake(
      "a misspelt joins", "inhabitants: 20 000",
      "inhabitants: 20 000, jions: 2028-01-01", at: "8:70",
      sv: "Nyckeln ”jions” finns inte här. Menas ”joins”?",
      en: "There is no key “jions” here. Is “joins” meant?"),
    Mistake(
      "a year where a day is asked for", "inhabitants: 20 000",
      "inhabitants: 20 000, joins: 2028", at: "8:77",
      sv: "”2028” är inte ett datum. Skriv till exempel 2027-03-01.",
      en: "“2028” is not a date. Write for example 2027-03-01."),
    Mistake(
      "gone before the budget year", "inhabitants: 20 000",
      "inhabitants: 20 000, leaves: {notice: 2023-06-30}", at: "8:87",
      sv: """
        Söderby kommun lämnade 2026-06-30, före budgetåret. Ta bort medlemmen, eller rätta datumet \
        eller uppsägningstiden.
        """,
      en: """
        Söderby kommun left 2026-06-30, before the budget year. Remove the member, or mend the date \
        or the notice time.
        """),
    Mistake(
      "ongoing with an owner to come", "inhabitants: 30 000",
      "inhabitants: 30 000, joins: 2028-01-01", at: "24:13",
      sv: """
        Insatsen pågår, men Norrby kommun blir medlem först 2028-01-01. Skriv status: new, eller byt \
        owner.
        """,
      en: """
        The insats is ongoing, but Norrby kommun is no member until 2028-01-01. Write status: new, \
        or change owner.
        """),
    Mistake(
      "half a range", "objective:",
      "uncertainty: {cost: {low: 0 %, high: 10 %}}\nobjective:", at: "44:21",
      sv:
        "Ett spann är low, likely och high, eller p10 och p90. Skriv alla tre, eller bara percentilerna.",
      en:
        "A range is low, likely and high, or p10 and p90. Write all three, or the percentiles alone."
    ),
    Mistake(
      "a range that falls", "objective:",
      "uncertainty: {take_up: {low: 90 %, likely: 80 %, high: 100 %}}\nobjective:", at: "44:15",
      sv: """
        Spannet har ingen bredd, eller så stiger inte siffrorna. Skriv det lägsta först och det högsta \
        sist, eller ta bort spannet.
        """,
      en: """
        The range has no width, or its figures do not rise. Write the lowest first and the highest \
        last, or remove the range.
        """),
    Mistake(
      "a percentile at the end of a share", "objective:",
      "uncertainty: {take_up: {p10: 70 %, p90: 100 %}}\nobjective:", at: "44:15",
      sv: """
        Percentiler för en andel ligger mellan 0 och 100 %, utan ändarna. Skriv till exempel {p10: 70 \
        %, p90: 98 %}, eller low, likely och high.
        """,
      en: """
        Percentiles of a share are between 0 and 100 %, the ends left out. Write for example {p10: 70 \
        %, p90: 98 %}, or low, likely and high.
        """),
    Mistake(
      "a factor for a tag that nothing carries", "objective:",
      "uncertainty: {factors: {f: {moves: [effects], correlation: 10 %, tag: ungaa}}}\nobjective:",
      at: "44:71",
      sv: "Det finns ingen insats med etiketten ”ungaa”. Menas ”unga”?",
      en: "There is no insats with the tag “ungaa”. Is “unga” meant?"),
    Mistake(
      "more correlation than there is", "objective:",
      """
      uncertainty: {factors: {f: {moves: [cost], correlation: 70 %}, g: {moves: [cost], \
      correlation: 40 %}}}\nobjective:
      """, at: "44:15",
      sv: """
        Faktorerna ger cost i Steget korrelationen 110\u{A0}% tillsammans. Sänk dem till högst 100 % \
        tillsammans.
        """,
      en: """
        The factors give cost of Steget a correlation of 110% together. Lower them to 100 % together \
        at most.
        """),
    Mistake(
      "a run within another year", "objective:",
      "mid_year: {date: 2026-06-01}\nobjective:", at: "44:18",
      sv: "2026-06-01 ligger inte i budgetåret 2027. Rätta dagen, eller ta bort mid_year.",
      en: "2026-06-01 is not in the budget year 2027. Mend the day, or remove mid_year."),
    Mistake(
      "money paid to an insats that does not exist", "objective:",
      "mid_year: {date: 2027-06-01, paid_out: {I10: 100 tkr}}\nobjective:", at: "44:46",
      sv: "Det finns ingen insats ”I10”. Menas ”I01”?",
      en: "There is no insats “I10”. Is “I01” meant?"),
    Mistake(
      "paid money without a unit", "objective:",
      "mid_year: {date: 2027-06-01, paid_out: {I01: 100}}\nobjective:", at: "44:46",
      sv: "Beloppet ”100” saknar enhet. Skriv 100 tkr eller 100 kr.",
      en: "The amount “100” has no unit. Write 100 tkr or 100 kr."),
    Mistake(
      "a misspelt key of the grant", "objective:",
      "national_grant: {full_year_equivalent: 900, inhabitants_16_64: 30 000}\nobjective:",
      at: "44:18",
      sv: "Nyckeln ”full_year_equivalent” finns inte här. Menas ”full_year_equivalents”?",
      en: "There is no key “full_year_equivalent” here. Is “full_year_equivalents” meant?"),
    Mistake(
      "a cut after three years", "objective:",
      "national_grant: {full_year_equivalents: 900, inhabitants_16_64: 30 000, cut_after: 3 years}\nobjective:",
      at: "44:84",
      sv: """
        Avdraget kommer efter 36 månader, men ska komma efter ett eller två år. Skriv 1 year eller \
        2 years.
        """,
      en: """
        The cut comes after 36 months, but must come after one or two years. Write 1 year or 2 \
        years.
        """),
    Mistake(
      "a grant without counts", "objective:",
      "national_grant: {inhabitants_16_64: 30 000}\nobjective:", at: "44:1",
      sv: """
        Modellen behöver full_year_equivalents, för förbundet eller för varje kommun. Skriv \
        full_year_equivalents här, eller national för varje kommun.
        """,
      en: """
        The model needs full_year_equivalents, of the förbund or of each kommun. Write \
        full_year_equivalents here, or national for each kommun.
        """),
  ]
}
