import Foundation

/// An exported program as other solvers read it.
enum ExportedFile {
  static let glpsol = "/usr/bin/glpsol"
  static let cbc = "/usr/bin/cbc"

  static func exists(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  /// What a solver says the file's minimum is; nil when it says infeasible or unbounded.
  static func minimum(by solver: String, of text: String, isMPS: Bool) throws -> Double? {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("insatsval-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(isMPS ? "program.mps" : "program.lp").path
    let answer = folder.appendingPathComponent("answer.txt").path
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let arguments =
      solver == glpsol
      ? [isMPS ? "--freemps" : "--lp", file, "-w", answer]
      : [file, "ratio", "0", "allow", "0", "solve", "solution", answer]
    try run(solver, arguments)
    let lines = try String(contentsOfFile: answer, encoding: .utf8).split(separator: "\n")
    return solver == glpsol ? glpsolObjective(lines) : cbcObjective(lines)
  }

  private static func run(_ solver: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: solver)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  /// `s mip ROWS COLUMNS STATUS VALUE` or `s bas ROWS COLUMNS PRIMAL DUAL VALUE`.
  private static func glpsolObjective(_ lines: [Substring]) -> Double? {
    let status = lines.first { $0.hasPrefix("s ") }
    let words = (status ?? "").split(separator: " ")
    guard words.count > 5 else { return nil }
    let isOptimal = words[1] == "mip" ? words[4] == "o" : words[4] == "f" && words[5] == "f"
    return isOptimal ? words.last.flatMap { Double($0) } : nil
  }

  /// `Optimal - objective value 12.5`.
  private static func cbcObjective(_ lines: [Substring]) -> Double? {
    guard let first = lines.first, first.hasPrefix("Optimal") else { return nil }
    return first.split(separator: " ").last.flatMap { Double($0) }
  }
}
