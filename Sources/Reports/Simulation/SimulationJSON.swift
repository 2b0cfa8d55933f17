import Model
import Planning
import Simulation

extension SimulationFindings {
  /// The simulation as JSON: estimates with their standard errors, probabilities as fractions.
  public var json: JSONValue {
    .object(
      [
        .init("insatsval", .whole(Findings.jsonVersion)), .init("command", "simulate"),
        .init("scenario", forbund.json), .init("unit", .text(unit.rawValue)),
        .init("draws", .whole(summary.count)), .init("asked", .whole(asked)),
        .init("seed", .text(String(seed))), .init("sequence", .text(sequence)),
        .init("uncertainFigures", .whole(figures)),
        .init("goal", goal.map { .decimal(nearest: $0) } ?? .null),
      ] + changes.members + [
        .init("plans", .list(plans.map { json(of: $0) }))
      ] + reoptimised)
  }

  private func json(of plan: JudgedPlan) -> JSONValue {
    let summary = plan.summary
    return .object(present: [
      "id": .text(plan.id), "name": plan.name.json, "planned": unit.json(plan.planned),
      "budget": plan.budget.json, "breaks": .list(plan.broken.map { .text($0.slug) }),
      "value": summary.value.json, "persons": summary.persons.json,
      "points": summary.points.json, "cost": summary.cost.json,
      "gains": summary.gains.isEmpty
        ? nil : .object(summary.gains.map { .init($0.part.rawValue, $0.mean.json) }),
      "reachesGoal": summary.reachesGoal?.json, "overrun": summary.overrun.json,
      "cuts": summary.cuts.json, "debt": summary.debt.json,
      "mayBreak": .list(
        summary.broken.map { ["rule": .text($0.rule.slug), "probability": $0.probability.json] }),
      "regret": summary.regret?.json, "best": summary.best?.json,
    ])
  }

  private var reoptimised: [JSONValue.Member] {
    guard let best = summary.best else {
      return summary.withoutPlan > 0 ? [.init("withoutPlan", .whole(summary.withoutPlan))] : []
    }
    return [
      .init("best", best.json), .init("bestSets", .whole(summary.bestSets)),
      .init("largestGap", .decimal(nearest: summary.largestGap)),
      .init(
        "presence",
        .list(
          presence.map { presence in
            [
              "id": .text(presence.id.text), "name": .text(presence.name),
              "funded": .boolean(presence.isFunded), "share": presence.share.json,
            ]
          })),
      .init("perfectInformation", summary.perfectInformation?.json ?? .null),
      .init("information", information.map { .list($0.map(\.json)) } ?? .null),
    ]
  }
}

extension Estimated {
  /// The figure and its standard error; null where too few draws tell.
  fileprivate var json: JSONValue {
    ["value": .decimal(nearest: value), "error": .decimal(nearest: error)]
  }
}

extension PlanSummary.Spread {
  fileprivate var json: JSONValue {
    .object(
      [.init("mean", mean.json)] + percentiles.map { .init("p\($0.percent)", $0.value.json) })
  }
}

extension InformationValue {
  fileprivate var json: JSONValue {
    .object(present: [
      "insats": .text(insats.text), "figure": figure.map { .text($0.name) }, "worth": value.json,
      "bias": .decimal(nearest: bias), "gap": gap > 0 ? .decimal(nearest: gap) : nil,
      "atLeast": .boolean(isLeast),
      "method": .text(method.rawValue),
    ])
  }
}
