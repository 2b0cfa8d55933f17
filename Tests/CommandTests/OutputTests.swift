import Foundation
import Testing

/// `--output`: a file is written whole or not at all.
@Suite("Output")
struct OutputTests {
  private let scenario = Program.scenario("outside-region")

  @Test("a file holds what would have been printed, and nothing is left beside it")
  func whole() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "plan", scenario, "--format", "json", "--output", "p.json", in: folder.url)
    #expect(run.code == 0 && run.output == "" && run.errors == "")
    #expect(try folder.names == ["p.json"])
    #expect(
      try folder.text(of: "p.json") == Program.run("plan", scenario, "--format", "json").output)
  }

  @Test("a run that fails leaves the file as it was")
  func untouched() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("p.txt", "before")
    let run = try Program.run("plan", "no-such.yaml", "--output", "p.txt", in: folder.url)
    #expect(run.code == 2)
    #expect(try folder.text(of: "p.txt") == "before")
    #expect(try folder.names == ["p.txt"])
  }

  @Test(
    "what cannot be a file is refused and nothing is left",
    arguments: ["nowhere/p.txt", ".", "/dev/stdout", "/proc/p.txt"])
  func refused(path: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("plan", scenario, "--output", path, in: folder.url)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("ingenting är skrivet.\n"))
    #expect(try folder.names == [])
  }

  @Test("a link is followed, and stays a link")
  func link() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("real.txt", "before")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.txt").path, withDestinationPath: "real.txt")
    let run = try Program.run("plan", scenario, "--output", "link.txt", in: folder.url)
    #expect(run.code == 0)
    #expect(try folder.names == ["link.txt", "real.txt"])
    #expect(try folder.text(of: "real.txt").contains("Ytteröarna"))
  }
}
