import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// `insatsval report FILE`: what a board reads before it decides.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the board's report: one page to decide by, and then what stands behind it.",
    discussion: """
      The first page is the proposal, what it gives, what changes, the nearest alternative, how \
      sure it is, what happens if something is changed, and the law. Behind it come the scenarios \
      side by side, a larger and a smaller pool, why each insats is in or out, who is reached, who \
      pays and who gains, every rule, the near-best plans and what is not known.

        insatsval report scenarios/norradalen.yaml --output rapport.html
        insatsval report scenarios/norradalen.yaml --output rapport.pdf --verbose
        insatsval report scenarios/norradalen.yaml --output rapport.docx --template mall.docx

      The questions are the what-ifs of the file, or those that --questions names; the first \
      three stand on the first page.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var document: DocumentOptions

  @Option(
    help: ArgumentHelp(
      "Plans within so much of the best are counted as near it.", valueName: "share"),
    transform: { text in
      do throws(WrittenShare.Unreadable) {
        return try WrittenShare(text).share
      } catch {
        throw ValidationError(error.phrase)
      }
    })
  var within = Share(percent: 1)

  @Option(
    help: ArgumentHelp(
      "The what-ifs to answer, in order, with commas between them and + between several at once.",
      valueName: "ids"))
  var questions: String?

  @Flag(help: "Say how long each part took.")
  var verbose = false

  func run() async throws {
    let form = try document.form(among: [.text, .html, .pdf, .docx, .json], writing)
    var watch = Stopwatch(isRunning: verbose)
    let preparation = ReportPreparation(
      input: input, search: search, writing: writing, within: within, questions: questions)
    let report = try preparation.report(&watch)
    guard form != .json else {
      try writing.deliver(report.json.document)
      throw search.ending(of: report.findings)
    }
    var pictures = BoardPictures.none
    if form != .text {
      pictures = try await drawn(report)
      watch.lap(Phrase(sv: "bilder", en: "pictures"))
    }
    let publication = report.publication(in: writing.language, pictures: pictures)
    try await document.deliver(publication, as: form, writing)
    watch.lap(Phrase(sv: "dokument", en: "document"))
    watch.tell(writing)
    throw search.ending(of: report.findings)
  }

  private func drawn(_ report: BoardReport) async throws(Ending) -> BoardPictures {
    do throws(ProgramFailure) {
      return try await report.pictures(in: writing.language)
    } catch {
      throw writing.refuse(error.phrase)
    }
  }
}
