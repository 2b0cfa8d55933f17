/// An instance as a scenario that `insatsval plan` takes.
struct ScenarioText {
  /// The scenario.
  let yaml: String
  /// The table of candidates that the scenario names; `nil` where they stand in it.
  let table: String?

  init(_ instance: Instance) {
    let hasTable = instance.family.hasTable
    yaml =
      Self.forbund(instance) + Self.groups(instance)
      + (hasTable ? "insatser_table: \(instance.name).csv\n\n" : Self.insatser(instance))
      + Self.objective(instance) + Self.priorities(instance)
    table = hasTable ? Self.table(instance) : nil
  }

  // MARK: What the förbund is

  private static func forbund(_ instance: Instance) -> String {
    let kommuner = (0..<Instance.kommunCount).map {
      "  \(InsatsFields.kommun($0)): {name: Kommun \($0 + 1), part: kommun, inhabitants: 20 000}\n"
    }
    let quarters = instance.pools.map { $0 / 4 }
    return """
      # \(instance.name): generated for the benchmark; nobody's förbund.
      insatsval: 1
      forbund: {name: \(instance.name), fictional: yes, budget_year: 2027, plan_years: \
      \(instance.family.years - 1)}

      members:
        fk: {name: Försäkringskassan, part: state, contribution: \(amounts(quarters.map { 2 * $0 }))}
        af: {name: Arbetsförmedlingen, part: state, contribution: paid by fk}
        regionen: {name: Regionen, part: region, contribution: \(amounts(quarters))}
      \(kommuner.joined())\
      contributions: {round_to: 1 tkr, kommun: {total: \(amounts(quarters)), key: equal}}
      \(instance.family.years > 1 ? "indexation: {insatser: \(WrittenFigures.percent(Instance.indexation))}\n" : "")\
      equity: {opening: 0 kr, use: 0 kr, ceiling: none}


      """
  }

  private static func amounts(_ amounts: [Int]) -> String {
    "[\(amounts.map { "\($0) tkr" }.joined(separator: ", "))]"
  }

  private static func groups(_ instance: Instance) -> String {
    let groups = instance.people.enumerated().map {
      "  \(InsatsFields.group($0)): {name: Grupp \($0 + 1), people: \($1)}\n"
    }
    return "target_groups:\n\(groups.joined())\n"
  }

  // MARK: What it chooses among

  private static func insatser(_ instance: Instance) -> String {
    let insatser = instance.candidates.indices.map { place in
      let fields = InsatsFields(instance, place).fields.filter { !$0.value.isEmpty }
      return "  \(InsatsFields.id(place)):\n" + nested(fields, indent: "    ")
    }
    return "insatser:\n\(insatser.joined())\n"
  }

  /// Keys with a point in them as one record each, in a line of its own.
  private static func nested(_ fields: [(key: String, value: String)], indent: String) -> String {
    var lines: [(key: String, value: String)] = []
    for field in fields {
      let parts = field.key.split(separator: ".").map(String.init)
      guard parts.count == 2 else {
        lines.append(field)
        continue
      }
      let entry = "\(parts[1]): \(field.value)"
      if let last = lines.last, last.key == parts[0] {
        lines[lines.count - 1].value = "\(last.value.dropLast()), \(entry)}"
      } else {
        lines.append((parts[0], "{\(entry)}"))
      }
    }
    return lines.map { "\(indent)\($0.key): \($0.value)\n" }.joined()
  }

  private static func table(_ instance: Instance) -> String {
    let rows = instance.candidates.indices.map { InsatsFields(instance, $0).fields }
    let used = rows[0].indices.filter { column in rows.contains { !$0[column].value.isEmpty } }
    let heading = (["id"] + used.map { rows[0][$0].key }).joined(separator: ";")
    let lines = rows.enumerated().map { place, row in
      ([InsatsFields.id(place)] + used.map { plain(row[$0].value) }).joined(separator: ";")
    }
    return ([heading] + lines).joined(separator: "\n") + "\n"
  }

  /// A list of names stands in a cell without its brackets.
  private static func plain(_ value: String) -> String {
    guard value.hasPrefix("["), !value.contains("{"), !value.contains("participants") else {
      return value
    }
    return String(value.dropFirst().dropLast())
  }

  // MARK: What is best, and what the board demands

  private static func objective(_ instance: Instance) -> String {
    let discount =
      instance.family.years > 1
      ? ", discount: \(WrittenFigures.percent(Instance.discount))" : ""
    guard instance.family.draws > 0 else { return "objective: {maximise: arbete\(discount)}\n\n" }
    return """
      objective:
        maximise: arbete
        risk: {aim: cvar, level: 10 %, weight: 50 %, draws: \(instance.family.draws)}

      uncertainty:
        factors:
          arbetsmarknad: {moves: [effects], correlation: 25 %}
          malgrupp: {moves: [effects], correlation: 25 %, each: group}


      """
  }

  private static func priorities(_ instance: Instance) -> String {
    let groups = instance.groupShares.enumerated().map {
      "  till-\(InsatsFields.group($0)): {at_least: \(WrittenFigures.percent($1)), "
        + "of: insats money, over: {group: \(InsatsFields.group($0))}}\n"
    }
    let kommuner = instance.kommunShares.enumerated().map {
      "  till-\(InsatsFields.kommun($0)): {at_least: \(WrittenFigures.percent($1)), "
        + "of: insats money, over: {kommun: \(InsatsFields.kommun($0))}}\n"
    }
    return """
      priorities:
        anvands: {at_least: \(WrittenFigures.percent(instance.leastSpent)), of: pool}
      \((groups + kommuner).joined())
      """
  }
}
