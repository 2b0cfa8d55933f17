import Glibc

/// The benchmark: writes instances, runs Insatsval and other solvers on them, and tells the ratios.
@main
enum Bench {
  private static let commands: [String: @Sendable ([String]) throws -> Void] = [
    "generate": { try Generate.run($0) },
    "run": { try Run.run($0) },
    "growth": { try Growth.run($0) },
    "startup": { try Startup.run($0) },
    "draws": { try DrawsWork.run($0) },
    "frontier": { try FrontierWork.run($0) },
    "table": { try Tabulate.run($0) },
  ]

  static func main() {
    let words = CommandLine.arguments.dropFirst()
    do {
      guard let name = words.first, let command = commands[name] else {
        let names = commands.keys.sorted().joined(separator: ", ")
        throw WrongUse(description: "Write bench and one of \(names).")
      }
      try command(Array(words.dropFirst()))
    } catch {
      TextFile.say("bench: \(error)")
      exit(2)
    }
  }
}
