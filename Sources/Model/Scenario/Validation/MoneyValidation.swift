extension ScenarioFindings {
  /// Checks fixed costs, the reserve and equity.
  mutating func checkMoney() {
    refuseRepeated(ids: stated.fixedCosts.map(\.id), in: "fixed_costs")
    for cost in stated.fixedCosts { check(cost.amounts, at: ["fixed_costs", cost.id]) }
    if let name = stated.reserve.name?.lowercased(),
      let line = stated.fixedCosts.first(where: { $0.id.lowercased() == name })
    {
      refuse(
        ["reserve", "name"],
        Phrase(
          sv: "Reserven heter som den fasta kostnaden ”\(line.id)”.",
          en: "The reserve has the name of the fixed cost “\(line.id)”."),
        Phrase(
          sv: "Ge dem olika namn; de är två rader i samma budget.",
          en: "Give them different names; they are two lines of one budget."),
        restingOn: [["fixed_costs"]])
    }
    if !stated.reserve.amounts.isEmpty {
      check(stated.reserve.amounts, at: ["reserve", "amount"])
    }
    let equity = stated.equity
    check([equity.opening] + Array(repeating: .zero, count: yearCount), at: ["equity", "opening"])
    check([equity.floor] + Array(repeating: .zero, count: yearCount), at: ["equity", "floor"])
    if let use = equity.use {
      check(use, at: ["equity", "use"])
      if let first = use.first, first > max(equity.opening, .zero) {
        refuse(
          ["equity", "use"],
          Phrase(
            sv:
              "Första året får \(first) tas i anspråk, men det egna kapitalet är \(equity.opening).",
            en: "In the first year \(first) may be used, but equity is \(equity.opening)."),
          Phrase(
            sv: "Sänk use, eller rätta opening.", en: "Lower use, or mend opening."),
          restingOn: [["equity", "opening"]])
      }
    }
    if equity.ceilingBindsFrom != nil, equity.ceiling == .none {
      refuse(
        ["equity", "ceiling_binds_from"],
        Phrase(
          sv: "Inget tak kan bli ett krav, eftersom ceiling är none.",
          en: "No ceiling can become a demand, since ceiling is none."),
        Phrase(
          sv: "Skriv ceiling: national, eller ta bort ceiling_binds_from.",
          en: "Write ceiling: national, or remove ceiling_binds_from."))
    }
  }

  /// Checks the target groups.
  mutating func checkTargetGroups() {
    refuseRepeated(ids: stated.targetGroups.map(\.id.text), in: "target_groups")
    refuseRepeated(stated.targetGroups.map { ($0.id.text, $0.name) }, in: "target_groups")
    for group in stated.targetGroups {
      let path = ["target_groups", group.id.text]
      check(group.women, at: path + ["women"])
      check(group.baseline, at: path + ["baseline"])
      for id in group.peopleByKommun.keys.sorted() where !kommuner.contains(where: { $0.id == id })
      {
        refuseUnknown(
          id.text, kind: Phrase(sv: "ingen kommun", en: "no kommun"),
          known: kommuner.map(\.id.text), in: "members", at: path + ["people_by_kommun", id.text])
      }
      let sum = group.peopleByKommun.values.reduce(0, +)
      if let people = group.people, !group.peopleByKommun.isEmpty, sum != people {
        refuse(
          path + ["people_by_kommun"],
          Phrase(
            sv: "Kommunernas tal är tillsammans \(sum), men gruppen har \(people) personer.",
            en: "The kommuner have \(sum) together, but the group has \(people) people."),
          Phrase(
            sv: "Rätta talen, eller ta bort people.", en: "Mend the numbers, or remove people."))
      }
    }
  }

  /// Checks the capacities.
  mutating func checkResources() {
    refuseRepeated(ids: stated.resources.map(\.id.text), in: "resources")
    refuseRepeated(stated.resources.map { ($0.id.text, $0.label) }, in: "resources")
    for resource in stated.resources {
      let path = ["resources", resource.id.text]
      check(resource.capacityHundredths.map(Kronor.init), at: path + ["capacity"])
      if case .member(let id)? = resource.holder, !stated.members.contains(where: { $0.id == id }) {
        refuseUnknown(
          id.text, kind: Phrase(sv: "ingen medlem eller part", en: "no member or party"),
          known: stated.members.map(\.id.text) + Party.allCases.map(\.rawValue),
          in: "members", at: path + ["held_by"])
      }
    }
  }
}
