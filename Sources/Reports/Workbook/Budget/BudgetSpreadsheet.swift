public import Model
public import ScenarioFiles

extension Spreadsheet {
  /// A budget as a workbook that goes on counting: the plan and the scenario's own cells, and a sheet
  /// for each part of the budget whose sums, results and equity are calculations on them.
  ///
  /// Every figure is the account's. A calculation that does not come to it, because the scenario has
  /// something that a sheet cannot follow, gives way to the figure itself with a note that says so.
  public init(
    budget: BudgetFindings, of plan: PlanFindings, form: FormWorkbook, in language: Language
  ) {
    let book = BudgetBook(
      budget: budget, account: plan.account, inputs: InputCells(form: form), language: language)
    let proposal = ProposalSheet(book)
    let costs = CostSheet(book, proposal)
    let contributions = ContributionSheet(book)
    let lines = BudgetSheet(book, contributions, costs)
    let year = book.years[0]
    let name = budget.forbund.name
    let title = book.text("Budget \(year: year), \(name)", "Budget \(year: year), \(name)")
    self.init(form: form, title: title, created: budget.decision.meeting, in: language)
    let inputs = sheets.dropFirst()
    sheets =
      [
        ReadMeSheet.budget(title: title, lines: Self.contents(book), in: language), lines.sheet,
        proposal.sheet, contributions.sheet, costs.sheet, EquitySheet(book, lines).sheet,
        ParticipantSheet(book).sheet, ConsultationSheet(book, contributions, costs).sheet,
        AssumptionSheet(book).sheet,
      ] + inputs
    workOutSteps()
    settleDisagreements(note: BudgetBook.standing(language))
  }

  /// What the sheets of a budget hold, for the first sheet.
  private static func contents(_ book: BudgetBook) -> [Phrase] {
    let fictional =
      book.budget.forbund.isFictional
      ? [Phrase(sv: "Förbundet är påhittat.", en: "The förbund is fictional.")] : []
    return fictional + [
      Phrase(
        sv:
          "Arbetsboken är ett arbetsunderlag: Förslag och underlagets blad visar också små antal personer. Publicera PDF eller HTML i stället.",
        en:
          "The workbook is for work: Proposal and the scenario's sheets show small numbers of people too. Publish PDF or HTML instead."
      ),
      Phrase(
        sv:
          "Budget: alla rader, med förra året bredvid. Styrelsen beslutar; det här är ett förslag.",
        en: "Budget: every line, with last year beside. The board decides; this is a proposal."),
      Phrase(
        sv: "Förslag: vilka insatser som finansieras, med hur många deltagare, år för år.",
        en: "Proposal: which insatser are funded, with how many participants, year by year."),
      Phrase(
        sv: "Bidrag, Insatskostnader och Eget kapital: så räknas raderna fram.",
        en: "Contributions, Insats costs and Equity: how the lines are counted."),
      Phrase(
        sv:
          "Deltagare, Samråd och Antaganden: vilka som nås, vad varje medlem får, vad som är osäkert.",
        en:
          "Participants, Consultation and Assumptions: who is reached, what each member gets, what is unsure."
      ),
      Phrase(
        sv: """
          De övriga bladen är underlaget. Ändra en cell med ram och gul botten, så följer summor, \
          resultat och eget kapital med.
          """,
        en: """
          The other sheets are the scenario. Change a cell with a frame and a yellow fill, and sums, \
          results and equity follow.
          """),
      Phrase(
        sv: """
          Förslaget väljs inte om av kalkylprogrammet, och lagen kontrolleras inte där. Kör \
          insatsval plan med arbetsboken.
          """,
        en: """
          A spreadsheet does not choose the plan anew and does not check the law. Run insatsval plan \
          with the workbook.
          """),
    ]
  }
}
