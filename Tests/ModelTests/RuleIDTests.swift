import Model
import Testing
import TinyForbund

@Suite("The list of rules")
struct RuleIDTests {
  @Test("all 31 rules of the domain's table are in this version or named as later")
  func everyRule() {
    let state = (1...31).map { number in
      RuleID(rawValue: number) != nil
        ? "\(number) in this version" : RuleID.later[number] != nil ? "\(number) later" : "?"
    }
    #expect(
      state == [
        "1 in this version", "2 in this version", "3 in this version", "4 in this version",
        "5 in this version", "6 in this version", "7 in this version", "8 in this version",
        "9 in this version", "10 in this version", "11 in this version", "12 in this version",
        "13 in this version", "14 in this version", "15 in this version", "16 in this version",
        "17 in this version", "18 in this version", "19 in this version", "20 in this version",
        "21 in this version", "22 in this version", "23 in this version", "24 in this version",
        "25 in this version", "26 in this version", "27 in this version", "28 in this version",
        "29 later",
        "30 in this version", "31 in this version",
      ])
    #expect(Set(RuleID.allCases.map(\.rawValue)).isDisjoint(with: RuleID.later.keys))
    #expect(RuleID.allCases.filter { $0.rawValue > 31 } == [.runs, .capacities])
  }

  @Test(
    "every rule has a sentence in both languages, a formula and a reference",
    arguments: RuleID.allCases)
  func described(rule: RuleID) {
    let description = rule.description
    #expect(description.sentence.sv.hasSuffix(".") && description.sentence.en.hasSuffix("."))
    #expect(description.sentence.sv != description.sentence.en)
    #expect(!description.formula.isEmpty)
    #expect(!description.reference.isEmpty)
  }

  @Test("what is law names its paragraph and the day it is valid from", arguments: RuleID.allCases)
  func law(rule: RuleID) {
    let description = rule.description
    guard description.kind == .law else { return }
    #expect(description.validFrom != nil)
    #expect(description.reference.contains("§") && description.reference.contains("(20"))
    #expect(description.strength != .chosen)
  }

  @Test("who sets each rule, and what a breach means")
  func kindAndStrength() {
    func rules(_ kind: RuleKind, _ strength: RuleStrength) -> [Int] {
      RuleID.allCases
        .filter { $0.description.kind == kind && $0.description.strength == strength }
        .map(\.rawValue)
    }
    #expect(rules(.law, .hard) == [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 26, 30, 31])
    #expect(rules(.law, .warning) == [13, 25, 27])
    #expect(rules(.guidance, .hard) == [9, 10, 16, 21, 28])
    #expect(rules(.guidance, .warning) == [15])
    #expect(rules(.policy, .chosen) == [22, 23, 24])
    #expect(rules(.data, .hard) == [17, 18, 19, 20, 32, 33])
  }

  @Test("every rule has a slug of its own")
  func slugs() {
    #expect(RuleID.contributionShares.slug == "contribution-shares")
    #expect(RuleID.noDebt.slug == "no-debt")
    #expect(Set(RuleID.allCases.map(\.slug)).count == RuleID.allCases.count)
  }

  @Test("a judged plan has its verdicts in the order of the rules")
  func order() throws {
    let verdicts = try TinyForbund.scenario(years: 3).account(["A": [10, 10, 10]]).judge()
    let numbers = verdicts.map(\.rule.rawValue)
    #expect(numbers == numbers.sorted())
    #expect(verdicts.allSatisfy { $0.status != .broken })
  }
}
