import ArgumentParser
import Model
import Reports
import ScenarioFiles

/// `insatsval budget FILE`: the budget with its plan years, as a document or as figures.
struct Budget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "Write the budget with its plan years, and a page for each member's consultation.",
    discussion: """
      The budget is that of the best plan, or of a plan that you give with --plan: one that ‘plan’ \
      wrote and the board has changed. The form follows the name of the file: \
      ‘--output budget.pdf’ writes PDF.
      """)

  /// The forms a budget is written in.
  private static let forms: [DocumentForm] = [
    .text, .html, .pdf, .docx, .json, .csv, .swedishCSV, .xlsx, .sie,
  ]

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var document: DocumentOptions

  @Option(
    help: ArgumentHelp("Budget this plan instead of the best one.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var plan: String?

  @Option(
    help: ArgumentHelp(
      "sie only: the accounts of the budget's lines, as scenarios/konton/exempel.yaml shows.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var accounts: String?

  func run() async throws {
    let form = try document.form(among: Self.forms, writing)
    let source = try input.source(writing)
    let file = try input.changes.scenario(of: source, writing)
    let findings: Findings
    if let plan {
      let given = try GivenPlan.read(
        plan, for: file.scenario, isShortened: input.changes.years != nil, writing)
      findings = Findings(reviewing: given, in: file.scenario, changes: file.changes)
    } else {
      findings = try search.answer(to: file, writing)
    }
    guard let found = findings.plan else {
      // Without a plan there is no budget; why not is no result of this command.
      StandardStreams.complain(findings.text(in: writing.language))
      throw search.ending(of: findings)
    }
    let budget = BudgetFindings(found, in: file.scenario)
    switch form {
    case .json: try writing.deliver(budget.json.document)
    case .csv: try writing.deliver(budget.table.document(.international))
    case .swedishCSV: try writing.deliver(budget.table.document(.swedish))
    case .xlsx:
      let selection = input.changes.selection
      guard let inputs = FormWorkbook(source, changedBy: selection, in: writing.language) else {
        throw writing.refuse(
          Phrase(
            sv: "underlaget går inte att lägga ut som en arbetsbok; ingenting är skrivet.",
            en: "the scenario cannot be laid out as a workbook; nothing is written."))
      }
      try writing.deliver(
        Spreadsheet(budget: budget, of: found, form: inputs, in: writing.language))
    case .sie: try deliver(budget, in: try accountFile())
    case .text:
      try await document.deliver(budget.publication(in: writing.language), as: form, writing)
    default:
      let publication: Publication
      do throws(ProgramFailure) {
        publication = try await budget.illustrated(in: writing.language)
      } catch {
        throw writing.refuse(error.phrase)
      }
      try await document.deliver(publication, as: form, writing)
    }
    throw search.ending(of: findings)
  }

  /// The accounts that a SIE file needs.
  private func accountFile() throws(Ending) -> AccountFile {
    guard let accounts else {
      throw writing.refuse(
        Phrase(
          sv: """
            --format sie: ange förbundets konton med --accounts fil.yaml. \
            scenarios/konton/exempel.yaml visar hur filen ser ut.
            """,
          en: """
            --format sie: name the förbund's accounts with --accounts file.yaml. \
            scenarios/konton/exempel.yaml shows what the file is like.
            """))
    }
    do throws(Diagnostics) {
      return try AccountFile(reading: accounts)
    } catch {
      StandardStreams.complain(error.text(in: writing.language))
      throw .wrongInput
    }
  }

  /// Writes the budget year for bookkeeping, and says which characters it has no way to write.
  private func deliver(_ budget: BudgetFindings, in accounts: AccountFile) throws(Ending) {
    let file: SIEBudget
    do throws(MissingAccounts) {
      file = try SIEBudget(budget, in: accounts)
    } catch {
      throw writing.refuse(error.phrase)
    }
    try writing.deliver(file.bytes)
    guard !file.replaced.isEmpty else { return }
    let characters = file.replaced.map { String($0) }
    writing.note(
      Phrase(
        sv: "SIE kan inte skriva \(list: characters): frågetecken står i stället.",
        en: "SIE cannot write \(list: characters): question marks stand instead."))
  }
}
