import Testing

/// Pipes that close, disks that are full, streams that were never open.
@Suite("Standard streams")
struct StandardStreamsTests {
  @Test("a reader that leaves early ends nothing badly")
  func brokenPipe() throws {
    let file = Program.scenario("large")
    let run = try Program.shell(
      "\"$INSATSVAL\" plan '\(file)' --format json | head -1; echo ${PIPESTATUS[0]}")
    #expect(run.output == "{\n0\n")
    #expect(run.errors == "")
  }

  @Test("a closed output is said, and no other file gets the result", arguments: ["", "2>&-"])
  func closed(also: String) throws {
    let file = Program.scenario("outside-region")
    let folder = try TemporaryFolder()
    let run = try Program.shell(
      "\"$INSATSVAL\" plan '\(file)' >&- \(also); echo $?", in: folder.url)
    #expect(run.output == "2\n")
    #expect(
      run.errors
        == (also.isEmpty
          ? "insatsval: resultatet kan inte skrivas ut: utmatningen är stängd.\n" : ""))
    #expect(try folder.names == [])
  }

  @Test("with all streams closed a file is still written, with nothing else in it")
  func allClosed() throws {
    let file = Program.scenario("outside-region")
    let folder = try TemporaryFolder()
    let run = try Program.shell(
      "\"$INSATSVAL\" plan '\(file)' --format json --output p.json <&- >&- 2>&-; echo $?",
      in: folder.url)
    #expect(run.output == "0\n")
    let expected = try Program.run("plan", file, "--format", "json")
    #expect(try folder.text(of: "p.json") == expected.output)
  }

  @Test("a full disk is said")
  func fullDisk() throws {
    let run = try Program.shell(
      "\"$INSATSVAL\" plan '\(Program.scenario("outside-region"))' > /dev/full; echo $?")
    #expect(run.output == "2\n")
    #expect(run.errors == "insatsval: resultatet kan inte skrivas ut: disken är full.\n")
  }
}
