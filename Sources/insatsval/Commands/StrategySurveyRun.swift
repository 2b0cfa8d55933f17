import Model
import Planning
import Reports
import ScenarioFiles
import Strategies

/// Strategies on many förbund: a row for each as it is finished, or one table at the end.
struct StrategySurveyRun {
  private let command: CompareStrategies
  private let subjects: [StrategySubject]
  private let strategies: [Strategy]
  private let file: GrowingFile?
  private let writesRows: Bool
  /// How many rows are written already.
  private var rows = 0

  private var writing: WritingOptions { command.writing }

  init(_ command: CompareStrategies, _ subjects: StrategySubjects) throws(Ending) {
    self.command = command
    self.subjects = subjects.all
    strategies = command.strategiesOfMany
    writesRows = command.format.format == .csv
    if command.format.format == .swedishCSV {
      throw command.writing.refuse(
        Phrase(
          sv: "--format csv-sv är för ett förbund: skriv text, json eller csv.",
          en: "--format csv-sv is for one förbund: use text, json or csv."))
    }
    for case .file(let source) in subjects.all.map(\.origin) {
      try command.writing.spare(source.files)
    }
    guard writesRows else {
      file = nil
      return
    }
    var lines: [Substring] = []
    file = try command.writing.growing(command.writing.output, resume: command.resume, &lines)
    try takeUp(lines)
  }

  /// Goes on after the rows of an earlier run, once they are known to be of this one.
  private mutating func takeUp(_ lines: [Substring]) throws(Ending) {
    guard let heading = lines.first else {
      return try writing.write(StrategySheetRow.heading, to: file)
    }
    let isOfThis =
      heading + "\r\n" == StrategySheetRow.heading
      && lines.dropFirst().enumerated().allSatisfy { row, line in
        row < subjects.count * strategies.count && line.hasPrefix(beginning(row))
      }
    guard isOfThis else {
      throw writing.refuse(
        Phrase(
          sv: "filen i --output är från en annan körning, eller underlaget har ändrats sedan dess.",
          en: "the file in --output is from another run, or a scenario has changed since."))
    }
    rows = lines.count - 1
  }

  private func beginning(_ row: Int) -> String {
    let subject = subjects[row / strategies.count]
    return StrategySheetRow.beginning(
      row / strategies.count, subject.name, subject.fingerprint, strategies[row % strategies.count])
  }

  /// Works through every förbund that has not all its rows, in order.
  mutating func finish() throws(Ending) {
    var done = rows / strategies.count
    var survey = StrategySurvey(of: strategies)
    var progress = Progress(of: subjects.count, writing)
    let already = done
    let workers = command.threads.count
    while done < subjects.count, !Interruption.isAskedFor {
      let block = Array(done..<min(done + workers * 2, subjects.count))
      for (place, result) in zip(block, try results(of: block, workers)) {
        switch result {
        case .found(let findings):
          survey.add(findings)
          try add(findings, of: place)
        case .refused(let diagnostics):
          progress.end()
          StandardStreams.complain(diagnostics.text(in: writing.language))
          throw Ending.wrongInput
        }
      }
      done += block.count
      progress.show(done: done, skipped: already)
    }
    progress.end()
    switch command.format.format {
    case .text: try writing.deliver(survey.text(in: writing.language))
    case .json: try writing.deliver(survey.json.document)
    case .csv, .swedishCSV: break
    }
    guard done == subjects.count else {
      writing.note(
        Phrase(
          sv: "avbrutet: \(done) av \(subjects.count) förbund klara.",
          en: "ended early: \(done) of \(subjects.count) förbund done."))
      throw Ending.unproven
    }
  }

  /// Writes the rows of a förbund that an earlier run did not write.
  private mutating func add(_ findings: StrategiesFindings, of place: Int) throws(Ending) {
    guard writesRows else { return }
    let subject = subjects[place]
    let missing = max(0, rows - place * strategies.count)
    let lines = findings.items.dropFirst(missing).map {
      StrategySheetRow.line(place, subject.name, subject.fingerprint, $0)
    }
    try writing.write(lines.joined(), to: file)
    rows += lines.count
  }

  private enum Result: Sendable {
    case found(StrategiesFindings)
    case refused(Diagnostics)
  }

  private func results(of places: [Int], _ workers: Int) throws(Ending) -> [Result] {
    let (selection, years) = (command.changes.selection, command.changes.years)
    let (strategies, options, seed) = (strategies, command.options, command.seed)
    let items = places.map { subjects[$0] }
    return try command.search.saying(writing) { () throws(PlanningError) in
      try Workers.map(items, threads: workers) { subject throws(PlanningError) -> Result in
        let scenario: Scenario?
        do throws(Diagnostics) {
          scenario = try subject.scenario(selection, years: years)
        } catch {
          return .refused(error)
        }
        guard let scenario else { return .refused(.notDrawn(subject.name)) }
        var asked = options
        if strategies.contains(.robust) {
          asked.futures = scenario.futuresToWeigh([], seed: seed)
        }
        let comparison = try StrategyComparison(of: strategies, in: scenario, asked)
        return .found(StrategiesFindings(comparison, seed: seed))
      }.compactMap(\.self)
    }
  }
}

extension Diagnostics {
  /// That a family's förbund is no scenario, which is a bug.
  fileprivate static func notDrawn(_ name: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        file: name, place: .start,
        cause: Phrase(
          sv: "Förbundet kunde inte dras: ett fel i programmet.",
          en: "The förbund could not be drawn: an error in the program."),
        remedy: Phrase(sv: "Rapportera frö och familj.", en: "Report the seed and the family."))
    ])
  }
}
