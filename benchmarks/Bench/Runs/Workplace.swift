import Glibc

/// Where the programs that are measured are, and where their files go.
struct Workplace: Sendable {
  /// Our release binary.
  let insatsval: String
  /// The Python that has the peers.
  let python: String
  /// The peers' side in Python.
  let script = "benchmarks/peers.py"
  /// Where instances and answers are written.
  let folder: String

  init(_ arguments: Arguments) throws {
    insatsval =
      arguments.value("binary") ?? Self.environment("INSATSVAL_BINARY")
      ?? ".build/release/insatsval"
    python = ".peers-venv/bin/python"
    folder = arguments.value("work") ?? ".build-bench-data"
    try TextFile.makeFolder(folder)
    for path in [insatsval, python, script] where unsafe access(path, R_OK) != 0 {
      throw FileTrouble(path: path, code: errno)
    }
  }

  private static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// What a program prints; `nil` when it ends with an error.
  func words(of command: [String], limit: Double = 60) throws(FileTrouble) -> String? {
    let output = folder + "/said"
    let run = try ProcessRun.of(command, output: output, error: output + ".error", limit: limit)
    return run.exit == 0 ? try TextFile.read(output) : nil
  }
}
