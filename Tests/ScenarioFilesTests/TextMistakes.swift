extension Mistake {
  /// Mistakes in the text itself: YAML, keys and words.
  static let textual = [
    Mistake(
      "a decimal comma in a list", "[500 tkr, 510 tkr]",
      "[500,5 tkr, 510 tkr]", at: "10:24",
      sv: """
        Inom [ ] och { } skiljer YAML värden åt med komma, så ”500,5 tkr” blir två värden. Skriv \
        500.5 tkr med punkt, eller "500,5 tkr" med citattecken.
        """,
      en: """
        Inside [ ] and { } YAML separates values by commas, so “500,5 tkr” becomes two values. \
        Write 500.5 tkr with a point, or "500,5 tkr" with quotes.
        """),
    Mistake(
      "a decimal comma in a mapping", "{low: 4 pe, likely",
      "{low: 4,5 pe, likely", at: "28:42",
      sv: """
        Inom [ ] och { } skiljer YAML värden åt med komma, så ”4,5 pe” blir två värden. Skriv 4.5 \
        pe med punkt, eller "4,5 pe" med citattecken.
        """,
      en: """
        Inside [ ] and { } YAML separates values by commas, so “4,5 pe” becomes two values. Write \
        4.5 pe with a point, or "4,5 pe" with quotes.
        """),
    Mistake(
      "a repeated insats", "  I02:\n",
      "  I01:\n", at: "29:3",
      sv: "Nyckeln ”I01” finns redan på rad 16. Behåll den ena, eller ge dem olika namn.",
      en: """
        The key “I01” already stands on line 16. Keep one of them, or give them different names.
        """),
    Mistake(
      "an unknown key", "owner: norrby",
      "ownr: norrby", at: "19:5",
      sv: "Nyckeln ”ownr” finns inte här. Menas ”owner”?",
      en: "There is no key “ownr” here. Is “owner” meant?"),
    Mistake(
      "a key of a later version", "objective: {maximise: arbete}",
      "objective: {maximise: arbete}\nsimulation: {}", at: "45:1",
      sv: """
        ”simulation” finns inte än i den här versionen. Ta bort nyckeln, eller uppdatera Insatsval.
        """,
      en: "“simulation” is not yet in this version. Remove the key, or update Insatsval."),
    Mistake(
      "a missing key", "    owner: norrby\n",
      "", at: "17:5",
      sv: "Nyckeln ”owner” saknas. Den anger insatsägaren, en medlem. Skriv owner: ett kort namn.",
      en: """
        The key “owner” is missing. It states the member that runs it (insatsägare). Write owner: a \
        short name.
        """),
    Mistake(
      "a word that is not in the list", "focus: individual\n    owner: norrby",
      "focus: individul\n    owner: norrby", at: "18:12",
      sv: "”individul” är inget värde för focus. Menas ”individual”?",
      en: "“individul” is no value for focus. Is “individual” meant?"),
    Mistake(
      "a value that is missing", "name: Bryggan",
      "name:", at: "30:10",
      sv: "”name” saknar värde. Skriv en text, till exempel Steget ung.",
      en: "“name” has no value. Write a text, for example Steget ung."),
    Mistake(
      "a mapping where text belongs", "name: Bryggan",
      "name: {sv: Bryggan}", at: "30:11",
      sv: """
        Här står en samling nycklar, där en text ska stå. Skriv en text, till exempel Steget ung.
        """,
      en: """
        Here stands a mapping of keys, where a text belongs. Write a text, for example Steget ung.
        """),
    Mistake(
      "a personnummer", "name: Bryggan",
      "name: Bryggan 811218-9876", at: "30:19",
      sv: """
        Texten ser ut som ett personnummer, och sådana hör inte hemma i underlaget. Ta bort det. \
        Insatsval behöver aldrig uppgifter om enskilda.
        """,
      en: """
        The text looks like a personal identity number, which does not belong in a scenario. Remove \
        it. Insatsval never needs to know about individuals.
        """),
    Mistake(
      "an alias", "owner: norrby",
      "owner: *kommun", at: "19:12",
      sv: """
        Ankare (&) och alias (*) läses inte, eftersom en fil ska säga vad den menar där det står. \
        Skriv ut värdet, eller sätt citattecken om texten ska börja med & eller *.
        """,
      en: """
        Anchors (&) and aliases (*) are not read, since a file should say what it means in place. \
        Write the value out, or put quotes around text that begins with & or *.
        """),
    Mistake(
      "an anchor", "owner: norrby",
      "owner: &kommun norrby", at: "19:12",
      sv: """
        Ankare (&) och alias (*) läses inte, eftersom en fil ska säga vad den menar där det står. \
        Skriv ut värdet, eller sätt citattecken om texten ska börja med & eller *.
        """,
      en: """
        Anchors (&) and aliases (*) are not read, since a file should say what it means in place. \
        Write the value out, or put quotes around text that begins with & or *.
        """),
    Mistake(
      "an invented tag", "cost: 400 tkr",
      "cost: !money 400 tkr", at: "37:11",
      sv: """
        Taggar (!) läses inte: varje nyckel vet redan vilket slags värde den har. Ta bort taggen, \
        eller sätt citattecken om texten ska börja med !.
        """,
      en: """
        Tags (!) are not read: every key already knows what kind of value it has. Remove the tag, \
        or put quotes around text that begins with !.
        """),
    Mistake(
      "an alias as a key", "reaches: all",
      "*a : all", at: "21:5",
      sv: """
        Ankare (&) och alias (*) läses inte, eftersom en fil ska säga vad den menar där det står. \
        Skriv ut värdet, eller sätt citattecken om texten ska börja med & eller *.
        """,
      en: """
        Anchors (&) and aliases (*) are not read, since a file should say what it means in place. \
        Write the value out, or put quotes around text that begins with & or *.
        """),
    Mistake(
      "a list as a key", "reaches: all",
      "? [a, b]\n    : all", at: "21:7",
      sv: """
        En nyckel måste vara text, och här är den en lista eller en samling nycklar. Skriv nyckeln \
        som ett ord.
        """,
      en: "A key must be text, and here it is a list or a mapping. Write the key as a word."),
    Mistake(
      "a second document", "overlaps:",
      "---\noverlaps:", at: "42:1",
      sv: """
        Här börjar ett andra YAML-dokument, och en fil beskriver ett enda förbund. Ta bort raden \
        --- eller dela filen i två.
        """,
      en: """
        A second YAML document begins here, and a file describes one förbund only. Remove the line \
        --- or split the file in two.
        """),
    Mistake(
      "a tab", "    cost: 400 tkr",
      "\tcost: 400 tkr", at: "37:1",
      sv: "Här står en tabb, och YAML räknar indrag i mellanslag. Byt tabben mot mellanslag.",
      en: "Here stands a tab, and YAML counts indentation in spaces. Replace the tab by spaces."),
    Mistake(
      "half a file", "",
      "insatsval: 1\nforbund: {name: Förb", at: "3:1",
      sv: """
        En lista [ ] eller samling { } tar inte slut, eller så saknas ett komma i den. Skriv den \
        avslutande parentesen, eller kommat mellan värdena.
        """,
      en: """
        A list [ ] or mapping { } does not end, or lacks a comma. Write the closing bracket, or the \
        comma between the values.
        """),
    Mistake(
      "a missing bracket", "tags: [unga]",
      "tags: [unga", at: "24:11",
      sv: """
        En lista [ ] eller samling { } tar inte slut, eller så saknas ett komma i den. Skriv den \
        avslutande parentesen, eller kommat mellan värdena.
        """,
      en: """
        A list [ ] or mapping { } does not end, or lacks a comma. Write the closing bracket, or the \
        comma between the values.
        """),
    Mistake(
      "a colon inside plain text", "name: Bryggan",
      "name: Bryggan: steg två", at: "30:18",
      sv: """
        Ett kolon står där inget kolon kan stå. Sätt citattecken om text med kolon i, eller rätta \
        indraget på raden.
        """,
      en: """
        A colon stands where no colon can stand. Put quotes around text with a colon in it, or mend \
        the indentation of the line.
        """),
    Mistake(
      "an empty file", "",
      "", at: "1:1",
      sv: "Filen är tom. Skriv en mall med ”insatsval new” och fyll i den.",
      en: "The file is empty. Write a template with “insatsval new” and fill it in."),
    Mistake(
      "text that is no scenario", "",
      "hej", at: "1:1",
      sv: """
        Här står texten ”hej”, där en samling {insatsval: …} ska stå. Nycklarna är insatsval, \
        forbund, forbundsordning, decision, members, contributions, indexation, fixed_costs, \
        reserve, national_grant, equity, target_groups, resources, insatser, insatser_table, \
        overlaps, shared_costs, \
        at_most_of, uncertainty, objective, priorities, benefit_per_part, last_year, \
        last_year_money, mid_year, national och what_ifs.
        """,
      en: """
        Here stands the text “hej”, where a mapping {insatsval: …} belongs. The keys are insatsval, \
        forbund, forbundsordning, decision, members, contributions, indexation, fixed_costs, \
        reserve, national_grant, equity, target_groups, resources, insatser, insatser_table, \
        overlaps, shared_costs, \
        at_most_of, uncertainty, objective, priorities, benefit_per_part, last_year, \
        last_year_money, mid_year, national and what_ifs.
        """),
    Mistake(
      "another version", "insatsval: 1",
      "insatsval: 2", at: "1:12",
      sv: "Formatets version ”2” läses inte här. Skriv insatsval: 1.",
      en: "The format's version “2” is not read here. Write insatsval: 1."),
  ]
}
