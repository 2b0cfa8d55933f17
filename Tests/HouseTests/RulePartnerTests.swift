import Testing

/// A rule is three files of one name: its check, its row and its test.
struct RulePartnerTests {
  @Test("every rule in Model has its row in Planning and its test")
  func rulesHavePartners() throws {
    let files = try Repository.files()
    #expect(missingPartners(in: files) == [])
  }

  @Test("a rule without its row or its test is caught")
  func missingPartnerIsCaught() {
    let files = [
      "Sources/Model/Rules/NoDebt.swift", "Sources/Planning/Rules/NoDebt.swift",
      "Tests/PlanningTests/Rules/NoDebtTests.swift",
      "Sources/Model/Rules/EquityFloor.swift", "Tests/ModelTests/EquityFloorTests.swift",
      "Sources/Model/Rules/Shares.swift", "Sources/Planning/Rules/Shares.swift",
    ]
    #expect(
      missingPartners(in: files) == [
        "Sources/Planning/Rules/EquityFloor.swift", "SharesTests.swift under Tests",
      ])
  }
}

/// The rows and tests that the rules among these files lack.
private func missingPartners(in files: [String]) -> [String] {
  let model = "Sources/Model/Rules/"
  let tests = Set(
    files.filter { $0.hasPrefix("Tests/") }.compactMap { $0.split(separator: "/").last })
  return files.filter { $0.hasPrefix(model) && $0.hasSuffix(".swift") }.flatMap { path in
    let name = path.dropFirst(model.count).dropLast(".swift".count)
    let row = "Sources/Planning/Rules/\(name).swift"
    let test = "\(name.split(separator: "/").last ?? name)Tests.swift"
    return (files.contains(row) ? [] : [row])
      + (tests.contains(test[...]) ? [] : ["\(test) under Tests"])
  }
}
