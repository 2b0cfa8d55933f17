import ArgumentParser
import ScenarioFiles

/// `insatsval new`: a scenario to begin from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented scenario to begin from.")

  @OptionGroup var writing: WritingOptions

  func run() throws {
    try writing.deliver(ScenarioTemplate.text(in: writing.language))
  }
}
