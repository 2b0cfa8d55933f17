import Testing

/// Habits that a reader can count on in every source file.
struct SourceHabitTests {
  @Test("no file is named after a drawer that anything fits in")
  func fileNamesSayWhatIsInside() throws {
    for file in try Repository.swiftFiles(under: "Sources") {
      #expect(!isDrawer(file), "\(file.path)")
    }
  }

  @Test("no source file takes a short cut or leaves a promise")
  func noShortCuts() throws {
    for file in try Repository.swiftFiles(under: "Sources") {
      #expect(shortCuts(in: file) == [], "\(file.path)")
    }
  }

  @Test("no tracked file names a place on somebody's machine")
  func noMachinePaths() throws {
    for path in try Repository.files() {
      let text = try Repository.text(of: path)
      #expect(machinePaths(in: text) == [], "\(path)")
    }
  }

  // MARK: The checks catch what they are for

  @Test(
    "a drawer is caught",
    arguments: ["Utils.swift", "StringHelpers.swift", "common.swift", "Kronor+Extensions.swift"])
  func drawerIsCaught(name: String) {
    #expect(isDrawer(SourceFile(path: "Sources/Model/\(name)", text: "")))
  }

  @Test("a short cut is caught")
  func shortCutIsCaught() {
    let text = """
      let plan = try! solve() as! Plan
      final class Box: @unchecked Sendable { nonisolated(unsafe) static var shared = Box() }
      func row() { fatalError("later") }  // TODO: write it, FIXME too
      """
    let found = shortCuts(in: SourceFile(path: "Sources/Planning/Plan.swift", text: text))
    #expect(
      found == [
        "try!", "as!", "@unchecked Sendable", "nonisolated(unsafe)", "fatalError", "TODO", "FIXME",
      ])
  }

  @Test("ordinary code passes")
  func ordinaryCodePasses() {
    let text = "let greeting = \"It was!\"\nlet todo = fatalErrorCount\ntry solve() as? Plan\n"
    #expect(shortCuts(in: SourceFile(path: "Sources/Model/Kronor.swift", text: text)) == [])
    #expect(machinePaths(in: "../shared/cases, Sources/work/a, insatser/root/b") == [])
  }

  @Test("a machine's path is caught")
  func machinePathIsCaught() {
    for prefix in machinePrefixes {
      #expect(machinePaths(in: "cd \(prefix)main\n") == [prefix])
    }
  }
}

private func isDrawer(_ file: SourceFile) -> Bool {
  file.name.lowercased().contains(#/(utils?|utilities|helpers?|common|misc|shared|extensions?)$/#)
}

private func shortCuts(in file: SourceFile) -> [String] {
  file.text.matches(
    of:
      #/
      \btry! | \bas! | \bfatalError(?=\() | @unchecked\ Sendable | \bnonisolated\(unsafe\)
      | \bTODO\b | \bFIXME\b
      /#
  ).map { String($0.output) }
}

/// Written in two halves, so that this file passes its own test.
private let machinePrefixes = ["/" + "work/", "/" + "root/", "/" + "tmp/wt", "/" + "home/"]

/// The beginnings of machine paths in a text; a path inside the repository has a name before it.
private func machinePaths(in text: String) -> [String] {
  machinePrefixes.filter { prefix in
    text.ranges(of: prefix).contains { range in
      guard range.lowerBound > text.startIndex else { return true }
      let before = text[text.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "." && before != "_"
    }
  }
}
