extension Mistake {
  /// Mistakes that only show when sections are held against one another.
  static let sections = [
    Mistake(
      "a repeated name", "name: Bryggan",
      "name: Steget", at: "30:11",
      sv: "Namnet ”Steget” har redan ”I01”. Ge dem olika namn; beslut och rapporter visar namn.",
      en: """
        “I01” already has the name “Steget”. Give them different names; decisions and reports show \
        names.
        """),
    Mistake(
      "a group that does not exist", "reaches: [norrby]\n    group: unga",
      "reaches: [norrby]\n    group: unge", at: "35:12",
      sv: "Det finns ingen målgrupp ”unge”. Menas ”unga”?",
      en: "There is no target group “unge”. Is “unga” meant?"),
    Mistake(
      "an insats that does not exist", "requires: [I01]",
      "requires: [I99]", at: "41:16",
      sv: "Det finns ingen insats ”I99”. De som finns är I01 och I02.",
      en: "There is no insats “I99”. Those that exist are I01 and I02."),
    Mistake(
      "a ring of requirements", "women: 48 %",
      "women: 48 %\n    requires: [I02]", at: "28:15",
      sv: """
        Insatserna kräver varandra i en ring: I01 → I02 → I01. Ta bort ett av kraven; hör de alltid \
        ihop är de en insats.
        """,
      en: """
        The insatser require one another in a ring: I01 → I02 → I01. Remove one demand; if they \
        always belong together they are one insats.
        """),
    Mistake(
      "requires and excludes at once", "requires: [I01]",
      "requires: [I01]\n    excludes: [I01]", at: "41:15",
      sv: """
        Insatsen kan aldrig finansieras: den behöver både ”I02” och ”I01”, som utesluter varandra. \
        Ta bort kravet eller uteslutningen.
        """,
      en: """
        The insats can never be funded: it needs both “I02” and “I01”, which exclude each other. \
        Remove the demand or the exclusion.
        """),
    Mistake(
      "an overlap larger than a volume", "people: 5",
      "people: 21", at: "43:36",
      sv: "21 personer delas, men Steget kan ha så få som 20. Skriv högst 20.",
      en: "21 people are shared, but Steget can have as few as 20. Write at most 20."),
    Mistake(
      "a member that does not exist", "paid by fk",
      "paid by fkk", at: "5:61",
      sv: "Det finns ingen medlem ”fkk”. Menas ”fk”?",
      en: "There is no member “fkk”. Is “fk” meant?"),
    Mistake(
      "no offer from the state", "contribution: 2 000 tkr",
      "inhabitants: 5", at: "4:3",
      sv: """
        Ingen har sagt vad staten bidrar med, så medlen går inte att räkna ut (5 §). Skriv \
        contribution för en medlem, eller total för parten under contributions.
        """,
      en: """
        Nobody has said what the state will pay, so the pool cannot be worked out (5 §). Write \
        contribution for a member, or total for the part under contributions.
        """),
    Mistake(
      "an end before the start", "status: new",
      "status: new\n    start: 2027-06-01\n    end: 2027-03-31", at: "38:10",
      sv: "Insatsen slutar 2027-03-31, före sin start 2027-06-01. Byt plats på datumen.",
      en: "The insats ends 2027-03-31, before its start 2027-06-01. Swap the dates."),
    Mistake(
      "decided without a date", "status: new",
      "status: decided", at: "29:3",
      sv: """
        Insatsen är beslutad, men det står inte till när. Skriv decided_until, till exempel \
        2027-12-31.
        """,
      en: "The insats is decided, but not until when. Write decided_until, for example 2027-12-31."),
    Mistake(
      "an outcome that nothing reaches", "maximise: arbete",
      "maximise: arbeten", at: "44:23",
      sv: "Det finns ingen insats med effekt på ”arbeten”. Menas ”arbete”?",
      en: "There is no insats with an effect on “arbeten”. Is “arbete” meant?"),
    Mistake(
      "a tag that nothing carries", "over: {tag: unga}",
      "over: {tag: unag}", at: "46:56",
      sv: "Det finns ingen insats med etiketten ”unag”. Menas ”unga”?",
      en: "There is no insats with the tag “unag”. Is “unga” meant?"),
    Mistake(
      "more equity used than there is", "opening: 300 tkr",
      "opening: 100 tkr", at: "12:28",
      sv: """
        Första året får 200 tkr tas i anspråk, men det egna kapitalet är 100 tkr. Sänk use, eller \
        rätta opening.
        """,
      en: """
        In the first year SEK 200 thousand may be used, but equity is SEK 100 thousand. Lower use, \
        or mend opening.
        """),
    Mistake(
      "ages that do not meet", "women: 60 %",
      "women: 60 %\n    ages: 40–64", at: "40:11",
      sv: """
        Insatsen tar emot 40–64 år, men målgruppen Unga utanför är 16–29 år. Rätta åldrarna, eller \
        välj en annan målgrupp.
        """,
      en: """
        The insats takes in ages 40–64, but the group Unga utanför is 16–29. Mend the ages, or \
        choose another group.
        """),
    Mistake(
      "an individual insats without an effect", "    effect: {outcome: arbete, net: 8 pe}\n",
      "", at: "29:3",
      sv: """
        En individinriktad insats har en effekt, och effect saknas. Skriv effect, till exempel \
        {outcome: arbete, net: 8 pe}.
        """,
      en: """
        An individual insats has an effect, and effect is missing. Write effect, for example \
        {outcome: arbete, net: 8 pe}.
        """),
    Mistake(
      "inhabitants missing where the key needs them", ", inhabitants: 20 000",
      "", at: "8:3",
      sv: """
        Söderby kommun saknar invånarantal, som partens nyckel behöver. Skriv inhabitants, till \
        exempel 83 000.
        """,
      en: """
        Söderby kommun has no number of inhabitants, which the part's key needs. Write inhabitants, \
        for example 83 000.
        """),
  ]
}
