extension Mistake {
  private static let objective = "objective: {maximise: arbete}"

  /// Mistakes in how risk is weighed.
  static let risks = [
    Mistake(
      "risk without anything to weigh", objective,
      "objective: {maximise: arbete, risk: {level: 5 %}}",
      at: "44:31",
      sv: """
        risk säger inte vad som ska vägas. Skriv aim, till exempel cvar, eller budget, till exempel \
        90 %.
        """,
      en: """
        risk does not say what is to be weighed. Write aim, for example cvar, or budget, for \
        example 90 %.
        """),
    Mistake(
      "a worst case without futures", objective,
      "objective: {maximise: arbete, risk: {aim: worst_case}}", at: "44:43",
      sv: """
        worst_case och regret gäller namngivna framtider, men inga är namngivna. Skriv over: \
        [base, …] med what_ifs ur filen.
        """,
      en: """
        worst_case and regret are over named futures, but none is named. Write over: [base, …] \
        with what_ifs of the file.
        """),
    Mistake(
      "a future that does not exist", objective,
      "objective: {maximise: arbete, risk: {aim: regret, over: [base, dyrt]}}", at: "44:64",
      sv: "Det finns ingen what_if ”dyrt”. De som finns är base.",
      en: "There is no what_if “dyrt”. Those that exist are base."),
    Mistake(
      "draws beside named futures", objective,
      "objective: {maximise: arbete, risk: {aim: mean, over: [base], draws: 9}}", at: "44:70",
      sv: """
        Framtiderna är antingen dragningar eller namngivna, inte båda. Ta bort draws eller over.
        """,
      en: "The futures are either draws or named, not both. Remove draws or over."),
    Mistake(
      "more draws than a chance can take", objective,
      "objective: {maximise: arbete, risk: {budget: 90 %, draws: 501}}", at: "44:59",
      sv: """
        Det kan inte göras 501 dragningar. Skriv 1 till 500; fler klarar inte villkoret på budgeten.
        """,
      en: """
        501 draws cannot be made. Write 1 to 500; the demand on the budget cannot take more.
        """),
    Mistake(
      "a tail that is empty", objective,
      "objective: {maximise: arbete, risk: {aim: cvar, level: 0 %}}", at: "44:56",
      sv: "De sämsta utfallen kan inte vara 0 % av alla. Skriv mer än 0 % och högst 100 %.",
      en: "The worst outcomes cannot be 0% of all. Write more than 0 % and at most 100 %."),
    Mistake(
      "risk beside another kind of goal", objective,
      "objective: {maximise: participants, risk: {aim: mean}}", at: "44:49",
      sv: """
        risk väger bara ett mål: det som maximise gör så stort som möjligt i personer. Skriv \
        maximise: persons, eller ett mål som insatserna har effekt på.
        """,
      en: """
        risk weighs one goal only: what maximise makes as large as possible in persons. Write \
        maximise: persons, or an outcome that insatser have an effect on.
        """),
    Mistake(
      "futures that nothing weighs", objective,
      "objective: {maximise: arbete, risk: {budget: 90 %, over: [base]}}", at: "44:58",
      sv: """
        over säger vilka framtider som vägs, men inget aim väger dem. Skriv aim, eller ta bort over.
        """,
      en: "over says which futures are weighed, but no aim weighs them. Write aim, or remove over."),
    Mistake(
      "an aim that does not exist", objective,
      "objective: {maximise: arbete, risk: {aim: cvr}}", at: "44:43",
      sv: "”cvr” är inget värde för aim. Menas ”cvar”?",
      en: "“cvr” is no value for aim. Is “cvar” meant?"),
  ]
}
