import Testing

/// The first thing a visitor sees is the list of files at the top: it stays short.
struct TopLevelTests {
  @Test("the top level holds only what the design names")
  func topLevelIsShort() throws {
    let files = try Repository.files()
    #expect(strangers(in: files) == [])
  }

  @Test("a stray file at the top is caught")
  func strayFileIsCaught() {
    let files = ["Package.swift", ".ci/run", "Sources/Model/Kronor.swift", "notes.md", "tools/a"]
    #expect(strangers(in: files) == ["notes.md", "tools"])
  }
}

/// The names at the top level that the design does not list; dotfiles are free.
private func strangers(in files: [String]) -> [String] {
  let allowed: Set = [
    "Package.swift", "Sources", "Tests", "scenarios", "benchmarks", "README.md", "Makefile",
    "LICENSE",
  ]
  let names = Set(files.compactMap { $0.split(separator: "/").first.map(String.init) })
  return names.subtracting(allowed).filter { !$0.hasPrefix(".") }.sorted()
}
