public import Model
public import Planning
public import ScenarioFiles

/// What there is to say about what the mean costs in the worst outcomes.
public struct RiskFrontierFindings: Sendable {
  /// One plan of the frontier.
  public struct Point: Sendable {
    /// The mean over the futures, rounded to a unit.
    public let mean: Score
    /// The mean of the worst, rounded to a unit.
    public let tail: Score
    /// The worst value.
    public let worst: Score
    /// The plan.
    public let plan: PlanFindings
    /// How good it is proven to be in the mean.
    public let certainty: Certainty

    /// The money for insatser over all planned years.
    public var cost: Kronor { plan.years.map(\.ledger.insatser).total }
  }

  /// Whom it is about.
  public let forbund: ForbundFindings
  /// What was changed on the base.
  public let changes: ScenarioChanges
  /// How risk is weighed; its level is the frontier's.
  public let risk: Risk
  /// How many futures.
  public let futures: Int
  /// Whether the futures are draws.
  public let isDrawn: Bool
  /// What values are counted in.
  public let unit: Valuation.Unit
  /// The points, the best mean first.
  public let points: [Point]
  /// What the points are.
  public let extent: ObjectiveFrontier.Extent

  /// The findings of a frontier of a scenario.
  public init(
    _ frontier: RiskFrontier, of scenario: Scenario, over futures: Futures,
    changes: ScenarioChanges = .none
  ) {
    forbund = ForbundFindings(scenario)
    self.changes = changes
    risk = frontier.risk
    self.futures = futures.weighed.count
    isDrawn = futures.named.isEmpty
    unit = scenario.personUnit
    extent = frontier.extent
    points = frontier.points.map { point in
      Point(
        mean: Score(units: point.mean.roundedHalfUp), tail: Score(units: point.tail.roundedHalfUp),
        worst: Score(units: point.valuation.worst), plan: PlanFindings(point.proposal),
        certainty: Certainty(point.proposal))
    }
  }

  /// Whether every answer is proven.
  public var isProven: Bool { extent != .unproven }
}

extension RiskFrontierFindings {
  /// The frontier as text for people, at most 100 columns wide.
  public func text(in language: Language) -> String {
    var page = Page(language: language, isDetailed: false)
    page.title(forbund.title)
    page.addChanges(changes)
    page.addTradeOff(self)
    page.addSteps(points.map { $0.plan.funded.map(\.id) })
    page.paragraph(extent.phrase)
    page.addDecider()
    return page.text
  }

  /// The frontier as JSON: amounts in whole kronor, values as exact decimals.
  public var json: JSONValue {
    .object(
      [
        .init("insatsval", .whole(Findings.jsonVersion)), .init("command", "frontier"),
        .init("scenario", forbund.json),
        .init("status", .text((isProven ? Findings.Status.optimal : .feasible).rawValue)),
        .init("against", "risk"), .init("extent", .text(extent.rawValue)),
      ] + changes.members + [
        .init("level", .decimal(units: risk.level.millionths, decimals: 6)),
        .init(isDrawn ? "draws" : "futures", .whole(futures)),
        .init("unit", .text(unit.rawValue)),
        .init("points", .list(points.map(\.json))),
      ])
  }

  /// One long table: a row for each plan, insats and year.
  public var table: CSVTable {
    var table = FrontierTable([
      .init("mean", sv: "medel"), .init("cvar", sv: "de sämsta"),
      .init("worst", sv: "sämsta fallet"),
    ])
    for (place, point) in points.enumerated() {
      table.add(
        place + 1, [.score(point.mean), .score(point.tail), .score(point.worst)], point.plan,
        cost: point.cost)
    }
    return table.table
  }
}

extension RiskFrontierFindings.Point {
  fileprivate var json: JSONValue {
    [
      "mean": mean.json, "cvar": tail.json, "worst": worst.json,
      "gap": .decimal(nearest: certainty.proof.gap), "cost": cost.json,
      "funded": plan.fundedJSON,
    ]
  }
}

extension Page {
  /// The pairs of values, with what each plan costs.
  fileprivate mutating func addTradeOff(_ frontier: RiskFrontierFindings) {
    let level = frontier.risk.level
    let over =
      frontier.isDrawn
      ? Phrase(
        sv: "\(frontier.futures, "dragning", "dragningar")",
        en: "\(frontier.futures, "draw", "draws")")
      : Phrase(
        sv: "\(frontier.futures, "framtid", "framtider")",
        en: "\(frontier.futures, "future", "futures")")
    heading(
      Phrase(
        sv:
          "Avvägning mellan medelvärdet och de sämsta \(level) av \(over): \(frontier.points.count, "plan", "planer")",
        en:
          "The trade-off between the mean and the worst \(level) of \(over): \(frontier.points.count, "plan", "plans")"
      ))
    let unit =
      frontier.unit == .personYears
      ? Phrase(sv: "Värden i personår.", en: "Values in person-years.")
      : Phrase(sv: "Värden i personer.", en: "Values in persons.")
    let thousands = Thousands(frontier.points.map(\.cost), language: language)
    var table = Table([.right, .right, .right, .right, .right], gap: 3)
    table.addHeadings([
      "", Phrase(sv: "i medel", en: "on average")(language),
      Phrase(sv: "de sämsta \(level)", en: "the worst \(level)")(language),
      Phrase(sv: "sämsta fallet", en: "worst case")(language),
      Phrase(sv: "tkr", en: "SEK k")(language),
    ])
    for (place, point) in frontier.points.enumerated() {
      table.add([
        String(place + 1), NumberWriting.score(point.mean, in: language),
        NumberWriting.score(point.tail, in: language),
        NumberWriting.score(point.worst, in: language), thousands(point.cost),
      ])
    }
    self.table(table)
    paragraph(unit)
  }
}
