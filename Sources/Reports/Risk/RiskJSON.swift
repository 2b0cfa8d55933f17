import Model
import Planning

extension RiskFindings {
  /// How risk is weighed, and what plans come to.
  var json: JSONValue {
    .object(present: [
      "aim": risk.aim.map { .text($0.rawValue) },
      "level": risk.aim == nil ? nil : risk.level.riskJSON,
      "weight": risk.aim == .cvar ? risk.weight.riskJSON : nil,
      "futures": futures.isEmpty
        ? nil
        : .list(futures.map { ["id": .text($0.id), "name": $0.name.json] }),
      "draws": chosen.budget.map { .whole($0.draws) }
        ?? (futures.isEmpty ? chosen.valuation.map { .whole($0.values.count) } : nil),
      "budget": risk.budget.map { budget in
        .object(present: [
          "probability": budget.probability.riskJSON, "joint": .boolean(budget.isJoint),
          "fresh": fresh.map { $0.json(isJoint: budget.isJoint, withInterval: true) },
        ])
      },
      "plan": json(of: chosen), "asStated": plain.map { json(of: $0) },
      "samePlan": .boolean(isSame),
    ])
  }

  private func json(of outcome: Outcome) -> JSONValue {
    .object(present: [
      "value": outcome.value.map { .decimal(nearest: $0.wholes) },
      "asStated": outcome.asStated.json,
      "mean": outcome.valuation.map { .decimal(nearest: $0.mean.wholes) },
      "cvar": outcome.valuation.map {
        .decimal(nearest: $0.conditionalValueAtRisk(at: risk.level).wholes)
      },
      "worst": outcome.valuation.map { Score(units: $0.worst).json },
      "regret": outcome.valuation.flatMap { $0.largestRegret.map { Score(units: $0).json } },
      "paid": futures.isEmpty ? nil : .list(outcome.isPaid.map(JSONValue.boolean)),
      "values": futures.isEmpty
        ? nil : outcome.valuation.map { .list($0.values.map { Score(units: $0).json }) },
      "budget": outcome.budget.map {
        $0.json(isJoint: risk.budget?.isJoint ?? true, withInterval: false)
      },
      "funded": .list(outcome.funded.map { .text($0.text) }),
    ])
  }
}

extension BudgetReliability {
  /// How often the money suffices, with the interval where draws had no part in choosing.
  fileprivate func json(isJoint: Bool, withInterval: Bool) -> JSONValue {
    let interval = interval(isJoint: isJoint)
    return .object(present: [
      "draws": .whole(draws), "short": .whole(short),
      "shortByYear": .list(shortByYear.map(JSONValue.whole)),
      "probability": .decimal(nearest: probability(isJoint: isJoint).approximate),
      "interval": withInterval
        ? .list([
          .decimal(nearest: interval.lowerBound), .decimal(nearest: interval.upperBound),
        ]) : nil,
    ])
  }
}

extension Fraction {
  /// Units of a score as wholes.
  fileprivate var wholes: Double { approximate / Double(Score.unitsPerWhole) }
}

extension Share {
  /// The share as a fraction.
  fileprivate var riskJSON: JSONValue { .decimal(units: millionths, decimals: 6) }
}
