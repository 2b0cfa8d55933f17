import Model
import Subprocess

/// A program of the system that draws or sets what we describe: gnuplot, WeasyPrint, pandoc.
///
/// It reads bytes and writes bytes; nothing goes through a shell and nothing but the input comes
/// from a scenario. It has so much time and may write so much, and then it is ended.
struct ExternalProgram: Sendable {
  /// The name it is found by in the search path.
  let name: String
  /// What to do where it is not found.
  let remedy: Phrase
  /// What its environment has beside our own.
  var environment: [String: String] = [:]
  /// The longest it may take.
  var time = Duration.seconds(60)
  /// The most it may write, in bytes.
  var mostOutput = 64 << 20

  /// The most of its complaints that is read, in bytes.
  private static let mostComplaints = 1 << 20

  /// A program by its name.
  init(_ name: String, remedy: Phrase) {
    self.name = name
    self.remedy = remedy
  }

  /// What it writes when it is given arguments and `input`.
  ///
  /// - Throws: why it gave nothing: not found, out of time, too much, or its own complaint.
  func run(
    _ arguments: [String], input: [UInt8] = []
  ) async throws(ProgramFailure) -> [UInt8] {
    switch await outcome(arguments, input: input) {
    case .success(let output): return output
    case .failure(let failure): throw failure
    }
  }

  /// The first of two to end: the program, or its time.
  private func outcome(
    _ arguments: [String], input: [UInt8]
  ) async -> Result<[UInt8], ProgramFailure> {
    await withTaskGroup(of: Result<[UInt8], ProgramFailure>?.self) { group in
      group.addTask { await launched(arguments, input: input) }
      group.addTask {
        try? await Task.sleep(for: time)
        return Task.isCancelled ? nil : .failure(failure(.outOfTime(time)))
      }
      defer { group.cancelAll() }
      for await ended in group {
        if let ended { return ended }
      }
      return .failure(failure(.outOfTime(time)))
    }
  }

  private func launched(
    _ arguments: [String], input: [UInt8]
  ) async -> Result<[UInt8], ProgramFailure> {
    do {
      let ended = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments), environment: surroundings,
        input: .array(input), output: .bytes(limit: mostOutput),
        error: .bytes(limit: Self.mostComplaints))
      guard ended.terminationStatus.isSuccess else {
        let complaint = String(decoding: ended.standardError, as: UTF8.self)
        return .failure(failure(.complained(complaint)))
      }
      return .success(ended.standardOutput)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .failure(failure(.notFound(remedy)))
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return .failure(failure(.wroteTooMuch(mostOutput)))
    } catch {
      return .failure(failure(.complained(String(describing: error))))
    }
  }

  private var surroundings: Environment {
    .inherit.updating(
      Dictionary(
        environment.compactMap { key, value in
          Environment.Key(rawValue: key).map { ($0, value) }
        }, uniquingKeysWith: { first, _ in first }))
  }

  private func failure(_ reason: ProgramFailure.Reason) -> ProgramFailure {
    ProgramFailure(program: name, reason: reason)
  }
}
