import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// `insatsval sweep FILE… --vary PATH=V1|V2`: every combination of some changes, re-optimised.
struct Sweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Plan every combination of some changes, on one scenario or a folder of them.",
    discussion: """
      Each --vary names a path and its values, between bars or as a range with a step:

        insatsval sweep scenarios/norradalen.yaml \\
          --vary "members.fk.contribution=-20 % .. +20 % step 5 %" \\
          --vary "what_if=base | balans" --output sweep.csv

      The path what_if takes the what-ifs of the file: * is all of them, base is none. Each point \
      is one row, written in order as it is finished. With --output and --resume a sweep that was \
      ended goes on where it stopped. --shard 3/16 makes the rows of the third of sixteen parts, on \
      this machine or another; ‘merge’ puts parts together.
      """)

  @Argument(
    help: ArgumentHelp("Scenario files, or folders of them.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(help: ArgumentHelp("A path and the values it takes.", valueName: "path=v1|v2"))
  var vary: [String] = []

  @OptionGroup var changes: ChangeOptions
  @OptionGroup var search: SearchOptions

  @Option(
    help: ArgumentHelp("csv or jsonl.", valueName: "csv|jsonl"),
    completion: .list(["csv", "jsonl"]),
    transform: { name in
      guard let format = SweepFormat(rawValue: name) else {
        throw ValidationError(
          Phrase(
            sv: "formaten är csv och jsonl.", en: "the formats are csv and jsonl."))
      }
      return format
    })
  var format = SweepFormat.csv

  @Option(
    help: ArgumentHelp(
      "Make the rows of one of several parts of the points.", valueName: "part/parts"),
    transform: Shard.named)
  var shard: Shard?

  @OptionGroup var threads: ThreadOptions

  @Flag(help: "Go on with the output file of a sweep that was ended.")
  var resume = false

  @OptionGroup var writing: WritingOptions

  func validate() throws {
    if resume, writing.output == nil {
      throw ValidationError(
        Phrase(
          sv: "--resume behöver --output: filen att gå vidare med.",
          en: "--resume needs --output: the file to go on with."))
    }
  }

  func run() throws {
    let points = try points()
    try demandNoRisk(in: points)
    let numbers = shard?.range(of: points.count) ?? 0..<points.count
    var sheet = try Sheet(points, numbers, format, writing, resume: resume)
    Interruption.prepare()
    var progress = Progress(of: numbers.count, writing)
    let already = sheet.done
    var hasRefused = false
    let workers = threads.count
    let cache = PlanCache()
    while !sheet.isDone, !Interruption.isAskedFor {
      let block = sheet.block(of: workers * 4).map(points.at)
      for result in try answers(to: block, on: workers, cache) {
        if let diagnostics = result.refusal {
          hasRefused = true
          progress.end()
          StandardStreams.complain(diagnostics.text(in: writing.language))
        }
        try sheet.add(result.row)
      }
      progress.show(done: sheet.done, skipped: already)
    }
    progress.end()
    if !sheet.isDone {
      writing.note(
        Phrase(
          sv: "avbrutet: \(sheet.done) av \(numbers.count) klara.",
          en: "ended early: \(sheet.done) of \(numbers.count) done."))
      throw Ending.unproven
    }
    if hasRefused { throw Ending.wrongInput }
  }

  /// Refuses, before a row is written, a sweep whose scenarios weigh risk.
  private func demandNoRisk(in points: SweepPoints) throws(Ending) {
    guard points.count > 0, let first = try? points.at(0).scenario(years: changes.years),
      first.scenario.stated.objective.risk != nil
    else { return }
    throw writing.refuse(PlanningError.riskNotWeighed.phrase)
  }

  /// What came of one point.
  private struct Result: Sendable {
    let row: SweepRow
    var refusal: Diagnostics?
  }

  private func answers(
    to block: [SweepPoint], on threads: Int, _ cache: PlanCache
  ) throws(Ending) -> [Result] {
    var asking = search.planning
    asking.cache = cache
    // A row has no room for what would cure a point.
    asking.proposesRepairs = false
    let options = asking
    let years = changes.years
    do throws(PlanningError) {
      return try Workers.map(block, threads: threads) { point throws(PlanningError) in
        let file: ScenarioFile
        do throws(Diagnostics) {
          file = try point.scenario(years: years)
        } catch {
          return Result(row: point.row.refused, refusal: error)
        }
        let answer = try Planner(file.scenario).plan(options)
        let findings = Findings(answer: answer, to: file.scenario)
        return Result(row: point.row.with(findings))
      }.compactMap(\.self)
    } catch {
      StandardStreams.complain("insatsval: " + error.phrase(writing.language))
      throw error.ending
    }
  }

  private func points() throws(Ending) -> SweepPoints {
    let read: (sources: [ScenarioSource], grid: SweepGrid)
    do throws(Diagnostics) {
      var variations: [Variation] = []
      for argument in vary { variations.append(try Variation(parsing: argument)) }
      var sources: [ScenarioSource] = []
      for name in files {
        for file in try ScenarioFolder.files(in: name) {
          sources.append(try ScenarioSource(reading: file))
        }
      }
      read = (sources, SweepGrid(variations))
    } catch {
      StandardStreams.complain(error.text(in: writing.language))
      throw .wrongInput
    }
    let settings = changes.years.map { "--years \($0)" } ?? ""
    let points = SweepPoints(
      read.sources, read.grid, changedBy: changes.selection,
      asking: [settings, search.asked])
    guard let points else {
      throw writing.refuse(
        Phrase(
          sv: "--vary: det blir fler kombinationer än som kan räknas. Ta bort en parameter.",
          en: "--vary: there are more combinations than can be counted. Leave out a parameter."))
    }
    return points
  }
}
