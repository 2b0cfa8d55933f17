import Foundation
import Testing

/// The working copy that these tests judge.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of every file that git tracks or would track, from the root.
  static func files() throws -> [String] {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = [
      "git", "-C", root.path(), "ls-files", "-z", "--cached", "--others", "--exclude-standard",
    ]
    git.standardOutput = output
    try git.run()
    let list = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    try #require(git.terminationStatus == 0, "git could not list the files of the repository")
    let paths = String(decoding: list, as: UTF8.self).split(separator: "\0").map(String.init)
    // A file deleted but not yet committed is still listed.
    return Set(paths).sorted().filter {
      FileManager.default.fileExists(atPath: root.appending(path: $0).path())
    }
  }

  static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// The Swift files under a folder, each with its text.
  static func swiftFiles(under folder: String) throws -> [SourceFile] {
    try files().filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }
      .map { SourceFile(path: $0, text: try text(of: $0)) }
  }
}
