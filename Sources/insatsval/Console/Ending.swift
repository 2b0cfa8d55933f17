import ArgumentParser
import Glibc

/// How the program ends.
enum Ending: Int32, Error {
  /// All is well.
  case success = 0
  /// There is no lawful plan.
  case noLawfulPlan = 1
  /// The program was used wrongly, or what it was given cannot be used.
  case wrongInput = 2
  /// A limit came before the proof that was required.
  case unproven = 3
  /// An error in the program; no plan is shown.
  case internalError = 70

  /// How a run ends; what went wrong has been said on the standard error.
  static func of(_ run: () async throws -> Void) async -> Ending {
    do {
      try await run()
      return .success
    } catch let ending as Ending {
      return ending
    } catch {
      return end(for: error)
    }
  }

  /// Help and version are asked for; anything else that the argument parser says is wrong usage.
  private static func end(for error: any Error) -> Ending {
    let text = Insatsval.fullMessage(for: error)
    guard Insatsval.exitCode(for: error).isSuccess else {
      StandardStreams.complain(text)
      return .wrongInput
    }
    do throws(Ending) {
      try StandardStreams.write(text + "\n")
      return .success
    } catch {
      return error
    }
  }

  /// Ends the process.
  func exit() -> Never { Glibc.exit(rawValue) }
}
