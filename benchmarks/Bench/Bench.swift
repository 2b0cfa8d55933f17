import Glibc

/// The benchmark: writes instances, runs Insatsval and other solvers on them, and tells the ratios.
@main
enum Bench {
  /// Something the benchmark does.
  private struct Command: Sendable {
    let name: String
    /// What may follow the folder.
    let options: String
    let purpose: String
    let run: @Sendable ([String]) throws -> Void
  }

  private static let commands = [
    Command(
      name: "generate", options: "--families a,b --seeds 1-5",
      purpose: "write instances as scenarios"
    ) { try Generate.run($0) },
    Command(
      name: "startup", options: "--runs N", purpose: "measure what a start costs"
    ) { try Startup.run($0) },
    Command(
      name: "growth", options: "--families a,b --runs N",
      purpose: "measure time and memory against the number of insatser"
    ) { try Growth.run($0) },
    Command(
      name: "frontier", options: "--steps N --families a,b",
      purpose: "measure 50 budgets in one command beside a plan for each"
    ) { try FrontierWork.run($0) },
    Command(
      name: "draws", options: "--draws N --programs N",
      purpose: "measure plans made anew in each draw"
    ) { try DrawsWork.run($0) },
    Command(
      name: "run",
      options: "--families a,b --seeds 1-5 --peers a,b --forms a,b --gaps 1e-4,1e-6 --threads 1,2 "
        + "--runs N --limit S --enough N",
      purpose: "measure plans beside every other solver"
    ) { try Run.run($0) },
    Command(
      name: "table", options: "", purpose: "write the readable table of what was measured"
    ) { try Tabulate.run($0) },
  ]

  static func main() {
    let words = CommandLine.arguments.dropFirst()
    do {
      guard !words.contains("--help") else {
        print(help, terminator: "")
        return
      }
      guard let command = commands.first(where: { $0.name == words.first }) else {
        let names = commands.map(\.name).joined(separator: ", ")
        throw WrongUse(description: "Write bench and one of \(names); bench --help tells more.")
      }
      try command.run(Array(words.dropFirst()))
    } catch {
      TextFile.say("bench: \(error)")
      exit(2)
    }
  }

  /// What each command does and takes.
  private static var help: String {
    let lines = commands.map { command in
      let options = command.options.isEmpty ? "" : "\n      " + command.options
      return "  bench \(command.name) FOLDER: \(command.purpose)\(options)\n"
    }
    return """
      Measures Insatsval beside other solvers. FOLDER holds what was measured, one line for each
      measurement; what is there already is not measured again.

      \(lines.joined())
      Families: \(Family.all.map(\.name).joined(separator: ", "))
      Peers: \(Peer.allCases.map(\.rawValue).joined(separator: ", "))
      A peer has --limit seconds for each plan, or --enough times what we needed where that is less.
      --binary names another insatsval to measure, --work another folder for instances and answers.

      """
  }
}
