import Model
import Testing

@testable import Reports

/// Programs of the system are run within limits, and say in words why they gave nothing.
@Suite("External programs")
struct ExternalProgramTests {
  private let remedy = Phrase(sv: "installera det", en: "install it")

  @Test("what goes in comes out, byte for byte and more than a pipe holds")
  func bytes() async throws {
    let input = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let output = try await ExternalProgram("cat", remedy: remedy).run([], input: input)
    #expect(output == input)
  }

  @Test("arguments reach the program as they stand, with nothing in them acted on")
  func arguments() async throws {
    let hostile = ["%s|", "$(id)", "`id`", "a b\n\"'", "; echo"]
    let output = try await ExternalProgram("printf", remedy: remedy).run(hostile)
    #expect(String(decoding: output, as: UTF8.self) == "$(id)|`id`|a b\n\"'|; echo|")
  }

  @Test("the environment is ours with what is added")
  func environment() async throws {
    var program = ExternalProgram("printenv", remedy: remedy)
    program.environment = ["INSATSVAL_WORD": "ord med å"]
    let output = try await program.run(["INSATSVAL_WORD"])
    #expect(String(decoding: output, as: UTF8.self) == "ord med å\n")
  }

  @Test("a program that is not there says what to do")
  func missing() async {
    let failure = await failure(of: ExternalProgram("no-such-program-here", remedy: remedy))
    #expect(failure?.phrase.sv == "programmet no-such-program-here finns inte: installera det.")
    #expect(failure?.phrase.en == "the program no-such-program-here is not there: install it.")
  }

  @Test("a program that does not end is ended")
  func outOfTime() async {
    var program = ExternalProgram("sleep", remedy: remedy)
    program.time = .milliseconds(50)
    let failure = await failure(of: program, ["600"])
    #expect(failure?.reason == .outOfTime(.milliseconds(50)))
  }

  @Test("a program that writes without end is ended")
  func tooMuch() async {
    var program = ExternalProgram("yes", remedy: remedy)
    program.mostOutput = 1 << 20
    let failure = await failure(of: program)
    #expect(failure?.phrase.sv == "programmet yes skrev mer än 1 MB; ingenting är skrivet.")
  }

  @Test("a program that fails is quoted by its last line")
  func complaint() async {
    let program = ExternalProgram("ls", remedy: remedy)
    let failure = await failure(of: program, ["--no-such-option"])
    #expect(failure?.phrase.en.hasPrefix("the program ls failed: ") == true)
    #expect(failure?.phrase.en.contains("\n") == false)
    let silent = await self.failure(of: ExternalProgram("false", remedy: remedy))
    #expect(silent?.phrase.sv == "programmet false misslyckades utan att säga varför.")
  }

  private func failure(
    of program: ExternalProgram, _ arguments: [String] = []
  ) async -> ProgramFailure? {
    do throws(ProgramFailure) {
      _ = try await program.run(arguments)
      return nil
    } catch {
      return error
    }
  }
}
