import ArgumentParser
import Model
import Planning

/// How many threads a command works on; its answer is the same for any number.
struct ThreadOptions: ParsableArguments {
  @Option(help: "How many threads; as many as the machine has unless said.")
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError(
        Phrase(sv: "--threads måste vara minst 1.", en: "--threads must be at least 1."))
    }
  }

  /// How many threads to work on.
  var count: Int { threads ?? Workers.available }
}
