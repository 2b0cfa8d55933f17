import ArgumentParser

/// The program: reads its arguments, runs one command and ends with the code the design promises.
@main
enum Program {
  static func main() async {
    StandardStreams.prepare()
    await Ending.of {
      try LaterCommand.refuse(CommandLine.arguments.dropFirst())
      var command = try Insatsval.command(of: Array(CommandLine.arguments.dropFirst()))
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    }.exit()
  }
}

/// The commands: which insatser should a samordningsförbund fund.
struct Insatsval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insatsval",
    abstract: "Tells a samordningsförbund which programmes (insatser) to fund.",
    discussion: """
      A scenario file describes a förbund: its members and their money, its candidates and the \
      board's priorities. Insatsval checks it against the law, finds the best lawful plan, \
      proves how good it is, and re-checks it in whole kronor. The board decides.

      Results go to the standard output and everything else to the standard error. Exit codes: \
      0 all is well; 1 there is no lawful plan; 2 wrong usage or input; 3 a limit came before \
      proof, with --require-proof; 70 an error in the program.
      """,
    version: "0.1.0",
    subcommands: [
      Overview.self, Check.self, Propose.self, Explain.self, Review.self, Compare.self,
      Frontier.self, AlternativePlans.self, CompareStrategies.self, Simulate.self, Budget.self,
      Report.self, Sweep.self,
      Merge.self, Export.self, Import.self, Schema.self, New.self,
    ],
    defaultSubcommand: Overview.self)

  /// The command that the arguments ask for.
  ///
  /// Where the first argument names one, only that one is set up, which takes a third of the time;
  /// whatever it will not have (wrong usage, a call for help) is left to the parser of them all.
  ///
  /// - Parameter arguments: The arguments without the program's own name.
  /// - Returns: the command, its options read.
  /// - Throws: what the parser of all commands throws.
  static func command(of arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())) {
      return command
    }
    return try parseAsRoot(arguments)
  }
}
