import ArgumentParser
import Model
import Planning
import Reports
import ScenarioFiles

/// `insatsval compare FILE…`: scenarios, what-ifs and plans held against one of them.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Hold scenarios and plans against a baseline: what leaves, what comes, and why.",
    discussion: """
      One file alone is compared with each of its what-ifs; --what-if picks some of them, and \
      with + between them several at once (--what-if region,stat+index). Several files are \
      scenarios of their own, called by their names without ending. Plans made by hand (as for \
      ‘review’) are judged in the first scenario. The first is the baseline unless --baseline \
      names another. --set and --remove change every scenario.

      Exit code 1 means that the baseline has no lawful plan. Another without a plan shows its \
      conflict and hides nothing.
      """)

  @Argument(
    help: ArgumentHelp("The scenario files, in YAML; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp(
      "A plan in the first scenario, in YAML or JSON; may be given several times.",
      valueName: "plan"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var plans: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the others are held against, by its name in the comparison.", valueName: "id"))
  var baseline: String?

  @OptionGroup var changes: ChangeOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var format: FormatOptions

  @Flag(help: "Tell everything: every figure, every insats and every year by itself.")
  var detail = false

  func run() throws {
    let candidates = try candidates()
    let place = try place(ofBaseline: candidates)
    guard candidates.count > 1 else {
      throw writing.refuse(
        Phrase(
          sv:
            "det finns inget att jämföra med: filen har inga what_ifs. Ange fler filer, eller planer med --plan.",
          en:
            "there is nothing to compare with: the file has no what_ifs. Name more files, or plans with --plan."
        ))
    }
    var columns = try columns(of: candidates)
    let base = columns.remove(at: place)
    var comparison = Comparison(baseline: base, others: columns)
    // What it would take to keep an insats is asked of the figures as they are stated.
    let questions = comparison.questions.filter { $0.scenario.stated.objective.risk == nil }
    let answers = try search.planned(
      questions.map { ($0.scenario, search.planning(funding: $0.insats)) }, writing)
    for (question, answer) in zip(questions, answers) {
      comparison.answer(question, with: KeptInsats.Answer(answer))
    }
    try deliver(comparison)
    throw ending(of: comparison)
  }

  /// Something to compare, before it is planned or judged.
  private struct Candidate {
    let id: String
    let name: Phrase
    let file: ScenarioFile
    let plan: Plan?
  }

  /// The scenarios in the order they were named, the first one's what-ifs, and then the plans.
  private func candidates() throws(Ending) -> [Candidate] {
    let sources = try files.map { file throws(Ending) in try source(file) }
    var taken: Set<String> = []
    var candidates: [Candidate] = []
    for (path, source) in zip(files, sources) {
      let id = ColumnName.unique(of: path, &taken)
      candidates.append(
        Candidate(
          id: id, name: name(of: source, id), file: try scenario(of: source, []), plan: nil))
    }
    for whatIfs in whatIfs(of: sources[0]) {
      let id = ColumnName.unique(whatIfs.joined(separator: "+"), &taken)
      let file = try scenario(of: sources[0], whatIfs)
      let names = whatIfs.map { id in sources[0].whatIfs.first { $0.id == id }?.name ?? id }
      candidates.append(
        Candidate(
          id: id, name: Phrase(sv: "\(list: names)", en: "\(list: names)"), file: file, plan: nil))
    }
    for path in plans {
      let id = ColumnName.unique(of: path, &taken)
      let plan = try GivenPlan.read(
        path, for: candidates[0].file.scenario, isShortened: changes.years != nil, writing)
      candidates.append(
        Candidate(
          id: id, name: Phrase(sv: "\(id)", en: "\(id)"), file: candidates[0].file, plan: plan))
    }
    return candidates
  }

  /// What a file is called: what it calls itself as a difference on another, its own name among
  /// several, and otherwise the base.
  private func name(of source: ScenarioSource, _ id: String) -> Phrase {
    if let name = source.extensionName { return Phrase(sv: "\(name)", en: "\(name)") }
    return files.count > 1 ? Phrase(sv: "\(id)", en: "\(id)") : Phrase(sv: "Grundläge", en: "Base")
  }

  /// The what-ifs to compare: those that are picked, or all where the file stands alone.
  private func whatIfs(of source: ScenarioSource) -> [[String]] {
    guard changes.whatIfs.isEmpty else {
      return changes.whatIfs.flatMap { $0.split(separator: ",") }.map { picked in
        picked.split(separator: "+").map(String.init)
      }
    }
    return files.count == 1 && plans.isEmpty ? source.whatIfs.map { [$0.id] } : []
  }

  private func source(_ file: String) throws(Ending) -> ScenarioSource {
    var input = ScenarioOptions()
    input.file = file
    return try input.source(writing)
  }

  /// A scenario with what-ifs, and with the changes that are made to all.
  private func scenario(
    of source: ScenarioSource, _ whatIfs: [String]
  ) throws(Ending) -> ScenarioFile {
    var options = changes
    options.whatIfs = whatIfs
    return try options.scenario(of: source, writing)
  }

  private func place(ofBaseline candidates: [Candidate]) throws(Ending) -> Int {
    guard let baseline else { return 0 }
    if let place = candidates.firstIndex(where: { $0.id == baseline }) { return place }
    let names = candidates.map(\.id)
    throw writing.refuse(
      Phrase(
        sv: "--baseline \(baseline): finns inte i jämförelsen. Namnen är \(list: names).",
        en: "--baseline \(baseline): is not in the comparison. The names are \(list: names)."))
  }

  /// The candidates planned, or judged where a plan is given.
  private func columns(of candidates: [Candidate]) throws(Ending) -> [ComparisonColumn] {
    let open = candidates.filter { $0.plan == nil }
    let asked = try open.map { candidate throws(Ending) in
      (candidate.file.scenario, try search.planning(for: candidate.file, writing))
    }
    var answers = try search.planned(asked, writing)[...]
    return candidates.compactMap { candidate in
      let scenario = candidate.file.scenario
      if let plan = candidate.plan {
        return ComparisonColumn(
          id: candidate.id, name: candidate.name, scenario: scenario, given: plan,
          changes: candidate.file.changes)
      }
      return answers.popFirst().map { answer in
        ComparisonColumn(
          id: candidate.id, name: candidate.name, scenario: scenario, answer: answer,
          changes: candidate.file.changes, positions: candidate.file.positions)
      }
    }
  }

  private func deliver(_ comparison: Comparison) throws(Ending) {
    switch format.format {
    case .text:
      try writing.deliver(
        comparison.text(in: writing.language, detail ? .detailed : .brief))
    case .json: try writing.deliver(comparison.json.document)
    case .csv: try writing.deliver(comparison.table.document(.international))
    case .swedishCSV: try writing.deliver(comparison.table.document(.swedish))
    }
  }

  /// How a run ends: by the baseline, and where proof is required by the least proven of all.
  private func ending(of comparison: Comparison) -> Ending {
    let unproven = comparison.columns.contains { column in
      search.ending(of: column.findings) == .unproven && column.isPlanned
    }
    if unproven { return .unproven }
    return comparison.isLawful ? .success : .noLawfulPlan
  }
}

/// What a comparison calls its columns.
enum ColumnName {
  /// A file's name without folder and ending, with a number after it where it is taken.
  static func unique(of path: String, _ taken: inout Set<String>) -> String {
    let file = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return unique(stem.isEmpty ? file : stem, &taken)
  }

  /// The name, with a number after it where it is taken.
  static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    return unique
  }
}
