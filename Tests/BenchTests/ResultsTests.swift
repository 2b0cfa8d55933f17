import Foundation
import Testing

@testable import bench

/// A run that was ended goes on with what it measured.
struct ResultsTests {
  private static func key(round: Int) -> RunKey {
    RunKey(
      family: "small15", seed: 1, peer: .insatsval, form: .export, gap: "1e-4", threads: 1,
      round: round)
  }

  @Test("a line that was left unfinished is made anew, and the lines around it stay")
  func unfinished() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var results = try Results(path)
    try results.begin(["machine: a test"])
    try results.add(RunRecord(key: Self.key(round: 1)))
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    try (whole + "small15,2,insatsv").write(toFile: path, atomically: true, encoding: .utf8)
    var again = try Results(path)
    #expect(again.records.count == 1)
    try again.add(RunRecord(key: Self.key(round: 2)))
    let last = try Results(path)
    #expect(last.records.map(\.key.round) == [1, 2])
    #expect(last.notes == ["machine: a test"])
  }

  @Test("gaps and whole numbers that make no sense are refused")
  func arguments() throws {
    for words in [["--gaps", "-1"], ["--gaps", "nan"], ["--gaps", "1e-4,x"]] {
      let arguments = try Arguments(words, known: ["gaps"])
      #expect(throws: WrongUse.self) { try arguments.gaps(otherwise: []) }
    }
    let arguments = try Arguments(
      ["--gaps", "1e-4,0", "--threads", "0"], known: ["gaps", "threads"])
    #expect(try arguments.gaps(otherwise: []) == ["1e-4", "0"])
    #expect(throws: WrongUse.self) {
      try arguments.numbers("threads", otherwise: [1], atLeast: 1)
    }
    #expect(try arguments.numbers("threads", otherwise: [1]) == [0])
  }
}
