import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
  /// What a run came to.
  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The program that `INSATSVAL_BINARY` names, or the one that was built beside these tests.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["INSATSVAL_BINARY"], !named.isEmpty {
      return named
    }
    let tests = URL(filePath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appending(path: "insatsval")
      let isFile = try? program.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      if isFile == true { return program.path }
      folder.deleteLastPathComponent()
    }
    return "insatsval"
  }()

  /// A shipped scenario.
  static func scenario(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scenarios/\(name).yaml").path
  }

  /// Runs the program with a list of arguments, in Swedish.
  static func run(_ arguments: [String]) throws -> Run {
    try run(path, arguments, input: "", locale: "sv_SE.UTF-8", in: nil)
  }

  /// Runs the program with arguments, in Swedish unless `locale` says otherwise.
  static func run(
    _ arguments: String..., input: String = "", locale: String = "sv_SE.UTF-8",
    in folder: URL? = nil
  ) throws -> Run {
    try run(path, arguments, input: input, locale: locale, in: folder)
  }

  /// Runs the program with a list of arguments.
  static func run(arguments: [String]) throws -> Run {
    try run(path, arguments, input: "", locale: "sv_SE.UTF-8", in: nil)
  }

  /// Runs a line of shell in which `$INSATSVAL` is the program.
  static func shell(_ line: String, in folder: URL? = nil) throws -> Run {
    try run("/bin/bash", ["-c", line], input: "", locale: "C", in: folder)
  }

  private static func run(
    _ program: String, _ arguments: [String], input: String, locale: String, in folder: URL?
  ) throws -> Run {
    let process = Process()
    let folder = folder ?? FileManager.default.temporaryDirectory
    let files = try TemporaryFolder()
    let (output, errors) = (files.url.appending(path: "out"), files.url.appending(path: "err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "LC_ALL": locale, "INSATSVAL": path, "PATH": "/usr/local/bin:/usr/bin:/bin",
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "insatsval-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// The names of the files in it, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  /// The text of a file in it.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }
}
