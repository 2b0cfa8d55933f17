import Foundation
import Testing

/// Reads a workbook with a program that is not ours (Python's openpyxl), so that what we write is not
/// judged by what we meant.
enum OutsideReader {
  /// A cell as it was read.
  struct Cell: Equatable {
    /// `s` text, `n` number, `d` day, `f` formula.
    let kind: String
    /// What stands in it; the text of a formula.
    let value: String
    /// How a number is written.
    var format = "General"
    /// What a formula had come to when the file was written.
    var cached: String?
  }

  /// Every cell that is not empty: `Budget!A1`.
  static func cells(of bytes: [UInt8]) throws -> [String: Cell] {
    let script = """
      from json import dumps
      from openpyxl import load_workbook
      from sys import argv
      live, done = (load_workbook(argv[1], data_only=d) for d in (False, True))
      print(dumps({f'{s.title}!{c.coordinate}':
          [c.data_type, str(c.value), c.number_format,
           str(done[s.title][c.coordinate].value) if c.data_type == 'f' else '']
          for s in live for row in s for c in row if c.value is not None}))
      """
    let text = try run(script, on: bytes)
    let read = try JSONDecoder().decode([String: [String]].self, from: Data(text.utf8))
    return read.mapValues {
      Cell(kind: $0[0], value: $0[1], format: $0[2], cached: $0[3].isEmpty ? nil : $0[3])
    }
  }

  /// The text of one part of the file.
  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    try run(
      "from sys import argv; from zipfile import ZipFile; print(ZipFile(argv[1]).read('\(name)').decode(), end='')",
      on: bytes)
  }

  /// What a Python script says of a workbook.
  static func run(_ script: String, on bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "insatsval-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "book.xlsx")
    try Data(bytes).write(to: file)
    let (output, process) = (Pipe(), Process())
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script, file.path]
    process.environment = ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"]
    process.standardOutput = output
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: read, as: UTF8.self)
  }
}
