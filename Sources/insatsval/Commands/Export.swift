import ArgumentParser
import Model
import Planning
import ScenarioFiles

/// `insatsval export FILE`: the program, so that any other solver can confirm the answer.
struct Export: ParsableCommand {
  /// The forms a program can have.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case mps
    case lp
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the mathematical program, for another solver to confirm.",
    discussion: """
      Beside each program stands a map from its short names to ours. An objective with several \
      levels gives one program for each, numbered, with the earlier levels as rows. Where risk is \
      weighed it is one program with a row for each future.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var writing: WritingOptions

  @Option(help: "mps (free MPS) or lp (CPLEX LP).")
  var format = Format.mps

  func run() throws {
    let programs = try programs(of: try input.read(writing))
    guard let output = writing.output else {
      guard let only = programs.first, programs.count == 1 else {
        throw writing.refuse(
          Phrase(
            sv: "målet har \(programs.count) nivåer, en fil för varje: ange --output.",
            en: "the objective has \(programs.count) levels, a file for each: say --output."))
      }
      return try writing.deliver(text(of: only))
    }
    try writing.write(files(programs, output))
    for program in programs { explain(program) }
  }

  private func programs(of file: ScenarioFile) throws(Ending) -> [ExportedProgram] {
    var options = PlanningOptions()
    options.futures = try writing.futures(of: file.scenario, named: file.futures)
    do throws(PlanningError) {
      return try Planner(file.scenario).exportedPrograms(options)
    } catch {
      StandardStreams.complain("insatsval: " + error.phrase(writing.language))
      throw error.ending
    }
  }

  private func text(of program: ExportedProgram) -> String {
    switch format {
    case .mps: program.mps
    case .lp: program.lp
    }
  }

  /// Each program and its map: `plan.mps` and `plan.map`, or `plan-1.mps`, `plan-1.map` and on.
  private func files(
    _ programs: [ExportedProgram], _ output: String
  ) -> [(text: String, path: String)] {
    let ending = "." + format.rawValue
    let stem = output.hasSuffix(ending) ? String(output.dropLast(ending.count)) : output
    return programs.enumerated().flatMap { place, program in
      let name = programs.count == 1 ? stem : "\(stem)-\(place + 1)"
      let path = programs.count == 1 ? output : name + ending
      return [(text(of: program), path), (program.map, name + ".map")]
    }
  }

  /// How the other solver's optimum is read.
  private func explain(_ program: ExportedProgram) {
    let unit = program.unit.rawValue
    writing.note(
      program.direction == .maximise
        ? Phrase(
          sv: "programmet minimerar; värdet är optimum med ombytt tecken (\(unit)).",
          en: "the program minimises; the value is its optimum with the sign turned (\(unit)).")
        : Phrase(
          sv: "programmet minimerar; värdet är dess optimum (\(unit)).",
          en: "the program minimises; the value is its optimum (\(unit))."))
    guard program.leeway != .zero else { return }
    writing.note(
      program.leeway.map { leeway in
        Phrase(
          sv:
            "i en framtid rundas volymer till hela personer: värdet kan skilja högst \(leeway) från förslagets.",
          en:
            "in a future volumes are rounded to whole people: the value may differ from the plan's by at most \(leeway)."
        )
      }
        ?? Phrase(
          sv: "en framtid är ungefärlig i programmet: värdet kan skilja sig från förslagets.",
          en: "a future is approximate in the program: the value may differ from the plan's."))
  }
}
