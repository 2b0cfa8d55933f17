import Model
import Planning
import Reports
import Testing

/// What is printed of comparisons of the example förbund, to the letter.
@Suite("Golden comparisons")
struct ComparisonGoldenTests {
  @Test("the example förbund with its region, its state and its equity one tenth lower, as kept")
  func budgetYear() throws {
    let comparison = try Self.comparison(
      years: 1,
      [
        ("Regionen −10 %", "The region −10 %", { $0.offers("regionen", 2_610) }),
        ("Staten −10 %", "The state −10 %", { $0.offers("fk", 5_220) }),
        ("Budget i balans", "Balanced budget", { $0.equity.use = [.zero, .zero, .zero] }),
        ("Regionen halverar", "The region halves", { $0.offers("regionen", 1_450) }),
        ("Regionen ger mer", "The region gives more", { $0.offers("regionen", 3_200) }),
        (
          "Alla ger mer", "All give more",
          { stated in
            stated.offers("regionen", 3_000)
            stated.offers("fk", 6_000)
            stated.contributions.parts[.kommun]?.total = [Kronor(3_000_000)]
          }
        ),
      ])
    try GoldenFile(name: "norradalen-compare.sv.txt").expect(comparison.text(in: .sv))
    try GoldenFile(name: "norradalen-compare.en.txt").expect(comparison.text(in: .en))
    try GoldenFile(name: "norradalen-compare.json").expect(comparison.json.document)
    try GoldenFile(name: "norradalen-compare.csv").expect(
      comparison.table.document(.international))
    try GoldenFile(name: "norradalen-compare.sv.csv").expect(
      comparison.table.document(.swedish))
    let region = comparison.differences[0].sentences.map(\.sv).joined(separator: "\n")
    #expect(region.contains("minskar med 1\u{202F}160\u{A0}tkr"))
    #expect(region.contains("580\u{A0}tkr från staten och 290\u{A0}tkr från kommunerna"))
    #expect(region.contains("varje krona som regionen drar tillbaka kostar potten fyra"))
    #expect(region.contains("personer −2,94, nyttopoäng −1,20"))
  }

  @Test("three years, with what the parts gain and every figure told, as kept")
  func threeYears() throws {
    let comparison = try Self.comparison(
      years: 3, from: { $0.benefitPerPart = Self.gains },
      [
        ("Regionen −10 %", "The region −10 %", { $0.offers("regionen", 2_610) }),
        (
          "Indexering 4 %", "Indexation 4 %",
          { $0.indexation.insatser = Share(percent: 4) }
        ),
      ])
    try GoldenFile(name: "norradalen-compare-years.sv.txt").expect(comparison.text(in: .sv))
    try GoldenFile(name: "norradalen-compare-years.detail.sv.txt").expect(
      comparison.text(in: .sv, .detailed))
  }

  /// Amounts made up for the example, in tkr a person and year.
  private static let gains = [
    gain("ekonomiskt bistånd", state: 70, kommun: 200, region: 35),
    gain("aktivitetsersättning", state: 215, kommun: 35, region: 20),
    gain("sjukpenning", state: 250, kommun: 27, region: 15),
  ]

  private static func gain(
    _ before: String, state: Int, kommun: Int, region: Int
  ) -> BenefitPerPart {
    var gain = BenefitPerPart(before: before)
    gain.amounts = [
      .state: Kronor(state * 1_000), .kommun: Kronor(kommun * 1_000),
      .region: Kronor(region * 1_000),
    ]
    return gain
  }

  typealias Named = (sv: String, en: String, change: (inout ScenarioDescription) -> Void)

  private static func comparison(
    years: Int, from base: @escaping (inout ScenarioDescription) -> Void = { _ in },
    _ others: [Named]
  ) throws -> Comparison {
    let named: [Named] = [("Grundläge", "Base", { _ in })] + others
    let columns = try named.enumerated().map { place, item in
      let scenario = try ShippedPlans.scenario("norradalen") { stated in
        stated.forbund.planYears = years - 1
        base(&stated)
        item.change(&stated)
      }
      return ComparisonColumn(
        id: "s\(place)", name: Phrase(sv: "\(item.sv)", en: "\(item.en)"), scenario: scenario,
        answer: try Planner(scenario).plan())
    }
    var comparison = Comparison(baseline: columns[0], others: Array(columns.dropFirst()))
    for question in comparison.questions {
      var options = PlanningOptions()
      options.conditions = [.funded(question.insats)]
      guard case .proposal(let kept) = try Planner(question.scenario).plan(options) else {
        comparison.answer(question, with: .nothing)
        continue
      }
      comparison.answer(question, with: .worth(kept.valuation.levels[0]))
    }
    return comparison
  }
}

extension ScenarioDescription {
  /// Sets what a member offers in every year, in tkr.
  fileprivate mutating func offers(_ id: String, _ tkr: Int) {
    for place in members.indices where members[place].id.text == id {
      members[place].offer = .amounts([tkr, tkr, tkr].map { Kronor($0 * 1_000) })
    }
  }
}
