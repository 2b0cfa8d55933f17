import Draws
import Model
import Simulation

extension SimulationFindings {
  /// The simulation as one long table: a row for each plan and quantity, then for each insats.
  public var table: CSVTable {
    var table = CSVTable([
      CSVTable.Column("about", sv: "gäller"), CSVTable.Column("quantity", sv: "storhet"),
      CSVTable.Column("value", sv: "värde"), CSVTable.Column("error", sv: "medelfel"),
    ])
    func add(_ about: String, _ quantity: String, _ estimated: Estimated) {
      table.add([
        .text(about), .text(quantity), .nearest(estimated.value), .nearest(estimated.error),
      ])
    }
    func add(_ about: String, _ quantity: String, _ spread: PlanSummary.Spread) {
      add(about, "\(quantity) mean", spread.mean)
      for entry in spread.percentiles { add(about, "\(quantity) p\(entry.percent)", entry.value) }
    }
    for plan in plans {
      let summary = plan.summary
      add(plan.id, "value", summary.value)
      add(plan.id, "persons", summary.persons)
      add(plan.id, "points", summary.points)
      add(plan.id, "cost", summary.cost)
      for gain in summary.gains { add(plan.id, "gain \(gain.part.rawValue)", gain.mean) }
      if let goal = summary.reachesGoal { add(plan.id, "reaches goal", goal) }
      add(plan.id, "overrun", summary.overrun)
      add(plan.id, "cuts", summary.cuts)
      add(plan.id, "debt", summary.debt)
      for entry in summary.broken { add(plan.id, "breaks \(entry.rule.slug)", entry.probability) }
      if let regret = summary.regret { add(plan.id, "regret", regret) }
      if let best = summary.best { add(plan.id, "best", best) }
    }
    if let best = summary.best { add("best", "value", best) }
    for presence in presence { add(presence.id.text, "in the best plan", presence.share) }
    if let all = summary.perfectInformation { add("all", "information", all) }
    for value in information ?? [] {
      let figure = value.figure.map { " \($0.name)" } ?? ""
      add(value.insats.text, "information\(figure)", value.value)
    }
    return table
  }
}

extension UncertainFigure.Kind {
  /// The figure in the word that programs read.
  var name: String {
    switch self {
    case .netEffect(let outcome): "net \(outcome)"
    case .cost: "cost"
    case .takeUp: "take_up"
    case .startDelay: "start_delay"
    }
  }
}
