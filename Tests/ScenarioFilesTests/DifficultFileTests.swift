import Foundation
import Model
import ScenarioFiles
import Testing

/// Files that are meant to break a reader, or that break by accident.
struct DifficultFileTests {
  private func english(_ bytes: [UInt8]) -> [String] { SmallScenario.lines(bytes, .en) }

  @Test("a file of 60 MB is refused by its size, before it is read")
  func hugeFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("large.yaml", of: [])
    try #require(unsafe truncate(path, 60_000_000) == 0)
    #expect(
      lines(reading: path) == [
        """
        \(path):1:1: error: The file is larger than 16 MB, and a förbund fits in a fraction of \
        that. See that it is the right file.
        """
      ])
  }

  @Test("nesting 200 000 deep is refused", arguments: ["[", "{a: ", "- "])
  func deepNesting(_ opening: String) {
    let text = String(repeating: opening, count: 200_000)
    let lines = english(Array(text.utf8))
    #expect(lines.count == 1)
    #expect(lines.first?.contains("nested more than 32 levels deep") ?? false, "\(lines)")
  }

  @Test("an alias bomb is refused at its first anchor")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let lines = english(Array(text.utf8))
    #expect(lines.last?.hasPrefix("f.yaml:1:5: error: Anchors (&) and aliases (*)") ?? false)
    #expect(lines.count == 1)
  }

  @Test("broken UTF-8 is refused where it breaks, after what stands before it")
  func brokenUTF8() {
    let bytes = Array("insatsval: 2\nforbund: {name: F".utf8) + [0xE5] + Array("rbundet}\n".utf8)
    #expect(
      english(bytes) == [
        "f.yaml:1:12: error: The format's version “2” is not read here. Write insatsval: 1.",
        """
        f.yaml:2:18: error: Here the character encoding UTF-8 breaks, so letters cannot be read \
        safely. Save the file in UTF-8.
        """,
      ])
  }

  @Test("NUL and other control characters are refused where they stand")
  func controlCharacters() {
    #expect(
      english(Array("insatsval: 1\na: \0\n".utf8)) == [
        """
        f.yaml:2:4: error: Here stands a NUL character, so the file is not text. Save the file as \
        plain text in UTF-8.
        """
      ])
    #expect(
      english(Array("insatsval: 1\na: \u{7}\n".utf8)) == [
        """
        f.yaml:2:4: error: Here stands a control character that cannot be seen. Remove it, or \
        save the file as plain text in UTF-8.
        """
      ])
  }

  @Test("a byte order mark and Windows line ends are read")
  func windowsText() throws {
    let text = "\u{FEFF}" + SmallScenario.text.replacing("\n", with: "\r\n")
    #expect(
      try SmallScenario.read(text).scenario == SmallScenario.read(SmallScenario.text).scenario)
  }

  @Test("half a file stops at its end, wherever it was cut")
  func halfAFile() {
    let bytes = Array(SmallScenario.text.utf8)
    for length in stride(from: 0, to: bytes.count - 60, by: 7) {
      #expect(!english(Array(bytes[..<length])).isEmpty, "cut after \(length) bytes")
    }
  }

  @Test("a folder and a file that is not there are refused")
  func noFile() throws {
    let folder = try TemporaryFolder()
    #expect(
      lines(reading: folder.path) == [
        "\(folder.path):1:1: error: This is a folder without CSV files. "
          + "Name the file in the folder, or a folder with the tables of a form."
      ])
    let missing = folder.path + "/none.yaml"
    #expect(
      lines(reading: missing) == [
        """
        \(missing):1:1: error: The file does not exist. Check the name, or write a new file with \
        “insatsval new”.
        """
      ])
  }

  @Test("a file without permission is refused, also when root runs the tests as somebody else")
  func noPermission() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("closed.yaml", of: [])
    try #require(unsafe chmod(path, 0) == 0)
    // The identity by which this thread alone opens files; root gives up its privilege with it.
    typealias SetIdentity = @convention(c) (UInt32) -> Int32
    guard let symbol = unsafe dlsym(nil, "setfsuid") else { throw Missing.setfsuid }
    let setIdentity = unsafe unsafeBitCast(symbol, to: SetIdentity.self)
    let identity = setIdentity(65_534)
    defer { _ = setIdentity(UInt32(bitPattern: identity)) }
    #expect(
      lines(reading: path) == [
        """
        \(path):1:1: error: The file may not be read by whoever runs the program. Give yourself \
        permission to read the file.
        """
      ])
  }

  private func lines(reading path: String) -> [String] {
    do {
      _ = try ScenarioFile(reading: path)
      return []
    } catch {
      return error.all.map { $0.text(in: .en) }
    }
  }
}

/// What the system ought to have.
private enum Missing: Error {
  case setfsuid
}

/// A folder that is gone after the test.
private struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "insatsval-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func file(_ name: String, of bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
