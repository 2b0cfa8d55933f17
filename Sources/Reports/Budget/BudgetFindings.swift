public import Model

/// The budget with its plan years: the one view that every form of the budget is written from.
///
/// Text, HTML, PDF, DOCX, JSON, CSV, workbook and SIE read their figures here and nowhere else, so that
/// they cannot disagree. Numbers of people are as a published document may show them.
public struct BudgetFindings: Sendable {
  /// Whose budget it is.
  public let forbund: ForbundFindings
  /// The columns, from last year's to the last plan year.
  public let columns: [BudgetColumn]
  /// The lines, in the order of the document.
  public let lines: [BudgetLine]
  /// The insatser that have a line, in the order of identifiers.
  public let insatser: [BudgetInsats]
  /// New participants in each planned year.
  public let people: [BudgetPeople]
  /// The financial goals.
  public let goals: [BudgetGoal]
  /// Who decides, by when, and what.
  public let decision: BudgetDecision
  /// What it means to each member.
  public let members: [MemberBudget]
  /// How every rule stands.
  public let rules: [RuleFindings]
  /// What the figures rest on.
  public let evidence: Evidence
  /// Figures of the budget without a source, or with an uncertain one, by what they are about;
  /// candidates that it does not fund are left out.
  public let assumptions: [AssumptionGroup]

  /// The budget of a plan.
  public init(_ plan: PlanFindings, in scenario: Scenario) {
    let columns = BudgetColumn.all(of: scenario)
    let shown = plan.insatser.filter(\.isInBudget)
    let table = BudgetPeopleTable(shown, years: plan.years.count)
    let insatser = shown.enumerated().map { place, insats in
      BudgetInsats(insats, people: table.insatser[place], in: scenario)
    }
    forbund = ForbundFindings(scenario)
    self.columns = columns
    lines = BudgetLineTable(plan, in: scenario, columns: columns).lines
    self.insatser = insatser
    people = table.totals
    goals = BudgetGoal.all(of: plan, in: scenario)
    decision = BudgetDecision(plan, insatser, in: scenario)
    members = MemberBudget.all(
      of: plan, insatser, hidden: table.hidden.map { Set($0.map { insatser[$0].id }) },
      in: scenario)
    rules = plan.rules
    evidence = Evidence(scenario)
    assumptions = AssumptionGroup.all(
      in: scenario, leavingOut: Set(plan.insatser.filter { !$0.isInBudget }.map(\.id)))
  }

  /// Whether every hard rule holds.
  public var isLawful: Bool { !rules.contains { $0.status == .broken } }

  /// The planned years, budget year first.
  public var plannedYears: [Int] { columns.filter { $0.planned != nil }.map(\.year) }

  /// A line by its key.
  public subscript(key: String) -> BudgetLine? { lines.first { $0.key == key } }

  /// The lines of one section.
  public func lines(in section: BudgetLine.Section) -> [BudgetLine] {
    lines.filter { $0.section == section }
  }

  /// The insats of a line.
  public func insats(of line: BudgetLine) -> BudgetInsats? {
    line.insats.flatMap { id in insatser.first { $0.id == id } }
  }

  /// Whether some number of people is hidden.
  public var hidesSome: Bool {
    (people + insatser.flatMap(\.people)).contains(where: \.hidesSome)
      || members.contains { ($0.participants ?? []).contains(.hidden) }
  }
}

extension BudgetInsats {
  init(_ insats: InsatsFindings, people: [BudgetPeople], in scenario: Scenario) {
    let stated = scenario[insats.id]
    self.init(
      id: insats.id, name: insats.name, focus: insats.focus,
      owner: stated?.owner ?? MemberID(insats.owner), ownerName: insats.owner,
      parties: stated?.parties ?? [], agreement: stated?.agreement, change: insats.change,
      isFunded: insats.isFunded, isFundedInBudgetYear: insats.years[0].choice != nil,
      people: people, costs: insats.years.map(\.cost), lastBudget: insats.lastYear?.cost)
  }
}
