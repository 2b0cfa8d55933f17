import ArgumentParser
import ScenarioFiles

/// `insatsval schema`: what a scenario file can say, for editors that complete and check it.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Write the JSON Schema of a scenario file, for editors.")

  @OptionGroup var writing: WritingOptions

  func run() throws {
    try writing.deliver(ScenarioSchema.text(in: writing.language))
  }
}
